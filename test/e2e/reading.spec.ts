/** The main way in real browsers: page, marks, card by pointer and by keyboard, popup with coverage and links. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import bundle from '../../extension/corpus/bundle.json' with { type: 'json' };
import {
  CLAIM_LINES,
  CLAIMS,
  isOpen,
  MEANT,
  NAMES,
  oneLine,
  paintedWords,
  pointAt,
  pointAway,
  waitForCard,
  waitUntilClosed,
  waitUntilOpen,
} from '../../scripts/drive/marks.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { type Analysed, countHosts, coveredClaims, fixture, pause, rowOf, waitUntilAnalysed } from './pages.ts';
import { press } from './press.ts';

const ADDRESS = 'http://courier.example/2025/08/25/force';
const NAMES_OF_THE_PAGE = [
  'Giuseppe Cavo Dragone',
  'Andriy Yermak',
  'Sergey Lavrov',
  'Karoline Leavitt',
  'Donald Trump',
  'Volodymyr Zelenskyy',
  'Mark Rutte',
  'Vladimir Putin',
  'Jens Stoltenberg',
  'Anders Fogh Rasmussen',
];
/** So long that a busy machine does not spend it between two moves of the pointer. */
const LONG_MS = 3_000;
const REPORT_ADDRESSES = bundle.reports.map(({ url }) => new URL(url).href);

eachBrowser('reading', (under) => {
  let page: Page;
  let state: Analysed;
  beforeAll(async () => {
    page = await under().openPage(under().web.serve(ADDRESS, fixture('01-demonstration')));
    state = await waitUntilAnalysed(under(), page);
  });

  describe('marks', () => {
    it('stand on every official that is certain, and on nothing else', async () => {
      const mentions = state.analysis.officials.flatMap(({ mentions }) => mentions).filter(({ confidence }) => confidence >= 0.5);
      const words = mentions.sort((a, b) => a.start - b.start).map(({ text }) => oneLine(text));
      const painted = await paintedWords(page, NAMES);
      expect(painted).toEqual(words);
      for (const name of NAMES_OF_THE_PAGE) expect(painted).toContain(name);
    });

    it('stand on the claims that the corpus covers', async () => {
      const covered = coveredClaims(state).map(({ text }) => oneLine(text));
      expect(covered.length).toBeGreaterThanOrEqual(6);
      expect(await paintedWords(page, CLAIMS)).toEqual(covered);
      const names = await paintedWords(page, NAMES);
      for (const line of await paintedWords(page, CLAIM_LINES)) expect(names).not.toContain(line);
    });

    it('can be switched off alone, and come back', async () => {
      await under().askBackground('changeSettings', { marks: false });
      await until(
        () => paintedWords(page, NAMES),
        (words) => words.length === 0,
      );
      expect([await paintedWords(page, NAMES), await paintedWords(page, CLAIMS)]).toEqual([[], []]);
      expect((await waitUntilAnalysed(under(), page)).analysis.officials.length).toBe(state.analysis.officials.length);
      await under().askBackground('changeSettings', { marks: true });
      const back = await until(
        () => paintedWords(page, NAMES),
        (words) => words.length > 0,
      );
      expect(back).toContain('Andriy Yermak');
    });
  });

  describe('the pointer', () => {
    it('opens nothing in passing', async () => {
      await under().askBackground('changeSettings', { dwellMs: LONG_MS });
      await page.bringToFront();
      await pointAway(page);
      await pointAt(page, 'Andriy Yermak');
      await pointAway(page);
      await pause(LONG_MS * 1.2);
      expect(await countHosts(page)).toBe(0);
      await under().askBackground('changeSettings', { dwellMs: 300 });
    });

    it('opens a card once it has rested on a name', async () => {
      // The page's own clock measures: from the pointer's arrival to the host's.
      await page.evaluate(() => {
        const { dataset } = document.body;
        addEventListener('pointermove', () => (dataset['arrived'] = String(performance.now())), { capture: true });
        new MutationObserver(() => (dataset['shown'] ??= String(performance.now()))).observe(document.documentElement, { childList: true });
      });
      await pointAt(page, 'Andriy Yermak');
      const card = await waitForCard(under(), page, 'Andriy Yermak');
      const { arrived, shown } = await page.evaluate(() => ({ ...document.body.dataset }));
      const settings = await under().askBackground('settings');
      const { dwellMs } = settings.ok ? settings.value : { dwellMs: Infinity };
      // Both browsers round their clocks, by a millisecond at most.
      expect(Number(shown) - Number(arrived)).toBeGreaterThanOrEqual(dwellMs - 2);
      const said = oneLine(await card.text());
      expect(said).toContain('Office of the President');
      expect(said).toContain('UNN');
      const labels = await card.run((root) => [...root.querySelectorAll('[role="dialog"]')].map((one) => one.getAttribute('aria-label')));
      expect(labels).toEqual([expect.stringContaining('Andriy Yermak')]);
    });

    it('may cross a gap into the card, which stays, and goes when the pointer has left', async () => {
      await under().askBackground('changeSettings', { graceMs: LONG_MS });
      const card = await waitForCard(under(), page, 'Andriy Yermak');
      const box = await card.boxOf('.card-frame');
      await pointAway(page);
      await pause(100);
      await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2, { steps: 3 });
      await pause(LONG_MS * 1.2);
      expect(await isOpen(card)).toBe(true);
      await pointAway(page);
      expect(await waitUntilClosed(card)).toBe(true);
      await under().askBackground('changeSettings', { graceMs: 300 });
    });

    it('opens the card of a claim: its relations, reports and their addresses', async () => {
      const words = oneLine(coveredClaims(state)[0]!.text);
      const line = (await paintedWords(page, CLAIM_LINES)).find((run) => run.length > 20 && words.includes(run));
      await pointAt(page, line!, CLAIM_LINES);
      const card = await waitForCard(under(), page, 'Save claim');
      const links = await card.run((root) => [...root.querySelectorAll('a')].map(({ href, target, rel }) => ({ href, target, rel })));
      expect(links.length).toBeGreaterThan(0);
      for (const { href, target, rel } of links) {
        expect(REPORT_ADDRESSES).toContain(href);
        expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
      }
      expect(await card.run((root) => root.querySelectorAll('.chip').length)).toBeGreaterThan(0);
    });

    it('sees Escape close the card and the focus return to where it was', async () => {
      const card = await waitForCard(under(), page, 'Save claim');
      await page.evaluate(() => document.querySelector<HTMLElement>('header a')?.focus());
      await card.click('[data-act="copy"]');
      expect(await page.evaluate(() => document.activeElement?.closest('header'))).toBeNull();
      await page.keyboard.press('Escape');
      expect(await waitUntilClosed(card)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.closest('header')?.localName)).toBe('header');
      await pointAway(page);
    });
  });

  describe('the keyboard', () => {
    // Browsers do not deliver synthetic shortcuts to extensions: the command's handler is asked by message.
    const walk = (direction: 'next' | 'previous') => under().askPage(page, 'walk', { direction });
    const selected = (): Promise<string> => page.evaluate(() => String(getSelection()));

    beforeAll(async () => {
      await page.evaluate(() => {
        scrollTo(0, 0);
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        getSelection()?.selectAllChildren(document.querySelector('h2')!);
      });
    });

    it('walks from mark to mark with selection and card, back and forth', async () => {
      const seen: string[] = [];
      for (const direction of ['next', 'next', 'next', 'previous'] as const) {
        expect(await walk(direction)).toEqual({ ok: true, value: true });
        seen.push(oneLine(await selected()));
      }
      expect(new Set(seen.slice(0, 3)).size).toBe(3);
      expect(seen[3]).toBe(seen[1]);
      const marked = [...(await paintedWords(page, NAMES)), ...(await paintedWords(page, CLAIMS))];
      for (const words of seen) expect(marked).toContain(words);
      const card = await under().card(page);
      expect(await waitUntilOpen(card!)).toBe(true);
    });

    it('goes into the card by Enter, round its buttons by Tab, and out by Escape to where the reader was', async () => {
      const card = await under().card(page);
      const focused = (): Promise<string | null> =>
        card!.run((root) =>
          root.activeElement === null ? null : (root.activeElement.getAttribute('role') ?? root.activeElement.localName),
        );
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('dialog');
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('button');
      await page.keyboard.press('Escape');
      expect(await waitUntilClosed(card!)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
      expect(await selected()).toBe('Who would go');
    });
  });

  describe('the popup', () => {
    let popup: Page;
    beforeAll(async () => {
      popup = await under().openPopupFor(page);
      await popup.waitForSelector('.rows[aria-busy="false"]');
    });
    afterAll(() => popup.close());

    const open = async (selector: string): Promise<void> => {
      await press(popup, selector);
      await popup.waitForSelector('.row-open .coverage');
    };

    it('lists every official and every claim of the page', async () => {
      const officials = await popup.$$eval('.row-official .official-name', (all) => all.map((one) => one.textContent.trim()));
      expect(officials.toSorted()).toEqual(state.analysis.officials.map(({ name }) => name).toSorted());
      expect(await popup.$$eval('.row-claim', (all) => all.length)).toBe(state.analysis.claims.length);
    });

    it('opens an official to offices and coverage, and leads back to the words on the page', async () => {
      const index = await popup.$$eval('.row', (all) =>
        all.findIndex((row) => row.querySelector('.official-name')?.textContent.trim() === 'Mark Rutte'),
      );
      await open(`.row:nth-child(${index + 1}) .row-button`);
      const said = oneLine(await popup.$eval('.row-open', (row) => (row as HTMLElement).innerText));
      expect(said).toMatch(/Secretary General/i);
      expect(said).toContain('UNN');
      await popup.evaluate(() => document.querySelector<HTMLElement>('.row-open .mention')?.click());
      const meant = await until(
        () => paintedWords(page, MEANT),
        (words) => words.length > 0,
      );
      expect(meant).toEqual([expect.stringContaining('Rutte')]);
    });

    it('opens a claim to the reports that carry it, each linked to its address', async () => {
      const claim = coveredClaims(state)[0]!;
      const answer = await under().askBackground('coverClaim', { claim, page: state.analysis.page });
      if (!answer.ok) throw new Error(answer.error.message);
      const entries = [...answer.value.groups.flatMap(({ entries }) => entries), ...answer.value.possible];
      const key = rowOf(claim);
      await open(`#${key}-head`);
      const links = await popup.$$eval(`#${key}-body .report-link a`, (all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.toSorted()).toEqual(entries.map(({ report }) => new URL(report.url!).href).toSorted());
      for (const link of links) expect(REPORT_ADDRESSES).toContain(link);
      const said = oneLine(await popup.$eval(`#${key}-body`, (body) => (body as HTMLElement).innerText));
      for (const { report } of answer.value.groups.flatMap(({ entries }) => entries)) expect(said).toContain(report.outlet);
    });

    it('is there in the toolbar too', async () => {
      await page.bringToFront();
      const real = await under().openRealPopup(page);
      const said = await until(real.text, (text) => text.includes('Mark Rutte'));
      for (const name of NAMES_OF_THE_PAGE) expect(said).toContain(name);
      expect(said).toContain('courier.example');
    });
  });

  it('made no request and said nothing on the consoles', async () => {
    expect(under().web.strangeRequests()).toEqual([]);
    expect(await under().consoleLines()).toEqual([]);
  });
});
