/** Two readings side by side: which words meet, which turn against each other, which figures and names differ. It judges nothing. */
import { compareFigures, type FigureComparison } from './compare-figures.ts';
import type { ContentWord, Reading } from './read-claim.ts';
import { sharedWith } from './letter-runs.ts';
import { pairFigureWords, pairWords, type Unmet, type WordPair } from './pair-words.ts';
import { type WordRelations, wordRelationsOf } from './word-relations.ts';

export interface Alignment {
  readonly pairs: readonly WordPair[];
  /** Words without a counterpart. */
  readonly pageOnly: readonly ContentWord[];
  readonly reportOnly: readonly ContentWord[];
  /** Pairs that meet as opposites, with the same polarity. */
  readonly opposites: readonly WordPair[];
  /** Pairs of which one thing can be only one. */
  readonly exclusives: readonly WordPair[];
  /** Pairs that name different sets before the same noun. */
  readonly contrasts: readonly WordPair[];
  readonly figures: readonly FigureComparison[];
  /** Weight shared, over each side's own weight and over both (Dice). */
  readonly pageShare: number;
  readonly reportShare: number;
  readonly dice: number;
  /** Dice of four-letter runs. */
  readonly grams: number;
  /** Share of neighbouring aligned words that are neighbours on the other side too. */
  readonly order: number;
  /** Pairs of which one side is turned by a negation or denial and the other is not. */
  readonly turned: readonly WordPair[];
  /** Share of the words turned on the side that negates which the other side asserts. 0 when nothing is turned. */
  readonly denied: number;
  /** Share of that whole side which the other side shares. */
  readonly denierShare: number;
  /** Dice of the words that are no names: what is said of them. */
  readonly predicate: number;
}

/** Texts that share so many letters are one text with a change in it; a figure that differs there was changed, not rounded. */
const ALIKE = 0.85;

export type Weigh = (word: ContentWord) => number;

/** What of an alignment no weight bears on. */
type Structure = Pick<
  Alignment,
  'pairs' | 'pageOnly' | 'reportOnly' | 'opposites' | 'contrasts' | 'exclusives' | 'figures' | 'grams' | 'order'
>;

/** The page's claim aligned last, with all it was aligned with: a claim is weighed twice against its best candidates. */
let latest: {
  readonly page: Reading;
  readonly byReport: Map<Reading, Structure>;
  /** How many runs of letters another text shares with the page's claim. */
  readonly sharedRuns: (others: Int32Array) => number;
} | null = null;

function structureOf(page: Reading, report: Reading): Structure {
  if (latest?.page !== page) latest = { page, byReport: new Map(), sharedRuns: sharedWith(page.grams) };
  const known = latest.byReport.get(report);
  if (known !== undefined) return known;
  const relations = wordRelationsOf(page.language);
  const { pairs, pageOnly, reportOnly } = pairWords(page.words, report.words, relations);
  const grams = (2 * latest.sharedRuns(report.grams)) / (page.grams.length + report.grams.length || 1);
  const figures = compareFigures(page.figures, report.figures, grams >= ALIKE);
  const unmet = pairFigureWords(figures, pairs, pageOnly, reportOnly);
  const { opposites, contrasts, exclusives } = findOpposites(...withOrder(unmet, page, report), page, report, relations);
  const structure = {
    pairs,
    ...unmet,
    opposites,
    contrasts,
    exclusives,
    figures,
    grams,
    order: orderShare(pairs),
  };
  latest.byReport.set(report, structure);
  return structure;
}

/** The words unmet, and "before" on one side with "after" on the other where one says nothing else alone: then they turn the claim round. */
function withOrder(
  { pageOnly, reportOnly }: Unmet,
  page: Reading,
  report: Reading,
): readonly [readonly ContentWord[], readonly ContentWord[]] {
  const isAlone = pageOnly.length === 0 || reportOnly.length === 0;
  if (!isAlone || page.order === null || report.order === null) return [pageOnly, reportOnly];
  return [
    [...pageOnly, page.order],
    [...reportOnly, report.order],
  ];
}

const ownWeight: Weigh = (word) => word.weight;

function totalWeight(words: readonly ContentWord[], weigh: Weigh): number {
  let sum = 0;
  for (const word of words) sum += weigh(word);
  return sum;
}

/** Aligns the words of a page's claim with those of a report's, one to one, surest first. */
export function alignClaims(page: Reading, report: Reading, weigh: Weigh = ownWeight): Alignment {
  const structure = structureOf(page, report);
  const { pairs } = structure;
  let shared = 0;
  for (const pair of pairs) shared += pair.kinship * Math.min(weigh(pair.page), weigh(pair.report));
  const pageWeight = totalWeight(page.words, weigh) || 1;
  const reportWeight = totalWeight(report.words, weigh) || 1;
  const { turned, denied, denierShare } = turnedPairs(page, report, pairs, weigh);
  // Written out rather than spread: this is made for every candidate of every claim.
  return {
    pairs,
    pageOnly: structure.pageOnly,
    reportOnly: structure.reportOnly,
    opposites: structure.opposites,
    exclusives: structure.exclusives,
    contrasts: structure.contrasts,
    figures: structure.figures,
    pageShare: Math.min(1, shared / pageWeight),
    reportShare: Math.min(1, shared / reportWeight),
    dice: Math.min(1, (2 * shared) / (pageWeight + reportWeight)),
    grams: structure.grams,
    order: structure.order,
    turned,
    denied,
    denierShare,
    predicate: predicateDice(page, report, pairs, weigh),
  };
}

function findOpposites(
  pageOnly: readonly ContentWord[],
  reportOnly: readonly ContentWord[],
  page: Reading,
  report: Reading,
  relations: WordRelations,
): Pick<Alignment, 'opposites' | 'contrasts' | 'exclusives'> {
  const opposites: WordPair[] = [];
  const contrasts: WordPair[] = [];
  const exclusives: WordPair[] = [];
  /** "Returned the statue" and "kept the paintings": what follows at once is met on neither side. */
  const haveOtherObjects = (a: ContentWord, b: ContentWord): boolean => {
    const [ofA, ofB] = [objectOf(page, a), objectOf(report, b)];
    if (ofA === undefined || ofB === undefined || relations.isOpposite(ofA.stem, ofB.stem)) return false;
    return pageOnly.includes(ofA) && reportOnly.includes(ofB);
  };
  for (const a of pageOnly) {
    if (a.denial || !relations.canTurn(a.stem)) continue;
    for (const b of reportOnly) {
      if (b.denial) continue;
      const opposite = relations.isOpposite(a.stem, b.stem);
      const contrast = relations.isContrast(a.stem, b.stem);
      const pair = { page: a, report: b, kinship: 0 };
      if (relations.isExclusive(a.stem, b.stem) && a.turned === b.turned) exclusives.push(pair);
      if (!opposite && !contrast) continue;
      if ((contrast && !opposite) || (a.subject && b.subject) || (contrast && standBeforeOneNoun(a, b, page, report))) contrasts.push(pair);
      else if (a.turned === b.turned && !haveOtherObjects(a, b)) opposites.push(pair);
    }
  }
  return { opposites, contrasts, exclusives };
}

/** How far behind a word what belongs to it stands: an article, an adjective or a possessive "'s" may come between. */
const BEHIND = 2;

const wordsBehind = ({ words }: Reading, word: ContentWord): readonly ContentWord[] =>
  words.filter(({ at }) => at > word.at && at <= word.at + BEHIND);

const objectOf = (reading: Reading, word: ContentWord): ContentWord | undefined => wordsBehind(reading, word).find(({ figure }) => !figure);

/** "upper house" and "lower house": the next words are one noun. */
function standBeforeOneNoun(a: ContentWord, b: ContentWord, page: Reading, report: Reading): boolean {
  const noun = wordsBehind(page, a)[0]?.stem;
  return noun !== undefined && noun === wordsBehind(report, b)[0]?.stem;
}

/** `pairs` in page order: how many neighbours stand in the same order, close by, in the report. */
function orderShare(pairs: readonly WordPair[]): number {
  if (pairs.length < 2) return pairs.length;
  let kept = 0;
  for (let i = 1; i < pairs.length; i++) {
    const step = (pairs[i]?.report.at ?? 0) - (pairs[i - 1]?.report.at ?? 0);
    const own = (pairs[i]?.page.at ?? 0) - (pairs[i - 1]?.page.at ?? 0);
    if (step > 0 && step <= own + 2) kept++;
  }
  return kept / (pairs.length - 1);
}

/** Kindred words count as one assertion from here; a broader word does not deny a narrower one. */
const SURE_KINSHIP = 0.8;

/**
 * A denial of "X does Y" collides only with a claim that says all of "X does Y": what counts is how much of the denying side's turned words
 * the other side asserts.
 */
function turnedPairs(
  page: Reading,
  report: Reading,
  pairs: readonly WordPair[],
  weigh: Weigh,
): Pick<Alignment, 'turned' | 'denied' | 'denierShare'> {
  const turned = pairs.filter(
    ({ page: a, report: b, kinship }) => a.turned !== b.turned && kinship >= SURE_KINSHIP && !a.denial && !b.denial,
  );
  if (turned.length === 0) return { turned, denied: 0, denierShare: 0 };
  const weightOf = (words: readonly ContentWord[]): number => words.reduce((sum, word) => sum + (word.denial ? 0 : weigh(word)), 0);
  const byPage = weightOf(turned.filter((pair) => pair.page.turned).map((pair) => pair.page));
  const byReport = weightOf(turned.filter((pair) => pair.report.turned).map((pair) => pair.report));
  const side = byPage >= byReport ? page : report;
  const met = weightOf(pairs.filter(({ kinship }) => kinship >= SURE_KINSHIP).map((pair) => (side === page ? pair.page : pair.report)));
  const reach = weightOf(side.words.filter((word) => word.turned));
  return {
    turned,
    denied: Math.min(1, Math.max(byPage, byReport) / (reach || 1)),
    denierShare: Math.min(1, met / (weightOf(side.words) || 1)),
  };
}

function predicateDice(page: Reading, report: Reading, pairs: readonly WordPair[], weigh: Weigh): number {
  let shared = 0;
  for (const { page: a, report: b, kinship } of pairs)
    if (!a.name && !a.denial && !b.denial) shared += kinship * Math.min(weigh(a), weigh(b));
  const all = saidWeight(page.words, weigh) + saidWeight(report.words, weigh);
  return all === 0 ? 1 : Math.min(1, (2 * shared) / all);
}

/** Weight of the words that are neither names nor denials. */
function saidWeight(words: readonly ContentWord[], weigh: Weigh): number {
  let sum = 0;
  for (const word of words) if (!word.name && !word.denial) sum += weigh(word);
  return sum;
}
