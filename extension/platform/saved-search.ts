/** Finds saved claims by the index of their terms: posting lists read newest first and joined, so that a page costs what it shows. */
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import {
  type Facet,
  facetPrefix,
  isEmptyQuery,
  postingBounds,
  type SavedFilter,
  termOfPosting,
  toTermQuery,
} from '../core/saved/search-terms.ts';
import type { Database, ReadAct, StoreName } from './database.ts';
import type { SavedFacets } from './shelf-messages.ts';
import { parseSavedClaim } from './saved-schema.ts';

/** Sequences of one condition, falling. `below` gives the next one under a limit, 0 at the end. */
interface Stream {
  readonly below: (limit: number) => Promise<number>;
}

/** First and greatest stretch of a posting list that is read at once. */
const FIRST_STRETCH = 64;
const LONGEST_STRETCH = 32_768;
/** Words that one beginning may stand for. */
const MOST_WORDS = 40;
/** Terms of one range of dates: a month has 31 days and itself; years are what may be more, and no report is older than printing. */
const MOST_DATES = 1_000;
/** Values of one facet that are offered. */
const MOST_VALUES = 200;

const firstBelow = (falling: readonly number[], limit: number): number => {
  let low = 0;
  let high = falling.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] as number) < limit) high = middle;
    else low = middle + 1;
  }
  return falling[low] ?? 0;
};

/** One posting list; its keys are in the order of places, and the place of a newer claim stands before an older one's. */
const termStream = (act: ReadAct, term: string): Stream => {
  let held: readonly number[] = [];
  let isEnd = false;
  let stretch = FIRST_STRETCH;
  return {
    below: async (limit) => {
      const found = firstBelow(held, limit);
      if (found > 0 || isEnd) return found;
      const [from, to] = postingBounds(term, limit);
      held = (await act
        .objectStore('terms')
        .index('by-posting')
        .getAllKeys(IDBKeyRange.bound(from, to, true, true), stretch)) as number[];
      isEnd = held.length < stretch;
      stretch = Math.min(LONGEST_STRETCH, stretch * 4);
      return firstBelow(held, limit);
    },
  };
};

const anyOf = (streams: readonly Stream[]): Stream => ({
  below: async (limit) => Math.max(0, ...(await Promise.all(streams.map((stream) => stream.below(limit))))),
});

/** Steps from term to term of the index without reading what lies between. */
const termsFrom = async (act: ReadAct, from: string, to: string, most: number): Promise<readonly string[]> => {
  const terms: string[] = [];
  const range = IDBKeyRange.bound(from, to, false, true);
  let cursor = await act.objectStore('terms').index('by-posting').openKeyCursor(range);
  while (cursor !== null && terms.length < most) {
    const term = termOfPosting(cursor.key);
    terms.push(term);
    cursor = await cursor.continue(`${term}\u0001`);
  }
  return terms;
};

const streamsOf = async (act: ReadAct, filter: SavedFilter): Promise<readonly Stream[] | null> => {
  const query = toTermQuery(filter);
  if (isEmptyQuery(query)) return null;
  const streams = query.terms.map((term) => termStream(act, term));
  if (query.prefix !== null) {
    const terms = await termsFrom(act, query.prefix, `${query.prefix}\uffff`, MOST_WORDS);
    streams.push(anyOf(terms.map((term) => termStream(act, term))));
  }
  if (query.dates !== null) {
    const terms = await Promise.all(query.dates.map(([from, to]) => termsFrom(act, from, to, MOST_DATES)));
    streams.push(anyOf(terms.flat().map((term) => termStream(act, term))));
  }
  return streams;
};

/** The greatest sequence below a limit that every stream has; 0 at the end. */
const nextCommon = async (streams: readonly Stream[], limit: number): Promise<number> => {
  let candidate = limit - 1;
  for (;;) {
    let lowest = candidate;
    for (const stream of streams) lowest = Math.min(lowest, await stream.below(lowest + 1));
    if (lowest === candidate || lowest === 0) return lowest;
    candidate = lowest;
  }
};

export interface FoundClaims {
  readonly claims: readonly SavedClaim[];
  readonly next: number | null;
}

/** One page of what a filter lets through, newest first; null for a filter that says nothing. */
export const searchClaims = async (database: Database, filter: SavedFilter, before: number, limit: number): Promise<FoundClaims | null> => {
  const act: ReadAct = database.transaction(['claims', 'terms'] as StoreName[]);
  const streams = await streamsOf(act, filter);
  if (streams === null) return null;
  const claims: SavedClaim[] = [];
  let at = Math.min(before, Number.MAX_SAFE_INTEGER);
  for (;;) {
    const sequence = await nextCommon(streams, at);
    if (sequence === 0) return { claims, next: null };
    if (claims.length === limit) return { claims, next: at };
    const parsed = parseSavedClaim(await act.objectStore('claims').index('by-sequence').get(sequence));
    if ('claim' in parsed) claims.push(parsed.claim);
    at = sequence;
  }
};

/** Claims under one term, oldest first. */
export const claimsUnder = async (database: Database, term: string): Promise<readonly SavedClaim[]> => {
  const act: ReadAct = database.transaction(['claims', 'terms'] as StoreName[]);
  const [from, to] = postingBounds(term, Infinity);
  const sequences = (await act
    .objectStore('terms')
    .index('by-posting')
    .getAllKeys(IDBKeyRange.bound(from, to, true, true))) as number[];
  const records: unknown[] = [];
  for (const sequence of sequences) records.push(await act.objectStore('claims').index('by-sequence').get(sequence));
  return records
    .map(parseSavedClaim)
    .flatMap((parsed) => ('claim' in parsed ? [parsed.claim] : []))
    .reverse();
};

/** The values of each facet that are on the shelf, in the order of their letters. */
export const facetsOf = async (database: Database): Promise<SavedFacets> => {
  const act: ReadAct = database.transaction(['claims', 'terms'] as StoreName[]);
  const valuesOf = async (facet: Facet): Promise<readonly string[]> => {
    const prefix = facetPrefix(facet);
    return (await termsFrom(act, prefix, `${prefix}\uffff`, MOST_VALUES)).map((term) => term.slice(prefix.length));
  };
  const [officials, outlets, tags, relations] = [
    await valuesOf('official'),
    await valuesOf('outlet'),
    await valuesOf('tag'),
    await valuesOf('relation'),
  ];
  return { officials, outlets, tags, relations };
};
