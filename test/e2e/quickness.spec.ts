/** How quickly card and popup come once they are warm, and that neither moves the page. Times are told, not judged: machines differ; the caps only catch what is broken. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { pointAt, pointAway, waitForCard, waitUntilClosed } from '../../scripts/drive/marks.ts';
import { eachBrowser } from './each-browser.ts';
import { type Analysed, fixture, pause, waitUntilAnalysed } from './pages.ts';

const TIMES = 7;
/** Ten times what is aimed at: 100 ms for the card after its dwell, 150 ms for the popup. */
const CARD_CAP_MS = 1_000;
const POPUP_CAP_MS = 1_500;
/** Between two openings: what the last one left to do is done by then. */
const AT_REST_MS = 300;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const tell = (what: string, times: readonly number[]): void =>
  void process.stdout.write(`${what}: median ${Math.round(median(times))} ms of ${times.map(Math.round).join(', ')}\n`);

eachBrowser('quickness', (under) => {
  let page: Page;
  let state: Analysed;
  beforeAll(async () => {
    page = await under().openPage(under().web.serve('http://quick.example/a', fixture('01-demonstration')));
    state = await waitUntilAnalysed(under(), page);
  });

  it('brings the card soon after its dwell, and moves nothing of the page', async () => {
    await page.bringToFront();
    await pointAt(page, 'Mark Rutte');
    const card = await waitForCard(under(), page, 'Mark Rutte');
    await page.evaluate(() => {
      const host = document.querySelector('html > :not(head, body)')!;
      const { dataset } = document.body;
      let arrived = 0;
      addEventListener('pointermove', () => (arrived = performance.now()), { capture: true });
      new MutationObserver(() => {
        if ((host as HTMLElement).style.display === 'block') dataset['waited'] ??= String(performance.now() - arrived);
      }).observe(host, { attributes: true });
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift' });
    });
    const settings = await under().askBackground('settings');
    const dwellMs = settings.ok ? settings.value.dwellMs : 0;
    const boxes = (): Promise<string> =>
      page.evaluate(() =>
        JSON.stringify([...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().toJSON() as object)),
      );
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      await page.keyboard.press('Escape');
      await waitUntilClosed(card);
      await pointAway(page);
      await page.evaluate(() => delete document.body.dataset['waited']);
      const before = await boxes();
      await pointAt(page, 'Mark Rutte', undefined, time === 0 ? 0.5 : undefined);
      await page.waitForFunction(() => document.body.dataset['waited'] !== undefined, { polling: 20 });
      times.push(Number(await page.evaluate(() => document.body.dataset['waited'])) - dwellMs);
      if (time > 0) expect(await boxes()).toBe(before);
    }
    tell(`hover to card after the dwell, warm, ${under().target}`, times);
    expect(median(times)).toBeLessThan(CARD_CAP_MS);
    expect(await page.evaluate('shifts.sum')).toBe(0);
    await page.keyboard.press('Escape');
    await pointAway(page);
  });

  it('brings the popup’s content soon after its opening', async () => {
    const times: number[] = [];
    // One opening warms up and is not counted.
    for (let time = -1; time < TIMES; time += 1) {
      const popup = await under().openRealPopup(page);
      const contentAt = await popup.contentAt();
      if (time >= 0) times.push(contentAt);
      await popup.close();
      await pause(AT_REST_MS);
    }
    tell(`popup to content, warm, ${under().target}, ${state.analysis.claims.length} claims`, times);
    expect(median(times)).toBeLessThan(POPUP_CAP_MS);
  });

  it('said nothing on the consoles', async () => {
    expect(await under().consoleLines()).toEqual([]);
  });
});
