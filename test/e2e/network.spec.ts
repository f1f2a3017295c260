/** No request of the extension's, as Chromium's own network log has it: every request of every process, the browser's own hosts too. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { NAMES, paintedWords, pointAt, waitForCard } from '../../scripts/drive/marks.ts';
import { startUnderTest, type UnderTest, until } from './browser.ts';
import './build-first.ts';
import { fixture, rowOf, coveredClaims, waitUntilAnalysed } from './pages.ts';
import { plantBuild, withoutPolicy } from './planted-build.ts';

const ADDRESS = 'http://courier.example/force';

interface LoggedRequest {
  readonly url: string;
  /** Origin of the script or page that asked; '' or "not an origin" for the browser itself. */
  readonly initiator: string;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string; readonly initiator?: string } }[];
}

const requestsIn = (file: string): readonly LoggedRequest[] => {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const start = constants.logEventTypes['URL_REQUEST_START_JOB'];
  if (start === undefined) throw new Error('the network log names its events in another way now');
  return events.flatMap(({ type, params }) =>
    type === start && params?.url !== undefined ? [{ url: params.url, initiator: params.initiator ?? '' }] : [],
  );
};

/** What a reader does: reads, looks at a card, opens the popup, saves. */
const read = async (under: UnderTest): Promise<void> => {
  const page = await under.openPage(under.web.serve(ADDRESS, fixture('01-demonstration')));
  const state = await waitUntilAnalysed(under, page);
  expect(await paintedWords(page, NAMES)).toContain('Mark Rutte');
  await pointAt(page, 'Mark Rutte');
  await waitForCard(under, page, 'Mark Rutte');
  const popup = await under.openPopupFor(page);
  const row = rowOf(coveredClaims(state)[0]!);
  await popup.waitForSelector(`#${row}-head`);
  await popup.evaluate((id) => document.getElementById(id)?.click(), `${row}-head`);
  await popup.waitForSelector(`#${row}-body .button-main`);
  await popup.evaluate((id) => document.querySelector<HTMLElement>(`#${id} .button-main`)?.click(), `${row}-body`);
  await popup.waitForSelector('.save-done');
};

const folder = mkdtempSync(join(tmpdir(), 'second-source-netlog-'));

/** Runs it all in a Chromium that writes its log, and gives what it logged. */
const logOf = async (extension: string, act: (under: UnderTest) => Promise<void>): Promise<readonly LoggedRequest[]> => {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  const under = await startUnderTest('chromium', extension, { flags: [`--log-net-log=${file}`] });
  try {
    await act(under);
  } finally {
    await under.close();
  }
  return requestsIn(file);
};

const isOfExtension = ({ initiator }: LoggedRequest): boolean => initiator.startsWith('chrome-extension:');
const isOfPage = ({ initiator }: LoggedRequest): boolean => initiator.startsWith('http://courier.example');

let planted = '';
beforeAll(() => {
  planted = plantBuild(
    inject('extensions').chromium,
    withoutPolicy,
    { file: 'background/main.js', change: (text) => `${text}\nfetch('https://update.googleapis.com/planted').catch(() => 0);` },
    { file: 'content-scripts/main.js', change: (text) => `${text}\nfetch(location.href + '?planted').catch(() => 0);` },
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(planted, { recursive: true, force: true });
});

it('sees a request of the background to a host that browsers call themselves, and one of the content script to its own page', async () => {
  const requests = await logOf(planted, async (under) => {
    await under.openPage(under.web.serve(ADDRESS, fixture('01-demonstration')));
    await until(
      async () => under.web.requests,
      (seen) => seen.some(({ path }) => path.endsWith('?planted')),
    );
    await under.stopBackground();
    await under.askBackground('settings');
  });
  expect(requests.filter(isOfExtension).map(({ url }) => url)).toContain('https://update.googleapis.com/planted');
  expect(requests.filter(isOfPage).map(({ url }) => url)).toContain(`${ADDRESS}?planted`);
});

it('sees none while a page is read, a card shown, the popup opened and a claim saved', async () => {
  const requests = await logOf(inject('extensions').chromium, read);
  expect(requests.map(({ url }) => url)).toContain(ADDRESS);
  expect(requests.filter(isOfExtension)).toEqual([]);
  expect(requests.filter(isOfPage).filter(({ url }) => !url.endsWith('/favicon.ico'))).toEqual([]);
});
