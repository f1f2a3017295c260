/** The reader's own reports in a real browser: how an import grows, how fast a page is looked up among many, and that pages are read as fast as without any. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Page } from 'puppeteer-core';
import type { PageBlocks } from '../../extension/core/page.ts';
import type { Report } from '../../extension/core/corpus/model.ts';
import type { OwnReading } from '../../extension/platform/messages.ts';
import { readPacks } from '../../scripts/bundle.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { fixture } from '../e2e/pages.ts';
import { type TestWeb } from '../e2e/server.ts';
import { aimAtMost, amount, atMost, type Figure, figure, median, percentile } from './figure.ts';
import { askTimed, chooseFiles, longTasksOf, openQuiet, press, processorMs, untilThere, watchLongTasks, workerHeap } from './own-page.ts';
import { sampleArticle } from './sample-claims.ts';
import { pageOfLines } from '../page-of-lines.ts';

const SUBJECT = 'own reports';
/** Reports whose look-ups those among many are compared with. */
const FEW_REPORTS = 100;
/** Twice the reports take at most so much longer; squared growth would give 4. */
const MOST_GROWTH = 2.2;
const MOST_LOOK_UP_GROWTH = 2;
/** A flat heap: twice the reports hold at most so much more of it at once. */
const MOST_HEAP_GROWTH = 1.2;
/** Analysing a page costs the same whatever the shelf holds; what is above 1 is the machine's. */
const MOST_PAGE_GROWTH = 1.1;
/** The page with the import must answer the hand. */
const LONGEST_TASK_MS = 50;
/** About an agency's notice: a headline's worth of sentences, half of them told of somebody. */
const WORDS = 120;
/** Reports between two looks at the heap. */
const HEAP_EVERY = 1 / 20;
const LOOK_UPS = 60;
const WARM = 10;
const PAGE_WORDS = 600;
const PAGE_ROUNDS = 20;
const NAMES = 12;

const speakers = (): readonly string[] =>
  readPacks([], { bundle: true })
    .flatMap(({ officials }) => officials)
    .slice(0, NAMES)
    .map(({ name }) => name);

const reportOf = (n: number, names: readonly string[]): Report => {
  const text = sampleArticle(WORDS, names, 1_000 + n);
  return {
    id: `bench-${n}`,
    title: text.slice(0, text.indexOf('.')).slice(0, 80),
    outlet: `Outlet ${n % 200}`,
    language: 'en',
    published: `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}`,
    publishedPrecision: 'day',
    publishedBasis: 'made for this measurement',
    text,
  };
};

const writeReports = async (path: string, count: number): Promise<void> => {
  const names = speakers();
  const stream = createWriteStream(path);
  for (let n = 0; n < count; n += 1) stream.write(`${JSON.stringify(reportOf(n, names))}\n`);
  stream.end();
  await finished(stream);
};

interface Import {
  readonly ms: number;
  readonly processorMs: number;
  /** Megabytes of the import Worker after a collection, at every twentieth of the reports. */
  readonly heaps: readonly number[];
  /** Stretches over 50 ms that held the page up. */
  readonly long: readonly number[];
}

/** Reports whose claims have been looked for, as the page tells it; before that it counts bytes, and 0 stands for them. */
const doneOf = (page: Page, count: number): Promise<unknown> =>
  page.evaluate(
    `(({ max, value }) => (max === ${count} ? value : 0))(document.querySelector('.pack-box progress') ?? { max: 0, value: 0 })`,
  );

/** Imports and keeps a file as a reader does. The heap is looked at once in so many reports, so that this costs each report the same. */
const importFile = async (session: Session, path: string, count: number): Promise<Import> => {
  const page = await session.openOwnPage('extension/library/index.html#/packs');
  await watchLongTasks(page);
  const heaps: number[] = [];
  const [started, used] = [performance.now(), await processorMs(session)];
  await chooseFiles(page, path);
  let due = count * HEAP_EVERY;
  let before = 0;
  await untilThere(page, '[aria-labelledby="preview-title"] .button-main', async () => {
    const done = Number(await doneOf(page, count));
    // Counted once while claims are looked for, and once more while they are indexed.
    if (done < before) due = count * HEAP_EVERY;
    before = done;
    if (done < due) return;
    due += count * HEAP_EVERY;
    const heap = await workerHeap(page);
    if (heap !== null) heaps.push(heap);
  });
  const [ms, processor] = [performance.now() - started, (await processorMs(session)) - used];
  await press(page, '[aria-labelledby="preview-title"] .button-main');
  await untilThere(page, '[data-pack="own-reports"]');
  const long = await longTasksOf(page);
  await page.close();
  return { ms, processorMs: processor, heaps, long };
};

/** Pages that tell what the first reports tell, and more. */
const pagesOf = (count: number): readonly PageBlocks[] => {
  const names = speakers();
  return Array.from({ length: count }, (_page, n) =>
    pageOfLines(`${reportOf((n * 7) % FEW_REPORTS, names).text ?? ''}\n${sampleArticle(PAGE_WORDS - WORDS, names, 50_000 + n)}`),
  );
};

const benchLookUp = async (few: Session, full: Session, count: number): Promise<readonly Figure[]> => {
  const pages = pagesOf(LOOK_UPS + WARM);
  const sides = [
    { quiet: await openQuiet(few), times: [] as number[], reports: FEW_REPORTS },
    { quiet: await openQuiet(full), times: [] as number[], reports: count },
  ];
  for (const [n, page] of pages.entries())
    for (const { quiet, times, reports } of n % 2 === 0 ? sides : sides.toReversed()) {
      const [timed] = await askTimed(quiet, 'ownReading', [page]);
      const value = timed?.answer.value as OwnReading;
      const isFound = value.analysis?.claims.some(({ matches }) =>
        matches.some(({ report }) => report === `bench-${(n * 7) % FEW_REPORTS}`),
      );
      if (value.reports !== reports || isFound !== true) throw new Error(`page ${n} was not found among ${reports} reports`);
      if (n >= WARM) times.push(timed?.ms ?? Number.NaN);
    }
  for (const { quiet } of sides) await quiet.close();
  const [atFew, atMany] = sides.map(({ times }) => percentile(times, 0.95)) as [number, number];
  return [
    figure(
      SUBJECT,
      `a page of ${PAGE_WORDS} words looked up, p95 of ${LOOK_UPS}: among ${FEW_REPORTS} / ${amount(count)}`,
      `${amount(atFew, 'ms')} / ${amount(atMany, 'ms')}`,
    ),
    figure(
      SUBJECT,
      `look-up, p95: among ${amount(count)} / ${FEW_REPORTS}`,
      amount(atMany / atFew, '', 2),
      atMost(atMany / atFew, MOST_LOOK_UP_GROWTH),
    ),
  ];
};

/** One page read again and again in a browser with an empty shelf and in one with a full one. */
export const benchPageBeside = async (web: TestWeb, empty: Session, full: Session, shelf: string): Promise<readonly Figure[]> => {
  const address = web.serve('http://beside.example/2026/01/10/a', fixture('01-demonstration'));
  const sides = [];
  for (const session of [empty, full]) {
    const page = await session.openPage(address);
    await session.waitUntilRead(page);
    sides.push({ session, page, times: [] as number[] });
  }
  for (let round = -3; round < PAGE_ROUNDS; round += 1)
    for (const { session, page, times } of round % 2 === 0 ? sides : sides.toReversed()) {
      await page.bringToFront();
      const started = performance.now();
      const answer = await session.askPage(page, 'refresh');
      if (!answer.ok || answer.value.kind !== 'analysed') throw new Error('the page was not analysed');
      if (round >= 0) times.push(performance.now() - started);
    }
  for (const { page } of sides) await page.close();
  const [without, beside] = sides.map(({ times }) => median(times)) as [number, number];
  return [
    figure(SUBJECT, `a page read, median of ${PAGE_ROUNDS}: empty shelf / ${shelf}`, `${amount(without, 'ms')} / ${amount(beside, 'ms')}`),
    figure(SUBJECT, `a page read: ${shelf} / empty shelf`, amount(beside / without, '', 2), atMost(beside / without, MOST_PAGE_GROWTH)),
  ];
};

/** `full` gets `count` reports, `half` half as many, for how an import grows, and `few` a hundred. */
export const benchOwnReports = async (
  {
    few,
    half,
    full,
    folder,
  }: { readonly few: Session; readonly half: () => Promise<Session>; readonly full: Session; readonly folder: string },
  count: number,
): Promise<readonly Figure[]> => {
  const path = (n: number): string => join(folder, `reports-${n}.jsonl`);
  for (const n of [FEW_REPORTS, count / 2, count]) await writeReports(path(n), n);
  await importFile(few, path(FEW_REPORTS), FEW_REPORTS);
  const other = await half();
  const one = await importFile(other, path(count / 2), count / 2);
  await other.browser.close();
  process.stderr.write(`${count / 2} reports: ${Math.round(one.ms)} ms\n`);
  const two = await importFile(full, path(count), count);
  process.stderr.write(`${count} reports: ${Math.round(two.ms)} ms\n`);
  const growth = two.processorMs / one.processorMs;
  const [most, mostOfHalf] = [Math.max(...two.heaps), Math.max(...one.heaps)];
  const longest = Math.max(0, ...one.long, ...two.long);
  return [
    figure(
      SUBJECT,
      `${amount(count / 2)} / ${amount(count)} reports imported`,
      `${amount(one.ms / 1_000, 's')} / ${amount(two.ms / 1_000, 's')}`,
    ),
    figure(
      SUBJECT,
      `${amount(count / 2)} / ${amount(count)} reports imported, processor of the browser`,
      `${amount(one.processorMs / 1_000, 's')} / ${amount(two.processorMs / 1_000, 's')}`,
    ),
    figure(SUBJECT, `import of ${amount(count)} / ${amount(count / 2)}, processor`, amount(growth, '', 2), atMost(growth, MOST_GROWTH)),
    figure(SUBJECT, `heap of the import, from the first look to the last`, two.heaps.map((heap) => amount(heap, '', 1)).join(' ')),
    figure(
      SUBJECT,
      `heap of the import, most of ${amount(count / 2)} / ${amount(count)}`,
      `${amount(mostOfHalf, 'MB')} / ${amount(most, 'MB')}`,
    ),
    figure(
      SUBJECT,
      `heap of the import of ${amount(count)} / ${amount(count / 2)}`,
      amount(most / mostOfHalf, '', 2),
      atMost(most / mostOfHalf, MOST_HEAP_GROWTH),
    ),
    figure(SUBJECT, 'longest that importing held the page up', amount(longest, 'ms', 0), aimAtMost(longest, LONGEST_TASK_MS, 'ms')),
    ...(await benchLookUp(few, full, count)),
  ];
};
