/** Saved claims in a real browser: how fast one more is saved, and the list read and searched, when the shelf is full. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import type { SavedFilter } from '../../extension/core/saved/search-terms.ts';
import { RELATIONS } from '../../extension/core/corpus/model.ts';
import type { Session } from '../../scripts/drive/session.ts';
import { saveRequestOf } from '../e2e/save-request.ts';
import { aimAtMost, amount, atMost, type Figure, figure, median, percentile } from './figure.ts';
import { askTimed, chooseFiles, longTasksOf, openQuiet, press, untilMirrored, untilThere, watchLongTasks, workerHeap } from './own-page.ts';
import { assertion } from './sample-claims.ts';
import { Dice, fullName } from './sample-text.ts';

const SUBJECT = 'saved claims';
/** The save protocol's bound: a full shelf makes saving at most so much slower. */
const MOST_SAVE_GROWTH = 2;
/** What a list or a search may take. */
const LIST_MS = 200;
/** A shelf of which saving is compared with. */
export const FEW_CLAIMS = 100;
const SAVES = 100;
/** Saves of one shelf before it is the other's turn. */
const IN_A_ROW = 10;
const QUESTIONS = 7;
const OFFICIALS = ['mark-rutte', 'jens-stoltenberg', 'volodymyr-zelenskyy', 'vladimir-putin', 'nato'] as const;
const TAGS = ['port', 'budget', 'winter', 'to check'] as const;
const DAY_MS = 86_400_000;
/** Page dates lie within fifteen years. */
const DAYS = 365 * 15;

const dayOf = (day: number): string => new Date(Date.UTC(2011, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);

/** The n-th claim: said by an official or by somebody, on a page of its own, related to two records of a corpus. */
const claimOf = (n: number, dice: Dice): SavedClaim => {
  const text = `${assertion(dice)}.`;
  const published = { value: dayOf(dice.roll(DAYS)), precision: 'day', basis: 'the page says so of itself' } as const;
  const id = dice.roll(3) === 0 ? dice.pick(OFFICIALS) : null;
  const match = () => ({
    claim: `report-${dice.roll(500)}#c${dice.roll(9)}`,
    relation: dice.pick(RELATIONS),
    confidence: 0.6,
    statement: assertion(dice),
    report: { title: assertion(dice).slice(0, 60), outlet: `outlet-${dice.roll(50)}.example`, url: null, published },
  });
  return {
    id: `bench-${n}`,
    key: '',
    sequence: n + 1,
    text,
    before: `${assertion(dice)}. `,
    after: ` ${assertion(dice)}.`,
    content: text,
    speaker: { id, text: fullName(dice.roll(2_000)) },
    attribution: 'indirect',
    strength: 'states',
    chain: [],
    page: {
      url: `https://outlet-${n % 200}.example/${n}`,
      title: assertion(dice).slice(0, 80),
      outlet: `outlet-${n % 200}.example`,
      published,
      language: 'en',
    },
    coverage: { corpusRevision: 'bundle@1', reports: 2, origins: 1, matches: [match(), match()] },
    note: dice.roll(4) === 0 ? assertion(dice) : '',
    tags: dice.roll(4) === 0 ? [dice.pick(TAGS)] : [],
    savedAt: new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString(),
  };
};

/** A file of `count` claims from the `from`-th on, as our own export writes it. */
const writeClaims = (path: string, from: number, count: number): void => {
  const dice = new Dice(91 + from);
  const frame = { exportedAt: '2026-01-01T00:00:00.000Z', rejections: [], settings: null };
  const claims = Array.from({ length: count }, (_claim, n) => jsonFormat.claim(claimOf(from + n, dice), n, frame));
  writeFileSync(path, [jsonFormat.head(frame), ...claims, jsonFormat.tail(frame)].join(''));
};

interface Filling {
  readonly triedMs: number;
  readonly broughtMs: number;
  /** Stretches over 50 ms that held the page up. */
  readonly long: readonly number[];
  /** Megabytes of the import's Worker after a collection: once the file is tried, and every few seconds while it is brought in. */
  readonly heaps: readonly number[];
}

/** Looks at the heap are so far apart that they cost an import next to nothing. */
const HEAP_EVERY_MS = 10_000;
/** A flat heap: a file of 175 MB leaves keys and ids behind, and no more. */
const MOST_HEAP_MB = 64;

/** Brings claims in as a reader does: a file chosen, tried, brought in. */
const fill = async (session: Session, path: string): Promise<Filling> => {
  const page = await session.openOwnPage('extension/library/index.html#/saved');
  await watchLongTasks(page);
  const heaps: number[] = [];
  let looked = performance.now();
  const look = async (): Promise<void> => {
    if (performance.now() - looked < HEAP_EVERY_MS) return;
    looked = performance.now();
    heaps.push((await workerHeap(page)) ?? 0);
  };
  const started = performance.now();
  await chooseFiles(page, path);
  await untilThere(page, '[data-act="bring"]', look);
  const tried = performance.now();
  heaps.push((await workerHeap(page)) ?? 0);
  const begun = performance.now();
  await press(page, '[data-act="bring"]');
  await untilThere(page, '[data-act="undo"]', look);
  const brought = performance.now();
  const long = await longTasksOf(page);
  await page.close();
  return { triedMs: tried - started, broughtMs: brought - begun, long, heaps };
};

let saves = 0;
/** Saves claims one after the other and gives what each took, in ms. */
const save = async (quiet: Page, count: number): Promise<readonly number[]> => {
  const requests = Array.from({ length: count }, () => saveRequestOf(`Number ${saves++} of the claims was put down by the quay.`));
  return (await askTimed(quiet, 'save', requests)).map(({ ms }) => ms);
};

/** What a reader may ask of the list. */
const questionsOf = (
  count: number,
): readonly (readonly [string, SavedFilter & { readonly before?: number; readonly limit?: number }])[] => [
  ['the first page of the list', {}],
  ['a page of 500 from the middle of the list', { before: Math.ceil(count / 2), limit: 500 }],
  ['a common word', { words: 'outlet ' }],
  ['a beginning of many words', { words: 'br' }],
  ['three words', { words: 'outlet example b' }],
  ['words that no claim holds together', { words: 'quay outlet ' }],
  ['an official', { official: OFFICIALS[0] }],
  ['an official, a tag and a word', { official: OFFICIALS[1], tag: TAGS[0], words: 'ou' }],
  ['an outlet', { outlet: 'outlet-7.example' }],
  ['a relation', { relation: 'reworded' }],
  ['a day', { from: '2018-03-04', to: '2018-03-04' }],
  ['dates over fifteen years', { from: '2011-01-15', to: '2025-11-20' }],
  ['dates from a year on', { from: '2012-06' }],
  ['dates up to a day', { to: '2024-06-17' }],
  ['dates over ten years, an official and a word', { from: '2013-05-06', to: '2023-07-08', official: OFFICIALS[2], words: 'outlet ' }],
  ['dates over ten years and an outlet', { from: '2013-05-06', to: '2023-07-08', outlet: 'outlet-9.example' }],
];

const benchLists = async (quiet: Page, count: number): Promise<readonly Figure[]> => {
  const all: (readonly [string, number])[] = [];
  for (const [what, request] of questionsOf(count)) {
    const timed = await askTimed(
      quiet,
      'savedSearch',
      Array.from({ length: QUESTIONS }, () => request),
    );
    all.push([what, median(timed.map(({ ms }) => ms))]);
  }
  const facets = await askTimed(quiet, 'savedFacets', [undefined, undefined, undefined]);
  all.push(['what can be filtered by', median(facets.map(({ ms }) => ms))]);
  const slowest = all.toSorted(([, a], [, b]) => b - a);
  const [what, most] = slowest[0] ?? ['', Number.NaN];
  return [
    figure(
      SUBJECT,
      `${amount(count)}: list and search, slowest of ${all.length} (${what})`,
      amount(most, 'ms'),
      aimAtMost(most, LIST_MS, 'ms'),
    ),
    figure(
      SUBJECT,
      `${amount(count)}: the others, slowest first`,
      slowest
        .slice(1)
        .map(([, ms]) => amount(ms, '', 0))
        .join(' '),
    ),
  ];
};

/** `full` gets `count` claims in files of at most `inAFile`; `few` gets a hundred. */
export const benchSavedClaims = async (
  { few, full, folder }: { readonly few: Session; readonly full: Session; readonly folder: string },
  { count, inAFile }: { readonly count: number; readonly inAFile: number },
): Promise<readonly Figure[]> => {
  const path = join(folder, 'claims.json');
  writeClaims(path, 0, FEW_CLAIMS);
  await fill(few, path);
  const fillings: Filling[] = [];
  for (let from = 0; from < count; from += inAFile) {
    writeClaims(path, from, Math.min(inAFile, count - from));
    fillings.push(await fill(full, path));
    process.stderr.write(
      `${from + inAFile} claims: tried ${Math.round(fillings.at(-1)?.triedMs ?? 0)} ms, brought ${Math.round(fillings.at(-1)?.broughtMs ?? 0)} ms\n`,
    );
  }
  const sum = (of: (one: Filling) => number): number => fillings.reduce((total, one) => total + of(one), 0);
  const sides = [
    { quiet: await openQuiet(few), times: [] as number[] },
    { quiet: await openQuiet(full), times: [] as number[] },
  ];
  // Saves right behind an import share the machine with the writing of the second copy: printed, and not compared.
  const behind = await save(sides[1]?.quiet as Page, SAVES);
  const mirroredMs = await untilMirrored(sides[1]?.quiet as Page);
  for (const { quiet } of sides) await save(quiet, IN_A_ROW);
  for (let row = 0; row < SAVES / IN_A_ROW; row += 1)
    for (const { quiet, times } of row % 2 === 0 ? sides : sides.toReversed()) times.push(...(await save(quiet, IN_A_ROW)));
  const [atFew, atFull] = sides.map(({ times }) => percentile(times, 0.95)) as [number, number];
  const lists = await benchLists(sides[1]?.quiet as Page, count);
  for (const { quiet } of sides) await quiet.close();
  const what = `${amount(count)} claims`;
  const longest = Math.max(0, ...fillings.flatMap(({ long }) => long));
  const heap = Math.max(0, ...fillings.flatMap(({ heaps }) => heaps));
  return [
    figure(
      SUBJECT,
      `${what} tried / brought in, files of ${amount(inAFile)}`,
      `${amount(sum((one) => one.triedMs) / 1_000, 's')} / ${amount(sum((one) => one.broughtMs) / 1_000, 's')}`,
    ),
    figure(SUBJECT, `${what}: longest that bringing in held the page up`, amount(longest, 'ms', 0), aimAtMost(longest, 50, 'ms')),
    figure(SUBJECT, `${what}: most that the import's Worker held`, amount(heap, 'MB'), atMost(heap, MOST_HEAP_MB, 'MB')),
    figure(SUBJECT, `saving right behind the import, p95 of ${SAVES}`, amount(percentile(behind, 0.95), 'ms')),
    figure(SUBJECT, `${what}: second copy written after those saves in`, amount(mirroredMs / 1_000, 's')),
    figure(SUBJECT, `saving, p95 of ${SAVES}: at ${FEW_CLAIMS} / at ${amount(count)}`, `${amount(atFew, 'ms')} / ${amount(atFull, 'ms')}`),
    figure(
      SUBJECT,
      `saving, p95: at ${amount(count)} / at ${FEW_CLAIMS}`,
      amount(atFull / atFew, '', 2),
      atMost(atFull / atFew, MOST_SAVE_GROWTH),
    ),
    ...lists,
  ];
};
