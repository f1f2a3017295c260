/** From a claim to the claims of the corpus that stand to it in some relation: candidates by words, then relation and confidence. */
import type { PageClaim } from '../claims/claim.ts';
import type { CorpusClaim } from '../corpus/corpus.ts';
import type { Claim, Report } from '../corpus/model.ts';
import type { KnownDate } from '../page.ts';
import { termsOf } from '../text/terms.ts';
import { type Alignment, alignClaims } from './align-claims.ts';
import { type ClaimIndex, speakerTerm } from './claim-index.ts';
import type { ClaimText, Match } from './match.ts';
import type { QueryTerm } from './rank-documents.ts';
import { readClaim, type Reading } from './read-claim.ts';
import { wordRelationsOf } from './word-relations.ts';
import { judge, logistic } from './relate.ts';
import { WEIGHTS } from './weights.ts';

export interface MatchOptions {
  /** Most matches given; 10 when absent. */
  readonly top?: number;
  /** Id of a report whose claims are left out: the page's own. */
  readonly excludeReport?: string;
  /** BCP 47 tag of the claim's text; "en" when absent. */
  readonly language?: string;
}

/** Candidates looked at closely; recall at 50 is within two points of all (reference measurement in docs/decisions/claim-index.md). */
const CANDIDATES = 50;
const SPEAKER_WEIGHT = 0.5;
/** Weight of the commonest word in a query; rarer ones by the lexicon up to 1. */
const LEAST_TERM = 0.4;
const TOP = 10;

const readings = new WeakMap<Claim, Reading>();

/** The reading of a corpus claim, kept as long as the claim lives. */
export function readingOf({ claim, report }: CorpusClaim): Reading {
  const known = readings.get(claim);
  if (known !== undefined) return known;
  const reading = readClaim(claim.statement, report.language);
  readings.set(claim, reading);
  return reading;
}

const terms = new WeakMap<Claim, { readonly title: ReadonlySet<string>; readonly statement: ReadonlySet<string> }>();

function termsIn({ claim, report }: CorpusClaim): { title: ReadonlySet<string>; statement: ReadonlySet<string> } {
  const known = terms.get(claim);
  if (known !== undefined) return known;
  const made = { title: new Set(termsOf(report.title, report.language)), statement: new Set(termsOf(claim.statement, report.language)) };
  terms.set(claim, made);
  return made;
}

/** A corpus claim as `relate` takes it. */
export function toClaimText({ claim, report }: CorpusClaim): ClaimText {
  const date = claim.said ?? publishedOf(report);
  return {
    text: claim.statement,
    ...(claim.speaker === undefined ? {} : { speaker: claim.speaker }),
    ...(date === undefined ? {} : { date }),
    attribution: claim.attribution,
    strength: claim.strength ?? null,
  };
}

const publishedOf = ({ published, publishedPrecision }: Report): string | undefined => (publishedPrecision === 'unknown' ? undefined : published);

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
  const query: QueryTerm[] = [...new Set(termsOf(claim.text, language))].map((term) => ({ term, weight: LEAST_TERM + (1 - LEAST_TERM) * weight(term) }));
  if (claim.speaker !== undefined) query.push({ term: speakerTerm(claim.speaker), weight: SPEAKER_WEIGHT });
  return query;
}

/** A candidate seen closely: its place in the index's list, and how its words meet the claim's. */
export interface ScoredCandidate {
  readonly a: ClaimText;
  readonly b: ClaimText;
  readonly claim: CorpusClaim;
  readonly rank: number;
  /** BM25 score over the best candidate's, and over what the claim itself would score. */
  readonly ofBest: number;
  readonly ofSelf: number;
  /** Cosine of the words' rarities, title and statement together. */
  readonly cosine: number;
  /** Rarity of the words in common over that of the title's, the statement's and the query's own words. */
  readonly ofTitle: number;
  readonly ofStatement: number;
  readonly ofQuery: number;
  readonly page: Reading;
  readonly report: Reading;
  readonly alignment: Alignment;
}

/** Candidates by words with their alignments, in the index's order. */
export function scoredCandidates(claim: ClaimText, index: ClaimIndex, { language = 'en', excludeReport }: MatchOptions): ScoredCandidate[] {
  const query = queryOf(claim, language);
  const found = index.find(query, CANDIDATES, excludeReport === undefined ? undefined : ({ report }) => report.id !== excludeReport);
  const best = found[0]?.score ?? 1;
  const self = query.reduce((sum, { term, weight }) => sum + weight * index.idf(term), 0) || 1;
  const page = readClaim(claim.text, language);
  const asked = new Set(query.map(({ term }) => term));
  const share = (of: ReadonlySet<string>, among: ReadonlySet<string>): number => {
    let all = 0;
    let met = 0;
    for (const term of of) {
      const idf = index.idf(term);
      all += idf;
      if (among.has(term)) met += idf;
    }
    return all === 0 ? 0 : met / all;
  };
  return found.map(({ claim: candidate, score }, rank) => {
    const report = readingOf(candidate);
    const { title, statement } = termsIn(candidate);
    const all = new Set([...title, ...statement]);
    const ofQuery = share(asked, all);
    return { cosine: cosineOf(asked, all, index), ofTitle: share(title, asked), ofStatement: share(statement, asked), ofQuery, a: claim, b: toClaimText(candidate), claim: candidate, rank, ofBest: score / best, ofSelf: score / self, page, report, alignment: alignClaims(page, report) };
  });
}

function cosineOf(a: ReadonlySet<string>, b: ReadonlySet<string>, index: ClaimIndex): number {
  const length = (terms: ReadonlySet<string>): number => [...terms].reduce((sum, term) => sum + index.idf(term) ** 2, 0);
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += index.idf(term) ** 2;
  return shared === 0 ? 0 : shared / Math.sqrt(length(a) * length(b));
}

/** Features of "this is the claim meant", in the order of the weights. */
export function rankFeatures(candidate: ScoredCandidate): number[] {
  const { rank, ofBest, ofSelf, alignment } = candidate;
  const { pageShare, reportShare, dice, predicate, grams, order } = alignment;
  const figures = alignment.figures.filter(({ standing }) => standing === 'same').length;
  const clash = alignment.figures.some(({ standing }) => standing === 'different') ? 1 : 0;
  const names = alignment.pairs.filter((pair) => pair.page.name).length;
  return [1 / (rank + 1), ofBest, ofSelf, pageShare, reportShare, dice, predicate, grams, order, Math.min(figures, 3), clash, Math.min(names, 4), candidate.ofTitle, candidate.ofStatement, candidate.ofQuery, candidate.cosine];
}

/** Matches of a claim in the corpus, best first. Claims that share no subject stay at the end, with little confidence. */
export function matchClaim(claim: ClaimText, index: ClaimIndex, options: MatchOptions = {}): Match[] {
  const ranked = scoredCandidates(claim, index, options)
    .map((candidate) => ({ candidate, score: logistic(rankFeatures(candidate), WEIGHTS.rank) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, options.top ?? TOP);
  return ranked.map(({ candidate }) => {
    const { relation, confidence, because } = judge(candidate);
    return { report: candidate.claim.report.id, claim: candidate.claim.id, relation: relation ?? 'complementary', confidence: round(relation === null ? (1 - confidence) / 2 : confidence), because };
  });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
