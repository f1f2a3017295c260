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

/**
 * The engine goes on compiling what runs often, and keeps the machine code in the same heap: 0.12 MB between the 50th and the 200th route, and then no
 * more. Without its compilers the heap holds data alone, and what grows there is held by somebody.
 */
const DATA_ALONE = '--js-flags=--no-sparkplug,--no-maglev,--no-turbofan';

interface Heap {
  readonly bytes: number;
  readonly nodes: number;
}

/** Elements and texts that are in no document any more and that our script still holds, by what they are. */
const detachedOf = async (session: Session, page: Page): Promise<readonly string[]> => {
  const client = await page.createCDPSession();
  const contexts: { readonly id: number; readonly origin: string }[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await client.send('Runtime.enable');
  const ours = contexts.find(({ origin }) => session.origin.startsWith(origin) && origin !== '');
  if (ours === undefined) throw new Error('our script runs in no context of this page');
  const { result } = await client.send('Runtime.evaluate', { expression: 'Node.prototype', contextId: ours.id });
  // This collects the garbage first.
  const { objects } = await client.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { exceptionDetails, ...answer } = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: `function () {
      // The kinds' own prototypes are found too.
      const nodes = this.filter((node) => !Object.hasOwn(node, 'constructor'));
      const detached = nodes.filter((node) => !node.isConnected);
      return { all: nodes.length, detached: detached.map((node) => node.nodeName + ' ' + (node.textContent ?? '').slice(0, 40)) };
    }`,
    returnByValue: true,
  });
  await client.detach();
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const { all, detached } = answer.result.value as { readonly all: number; readonly detached: readonly string[] };
  if (all === 0) throw new Error('our script holds no node at all: the question is wrong');
  return detached;
};

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

/** Goes on from one to `last`, now and then with `look`; the heap at `first` and at `last`, both multiples of the number of variants. */
const walk = async (page: Page, go: Go, look: () => Promise<void>, first: number, last: number): Promise<readonly [Heap, Heap]> => {
  let early: Heap | null = null;
  for (let n = 1; n <= last; n += 1) {
    await go(n);
    if (n % CARD_EVERY === 0) await look();
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

const detachedFigure = (what: string, last: number, detached: readonly string[]): Figure =>
  figure(
    SUBJECT,
    `${what} ${amount(last)}: nodes out of the document that our script holds`,
    [amount(detached.length), ...detached.slice(0, 3)].join(' · '),
    atMost(detached.length, 0),
  );

/** The demonstration page, longer from variant to variant. */
const variant = (n: number): string => {
  const page = fixture('01-demonstration');
  return page.replace('</main>', `${'<p>Nothing else was said that day.</p>'.repeat(n * 20)}</main>`);
};

/** Routes of one page: its body is replaced by another variant's, and its address with it. */
const routesIn = async (page: Page, addresses: readonly string[]): Promise<Go> => {
  await page.evaluate('globalThis.routes = []; void 0');
  for (const address of addresses)
    await page.evaluate(
      `fetch(${JSON.stringify(address)}).then((got) => got.text()).then((html) => { routes.push(new DOMParser().parseFromString(html, 'text/html').body.innerHTML); })`,
    );
  return async (n) => {
    await page.evaluate(`document.body.innerHTML = routes[${n % VARIANTS}]; history.pushState(null, '', '/2026/01/10/route-${n}')`);
    await new Promise((resolve) => setTimeout(resolve, ROUTE_MS));
  };
};

/** `last` pages one after the other in one tab, then `last` routes of one page whose body is replaced at each; those also in a page alone. */
export const benchMemory = async ({ web, built, start, alone }: Readers, first: number, last: number): Promise<readonly Figure[]> => {
  const addresses = Array.from({ length: VARIANTS }, (_one, n) => web.serve(`http://memory.example/2026/01/10/page-${n}`, variant(n)));
  const session = await start(built, DATA_ALONE);
  const page = await session.openPage(addresses[0] ?? '');
  const look = async (): Promise<void> => {
    await session.waitUntilRead(page);
    await openCard(session, page);
  };
  const load: Go = async (n) => {
    await page.goto(addresses[n % VARIANTS] ?? '');
    await session.waitUntilRead(page);
  };
  const loads = await walk(page, load, look, first, last);
  const detachedByPages = await detachedOf(session, page);
  const routes = await walk(page, await routesIn(page, addresses), look, first, last);
  await session.waitUntilRead(page);
  const detachedByRoutes = await detachedOf(session, page);
  const painted = (await paintedWords(page, NAMES)).length;
  await page.close();
  const other = await (await alone()).openPage(addresses[0] ?? '');
  const [early, late] = await walk(other, await routesIn(other, addresses), () => Promise.resolve(), first, last);
  await other.close();
  return [
    ...figuresOf('page', first, last, loads),
    detachedFigure('page', last, detachedByPages),
    ...figuresOf('route', first, last, routes),
    detachedFigure('route', last, detachedByRoutes),
    figure(SUBJECT, `route ${amount(last)} / ${amount(first)}: heap, page alone`, amount(late.bytes / early.bytes, '', 3)),
    figure(SUBJECT, 'names painted on the last route', amount(painted)),
  ];
};
