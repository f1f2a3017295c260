/** No request of the extension's, as Chromium's own network log has it, and none by a link but to where it plainly leads. Every other Chromium of the tests writes such a log too (net-log.ts). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { NAMES, paintedWords, pointAt, waitForCard } from '../../scripts/drive/marks.ts';
import { startUnderTest, type UnderTest, until } from './browser.ts';
import './build-first.ts';
import { importFiles, untilShown } from './drive-library.ts';
import { isOfExtension, type LoggedRequest, requestsIn } from './net-log.ts';
import { fixture, rowOf, coveredClaims, waitUntilAnalysed } from './pages.ts';
import { plantBuild, withoutPolicy } from './planted-build.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { saveRequestOf } from './save-request.ts';
import { press } from './press.ts';

const ADDRESS = 'http://courier.example/force';

/** What a reader does: reads, looks at a card, opens the popup, saves. */
const read = async (under: UnderTest): Promise<void> => {
  const page = await under.openPage(under.web.serve(ADDRESS, fixture('01-demonstration')));
  const state = await waitUntilAnalysed(under, page);
  expect(await paintedWords(page, NAMES)).toContain('Mark Rutte');
  await pointAt(page, 'Mark Rutte');
  await waitForCard(under, page, 'Mark Rutte');
  const popup = await under.openPopupFor(page);
  const row = rowOf(coveredClaims(state)[0]!);
  await press(popup, `#${row}-head`);
  await press(popup, `#${row}-body .button-main`);
  await popup.waitForSelector('.save-done');
};

const folder = mkdtempSync(join(tmpdir(), 'second-source-netlog-'));

/** Runs it all in a Chromium that writes its log, and gives what it logged. */
const logOf = async (extension: string, act: (under: UnderTest) => Promise<void>): Promise<readonly LoggedRequest[]> => {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  const under = await startUnderTest('chromium', extension, { mayAsk: true, flags: [`--log-net-log=${file}`] });
  try {
    await act(under);
  } finally {
    await under.close();
  }
  return requestsIn(file);
};

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

it('P01: sees none while a page is read, a card shown, the popup opened and a claim saved', async () => {
  const requests = await logOf(inject('extensions').chromium, read);
  expect(requests.map(({ url }) => url)).toContain(ADDRESS);
  expect(requests.filter(isOfExtension)).toEqual([]);
  expect(requests.filter(isOfPage).filter(({ url }) => !url.endsWith('/favicon.ico'))).toEqual([]);
});

/** Addresses that a report or a record may hold, and that must lead nowhere. */
const LEADING_NOWHERE = [
  'javascript:globalThis.ran=1',
  ' javascript:globalThis.ran=1',
  'data:text/html,<script src="http://evil.example/data"></script>',
  'file:///etc/passwd',
  'view-source:http://evil.example/source',
  'blob:http://evil.example/1',
  'chrome://settings/',
  'ftp://evil.example/file',
  '//evil.example/slashes',
  'http:\\\\evil.example\\backslashes',
  'http://reader:secret@evil.example/user',
  'http://good.example@evil.example/at',
  `http://evil.example/${'a'.repeat(1_000_000)}`,
];
const GOOD = ['http://good.example/report', 'http://good.example/saved'] as const;

const packOf = (addresses: readonly string[]): string =>
  JSON.stringify({
    format: 'second-source-pack',
    version: 1,
    id: 'links',
    title: 'Pack of links',
    revision: 1,
    officials: [],
    reports: addresses.map((url, n) => ({
      id: `link-${n}`,
      title: `Link ${n}`,
      outlet: 'The Quarter',
      language: 'en',
      url,
      text: 'Ann Harbour said that the ferry would stop.',
    })),
  });

/** Writes saved claims straight into the store, past every door, as an older version or a damaged disk could have. Runs in a page of ours. */
const putClaims = async (claims: readonly object[]): Promise<void> => {
  const opening = indexedDB.open('second-source');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const act = opening.result.transaction('claims', 'readwrite');
  for (const claim of claims) act.objectStore('claims').put(claim);
  await new Promise((resolve) => act.addEventListener('complete', resolve));
  opening.result.close();
};

/** Clicks every link of a page of ours that leads out of it, with the real pointer; gives their addresses. */
const followLinks = async (under: UnderTest, page: Page): Promise<readonly string[]> => {
  const addresses: string[] = [];
  for (const link of await page.$$('main a[href]:not([href^="#"])')) {
    const known = under.session().browser.targets();
    addresses.push(await link.evaluate((one) => (one as HTMLAnchorElement).href));
    await page.bringToFront();
    await link.click();
    await until(
      async () => under.session().browser.targets().length,
      (count) => count > known.length,
    );
  }
  return addresses;
};

it(
  'T20: a link is followed to a plain web address alone, when the reader clicks it, and nobody is told from where',
  { timeout: 120_000 },
  async () => {
    const pack = join(folder, 'links.pack.json');
    const requests = await logOf(inject('extensions').chromium, async (under) => {
      for (const address of GOOD) under.web.serve(address, '<!doctype html><title>Good</title><p>There.');
      const [report, saved] = GOOD;
      writeFileSync(pack, packOf([...LEADING_NOWHERE, report]));
      const library = await importFiles(under, pack);
      // One save through the door, and the shelf is there; the others go past it.
      expect(await under.askBackground('save', saveRequestOf('The ferry will stop, they said.'))).toMatchObject({ ok: true });
      const claims = [...LEADING_NOWHERE, saved].map((url, n) => {
        const claim = unorderedClaim(`raw-${n}`);
        return { ...claim, sequence: n + 10, page: { ...claim.page, url } };
      });
      await library.evaluate(putClaims, claims);

      const followed: string[] = [];
      const kept = await under.askBackground('corpusReports', { own: true, limit: 100 });
      if (!kept.ok) throw new Error(kept.error.message);
      expect(kept.value.rows.map(({ report: { id } }) => id)).toContain(`link-${LEADING_NOWHERE.length}`);
      for (const { report: one } of kept.value.rows) {
        await library.evaluate((id) => void (location.hash = `#/reports/${encodeURIComponent(id)}`), one.id);
        await untilShown(library, one.title);
        followed.push(...(await followLinks(under, library)));
      }
      await library.evaluate(() => void (location.hash = '#/saved'));
      await untilShown(library, 'The ferry will stop');
      const links = await followLinks(under, library);
      followed.push(...links.filter((link) => !link.startsWith('https://quay.example/')));
      expect([...new Set(followed.map((link) => link.replace(/#.*/, '').slice(0, 80)))].sort()).toEqual([...GOOD]);
      expect(await library.evaluate('globalThis.ran ?? null')).toBeNull();

      const isThere = (address: string): boolean => under.web.requests.some(({ host, path }) => `http://${host}${path}` === address);
      await until(
        async () => GOOD.every(isThere),
        (all) => all,
      );
      expect(GOOD.filter((address) => !isThere(address))).toEqual([]);
      expect(
        under.web.requests.filter(
          ({ host, referrer, origin }) =>
            host === 'good.example' && referrer + origin !== '' && !referrer.startsWith('http://good.example'),
        ),
      ).toEqual([]);
      expect(under.web.requests.filter(({ host }) => host.includes('evil.example'))).toEqual([]);
    });
    const asked = requests.filter(isOfExtension).map(({ url }) => url.replace(/#.*/, ''));
    expect([...new Set(asked)].filter((url) => !url.startsWith('https://quay.example/')).sort()).toEqual([...GOOD]);
    expect(requests.filter(({ url }) => /evil\.example|^(?:file|ftp|data):/.test(url))).toEqual([]);
  },
);
