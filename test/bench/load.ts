/**
 * Twenty pages loaded with the extension and without it, in turn: how much later the page's own load event comes, and whether anything moves. A third
 * browser has an extension whose content script does nothing: what that costs is the browser's, and no script can be loaded for less. The same pages are loaded
 * once more with what news pages bring along, a sheet, scripts and pictures that take their time on the line.
 */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { fixture, fixtureNames } from '../e2e/pages.ts';
import { plantBuild } from '../e2e/planted-build.ts';
import type { TestWeb } from '../e2e/server.ts';
import { amount, atMost, type Figure, figure, median } from './figure.ts';
import { pageNames } from './page-pass.ts';
import type { Readers } from './readers.ts';
import { newsPage } from './sample-page.ts';

const SUBJECT = 'page load';
/**
 * How much longer a page may take with us than with a script that does nothing. A browser sets up a world of its own for any extension's script, which on pages as
 * small as these is a fifth of their time, whatever the script does: that is told beside, and nothing of ours could mend it.
 */
const MOST = 1.05;
const PAGES = 20;
/**
 * After each load everything rests until the page is read and painted: a long page keeps the background at work for some 200 ms after its load event, and on
 * two cores the next page would be loading beside that.
 */
const REST_MS = 600;
/** Each of the three follows each other equally often. */
const ORDERS = ['012', '210', '120', '021', '201', '102'].map((order) => [...order].map(Number));

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

/** What a page brings along, each with the milliseconds it takes on a fast line. */
const SHEET_MS = 40;
const SCRIPT_MS = 80;
const PICTURE_MS = [90, 120, 150, 180, 210, 240] as const;
const asFurnished = (html: string, web: TestWeb): string => {
  const file = (name: string, type: string, body: string, delay: number): string =>
    web.serve(`http://files.example/${name}`, { type, body, delay, headers: { 'cache-control': 'no-store' } });
  const sheet = file('sheet.css', 'text/css', 'figure { margin: 1rem 0 } img { max-width: 100% }', SHEET_MS);
  const script = file('script.js', 'text/javascript', 'globalThis.ready = true;', SCRIPT_MS);
  const picture = (delay: number): string =>
    file(`${delay}.svg`, 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>', delay);
  const pictures = PICTURE_MS.map((delay) => `<img src="${picture(delay)}" width="600" height="400" alt="">`).join('');
  return html
    .replace(/<\/head>/i, `<link rel="stylesheet" href="${sheet}"><script defer src="${script}"></script></head>`)
    .replace(/<\/body>/i, `<aside>${pictures}</aside></body>`);
};

interface Load {
  readonly ms: number;
  /** From the end of the page's DOMContentLoaded event to that of its load event: browsers run a content script between the two. */
  readonly wait: number;
  readonly moved: number;
  readonly long: number;
}

const loadOnce = async (page: Page, address: string): Promise<Load> => {
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const seen = await page.evaluate(`(() => {
    const [{ startTime, domContentLoadedEventEnd, loadEventEnd }] = performance.getEntriesByType('navigation');
    return { ms: loadEventEnd - startTime, wait: loadEventEnd - domContentLoadedEventEnd, ...seen };
  })()`);
  return seen as Load;
};

/** Loads by page and round. */
type Side = readonly (readonly Load[])[];

/** Loads each page in each browser `rounds` times, in orders that change. The first round warms them up and is not counted. */
const loadAll = async (pages: readonly Page[], addresses: readonly string[], rounds: number): Promise<readonly Side[]> => {
  const sides = pages.map(() => addresses.map((): Load[] => []));
  for (let round = -1; round < rounds; round += 1)
    for (const [n, address] of addresses.entries())
      for (const side of ORDERS[(round + 1 + n) % ORDERS.length] ?? []) {
        const page = pages[side];
        const load = page === undefined ? null : await loadOnce(page, address);
        if (round >= 0 && load !== null) sides[side]?.[n]?.push(load);
      }
  return sides;
};

/** Page by page, the median of one browser's load over the other's of the same round: a busy minute of the machine is in both. */
const ratiosOf = (side: Side, base: Side): readonly number[] =>
  side.map((loads, n) => median(loads.map(({ ms }, round) => ms / (base[n]?.[round]?.ms ?? Number.NaN))));

const withoutBackground = (manifest: string): string => JSON.stringify({ ...(JSON.parse(manifest) as object), background: undefined });

/** `rounds` times each page in each browser. */
export const benchLoad = async ({ web, withUs, alone, start, built }: Readers, rounds: number): Promise<readonly Figure[]> => {
  const addresses = loadPages().map((html, n) => web.serve(`http://load.example/2026/01/10/page-${n}`, html));
  const nothing = plantBuild(
    built,
    { file: 'content-scripts/main.js', change: () => '0;' },
    { file: 'manifest.json', change: withoutBackground },
  );
  const sessions = [await alone(), await start(nothing), await withUs()];
  const pages: Page[] = [];
  for (const session of sessions) pages.push(await session.browser.newPage());
  const [base = [], empty = [], ours = []] = await loadAll(pages, addresses, rounds);
  const furnished = loadPages().map((html, n) => web.serve(`http://load.example/2026/01/11/page-${n}`, asFurnished(html, web)));
  const twoSides = [pages[0], pages[2]].filter((page) => page !== undefined);
  const [plainly = [], withUsToo = []] = await loadAll(twoSides, furnished, rounds);
  for (const page of pages) await page.close();
  await sessions[1]?.browser.close();
  rmSync(nothing, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  const middle = (side: Side, of: (load: Load) => number): string => amount(median(side.map((loads) => median(loads.map(of)))), 'ms');
  const sum = (side: Side, of: (load: Load) => number): number => side.flat().reduce((total, load) => total + of(load), 0);
  const ratios = ratiosOf(ours, base);
  const added = median(ratiosOf(ours, empty));
  const moved = sum(ours, (load) => load.moved) - sum(base, (load) => load.moved);
  const what = `${addresses.length} pages, ${rounds} times each`;
  const three = (of: (load: Load) => number): string => [base, empty, ours].map((side) => middle(side, of)).join(' / ');
  return [
    figure(
      SUBJECT,
      `${what}: median, page alone / with an empty script / with us`,
      three(({ ms }) => ms),
    ),
    figure(
      SUBJECT,
      `${what}: of it after the page is parsed`,
      three(({ wait }) => wait),
    ),
    figure(
      SUBJECT,
      `${what}: with us / alone, page by page, from least to most`,
      ratios
        .toSorted((a, b) => a - b)
        .map((one) => one.toFixed(2))
        .join(' '),
    ),
    figure(SUBJECT, `${what}: with an empty script / alone, median of the pages`, amount(median(ratiosOf(empty, base)), '', 3)),
    figure(SUBJECT, `${what}: with us / alone, median of the pages`, amount(median(ratios), '', 3)),
    figure(SUBJECT, `${what}: with us / with an empty script, median of the pages`, amount(added, '', 3), atMost(added, MOST)),
    figure(
      SUBJECT,
      `with a sheet, scripts and pictures of ${SHEET_MS} to ${Math.max(...PICTURE_MS)} ms: median, page alone / with us`,
      [plainly, withUsToo].map((side) => middle(side, ({ ms }) => ms)).join(' / '),
    ),
    figure(
      SUBJECT,
      'with a sheet, scripts and pictures: with us / alone, median of the pages',
      amount(median(ratiosOf(withUsToo, plainly)), '', 3),
      atMost(median(ratiosOf(withUsToo, plainly)), MOST),
    ),
    figure(SUBJECT, 'layout shift more than alone', amount(moved, '', 4), atMost(moved, 0)),
    figure(SUBJECT, 'long tasks of the pages, alone / with us', `${sum(base, (load) => load.long)} / ${sum(ours, (load) => load.long)}`),
  ];
};
