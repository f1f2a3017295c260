/** What the page's process holds after many pages and many routes of one page, read and pointed at, against what it held after few. */
import type { Page } from 'puppeteer-core';
import { boxOfPainted, NAMES, paintedWords, pointAt, pointAway, waitForCard } from '../../scripts/drive/marks.ts';
import { type Session, until } from '../../scripts/drive/session.ts';
import { fixture } from '../e2e/pages.ts';
import { amount, atMost, type Figure, figure } from './figure.ts';
import type { Readers } from './readers.ts';

const SUBJECT = 'memory';
const NAME = 'Mark Rutte';
/** A card is opened at every so many-th navigation. */
const CARD_EVERY = 10;
/** Pages of different length are gone through; a heap is always measured on the first of them. */
const VARIANTS = 5;
/** A changed route is read within it. */
const ROUTE_MS = 250;

interface Heap {
  readonly bytes: number;
  readonly nodes: number;
}

/** After everything that is not held any more has gone. */
const heapOf = async (page: Page): Promise<Heap> => {
  const client = await page.createCDPSession();
  for (let n = 0; n < 3; n += 1) {
    await client.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes } = await client.send('Memory.getDOMCounters');
  await client.detach();
  return { bytes: usedSize, nodes };
};

const openCard = async (session: Session, page: Page): Promise<void> => {
  await until(
    () => boxOfPainted(page, NAMES, NAME),
    (box) => box !== null,
  );
  await pointAt(page, NAME);
  await waitForCard(session, page, NAME);
  await pointAway(page);
};

type Go = (n: number) => Promise<void>;

/** Goes on from one to `last`; the heap at `first` and at `last`, both multiples of the number of variants. */
const walk = async (session: Session, page: Page, go: Go, first: number, last: number): Promise<readonly [Heap, Heap]> => {
  let early: Heap | null = null;
  for (let n = 1; n <= last; n += 1) {
    await go(n);
    if (n % CARD_EVERY === 0) {
      await session.waitUntilRead(page);
      await openCard(session, page);
    }
    if (n === first) early = await heapOf(page);
  }
  if (early === null) throw new RangeError('the first measurement comes after the last');
  return [early, await heapOf(page)];
};

const figuresOf = (what: string, first: number, last: number, [early, late]: readonly [Heap, Heap]): readonly Figure[] => {
  const label = `${what} ${amount(last)} / ${amount(first)}`;
  const ratio = late.bytes / early.bytes;
  const nodes = late.nodes / early.nodes;
  return [
    figure(SUBJECT, `${what} ${amount(last)}: heap of the page's process`, amount(late.bytes / 1e6, 'MB', 2)),
    figure(SUBJECT, `${label}: heap`, amount(ratio, '', 3), atMost(ratio, 1.05)),
    figure(SUBJECT, `${label}: nodes`, amount(nodes, '', 3), atMost(nodes, 1.05)),
  ];
};

/** The demonstration page, longer from variant to variant. */
const variant = (n: number): string => {
  const page = fixture('01-demonstration');
  return page.replace('</main>', `${'<p>Nothing else was said that day.</p>'.repeat(n * 20)}</main>`);
};

/** `last` pages one after the other in one tab, then `last` routes of one page whose body is replaced at each. */
export const benchMemory = async ({ web, withUs }: Readers, first: number, last: number): Promise<readonly Figure[]> => {
  const addresses = Array.from({ length: VARIANTS }, (_one, n) => web.serve(`http://memory.example/2026/01/10/page-${n}`, variant(n)));
  const session = await withUs();
  const page = await session.openPage(addresses[0] ?? '');
  const load: Go = async (n) => {
    await page.goto(addresses[n % VARIANTS] ?? '');
    await session.waitUntilRead(page);
  };
  const loads = await walk(session, page, load, first, last);
  await page.evaluate('globalThis.routes = []; void 0');
  for (const address of addresses)
    await page.evaluate(
      `fetch(${JSON.stringify(address)}).then((got) => got.text()).then((html) => { routes.push(new DOMParser().parseFromString(html, 'text/html').body.innerHTML); })`,
    );
  const route: Go = async (n) => {
    await page.evaluate(`document.body.innerHTML = routes[${n % VARIANTS}]; history.pushState(null, '', '/2026/01/10/route-${n}')`);
    await new Promise((resolve) => setTimeout(resolve, ROUTE_MS));
  };
  const routes = await walk(session, page, route, first, last);
  const painted = (await paintedWords(page, NAMES)).length;
  await page.close();
  return [
    ...figuresOf('page', first, last, loads),
    ...figuresOf('route', first, last, routes),
    figure(SUBJECT, 'names painted on the last route', amount(painted)),
  ];
};
