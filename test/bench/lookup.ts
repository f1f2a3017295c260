/**
 * Looking claims up at 1,000 to 1,000,000 of them: the claim index against MiniSearch and flexsearch in the same run. All three get the same
 * terms (stop words left out, stems), give the best 50 and take any of the words; so what is compared is the index alone.
 */
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { CorpusClaim } from '../../extension/core/corpus/corpus.ts';
import { createClaimIndex, loadClaimIndex } from '../../extension/core/coverage/claim-index.ts';
import { matchClaim } from '../../extension/core/coverage/match-claim.ts';
import { termsOf } from '../../extension/core/text/terms.ts';
import { amount, atMost, best, type Figure, figure } from './figure.ts';
import { claimsOf, sampleQueries, sampleReports } from './sample-claims.ts';

const SUBJECT = 'lookup';
const TOP = 50;
const QUERIES = 100;
const ROUNDS = 3;
/** Size at which the bounds hold. */
const BOUND_AT = 100_000;
/** Of flexsearch's time; bytes; of the time that building takes. */
const MOST_OF_FLEXSEARCH = 1 / 8;
const MOST_BYTES = 60_000_000;
const MOST_OF_BUILDING = 1 / 20;
/** Above this many claims the libraries' heaps outgrow the machine, and they are left out. */
const MOST_FOR_LIBRARIES = 100_000;

type Query = (text: string) => number;

const titleAnd = ({ report, claim }: CorpusClaim): string => `${report.title}\n${claim.statement}`;
const terms = (text: string): string[] => termsOf(text, 'en');

const flexsearchOf = (claims: readonly CorpusClaim[]): Query => {
  const index = new Index({ tokenize: 'strict', encode: terms });
  claims.forEach((claim, n) => index.add(n, titleAnd(claim)));
  return (text) => index.search(text, { limit: TOP, suggest: true }).length;
};

const miniSearchOf = (claims: readonly CorpusClaim[]): Query => {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: terms, processTerm: (term) => term });
  index.addAll(claims.map((claim, id) => ({ id, text: titleAnd(claim) })));
  return (text) => index.search(text).slice(0, TOP).length;
};

/** Milliseconds of one query: best of some rounds through all. */
const queryTime = (query: Query, texts: readonly string[]): number =>
  best(
    Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      for (const text of texts) query(text);
      return (performance.now() - started) / texts.length;
    }),
  );

const timed = <Made>(make: () => Made): readonly [Made, number] => {
  const started = performance.now();
  const made = make();
  return [made, performance.now() - started];
};

const ms = (value: number): string => amount(value, 'ms', 3);

const benchSize = (size: number): readonly Figure[] => {
  const reports = sampleReports(size);
  const claims = claimsOf(reports);
  const texts = sampleQueries(reports, QUERIES);
  const label = `${amount(size)} claims`;
  const isBound = size === BOUND_AT;
  const [index, building] = timed(() => createClaimIndex(claims));
  const ours: Query = (text) =>
    index.find(
      [...new Set(terms(text))].map((term) => ({ term, weight: 1 })),
      TOP,
    ).length;
  const time = queryTime(ours, texts);
  const closely = queryTime((text) => matchClaim({ text }, index, { top: 10 }).length, texts);
  const buffer = index.toBuffer();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const loading = best(Array.from({ length: ROUNDS }, () => timed(() => loadClaimIndex(buffer.slice(0), byId))[1]));
  const figures = [
    figure(SUBJECT, `${label}: ours`, ms(time)),
    figure(SUBJECT, `${label}: ours, with relations and reasons`, ms(closely)),
    figure(
      SUBJECT,
      `${label}: stored form`,
      amount(buffer.byteLength / 1e6, 'MB'),
      isBound ? atMost(buffer.byteLength / 1e6, MOST_BYTES / 1e6, 'MB') : undefined,
    ),
    figure(SUBJECT, `${label}: building`, amount(building, 'ms', 0)),
    figure(
      SUBJECT,
      `${label}: loading / building`,
      amount(loading / building, '', 4),
      isBound ? atMost(loading / building, MOST_OF_BUILDING) : undefined,
    ),
  ];
  if (size > MOST_FOR_LIBRARIES)
    return [
      ...figures,
      figure(SUBJECT, `${label}: MiniSearch, flexsearch`, `capped: not built above ${amount(MOST_FOR_LIBRARIES)} claims`),
    ];
  const mini = queryTime(miniSearchOf(claims), texts);
  const flex = queryTime(flexsearchOf(claims), texts);
  return [
    ...figures,
    figure(SUBJECT, `${label}: MiniSearch`, ms(mini)),
    figure(SUBJECT, `${label}: flexsearch`, ms(flex)),
    figure(SUBJECT, `${label}: ours / MiniSearch`, amount(time / mini, '', 3)),
    figure(
      SUBJECT,
      `${label}: ours / flexsearch`,
      amount(time / flex, '', 3),
      isBound ? atMost(time / flex, MOST_OF_FLEXSEARCH) : undefined,
    ),
  ];
};

/** Measures at each number of claims. */
export const benchLookup = (sizes: readonly number[]): readonly Figure[] => sizes.flatMap(benchSize);
