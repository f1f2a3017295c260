/**
 * T23 T24: files of nearly 200 MB, good ones and such as are made to do harm, given to both doors: each ends in words within its time, the page answers the hand all
 * the while, claims are saved all the while, and nothing that was there is lost.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { saveRequestOf } from './save-request.ts';

const SIZE = 190_000_000;
/** What one file may take; a slow machine gets a multiple of what a quick one needs. */
const DEADLINE_MS = 120_000;
/** Longest that the page may keep the hand waiting. Tasks of ours stay under 50 ms (`npm run bench -- shelf`); what is above is the machine's other work. */
const LONGEST_GAP_MS = 1_000;

const folder = mkdtempSync(join(tmpdir(), 'second-source-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of some size: a beginning, one piece over and over, an end. */
const write = (name: string, [head, piece, tail]: readonly [string, string, string], size = SIZE): string => {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  const block = piece.repeat(Math.ceil(1_000_000 / piece.length));
  writeSync(file, head);
  for (let done = 0; done < size; done += block.length) writeSync(file, block);
  writeSync(file, tail);
  closeSync(file);
  return path;
};

const FRAME = { exportedAt: '2026-01-01T00:00:00.000Z', rejections: [], settings: null };
const HEAD = jsonFormat.head(FRAME);
const CLAIM = jsonFormat.claim(
  { ...unorderedClaim('a'), before: 'The quay. '.repeat(50), after: 'The ships. '.repeat(40), sequence: 1 },
  1,
  FRAME,
);

/** What is given to the box of saved claims, and what it then says. */
const CLAIMS: readonly (readonly [string, readonly [string, string, string], RegExp])[] = [
  ['one claim over and over', [`${HEAD}${CLAIM.slice(1)}`, CLAIM, jsonFormat.tail(FRAME)], /1 new claim/],
  ['records that are none', [`${HEAD}0`, ',0', ']}'], /no export of saved claims.*more than 10000 records are none/],
  ['brackets without end', [HEAD, '[', ''], /not whole JSON/],
];
/** The same for the box of reports. */
const REPORTS: readonly (readonly [string, readonly [string, string, string], RegExp])[] = [
  ['a string without end', ['[{"id":"', 'x', ''], /ends in the middle: the file is cut off here/],
  ['lines that are no JSON', ['', '{"id": }\n', ''], /a\.jsonl.*not taken/],
];

/** Where the words are looked for; a box may be folded up, which hides them from the eye alone. */
const IN_BOX = `[...document.querySelectorAll('.saved-box')].map((box) => box.textContent).join()`;
const IN_MAIN = `document.querySelector('main')?.textContent ?? ''`;

/** Begins to measure how long the page keeps anybody waiting, and gives the longest so far. */
const watchGaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = globalThis as { longestGap?: number };
    seen.longestGap = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      seen.longestGap = Math.max(seen.longestGap ?? 0, now - last);
      last = now;
    }, 10);
  });
const longestGap = (page: Page): Promise<number> => page.evaluate(() => (globalThis as { longestGap?: number }).longestGap ?? 0);

eachBrowser('files of nearly 200 MB', (under) => {
  let saves = 0;
  const save = async (): Promise<void> => {
    const answer = await under().askBackground('save', saveRequestOf(`Number ${saves++} was saved meanwhile.`));
    expect(answer).toMatchObject({ ok: true, value: { state: 'saved', kept: 'disk' } });
  };
  const give = async (view: string, path: string, said: string, wanted: RegExp): Promise<string> => {
    const page = await under().openOwnPage(`extension/library/index.html${view}`);
    const input = (await page.waitForSelector('main input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await watchGaps(page);
    const begun = performance.now();
    await input.uploadFile(path);
    await save();
    const words = await until(
      () => page.evaluate(said) as Promise<string>,
      (text) => wanted.test(text),
      DEADLINE_MS,
    );
    const [took, gap] = [performance.now() - begun, await longestGap(page)];
    expect(words).toMatch(wanted);
    expect(gap).toBeLessThan(LONGEST_GAP_MS);
    await save();
    // What was read and cannot be taken waits until it has been seen; the button for that comes with the last of the words.
    const isFree = await until(
      () =>
        page.evaluate(() => {
          [...document.querySelectorAll<HTMLElement>('.pack-box button')].find(({ innerText }) => innerText === 'Close')?.click();
          return document.querySelector('main input[type="file"]') !== null;
        }),
      (free) => free,
    );
    expect(isFree).toBe(true);
    await page.close();
    return `${Math.round(took)} ms, longest wait ${Math.round(gap)} ms`;
  };

  it.each(CLAIMS)('saved claims: %s', { timeout: DEADLINE_MS + 30_000 }, async (name, content, wanted) => {
    const path = write('claims.json', content);
    console.log(`${name}: ${await give('#/saved', path, IN_BOX, wanted)}`);
  });

  it.each(REPORTS)('reports: %s', { timeout: DEADLINE_MS + 30_000 }, async (name, content, wanted) => {
    const path = write(name.includes('lines') ? 'a.jsonl' : 'a.json', content);
    console.log(`${name}: ${await give('#/packs', path, IN_MAIN, wanted)}`);
    const [row] = await under()
      .askBackground('ownSummary')
      .then((answer) => [answer]);
    expect(row).toMatchObject({ ok: true, value: { packs: 0, reports: 0 } });
  });

  it('refuses what is larger, at once', async () => {
    const path = write('claims.json', [HEAD, CLAIM, ''], 201_000_000);
    await give('#/saved', path, IN_BOX, /larger than 200 MB/);
  });

  it('lost nothing, and said nothing on the consoles', async () => {
    expect(await under().askBackground('shelfHealth')).toMatchObject({ ok: true, value: { state: 'whole', count: saves } });
    expect(await under().consoleLines()).toEqual([]);
  });
});
