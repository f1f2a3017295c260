/** From a claim to the claims of the corpus that stand to it in some relation: candidates by words, then relation and confidence. */
import type { CorpusClaim } from '../corpus/corpus.ts';
import type { Relation } from '../corpus/model.ts';
import { type Alignment, alignClaims } from './align-claims.ts';
import type { ClaimIndex } from './claim-index.ts';
import { queryOf, readingOf, termsIn, toClaimText } from './corpus-readings.ts';
import { findKindred, rarityOf } from './kindred-claims.ts';
import type { ClaimText, Match } from './match.ts';
import { readClaim, type Reading } from './read-claim.ts';
import { fold } from '../text/normal-form.ts';
import { daysBetween, judge, logistic, sameSpeaker } from './relate.ts';
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
const TOP = 10;

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
    return {
      cosine: cosineOf(asked, all, index),
      ofTitle: share(title, asked),
      ofStatement: share(statement, asked),
      ofQuery,
      a: claim,
      b: toClaimText(candidate),
      claim: candidate,
      rank,
      ofBest: score / best,
      ofSelf: score / self,
      page,
      report,
      alignment: alignClaims(page, report),
    };
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
  return [
    1 / (rank + 1),
    ofBest,
    ofSelf,
    pageShare,
    reportShare,
    dice,
    predicate,
    grams,
    order,
    Math.min(figures, 3),
    clash,
    Math.min(names, 4),
    candidate.ofTitle,
    candidate.ofStatement,
    candidate.ofQuery,
    candidate.cosine,
  ];
}

/** Candidates of which it is asked whether they are the corpus's record of the claim; beyond, it never is. */
const RECORDS_ASKED = 12;
/** Dates further apart than this are another occasion. */
const OTHER_OCCASION_DAYS = 120;

/** Features of "this is the corpus's own record of what is said here", in the order of the weights. */
export function recordFeatures(
  { a, b, claim, rank, ofBest, cosine, page, report }: ScoredCandidate,
  index: Pick<ClaimIndex, 'idf'>,
): number[] {
  const most = index.idf('') || 1;
  const { pageShare, reportShare, dice, predicate, grams, order, pairs } = alignClaims(page, report, rarityOf(index));
  const rarest = pairs.reduce(
    (best, pair) => Math.max(best, pair.kinship * Math.min(index.idf(pair.page.stem), index.idf(pair.report.stem))),
    0,
  );
  return [
    sameSpeaker(a, b),
    pageShare,
    reportShare,
    dice,
    predicate,
    grams,
    order,
    Number(holdsQuotation(a.text, claim.claim.quoted ?? [])),
    1 / (rank + 1),
    ofBest,
    cosine,
    rarest / most,
    Number(daysBetween(a.date, b.date) > OTHER_OCCASION_DAYS),
  ];
}

/** Whether the text holds one of the quoted spans, letters and blanks aside from marks. */
function holdsQuotation(text: string, quoted: readonly string[]): boolean {
  if (quoted.length === 0) return false;
  const folded = ` ${fold(text)} `;
  return quoted.some((words) => folded.includes(` ${fold(words)} `));
}

/** A direct match from here on is taken as the corpus's own record of the claim, by way of which further ones are found. */
const ANCHOR_FROM = 0.6;
const MOST_ANCHORS = 2;
/** Kindred claims under this are not worth a line. */
const KINDRED_FROM = 0.3;
/** What is merely on the same subject is "possibly related", never shown as a match. */
const SUBJECT_AT_MOST = 0.45;

/** Matches of a claim in the corpus, best first. Claims that share no subject stay at the end, with little confidence. */
export function matchClaim(claim: ClaimText, index: ClaimIndex, options: MatchOptions = {}): Match[] {
  const top = options.top ?? TOP;
  const direct = scoredCandidates(claim, index, options)
    .map((candidate) => ({ candidate, score: logistic(rankFeatures(candidate), WEIGHTS.rank) }))
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }, place) => ({
      found: candidate.claim,
      match: directMatch(candidate, place < RECORDS_ASKED ? logistic(recordFeatures(candidate, index), WEIGHTS.record) : 0),
    }));
  const anchors = direct
    .filter(({ match }) => (match.relation === 'same' || match.relation === 'reworded') && match.confidence >= ANCHOR_FROM)
    .slice(0, MOST_ANCHORS);
  if (anchors.length === 0) return direct.slice(0, top).map(({ match }) => match);
  return merge(
    direct.map(({ match }) => match),
    anchors.flatMap(({ found, match }) => byWayOf(found, match, index, options)),
    top,
  );
}

/** `record`: how likely the candidate is the corpus's own record of the claim; a cue of conflict is heard all the same. */
function directMatch(candidate: ScoredCandidate, record: number): Match {
  const judged = judge(candidate);
  const to = (relation: Relation, confidence: number): Match => ({
    report: candidate.claim.report.id,
    claim: candidate.claim.id,
    relation,
    confidence: round(confidence),
    because: judged.because,
  });
  const { relation, confidence } = judged;
  if (relation === 'same' || relation === 'reworded' || relation === 'updated') return to(relation, Math.max(confidence, record));
  if (record >= SHOWN_FROM && (relation === null || relation === 'complementary')) return to('reworded', record);
  if (relation === null) return to('complementary', (1 - confidence) / 2);
  return to(relation, relation === 'complementary' ? Math.min(confidence, SUBJECT_AT_MOST) : confidence);
}

/** What stands to the corpus's own record of a claim stands so to the claim. */
function byWayOf(anchor: CorpusClaim, match: Match, index: ClaimIndex, { excludeReport }: MatchOptions): Match[] {
  return findKindred(anchor, index, KINDRED_FROM)
    .filter(({ claim }) => claim.report.id !== excludeReport)
    .map(({ claim, relation, confidence, because }) => ({
      report: claim.report.id,
      claim: claim.id,
      relation,
      confidence: round(confidence * Math.sqrt(match.confidence)),
      because: [...because, { kind: 'by way of', report: anchor.id }],
    }));
}

/** The surer match of each claim; direct ones first in their order, those by way of another in the place of unsure ones at the end. */
function merge(direct: readonly Match[], further: readonly Match[], top: number): Match[] {
  const best = new Map<string, Match>();
  for (const match of [...direct, ...further])
    if (match.confidence > (best.get(match.claim)?.confidence ?? -1)) best.set(match.claim, match);
  const isDirect = new Set(direct.map(({ claim }) => claim));
  const added = [...best.values()].filter(({ claim }) => !isDirect.has(claim));
  const ordered = direct.map(({ claim }) => best.get(claim)).filter((match) => match !== undefined);
  const sure = ordered.filter((match, place) => place === 0 || match.confidence >= SHOWN_FROM);
  const unsure = ordered.filter((match) => !sure.includes(match));
  const [shown, hidden] = [
    added.filter(({ confidence }) => confidence >= SHOWN_FROM),
    added.filter(({ confidence }) => confidence < SHOWN_FROM),
  ];
  return [...sure, ...shown.sort((a, b) => b.confidence - a.confidence), ...unsure, ...hidden].slice(0, top);
}

const SHOWN_FROM = 0.5;
const round = (value: number): number => Math.round(value * 1000) / 1000;
