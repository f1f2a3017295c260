/** The reader's own reports in the library's lists, search and pages, beside what came with the extension. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { press } from './press.ts';

const folder = mkdtempSync(join(tmpdir(), 'second-source-own-'));
afterAll(() => rmSync(folder, { recursive: true }));
const PACK = join(folder, 'town.pack.json');
writeFileSync(
  PACK,
  JSON.stringify({
    format: 'second-source-pack',
    version: 1,
    id: 'town',
    title: 'Town pack',
    revision: 1,
    officials: [{ id: 'ann-harbour', name: 'Ann Harbour', kind: 'person', offices: [{ title: 'Mayor' }] }],
    reports: [
      {
        id: 'town-1',
        title: 'Ferry to stop',
        outlet: 'The Quarter',
        language: 'en',
        published: '2025-03-01',
        claims: [
          { id: 'S01', speaker: 'ann-harbour', attribution: 'indirect', statement: 'The ferry will stop running in May.' },
          { id: 'S02', speaker: 'mark-rutte', attribution: 'indirect', statement: 'The old harbour deserves a museum.' },
        ],
      },
    ],
  }),
);

eachBrowser('own reports in the library', (under) => {
  let page: Page;
  const shown = (words: string): Promise<string> =>
    until(
      () => page.evaluate(() => document.querySelector('main')?.innerText ?? ''),
      (all) => all.includes(words),
      20_000,
    );
  const go = (to: string): Promise<void> => page.evaluate((one) => void (location.hash = one), to);
  beforeAll(async () => {
    page = await under().openOwnPage('extension/library/index.html#/packs');
    const input = (await page.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(PACK);
    await shown('What would be added');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button')].find((one) => one.innerText.trim() === 'Keep')?.click(),
    );
    await until(
      () => under().askBackground('ownSummary'),
      (answer) => answer.ok && answer.value.reports === 1,
    );
  });

  it('are a choice over each list', async () => {
    await go('#/reports');
    await shown('Bundled');
    await press(page, 'input[name="whose"][value="yes"]');
    const text = await shown('Ferry to stop');
    expect(text).toContain('The Quarter');
    expect(text).not.toContain('Ukrainska Pravda');
  });

  it('are found by the one search, apart from the rest', async () => {
    await go('#/search?q=ferry');
    const text = await shown('In your own reports');
    expect(text).toContain('The ferry will stop running in May.');
  });

  it('have pages, and stand under the official they speak of', async () => {
    await go('#/claims/town-1%23S01');
    expect(await shown('Attribution')).toContain('The ferry will stop running in May.');
    await go('#/officials/ann-harbour');
    expect(await shown('Offices')).toContain('Mayor');
    await go('#/officials/mark-rutte');
    const text = await shown('In your own reports');
    expect(text).toContain('The old harbour deserves a museum.');
    expect(text).toContain('Dutch politician');
  });
});
