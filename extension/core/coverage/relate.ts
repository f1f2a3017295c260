/**
 * How one claim stands to another, how sure that is, and which words say so. Likeness decides whether two claims are one proposition and
 * never votes for a conflict: that needs a cue of its own, in the same set and on the same level; a conflict of fact also the same actor and time.
 */
import type { Relation } from '../corpus/model.ts';
import { stemOf } from '../text/stems.ts';
import { alignClaims, type Alignment, type Weigh } from './align-claims.ts';
import { daysBetween } from './days-between.ts';
import type { WordPair } from './pair-words.ts';
import type { ClaimText, Reason } from './match.ts';
import { readClaim, type Reading } from './read-claim.ts';
import { besideReason, isPosition, partReason, scopeReason, side } from './scope.ts';
import { WEIGHTS } from './weights.ts';

export interface Relating {
  readonly relation: Relation | null;
  /** 0..1, how sure `relation` is. */
  readonly confidence: number;
  readonly because: readonly Reason[];
}

/** What else is known when two claims are related. */
export interface RelateContext {
  /** BCP 47 tag of both texts; "en" when absent. */
  readonly language?: string;
  /** Weight of a word where the corpus knows better than the lexicon. */
  readonly weigh?: Weigh;
  /** Readings made before, so that a claim of the corpus is read once. */
  readonly pageReading?: Reading;
  readonly reportReading?: Reading;
}

/** A denial is a cue when the other side asserts at least so much of what it denies, and of the whole claim that denies. */
const DENIED_LEAST = 0.65;
const DENIER_SHARE = 0.55;
/** A cue counts only where at least so much of the shorter claim is shared. */
const CONFLICT_SHARE = 0.45;
/** A cue between claims that share little is worth little: confidence grows with what both share of each other. */
const CUE_ALONE = 0.15;
const CUE_WITH_ALL = 0.8;
/** From this probability on two claims count as one proposition. */
const SAME_FROM = 0.5;
/** Identical but for stop words and order. */
const IDENTICAL_DICE = 0.9;
/** From here on two claims say one thing in the same or in kindred words: nothing but inflection, order and a synonym differs. */
const SAME_WORDS_DICE = 0.8;
/** Claims that share so much are on one matter; told weeks apart, the later one is news on it. */
const ONE_MATTER_FROM = 0.75;
const NEWS_AFTER_DAYS = 60;
const TOPIC_FROM = 0.5;
/** Wills declared further apart than this are of other occasions. */
const SAME_OCCASION_DAYS = 120;
/** Days after which a change is told as news on the matter rather than as a contradiction. */
const UPDATE_AFTER_DAYS = 2;

/** Relates a page's claim `a` to a report's claim `b`. `relation` null: no subject in common, or too little to say. */
export function relate(a: ClaimText, b: ClaimText, context: RelateContext = {}): Relating {
  const language = context.language ?? 'en';
  const page = context.pageReading ?? readClaim(a.text, language);
  const report = context.reportReading ?? readClaim(b.text, language);
  const alignment = alignClaims(page, report, context.weigh);
  return judge({ a, b, page, report, alignment });
}

/** Two claims, read and aligned. */
export interface Case {
  readonly a: ClaimText;
  readonly b: ClaimText;
  readonly page: Reading;
  readonly report: Reading;
  readonly alignment: Alignment;
}

/** Log odds from features and their weights, the constant last. */
export const logOdds = (features: readonly number[], weights: readonly number[]): number =>
  features.reduce((total, value, i) => total + value * (weights[i] ?? 0), weights[features.length] ?? 0);

/** Probability likewise. */
export const logistic = (features: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-logOdds(features, weights)));

/** Features of likeness, in the order of the weights. */
export function sameFeatures({ a, b, alignment, page, report }: Case): number[] {
  const { pageShare, reportShare, dice, predicate, grams, order, figures } = alignment;
  const names = unmetNames(alignment);
  const shortest = Math.min(page.weight, report.weight) / Math.max(page.weight, report.weight, 0.1);
  const differs = figures.some(({ standing }) => standing === 'different' || standing === 'other-set') ? 1 : 0;
  return [
    Math.max(pageShare, reportShare),
    Math.min(pageShare, reportShare),
    dice,
    predicate,
    grams,
    order,
    names,
    shortest,
    differs,
    sameSpeaker(a, b),
    unmetWeight(alignment),
  ];
}

/** 1 for one speaker, -1 for two, 0 when one is not known. Names of one person may differ in length: "Dr Ines Calder", "Calder". */
export function sameSpeaker(a: ClaimText, b: ClaimText): number {
  if (a.speaker === undefined || b.speaker === undefined) return 0;
  const last = (name: string): string =>
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .at(-1) ?? '';
  return last(a.speaker) === last(b.speaker) ? 1 : -1;
}

/** Weight of the words that the richer claim has alone: what says more does not say the same. */
const unmetWeight = ({ pageOnly, reportOnly }: Alignment): number =>
  Math.max(...[pageOnly, reportOnly].map((words) => words.reduce((sum, { weight }) => sum + weight, 0)));

/** 1 when both sides have a name that the other lacks, a half when one has. */
function unmetNames({ pageOnly, reportOnly }: Alignment): number {
  return (Number(pageOnly.some(({ name }) => name)) + Number(reportOnly.some(({ name }) => name))) / 2;
}

/** The relation of two claims already read and aligned. */
export function judge(given: Case): Relating {
  const features = sameFeatures(given);
  const same = logistic(features, WEIGHTS.same);
  const topic = logistic(features, WEIGHTS.topic);
  const conflict = judgeConflict(given, topic);
  if (conflict !== null) return conflict;
  const common = wordsInCommon(given.alignment);
  const [contrast] = given.alignment.contrasts;
  if (contrast !== undefined && topic >= TOPIC_FROM)
    return {
      relation: 'different-scope',
      confidence: topic,
      because: [{ kind: 'set', page: contrast.page.text, report: contrast.report.text }, ...common],
    };
  const part = topic >= TOPIC_FROM ? partReason(given) : null;
  if (part !== null) return { relation: 'different-scope', confidence: topic, because: [part, ...common] };
  if (same >= SAME_FROM) {
    const days = daysBetween(given.a.date, given.b.date);
    const identical = given.alignment.dice >= IDENTICAL_DICE && isSameStrength(given);
    if (!identical && (days > NEWS_AFTER_DAYS || (days > UPDATE_AFTER_DAYS && saysItMoved(given))))
      return { relation: 'updated', confidence: same, because: [...common, datesReason(given)] };
    return { relation: isSame(given) ? 'same' : 'reworded', confidence: same, because: common };
  }
  const beside = topic >= TOPIC_FROM ? besideReason(given) : null;
  if (beside !== null) return { relation: 'different-scope', confidence: topic * (1 - same), because: [beside, ...common] };
  if (isLaterNews(given, topic)) return { relation: 'updated', confidence: topic * (1 - same), because: [...common, datesReason(given)] };
  if (topic >= TOPIC_FROM) return { relation: 'complementary', confidence: topic * (1 - same), because: common };
  return { relation: null, confidence: 1 - topic, because: common };
}

/** Whether nothing but inflection, order and a synonym differs. */
const isSame = (given: Case): boolean =>
  given.alignment.dice >= SAME_WORDS_DICE && isSameStrength(given) && given.alignment.figures.every(({ standing }) => standing === 'same');

/** Whether the later of the two has a word of something moved on, and the earlier has none. */
function saysItMoved({ a, b, page, report }: Pick<Case, 'a' | 'b' | 'page' | 'report'>): boolean {
  const [earlier, later] = (a.date ?? '') > (b.date ?? '') ? [report, page] : [page, report];
  return later.cues.progress.length > 0 && earlier.cues.progress.length === 0;
}

/** One matter on two days, told anew: the later words say that it moved, or the figures do. */
function isLaterNews({ a, b, page, report, alignment }: Case, topic: number): boolean {
  const days = daysBetween(a.date, b.date);
  if (days === 0 || topic < TOPIC_FROM) return false;
  const moved = saysItMoved({ a, b, page, report }) || alignment.figures.some(({ standing }) => standing === 'different');
  return moved || (days > NEWS_AFTER_DAYS && topic >= ONE_MATTER_FROM);
}

function judgeConflict(given: Case, topic: number): Relating | null {
  const { alignment, a, b } = given;
  const because = conflictCues(given);
  if (because.length === 0) return null;
  const refusal = refusalOf(given);
  if (refusal !== null)
    return { relation: 'conflicting-position', confidence: refusal, because: [...because, ...wordsInCommon(alignment)] };
  const shared = Math.max(alignment.pageShare, alignment.reportShare);
  if (shared < CONFLICT_SHARE) return null;
  const confidence = CUE_ALONE + CUE_WITH_ALL * Math.sqrt(alignment.pageShare * alignment.reportShare) * topic;
  const reasons = [...because, ...wordsInCommon(alignment)];
  const scope = scopeReason(given);
  if (scope !== null) return { relation: 'different-scope', confidence, because: [scope, ...reasons] };
  if (daysBetween(a.date, b.date) > UPDATE_AFTER_DAYS && !isPosition(given))
    return { relation: 'updated', confidence, because: [...reasons, datesReason(given)] };
  const hedged = given.page.cues.hedge.length > 0 || given.report.cues.hedge.length > 0;
  if (isPosition(given) && hedged && daysBetween(a.date, b.date) > SAME_OCCASION_DAYS)
    return { relation: 'updated', confidence, because: [...reasons, datesReason(given)] };
  if (isPosition(given)) {
    const oneSpeaker = a.speaker !== undefined && a.speaker === b.speaker;
    return { relation: oneSpeaker && daysBetween(a.date, b.date) > 0 ? 'updated' : 'conflicting-position', confidence, because: reasons };
  }
  return { relation: 'conflicting-fact', confidence, because: reasons };
}

/**
 * Two speakers' wills about one thing, on one occasion: one declares readiness, the other demands that it does not happen. A refusal of the whole meets the
 * readiness of a part, so neither set nor actor parts them. How sure that is goes by how much of what is refused the other is ready for;
 * null where one is not declared outright.
 */
function refusalOf({ a, b, page, report, alignment }: Case): number | null {
  if (a.speaker === undefined || b.speaker === undefined || sameSpeaker(a, b) === 1 || daysBetween(a.date, b.date) > SAME_OCCASION_DAYS)
    return null;
  if (page.cues.hedge.length > 0 || report.cues.hedge.length > 0 || alignment.turned.length === 0) return null;
  const refuses = ({ cues }: Reading): boolean => cues.negation.length > 0 && cues.demand.length > 0;
  const isReady = ({ cues }: Reading): boolean => cues.readiness.length > 0 && cues.negation.length === 0;
  if (!((refuses(page) && isReady(report)) || (refuses(report) && isReady(page)))) return null;
  return Math.sqrt(alignment.denied * alignment.denierShare);
}

/** Explicit cues that both cannot stand as worded: polarity, opposites, figures. */
function conflictCues(given: Case): Reason[] {
  const { alignment, page, report } = given;
  const reasons: Reason[] = [];
  const odd = alignment.opposites.length % 2 === 1;
  const turned =
    alignment.denied >= DENIED_LEAST &&
    alignment.denierShare >= DENIER_SHARE &&
    negatesAlone(page, report) &&
    (alignment.predicate > 0 || alignment.dice >= IDENTICAL_DICE);
  if (turned && !odd) reasons.push({ kind: 'negation', ...side('page', page.cues.negation), ...side('report', report.cues.negation) });
  const [pair] = alignment.opposites;
  if (odd && !turned && pair !== undefined) reasons.push({ kind: 'opposite', page: pair.page.text, report: pair.report.text });
  const [only] = alignment.exclusives;
  if (only !== undefined && !turned && (sharesNameBefore(alignment, only) || sharesSubject(given)))
    reasons.push({ kind: 'one of two', page: only.page.text, report: only.report.text });
  for (const { standing, page: x, report: y } of alignment.figures)
    if (standing === 'different' && x !== null && y !== null) reasons.push({ kind: 'number', page: x.text, report: y.text });
  return reasons;
}

/**
 * Whether, words of negation that both sides use set aside, one side alone negates. Where both use the same ones, a difference in their reach is
 * more likely a difference in the order of words.
 */
function negatesAlone(page: Reading, report: Reading): boolean {
  const stem = stemOf(page.language);
  const rest = (own: readonly string[], other: readonly string[]): boolean => {
    const stems = new Set(other.map((word) => stem(word.toLowerCase())));
    return own.some((word) => !stems.has(stem(word.toLowerCase())));
  };
  return rest(page.cues.negation, report.cues.negation) !== rest(report.cues.negation, page.cues.negation);
}

/** Whether a name both sides share stands before the words of `pair`: then both are said of one and the same. */
const sharesNameBefore = ({ pairs }: Alignment, pair: WordPair): boolean =>
  pairs.some(({ page, report, kinship }) => kinship === 1 && page.name && page.at < pair.page.at && report.at < pair.report.at);

/** Whether both begin with one and the same definite subject, word for word: "the senator is …". */
function sharesSubject({ alignment, page, report }: Case): boolean {
  if (page.indefinite || report.indefinite) return false;
  const before = ({ words, head }: Reading): number => words.filter(({ at }) => at < head).length;
  const met = alignment.pairs.filter(({ page: a, report: b, kinship }) => kinship === 1 && a.at < page.head && b.at < report.head).length;
  return met > 0 && met === before(page) && met === before(report);
}

const isSameStrength = ({ a, b, page, report }: Case): boolean =>
  (a.strength ?? null) === (b.strength ?? null) && page.cues.hedge.length > 0 === report.cues.hedge.length > 0;

const MOST_COMMON_WORDS = 6;

function wordsInCommon({ pairs }: Alignment): Reason[] {
  const best = pairs
    .filter(({ kinship }) => kinship >= 0.5)
    .sort((x, y) => y.page.weight * y.kinship - x.page.weight * x.kinship)
    .slice(0, MOST_COMMON_WORDS);
  if (best.length === 0) return [];
  const inOrder = best.sort((x, y) => x.page.at - y.page.at);
  return [
    {
      kind: 'words in common',
      page: inOrder.map(({ page }) => page.text).join(' '),
      report: inOrder.map(({ report }) => report.text).join(' '),
    },
  ];
}

const datesReason = ({ a, b }: Case): Reason => ({
  kind: 'date',
  ...(a.date === undefined ? {} : { page: a.date }),
  ...(b.date === undefined ? {} : { report: b.date }),
});
