/** F25: the library's page closed or loaded anew in the middle of an import or an export: all or nothing of the import, no part of a file, and it can be done again. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../scripts/drive/session.ts';
import { startBare } from './bare-session.ts';
import { until } from './browser.ts';
import { drive, type Import, IMPORTS, leftovers, newFolder, openView } from './import-rounds.ts';
import { momentOf, pause } from './pages.ts';

/** Where a file that is written out can be looked for is said to Chromium alone. */
const isChosen = process.env['BROWSERS']?.split(',').includes('chromium') ?? true;
const POINTS = 20;
/** Files that the browser has handed over; one that is still written has another ending. */
const handedOver = (folder: string): readonly string[] => readdirSync(folder).filter((name) => !name.endsWith('.crdownload'));

interface Kind {
  readonly one: Import;
  /** What begins an export of it. */
  readonly button: string;
  /** What a file of it holds; throws where it is no whole file. */
  readonly countOf: (file: string) => number;
}
const KINDS: readonly Kind[] = [
  {
    one: IMPORTS.reports,
    button: '[data-pack="own-reports"] .pack-acts button:not(:has(svg))',
    countOf: (file) => (JSON.parse(file) as { readonly reports: readonly unknown[] }).reports.length,
  },
  {
    one: IMPORTS.claims,
    button: '[data-format="json"]',
    countOf: (file) => (JSON.parse(file) as { readonly claims: readonly unknown[] }).claims.length,
  },
];

describe.runIf(isChosen).each(KINDS)('F25: a page of ours that goes in the middle, $one.what', ({ one, button, countOf }) => {
  const folder = newFolder();
  const downloads = join(folder, 'downloads');
  let session: Session;
  beforeAll(async () => {
    mkdirSync(downloads);
    mkdirSync(join(folder, 'files'));
    session = await startBare('chromium', join(folder, 'profile'));
    const client = await session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  });
  afterAll(async () => {
    await session.browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const leave = async (page: Page, round: number): Promise<void> => {
    if (round % 2 === 0) await page.close();
    // A page that is loading anew is closed next: what it was at is over.
    else await page.reload().finally(() => page.close());
  };

  it(`leaves all of an import or nothing, ${POINTS} times`, { timeout: 240_000 }, async () => {
    const files = one.files(join(folder, 'files'));
    const begun = performance.now();
    expect(await drive(await openView(session, one.view), one, files)).toBe(true);
    const wholeMs = performance.now() - begun;
    await session.askBackground('forgetEverything');
    const ends = { nothing: 0, whole: 0 };
    for (let round = 0; round < POINTS; round++) {
      const page = await openView(session, one.view);
      const importing = drive(page, one, files);
      await pause(momentOf(round, POINTS) * wholeMs);
      await leave(page, round);
      await importing;
      const seen = await one.seen(session);
      expect(['nothing', 'whole']).toContain(seen);
      ends[seen as keyof typeof ends]++;
      if (seen === 'whole') await session.askBackground('forgetEverything');
    }
    expect(await drive(await openView(session, one.view), one, files)).toBe(true);
    expect(await one.seen(session)).toBe('whole');
    const page = await openView(session, one.view);
    expect(await leftovers(page)).toEqual([]);
    await page.close();
    console.log(`${one.what}: left at ${POINTS} moments, nothing ${ends.nothing} times, all ${ends.whole} times, a part never`);
    expect(ends.nothing).toBeGreaterThan(0);
  });

  it(`hands over no part of an export, ${POINTS} times`, { timeout: 120_000 }, async () => {
    const press = async (page: Page): Promise<void> => {
      await page.waitForSelector(button);
      await page.evaluate((wanted) => (document.querySelector(wanted) as HTMLElement).click(), button);
    };
    const newFiles = (known: ReadonlySet<string>): readonly string[] => handedOver(downloads).filter((name) => !known.has(name));
    const page = await openView(session, one.view);
    const begun = performance.now();
    await press(page);
    const whole = await until(
      async () => newFiles(new Set()),
      (names) => names.length > 0,
    );
    const wholeMs = performance.now() - begun;
    await page.close();
    const count = countOf(readFileSync(join(downloads, whole[0]!), 'utf8'));
    expect(count).toBeGreaterThan(100);
    const known = new Set(handedOver(downloads));
    for (let round = 0; round < POINTS; round++) {
      const going = await openView(session, one.view);
      await press(going);
      await pause(momentOf(round, POINTS) * wholeMs * 1.5);
      await leave(going, round);
    }
    // The browser hands over what it was given after the page has gone.
    await pause(1_000);
    const handed = newFiles(known);
    for (const name of handed) expect(countOf(readFileSync(join(downloads, name), 'utf8'))).toBe(count);
    console.log(`${one.what}: an export left at ${POINTS} moments, handed over ${handed.length} times, whole each time`);
    expect(handed.length).toBeLessThan(POINTS);
  });
});
