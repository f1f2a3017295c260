/** The claims of a corpus and of a page as the comparison takes them; readings are kept as long as the claim lives. */
import type { PageClaim } from '../claims/claim.ts';
import type { CorpusClaim, CorpusData } from '../corpus/corpus.ts';
import type { Claim, Report } from '../corpus/model.ts';
import type { KnownDate } from '../page.ts';
import { termsOf } from '../text/terms.ts';
import { splitWords, type Word } from '../text/words.ts';
import { type LetterRuns, runsOf } from './letter-runs.ts';
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

/** What is known of a claim, each once it is asked for. */
interface Known {
  reading?: Reading;
  terms?: { readonly title: ReadonlySet<string>; readonly statement: ReadonlySet<string> };
  runs?: LetterRuns;
  text?: ClaimText;
}

/** Kept as long as the claim lives. */
const known = new WeakMap<Claim, Known>();

function knownOf(claim: Claim): Known {
  let kept = known.get(claim);
  if (kept === undefined) known.set(claim, (kept = {}));
  return kept;
}

/** The reading of a corpus claim, kept as long as the claim lives. */
export const readingOf = ({ claim, report }: CorpusClaim): Reading =>
  (knownOf(claim).reading ??= readClaim(claim.statement, report.language, wordsOf(claim)));

/** What the claims of one report share. */
interface Title {
  readonly terms: ReadonlySet<string>;
  readonly runs: Int32Array;
}

const titles = new WeakMap<Report, Title>();

function titleOf(report: Report): Title {
  const known = titles.get(report);
  if (known !== undefined) return known;
  const words = splitWords(report.title);
  const made = { terms: new Set(termsOf(report.title, report.language, words)), runs: runsOf(words) };
  titles.set(report, made);
  return made;
}

/** Terms of a claim's title and of its statement. */
export const termsIn = ({ claim, report }: CorpusClaim): { title: ReadonlySet<string>; statement: ReadonlySet<string> } =>
  (knownOf(claim).terms ??= {
    title: titleOf(report).terms,
    statement: new Set(termsOf(claim.statement, report.language, wordsOf(claim))),
  });

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
    const kept = knownOf(claim);
    kept.reading = { ...reading, text: claim.statement, language: report.language, grams: Int32Array.from(reading.grams) };
    kept.terms = { title: new Set(title), statement: new Set(statement) };
  }
}

/** Runs of letters of a claim's title and of its statement. */
export const letterRunsOf = (found: CorpusClaim): LetterRuns =>
  (knownOf(found.claim).runs ??= [titleOf(found.report).runs, readingOf(found).grams]);

/** A corpus claim as `relate` takes it. */
export function toClaimText({ claim, report }: CorpusClaim): ClaimText {
  const kept = knownOf(claim);
  if (kept.text !== undefined) return kept.text;
  const date = claim.said ?? publishedOf(report);
  return (kept.text = {
    text: claim.statement,
    ...(claim.speaker === undefined ? {} : { speaker: claim.speaker }),
    ...(date === undefined ? {} : { date }),
    attribution: claim.attribution,
    strength: claim.strength ?? null,
  });
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
