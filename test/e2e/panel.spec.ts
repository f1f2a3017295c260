/** The view beside the page, in a real Chromium: opened from the card at the entry of what the card speaks of, and following the tab in front. Firefox opens its sidebar from its own interface alone. */
import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { CLAIM_LINES, isOpen, oneLine, paintedWords, pointAt, pointAway, waitForCard } from '../../scripts/drive/marks.ts';
import { startUnderTest, until, type UnderTest } from './browser.ts';
import { type Analysed, articleOf, coveredClaims, fixture, pause, waitUntilAnalysed } from './pages.ts';
import { pressSeen } from './press-seen.ts';
import { press } from './press.ts';
import './build-first.ts';

let under: UnderTest;
let page: Page;
let panel: Page;
let state: Analysed;
beforeAll(async () => {
  under = await startUnderTest('chromium', inject('extensions').chromium);
  page = await under.openPage(under.web.serve('http://courier.example/2025/08/25/force', fixture('01-demonstration')));
  state = await waitUntilAnalysed(under, page);
});
afterAll(() => under.close());

/** A good deal longer than a pointer rests before its card comes. */
const DWELL_MS = 1_500;

const openCard = async (index: number) => {
  await page.bringToFront();
  await page.keyboard.press('Escape');
  const words = oneLine(coveredClaims(state)[index]!.text);
  const line = (await paintedWords(page, CLAIM_LINES)).find((run) => run.length > 20 && words.includes(run));
  // The panel's opening makes the page narrower in its own time, and the words move away from under the pointer: the reader points again.
  await until(async () => {
    await pointAway(page);
    await pointAt(page, line!, CLAIM_LINES);
    await pause(DWELL_MS);
    const card = await under.card(page, 1_000);
    return card !== null && (await isOpen(card));
  }, Boolean);
  return waitForCard(under, page, 'Save claim');
};

const openWords = (): Promise<string> =>
  panel.evaluate(() => document.querySelector<HTMLElement>('.row-open .row-words')?.innerText.replaceAll(/\s+/g, ' ').trim() ?? '');

it('opens from the card by a real click, at the claim the card speaks of', async () => {
  const card = await openCard(1);
  const found = (): Target | undefined =>
    under
      .session()
      .browser.targets()
      .find((one) => one.url().endsWith('/popup/index.html'));
  await pressSeen(
    card,
    () => card.click('[data-act="panel"]'),
    () => found() !== undefined,
  );
  panel = await found()!.asPage();
  expect(await until(openWords, (words) => words !== '')).toBe(oneLine(coveredClaims(state)[1]!.text));
});

it('goes to the next claim asked for while it is open', async () => {
  const card = await openCard(3);
  const wanted = oneLine(coveredClaims(state)[3]!.text);
  await pressSeen(
    card,
    () => card.click('[data-act="panel"]'),
    async () => (await openWords()) === wanted,
  );
});

it('shows words on the page and leads back to where the reader was', async () => {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.row-claim .row-button')].at(-1)?.click());
  await press(panel, '.row-open .actions .button-quiet');
  await panel.waitForSelector('.way-back button');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.way-back button')?.click());
  expect(
    await until(
      () => page.evaluate(() => scrollY),
      (top) => top === 0,
    ),
  ).toBe(0);
});

it('follows the tab in front', async () => {
  const calm = articleOf('Harbour', 'A quiet day in the harbour: the ferry came and went, the gulls sat on the crane. '.repeat(6));
  const other = await under.openPage(under.web.serve('http://harbour.example/a', calm));
  await other.bringToFront();
  const words = (): Promise<string> => panel.evaluate(() => document.body.innerText);
  expect(await until(words, (text) => text.includes('Nothing known'))).toContain('harbour.example');
  await page.bringToFront();
  expect(await until(words, (text) => text.includes('courier.example'))).toContain('courier.example');
});

it('said nothing on the consoles', async () => {
  expect(await under.consoleLines()).toEqual([]);
});
