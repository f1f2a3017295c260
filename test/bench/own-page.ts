/** A page of ours as the measurements of the shelf use it: it asks the background and times each answer itself, so that no test tool stands in between. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Session, until } from '../../scripts/drive/session.ts';

/** A page of our origin without any code of ours. */
const QUIET_PAGE = 'icons/16.png';
/** The longest import is waited for so long. */
const LONGEST_MS = 3 * 3_600_000;

export const openQuiet = (session: Session): Promise<Page> => session.openOwnPage(QUIET_PAGE);

interface Timed {
  readonly ms: number;
  readonly answer: { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly message: string } };
}

/** Asks one after the other, and gives how long each answer took, with the answers. Throws where one is a failure. */
export const askTimed = async (quiet: Page, call: string, requests: readonly unknown[]): Promise<readonly Timed[]> => {
  const envelopes = JSON.stringify(requests.map((request) => ({ to: 'second-source/background', call, request })));
  const told = (await quiet.evaluate(`(async () => {
    const timed = [];
    for (const envelope of ${envelopes}) {
      const started = performance.now();
      const answer = await chrome.runtime.sendMessage(envelope);
      timed.push({ ms: performance.now() - started, answer });
    }
    return timed;
  })()`)) as readonly Timed[];
  const failed = told.find(({ answer }) => !answer.ok);
  if (failed !== undefined) throw new Error(`${call}: ${failed.answer.error?.message ?? 'no answer'}`);
  return told;
};

/** Milliseconds of processor that the browser and all its processes have used. */
export const processorMs = async ({ browser }: Session): Promise<number> => {
  const client = await browser.target().createCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
};

/** Begins to write down every stretch that holds the page's main thread up for over 50 ms. */
export const watchLongTasks = (page: Page): Promise<unknown> =>
  page.evaluate(`(globalThis.longTasks = [], new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' }))`);

export const longTasksOf = async (page: Page): Promise<readonly number[]> => (await page.evaluate('longTasks')) as readonly number[];

/** Waits until an element is there; throws where something tells of a failure before. */
export const untilThere = async (page: Page, selector: string, onLook: () => Promise<void> = async () => undefined): Promise<void> => {
  const found = await until(
    async () => {
      await onLook();
      return (await page.evaluate(
        `document.querySelector('main [role="alert"]') ? 'failed' : document.querySelector(${JSON.stringify(selector)}) ? 'there' : 'not yet'`,
      )) as string;
    },
    (state) => state !== 'not yet',
    LONGEST_MS,
  );
  if (found !== 'there') throw new Error(`${selector}: ${String(await page.evaluate('document.querySelector("main").innerText'))}`);
};

export const press = async (page: Page, selector: string): Promise<void> => {
  await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
};

export const chooseFiles = async (page: Page, ...paths: readonly string[]): Promise<void> => {
  const input = (await page.waitForSelector('main input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
};

/** Milliseconds until the second copy of the shelf holds all that is saved. */
export const untilMirrored = async (quiet: Page): Promise<number> => {
  const begun = performance.now();
  await until(
    () =>
      quiet.evaluate(`new Promise((resolve, reject) => {
        const opening = indexedDB.open('second-source');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const counting = opening.result.transaction('unmirrored').objectStore('unmirrored').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      })`) as Promise<number>,
    (due) => due === 0,
    LONGEST_MS,
  );
  return performance.now() - begun;
};

/** Megabytes that the page's Worker holds after a collection; null where it has none. */
export const workerHeap = async (page: Page): Promise<number | null> => {
  const [worker] = page.workers();
  if (worker === undefined) return null;
  try {
    await worker.client.send('HeapProfiler.collectGarbage');
    return (await worker.client.send('Runtime.getHeapUsage')).usedSize / 1e6;
  } catch {
    // It has ended meanwhile.
    return null;
  }
};
