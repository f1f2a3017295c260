/** One analysis by a background that the browser had stopped, against one by a background that runs. */
import { fixture } from '../e2e/pages.ts';
import { amount, atMost, best, type Figure, figure } from './figure.ts';
import type { Readers } from './readers.ts';

const SUBJECT = 'waking';
/** The first analysis starts the worker, reads its code and the corpus, and runs code that no engine has compiled yet. */
const MOST = 4;

export const benchWake = async ({ web, withUs }: Readers, rounds: number): Promise<readonly Figure[]> => {
  const session = await withUs();
  const page = await session.openPage(web.serve('http://waking.example/2026/01/10/a', fixture('01-demonstration')));
  await session.waitUntilRead(page);
  const ask = async (): Promise<number> => {
    const started = performance.now();
    const answer = await session.askPage(page, 'refresh');
    if (!answer.ok || answer.value.kind !== 'analysed') throw new Error('the page was not analysed');
    return performance.now() - started;
  };
  const stop = async (): Promise<void> => {
    const worker = session.browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(session.origin));
    await (await worker?.worker())?.close();
  };
  const [cold, first, warm]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    await stop();
    cold.push(await ask());
    warm.push(await ask(), await ask(), await ask());
    // A started background that has analysed nothing yet: what waking itself costs is the rest.
    await stop();
    await session.askBackground('settings');
    first.push(await ask());
  }
  await page.close();
  const ratio = best(cold) / best(warm);
  return [
    figure(SUBJECT, 'one analysis, warm', amount(best(warm), 'ms')),
    figure(SUBJECT, 'one analysis, background stopped', amount(best(cold), 'ms')),
    figure(SUBJECT, 'one analysis, background started and the corpus not yet read', amount(best(first), 'ms')),
    figure(SUBJECT, 'stopped / warm', amount(ratio, '', 2), atMost(ratio, MOST)),
  ];
};
