/** Many tabs at once: each is read, and the corpus lies in the background alone, once. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Session } from '../../scripts/drive/session.ts';
import { aimAtMost, amount, atLeast, atMost, type Figure, figure, median } from './figure.ts';
import { loadPages } from './load.ts';
import type { Readers } from './readers.ts';

const SUBJECT = 'tabs';
/** Megabytes of the page's process that a tab may cost more. */
const TAB_MB = 3;
/** The background keeps what it has read of the corpus, and nothing of a tab. */
const MOST_GROWTH = 1.1;

const heapOf = async (client: CDPSession): Promise<number> => {
  for (let n = 0; n < 3; n += 1) await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize / 1e6;
};

const pageHeap = async (page: Page): Promise<number> => {
  const client = await page.createCDPSession();
  const heap = await heapOf(client);
  await client.detach();
  return heap;
};

/** Everything of ours that runs, pages of ours left out: the background, or there is a second. */
const backgrounds = ({ browser, origin }: Session) =>
  browser.targets().filter((target) => target.url().startsWith(origin) && target.type() !== 'page');

const backgroundHeap = async (session: Session): Promise<number> => {
  const worker = await backgrounds(session)[0]?.worker();
  if (worker === undefined || worker === null) throw new Error('the background does not run');
  return heapOf(worker.client);
};

/** Opens `count` tabs of different hosts, all kept open. */
export const benchTabs = async ({ web, withUs, alone }: Readers, count: number): Promise<readonly Figure[]> => {
  const html = loadPages();
  const addresses = Array.from({ length: count }, (_one, n) =>
    web.serve(`http://tab-${n}.example/2026/01/10/a`, html[n % html.length] ?? ''),
  );
  const session = await withUs();
  // Every page once beforehand: what is kept of the corpus is then the same however many tabs are open.
  for (const address of addresses.slice(0, html.length)) {
    const page = await session.openPage(address);
    await session.waitUntilRead(page);
    await page.close();
  }
  const before = await backgroundHeap(session);
  const pages: Page[] = [];
  for (const address of addresses) pages.push(await session.openPage(address));
  const states: string[] = [];
  for (const page of pages) states.push((await session.waitUntilRead(page)).kind);
  const after = await backgroundHeap(session);
  const without = await alone();
  const costs: number[] = [];
  for (const [n, address] of addresses.slice(0, html.length).entries()) {
    const page = await without.openPage(address);
    costs.push((await pageHeap(pages[n] ?? page)) - (await pageHeap(page)));
    await page.close();
  }
  for (const page of pages) await page.close();
  const read = states.filter((kind) => kind === 'analysed' || kind === 'not-article').length;
  const growth = after / before;
  const cost = median(costs);
  const running = backgrounds(session).length;
  return [
    figure(
      SUBJECT,
      `of ${count} tabs, read to the end (${states.filter((kind) => kind === 'analysed').length} articles)`,
      amount(read),
      atLeast(read, count),
    ),
    figure(SUBJECT, 'contexts that hold the corpus', amount(running), atMost(running, 1)),
    figure(SUBJECT, `heap of the background, no tab / ${count} tabs`, `${amount(before, 'MB')} / ${amount(after, 'MB')}`),
    figure(SUBJECT, `heap of the background, ${count} tabs / none`, amount(growth, '', 3), atMost(growth, MOST_GROWTH)),
    figure(SUBJECT, 'heap of a tab with us, less alone, median', amount(cost, 'MB', 2), aimAtMost(cost, TAB_MB, 'MB')),
  ];
};
