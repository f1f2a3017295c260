/**
 * The claims of the corpus that a claim may be: found by words, by the question they answer, and held against it one by one. In which order they are
 * likely is told by `rankFeatures`; how each stands to the claim is for `relate`.
 */
import type { CorpusClaim } from '../corpus/corpus.ts';
import { type Alignment, alignClaims } from './align-claims.ts';
import type { ClaimIndex } from './claim-index.ts';
import { letterRunsOf, queryOf, readingOf, toClaimText } from './corpus-readings.ts';
import { type Likeness, likenessOf } from './letter-runs.ts';
import type { ClaimText } from './match.ts';
import type { QuestionFit } from './question-profiles.ts';
import { topicsOf } from './questions.ts';
import { readClaim, type Reading } from './read-claim.ts';
import { logOdds } from './relate.ts';
import { spellOutTags } from './social-text.ts';
import { type TermShares, termShares } from './term-shares.ts';
import { WEIGHTS } from './weights.ts';

/** Candidates looked at closely; recall at 50 is within two points of all (reference measurement in docs/decisions/claim-index.md). */
const CANDIDATES = 50;
/**
 * Candidates of which it is asked whether they are the corpus's record of the claim; beyond, it never is. A sentence in the outlet's own voice is told of
 * only where a record says what it says, so that no more of its candidates are looked at.
 */
export const RECORDS_ASKED = 12;
/** Candidates among the page's own report's. */
const OWN_CANDIDATES = 20;
/** Questions whose answers are looked at whatever words they share with the claim, and answers of each. */
export const QUESTIONS_ASKED = 3;
const MOST_ANSWERS = 20;

interface ScopeOptions {
  readonly language?: string;
  /** Id of a report whose claims are left out. */
  readonly excludeReport?: string;
  /** Id of the only report whose claims are looked at. */
  readonly onlyReport?: string;
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
  /** How alike the letters are to the claim's, and to those of other candidates. */
  readonly letters: Likeness;
  /** Place among all candidates by the letters' likeness to the claim, and by the words' cosine; 0 is first. */
  readonly letterPlace: number;
  readonly cosinePlace: number;
  /** How the claim fits the candidate's question; absent where that has none, or none of its words. */
  readonly question?: QuestionFit;
}

/** Candidates by words with their alignments, in the index's order. */
export function scoredCandidates(
  given: ClaimText,
  index: ClaimIndex,
  { language = 'en', excludeReport, onlyReport }: ScopeOptions,
): ScoredCandidate[] {
  const claim = { ...given, text: spellOutTags(given.text) };
  const query = queryOf(claim, language);
  const accept =
    onlyReport !== undefined
      ? ({ report }: CorpusClaim) => report.id === onlyReport
      : excludeReport !== undefined
        ? ({ report }: CorpusClaim) => report.id !== excludeReport
        : undefined;
  const most = onlyReport !== undefined ? OWN_CANDIDATES : claim.attribution === 'unattributed' ? RECORDS_ASKED : CANDIDATES;
  const found = [...index.find(query, most, accept)];
  const best = found[0]?.score || 1;
  const self = query.reduce((sum, { term, weight }) => sum + weight * index.idf(term), 0) || 1;
  const page = readClaim(claim.text, language);
  const questions = index.questions().fit(page, claim.speaker);
  const known = new Set(found.map((each) => each.claim));
  for (const topic of [...questions.keys()].slice(0, QUESTIONS_ASKED))
    for (const answer of index.ofTopic(topic).slice(0, MOST_ANSWERS))
      if (!known.has(answer) && (accept === undefined || accept(answer))) {
        known.add(answer);
        found.push({ claim: answer, score: 0 });
      }
  const sharesOf = termShares(new Set(query.map(({ term }) => term)), index);
  const shares = found.map((each) => sharesOf(each.claim));
  const standing = found.map(({ score }) => score / best);
  const letters = likenessOf(
    page.grams,
    found.map((each) => letterRunsOf(each.claim)),
    standing,
  );
  const letterPlaces = placesOf(letters.map(({ toClaim }) => toClaim));
  const cosinePlaces = placesOf(shares.map(({ cosine }) => cosine));
  return found.map(({ claim: candidate, score }, rank) => {
    const report = readingOf(candidate);
    const { cosine, ofTitle, ofStatement, ofQuery } = shares[rank] as TermShares;
    const question = bestFit(candidate, questions);
    const scored = {
      cosine,
      ofTitle,
      ofStatement,
      ofQuery,
      letters: letters[rank] as Likeness,
      letterPlace: letterPlaces[rank] as number,
      cosinePlace: cosinePlaces[rank] as number,
      a: claim,
      b: toClaimText(candidate),
      claim: candidate,
      rank,
      ofBest: standing[rank] as number,
      ofSelf: score / self,
      page,
      report,
      alignment: alignClaims(page, report),
    };
    return question === undefined ? scored : { ...scored, question };
  });
}

/** The place of each value among all, the greatest first; equal ones in the order given. */
function placesOf(values: readonly number[]): Uint16Array {
  const places = new Uint16Array(values.length);
  const order = values.map((_, at) => at).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  order.forEach((at, place) => (places[at] = place));
  return places;
}

/** The fit of the candidate's question that fits best. */
function bestFit({ claim }: CorpusClaim, questions: ReadonlyMap<string, QuestionFit>): QuestionFit | undefined {
  const fits = topicsOf(claim).flatMap((topic) => questions.get(topic) ?? []);
  return fits.reduce<QuestionFit | undefined>((best, fit) => (best === undefined || fit.share > best.share ? fit : best), undefined);
}

/** Features of "this is the claim meant", in the order of the weights. */
export const rankFeatures = (candidate: ScoredCandidate): number[] => [
  1 / (candidate.rank + 1),
  candidate.ofBest,
  candidate.ofSelf,
  candidate.alignment.pageShare,
  candidate.alignment.reportShare,
  candidate.ofTitle,
  candidate.ofStatement,
  candidate.ofQuery,
  candidate.cosine,
  candidate.letters.toClaim,
  candidate.letters.toCompany,
  1 / (candidate.letterPlace + 1),
  1 / (candidate.cosinePlace + 1),
];

/** Candidates by how likely each is the claim meant, the likeliest first. */
export const byLikelihood = (candidates: readonly ScoredCandidate[]): ScoredCandidate[] =>
  candidates
    .map((candidate) => ({ candidate, odds: logOdds(rankFeatures(candidate), WEIGHTS.rank) }))
    .sort((a, b) => b.odds - a.odds)
    .map(({ candidate }) => candidate);
