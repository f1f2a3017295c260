/** Twenty pages loaded with the extension and without it, in turn: how much later the page's own load event comes, and whether anything moves. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/drive/session.ts';
import { fixture, fixtureNames } from '../e2e/pages.ts';
import { amount, atMost, type Figure, figure, median } from './figure.ts';
import { pageNames } from './page-pass.ts';
import type { Readers } from './readers.ts';
import { newsPage } from './sample-page.ts';

const SUBJECT = 'page load';
const PAGES = 20;

/** Counts what moved and what held the main thread up, from the first byte on. */
const OBSERVER = `<script>
  globalThis.seen = { moved: 0, long: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.moved += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => { seen.long += list.getEntries().length; }).observe({ type: 'longtask', buffered: true });
</script>`;

const watched = (html: string): string => html.replace(/<head[^>]*>/i, (head) => head + OBSERVER);

/** The pages of test/pages, and generated ones of 200 text nodes upwards. */
export const loadPages = (): readonly string[] => {
  const own = fixtureNames().map(fixture);
  const made = Array.from({ length: Math.max(0, PAGES - own.length) }, (_one, n) => newsPage(200 + n * 100, pageNames));
  return [...own, ...made].slice(0, PAGES).map(watched);
};

interface Load {
  readonly ms: number;
  readonly moved: number;
  readonly long: number;
}

/** Loads once; goes on when the page has been read, so that what follows is not held up by it. */
const loadOnce = async (session: Session, page: Page, address: string, isRead: boolean): Promise<Load> => {
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  if (isRead) await session.waitUntilRead(page);
  const seen = await page.evaluate(
    `(() => { const [entry] = performance.getEntriesByType('navigation'); return { ms: entry.loadEventEnd - entry.startTime, ...seen }; })()`,
  );
  return seen as Load;
};

/** `rounds` times each page in each browser; who is first changes from round to round. */
export const benchLoad = async ({ web, withUs, alone }: Readers, rounds: number): Promise<readonly Figure[]> => {
  const addresses = loadPages().map((html, n) => web.serve(`http://load.example/2026/01/10/page-${n}`, html));
  const sideOf = async (session: Session, isRead: boolean) => {
    const page = await session.browser.newPage();
    return { session, page, isRead, loads: addresses.map((): Load[] => []) };
  };
  const sides = [await sideOf(await alone(), false), await sideOf(await withUs(), true)];
  // The first round warms both up and is not counted.
  for (let round = -1; round < rounds; round += 1)
    for (const [n, address] of addresses.entries())
      for (const { session, page, isRead, loads } of (round + n) % 2 === 0 ? sides : sides.toReversed()) {
        const load = await loadOnce(session, page, address, isRead);
        if (round >= 0) loads[n]?.push(load);
      }
  for (const { page } of sides) await page.close();
  const [without = [], ours = []] = sides.map(({ loads }) => loads);
  const times = (loads: readonly Load[]): number => median(loads.map(({ ms }) => ms));
  const ratios = ours.map((loads, n) => times(loads) / times(without[n] ?? []));
  const sum = (loads: readonly (readonly Load[])[], of: (load: Load) => number): number =>
    loads.flat().reduce((total, load) => total + of(load), 0);
  const ratio = median(ratios);
  const moved = sum(ours, (load) => load.moved) - sum(without, (load) => load.moved);
  const what = `${addresses.length} pages, ${rounds} times each`;
  return [
    figure(
      SUBJECT,
      `${what}: median, page alone / with us`,
      `${amount(median(without.map(times)), 'ms')} / ${amount(median(ours.map(times)), 'ms')}`,
    ),
    figure(
      SUBJECT,
      `${what}: with us / alone, page by page, from least to most`,
      ratios
        .toSorted((a, b) => a - b)
        .map((one) => one.toFixed(2))
        .join(' '),
    ),
    figure(SUBJECT, `${what}: with us / alone, median of the pages`, amount(ratio, '', 3), atMost(ratio, 1.05)),
    figure(SUBJECT, 'layout shift more than alone', amount(moved, '', 4), atMost(moved, 0)),
    figure(SUBJECT, 'long tasks of the pages, alone / with us', `${sum(without, (load) => load.long)} / ${sum(ours, (load) => load.long)}`),
  ];
};
