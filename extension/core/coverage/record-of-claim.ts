/**
 * Whether a record of the corpus says what a claim says, for claims that no report of the corpus prints: from words, speaker, date and the
 * question the claim seems to answer, then from its place among all candidates. It finds no candidates and names no relation.
 */
import { fold } from '../text/normal-form.ts';
import { alignClaims } from './align-claims.ts';
import type { ClaimIndex } from './claim-index.ts';
import { daysBetween } from './days-between.ts';
import { rarityOf } from './kindred-claims.ts';
import type { ScoredCandidate } from './candidates.ts';
import { topicsOf } from './questions.ts';
import { logistic, sameSpeaker } from './relate.ts';
import { WEIGHTS } from './weights.ts';

/** Dates further apart than this are another occasion. */
const OTHER_OCCASION_DAYS = 120;
/** A lead over other questions that leaves no doubt. */
const MOST_LEAD = 0.3;
const MOST_NAMES = 3;

/** Features of "this is the corpus's own record of what is said here", in the order of the weights. */
export function recordFeatures(
  { a, b, claim, rank, ofBest, cosine, page, report, question }: ScoredCandidate,
  index: Pick<ClaimIndex, 'idf'>,
): number[] {
  const most = index.idf('') || 1;
  const { pageShare, reportShare, dice, predicate, grams, order, pairs, pageOnly } = alignClaims(page, report, rarityOf(index));
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
    question?.share ?? 0,
    question === undefined ? 0 : 1 / (question.place + 1),
    question === undefined ? 0 : Math.max(-MOST_LEAD, Math.min(MOST_LEAD, question.ahead)),
    question?.speaker ?? 0,
    Math.min(MOST_NAMES, pageOnly.filter(({ name }) => name).length),
  ];
}

/** Whether the text holds one of the quoted spans, letters and blanks aside from marks. */
function holdsQuotation(text: string, quoted: readonly string[]): boolean {
  if (quoted.length === 0) return false;
  const folded = ` ${fold(text)} `;
  return quoted.some((words) => folded.includes(` ${fold(words)} `));
}

/** A candidate with how likely it is by itself that it is the claim's record. */
export interface Chance {
  readonly candidate: Pick<ScoredCandidate, 'claim' | 'question'>;
  readonly chance: number;
}

const LEAST_CHANCE = 1e-4;
/** Log odds between two candidates beyond which more says nothing. */
const MOST_ODDS = 3;
const oddsOf = (p: number): number => Math.log(Math.max(p, LEAST_CHANCE) / Math.max(1 - p, LEAST_CHANCE));

/**
 * Features of "among all candidates, this is the record", in the order of the weights: log odds by itself, place, how far behind the first,
 * how far before the best that answers none of its questions, and how well its question fits. `among` is best first.
 */
export function recordPlaceFeatures({ candidate, chance }: Chance, place: number, among: readonly Chance[]): number[] {
  const questions = new Set(topicsOf(candidate.claim.claim));
  const rival = among.find(
    (other) => other.candidate !== candidate && !topicsOf(other.candidate.claim.claim).some((topic) => questions.has(topic)),
  );
  const odds = oddsOf(chance);
  const clamp = (value: number): number => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, value));
  return [
    odds,
    1 / (place + 1),
    clamp(odds - oddsOf(among[0]?.chance ?? chance)),
    rival === undefined ? MOST_ODDS : clamp(odds - oddsOf(rival.chance)),
    candidate.question?.share ?? 0,
    candidate.question === undefined ? 0 : 1 / (candidate.question.place + 1),
  ];
}

/** How likely each candidate is the claim's record, in the order given. */
export function recordChances(candidates: readonly ScoredCandidate[], index: Pick<ClaimIndex, 'idf'>): readonly number[] {
  const chances = candidates.map((candidate): Chance => ({
    candidate,
    chance: logistic(recordFeatures(candidate, index), WEIGHTS.record),
  }));
  const among = [...chances].sort((a, b) => b.chance - a.chance);
  return chances.map((each) => logistic(recordPlaceFeatures(each, among.indexOf(each), among), WEIGHTS.recordPlace));
}
