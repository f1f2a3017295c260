/** The claims of a corpus and of a page as the comparison takes them; readings are kept as long as the claim lives. */
import type { PageClaim } from '../claims/claim.ts';
import type { CorpusClaim, CorpusData } from '../corpus/corpus.ts';
import type { Claim, Report } from '../corpus/model.ts';
import type { KnownDate } from '../page.ts';
import { termsOf } from '../text/terms.ts';
import { splitWords, type Word } from '../text/words.ts';
import { runsOf } from './letter-runs.ts';
import type { ClaimText } from './match.ts';
import { type QueryTerm, speakerTerm } from './rank-documents.ts';
import { readClaim, type Reading } from './read-claim.ts';
import { wordRelationsOf } from './word-relations.ts';

const SPEAKER_WEIGHT = 0.5;
/** Weight of the commonest word in a query; rarer ones by the lexicon up to 1. */
const LEAST_TERM = 0.4;

/** Words of statements met last: a new candidate's are asked for three times within one comparison, and seldom again. */
const recent = new Map<Claim, readonly Word[]>();
const MOST_RECENT = 128;

function wordsOf(claim: Claim): readonly Word[] {
  let words = recent.get(claim);
  if (words !== undefined) return words;
  if (recent.size >= MOST_RECENT) recent.clear();
  words = splitWords(claim.statement);
  recent.set(claim, words);
  return words;
}

const readings = new WeakMap<Claim, Reading>();

/** The reading of a corpus claim, kept as long as the claim lives. */
export function readingOf({ claim, report }: CorpusClaim): Reading {
  const known = readings.get(claim);
  if (known !== undefined) return known;
  const reading = readClaim(claim.statement, report.language, wordsOf(claim));
  readings.set(claim, reading);
  return reading;
}

/** What the claims of one report share. */
const titles = new WeakMap<Report, { readonly terms: ReadonlySet<string>; readonly words: readonly Word[] }>();

function titleOf(report: Report): { readonly terms: ReadonlySet<string>; readonly words: readonly Word[] } {
  const known = titles.get(report);
  if (known !== undefined) return known;
  const made = { terms: new Set(termsOf(report.title, report.language)), words: splitWords(report.title) };
  titles.set(report, made);
  return made;
}

const terms = new WeakMap<Claim, { readonly title: ReadonlySet<string>; readonly statement: ReadonlySet<string> }>();

/** Terms of a claim's title and of its statement. */
export function termsIn({ claim, report }: CorpusClaim): { title: ReadonlySet<string>; statement: ReadonlySet<string> } {
  const known = terms.get(claim);
  if (known !== undefined) return known;
  const made = { title: titleOf(report).terms, statement: new Set(termsOf(claim.statement, report.language, wordsOf(claim))) };
  terms.set(claim, made);
  return made;
}

/** A record's full id, its reading and its terms, as plain data: what the record itself says is not repeated. */
export interface StoredReading {
  readonly id: string;
  readonly reading: Omit<Reading, 'text' | 'language' | 'grams'> & { readonly grams: readonly number[] };
  readonly title: readonly string[];
  readonly statement: readonly string[];
}

/** Readings and terms of records, for {@link keepReadings}. */
export const readingsOfAll = (claims: Iterable<CorpusClaim>): readonly StoredReading[] =>
  [...claims].map((found) => {
    const { text: _text, language: _language, grams, ...reading } = readingOf(found);
    const { title, statement } = termsIn(found);
    return { id: found.id, reading: { ...reading, grams: [...grams] }, title: [...title], statement: [...statement] };
  });

/** Keeps what was read before of the very same records, so that it is not read again. */
export function keepReadings(stored: readonly StoredReading[], { claims }: CorpusData): void {
  for (const { id, reading, title, statement } of stored) {
    const found = claims.get(id);
    if (found === undefined) continue;
    const { claim, report } = found;
    readings.set(claim, { ...reading, text: claim.statement, language: report.language, grams: Int32Array.from(reading.grams) });
    terms.set(claim, { title: new Set(title), statement: new Set(statement) });
  }
}

const letterRuns = new WeakMap<Claim, Int32Array>();

/** Runs of letters of a claim's title and statement. */
export function letterRunsOf({ claim, report }: CorpusClaim): Int32Array {
  const known = letterRuns.get(claim);
  if (known !== undefined) return known;
  const runs = runsOf([...titleOf(report).words, ...wordsOf(claim)]);
  letterRuns.set(claim, runs);
  return runs;
}

const claimTexts = new WeakMap<Claim, ClaimText>();

/** A corpus claim as `relate` takes it. */
export function toClaimText({ claim, report }: CorpusClaim): ClaimText {
  const known = claimTexts.get(claim);
  if (known !== undefined) return known;
  const date = claim.said ?? publishedOf(report);
  const made: ClaimText = {
    text: claim.statement,
    ...(claim.speaker === undefined ? {} : { speaker: claim.speaker }),
    ...(date === undefined ? {} : { date }),
    attribution: claim.attribution,
    strength: claim.strength ?? null,
  };
  claimTexts.set(claim, made);
  return made;
}

const publishedOf = ({ published, publishedPrecision }: Report): string | undefined =>
  publishedPrecision === 'unknown' ? undefined : published;

/** A page's claim as `relate` takes it: the asserted words alone. */
export function claimTextOf(claim: PageClaim, published: KnownDate): ClaimText {
  const speaker = claim.speaker ?? (claim.speakerText === '' ? null : claim.speakerText);
  return {
    text: claim.text.slice(claim.content.start - claim.start, claim.content.end - claim.start),
    ...(speaker === null ? {} : { speaker }),
    ...(published.value === null ? {} : { date: published.value }),
    attribution: claim.attribution,
    strength: claim.strength,
  };
}

/** Terms of a claim as a query: each once, the speaker as a hint. */
export function queryOf(claim: ClaimText, language: string): QueryTerm[] {
  const { weight } = wordRelationsOf(language);
  const query: QueryTerm[] = [...new Set(termsOf(claim.text, language))].map((term) => ({
    term,
    weight: LEAST_TERM + (1 - LEAST_TERM) * weight(term),
  }));
  if (claim.speaker !== undefined) query.push({ term: speakerTerm(claim.speaker), weight: SPEAKER_WEIGHT });
  return query;
}
