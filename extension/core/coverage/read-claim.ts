/**
 * One claim read once for all comparisons: its content words with polarity, its figures, its names and its cues. It compares nothing.
 */
import { classOf, UPPER } from '../text/normal-form.ts';
import { findQuantities, type Quantity } from '../text/quantities.ts';
import { indexFrom, overlapFinder, type Span } from '../text/span.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { PlacedFigure } from './compare-figures.ts';
import type { CueWords } from './cues/cue-words.ts';
import { cueWordsOf } from './cues/languages.ts';
import { runsOf } from './letter-runs.ts';
import { type WordFacts, wordFactsOf } from './word-facts.ts';

/** A content word. `turned` when an odd number of negations and denials reach it. */
export interface ContentWord extends Span {
  readonly text: string;
  readonly stem: string;
  readonly weight: number;
  readonly turned: boolean;
  readonly name: boolean;
  /** Begins with a capital inside a sentence: a name, or in some languages any noun. */
  readonly capital: boolean;
  /** Stands as the subject's head or before it: a verb follows it or the next word. */
  readonly subject: boolean;
  /** Part of a figure: compared as a figure, not as a word. */
  readonly figure: boolean;
  /** A word of denial: it turns others and carries little itself. */
  readonly denial: boolean;
  /** Index among all words of the text. */
  readonly at: number;
}

/** Cue words met, as printed; empty where there are none. */
export interface Cues {
  readonly negation: readonly string[];
  readonly demand: readonly string[];
  readonly stance: readonly string[];
  readonly hedge: readonly string[];
  readonly forecast: readonly string[];
  readonly period: readonly string[];
  readonly partial: readonly string[];
  readonly universal: readonly string[];
  readonly restriction: readonly string[];
  readonly readiness: readonly string[];
  readonly progress: readonly string[];
}

export interface Reading {
  readonly text: string;
  readonly language: string;
  readonly words: readonly ContentWord[];
  /** The small word of order in time, when there is but one: "before". It is none of `words`. */
  readonly order: ContentWord | null;
  /** Sum of the weights of `words`. */
  readonly weight: number;
  readonly figures: readonly PlacedFigure[];
  readonly cues: Cues;
  /** Index of the word where the subject ends, as far as its first auxiliary tells: words before belong to the actor. */
  readonly head: number;
  /** Whether its subject is nobody in particular. */
  readonly indefinite: boolean;
  /** Hashes of the four-letter runs of the folded text, each once. */
  readonly grams: Int32Array;
}

/** Words a negator reaches at most; beyond, a second thought has begun. */
const NEGATOR_REACH = 9;
/** Content words on either side that say what a figure is about. */
const AROUND = 4;
const DENIAL_WEIGHT = 0.3;
const SAYING_WEIGHT = 0.1;

interface Draft {
  readonly words: readonly Word[];
  /** What the language says of each word. */
  readonly facts: readonly WordFacts[];
  readonly turned: Uint8Array;
  readonly denial: Uint8Array;
  readonly negation: string[];
}

/** Reads a claim's words. Unknown languages are read by words, figures and letters alone. `words`: those of the text, where they are at hand. */
export function readClaim(text: string, language: string, words: readonly Word[] = splitWords(text)): Reading {
  const cues = cueWordsOf(language);
  const factsOf = wordFactsOf(language);
  const draft: Draft = {
    words,
    facts: words.map(({ fold }) => factsOf(fold)),
    turned: new Uint8Array(words.length),
    denial: new Uint8Array(words.length),
    negation: [],
  };
  markPolarity(text, draft, cues);
  const quantities = findQuantities(text, language, words);
  const all = contentWords(text, draft, cues, quantities);
  const isOrder = ({ at }: ContentWord): boolean => draft.facts[at]?.isOrder === true;
  const [order, ...further] = all.filter(isOrder);
  const content = order === undefined ? all : all.filter((word) => !isOrder(word));
  const head = headOf(draft);
  return {
    text,
    language,
    words: content,
    order: further.length === 0 ? (order ?? null) : null,
    weight: content.reduce((sum, { weight }) => sum + weight, 0),
    figures: placedFigures(quantities, content),
    cues: cuesOf(draft, cues, head),
    head,
    indefinite: cues.indefinites.has(words[0]?.fold ?? ''),
    grams: runsOf(words),
  };
}

const gapAfter = (text: string, words: readonly Word[], at: number): string =>
  text.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? text.length);
const endsClause = (gap: string): boolean => /[,;:.!?()—–]/.test(gap);

/** Lets each negator and denier turn the words it reaches. */
function markPolarity(text: string, draft: Draft, cues: CueWords): void {
  const { words, facts, turned, denial, negation } = draft;
  let undone = -1;
  /** Whether the clause holds nothing but function words from `from` on. */
  const isEmpty = (from: number): boolean => facts.slice(from, reachOf(text, words, cues, from)).every(({ isStop }) => isStop);
  /** First word beyond the reach of the negator met last. */
  let negatedTo = 0;
  for (let at = 0; at < words.length; at++) {
    if (at === undone || facts[at]?.mayTurn !== true) continue;
    const [fold, stem] = [words[at]?.fold ?? '', facts[at]?.stem ?? ''];
    if (cues.negators.has(fold)) {
      undone = undoerAfter(text, words, cues, at);
      if (undone > at) continue;
    }
    const phrase = `${fold}-${words[at + 1]?.fold ?? ''}`;
    if (cues.enders.has(stem) && turned[at] === 1) turnAfter(text, draft, cues, at + 1);
    else if (cues.negators.has(fold) && !cues.denierPhrases.has(phrase)) {
      if (cues.idle.has(words[at + 1]?.fold ?? '') || (cues.concord.has(fold) && at < negatedTo)) continue;
      negation.push(words[at]?.text ?? '');
      negatedTo = turnAfter(text, draft, cues, at + 1);
      if (cues.trailing.has(fold) && isEmpty(at + 1)) turnBefore(text, draft, cues, at - 1);
      if (cues.nobodies.has(fold) && !endsClause(gapAfter(text, words, at - 1))) turnBefore(text, draft, cues, at - 1);
    } else if (
      cues.denierPhrases.has(phrase) ||
      (cues.deniers.has(stem) && !isAttribute(fold, words[at - 1]?.fold ?? '', cues) && !isInsideName(words, at))
    ) {
      const last = cues.denierPhrases.has(phrase) ? at + 1 : at;
      const passive = cues.passives.has(words[at - 1]?.fold ?? '');
      // "The test failed": it denies nothing, it is what is said.
      if (!passive && isEmpty(last + 1)) continue;
      denial[at] = 1;
      denial[last] = 1;
      negation.push(text.slice(words[at]?.start ?? 0, words[last]?.end ?? 0));
      if (passive) turnBefore(text, draft, cues, at - 1);
      else turnAfter(text, draft, cues, last + 1);
      at = last;
    }
  }
}

/** Index of the word that undoes the negator at `at`, in the same clause; -1 when nothing does. */
function undoerAfter(text: string, words: readonly Word[], cues: CueWords, at: number): number {
  for (let next = at + 1; next < words.length && next < at + NEGATOR_REACH; next++) {
    if (endsClause(gapAfter(text, words, next - 1))) return -1;
    if (cues.undoers.has(words[next]?.fold ?? '')) return next;
  }
  return -1;
}

/** "Centers for Disease Control and Prevention" denies nothing. */
const isInsideName = (words: readonly Word[], at: number): boolean => at > 0 && hasCapital(words[at]);

const isAttribute = (fold: string, before: string, cues: CueWords): boolean => /(?:ed|en)$/.test(fold) && cues.determiners.has(before);

/** The first word beyond the clause that `from` stands in, as far as a negator reaches. */
function reachOf(text: string, words: readonly Word[], cues: CueWords, from: number): number {
  let at = from;
  while (at < words.length && at < from + NEGATOR_REACH) {
    if (at > from && (cues.breaks.has(words[at]?.fold ?? '') || endsClause(gapAfter(text, words, at - 1)))) break;
    at++;
  }
  return at;
}

/** Turns the words from `from` to the end of their clause; gives the first word beyond. */
function turnAfter(text: string, { words, turned }: Draft, cues: CueWords, from: number): number {
  const end = reachOf(text, words, cues, from);
  for (let at = from; at < end; at++) turned[at] = 1 - (turned[at] ?? 0);
  return end;
}

function turnBefore(text: string, { words, turned }: Draft, cues: CueWords, from: number): void {
  for (let at = from; at >= 0 && at > from - NEGATOR_REACH; at--) {
    if (cues.breaks.has(words[at]?.fold ?? '') || (at < from && endsClause(gapAfter(text, words, at)))) return;
    turned[at] = 1 - (turned[at] ?? 0);
  }
}

const hasCapital = (word: Word | undefined): boolean => classOf(word?.text.charCodeAt(0) ?? 0) === UPPER;

/** A function word that is set in capitals is none: "WHO". */
const isAbbreviation = ({ text, fold }: Word): boolean => text.length > 1 && text === text.toUpperCase() && fold !== 'i';

function contentWords(text: string, draft: Draft, cues: CueWords, quantities: readonly Span[]): ContentWord[] {
  const isFigure = overlapFinder(quantities);
  const content: ContentWord[] = [];
  const isAuxiliary = (at: number): boolean => draft.facts[at]?.isAuxiliary === true;
  const isFirst = (at: number): boolean => at === 0 || /[.!?:"“]\s*$/.test(gapAfter(text, draft.words, at - 1));
  for (const [at, word] of draft.words.entries()) {
    const facts = draft.facts[at] as WordFacts;
    const capital = hasCapital(word);
    if (facts.isStop && !facts.isOrder && !(capital && isAbbreviation(word))) continue;
    const figure = isFigure(word);
    const denial = draft.denial[at] === 1;
    const isNoun = capital && !figure && (facts.isName || !isFirst(at));
    content.push({
      start: word.start,
      end: word.end,
      text: word.text,
      stem: facts.stem,
      weight: facts.isSaying ? SAYING_WEIGHT : denial ? DENIAL_WEIGHT : facts.weight,
      turned: draft.turned[at] === 1,
      subject: isAuxiliary(at + 1) || isAuxiliary(at + 2),
      name: isNoun && !cues.capitalNouns,
      capital: isNoun,
      figure,
      denial,
      at,
    });
  }
  return content;
}

function placedFigures(quantities: readonly Quantity[], content: readonly ContentWord[]): readonly PlacedFigure[] {
  if (quantities.length === 0) return [];
  const plain = content.filter((word) => !word.figure);
  return quantities.map((figure) => ({ figure, around: wordsAround(plain, figure) }));
}

/** Stems of the words after a figure and before it, nearest first. `plain` are the content words that are no figures, in text order. */
function wordsAround(plain: readonly ContentWord[], figure: Span): string[] {
  const next = indexFrom(plain, figure.end);
  let first = next;
  while (first > 0 && (plain[first - 1]?.end ?? 0) > figure.start) first--;
  const before = plain.slice(Math.max(0, first - AROUND), first).reverse();
  return [...plain.slice(next, next + AROUND), ...before].map(({ stem }) => stem);
}

/** Words of a subject whose verb is no auxiliary: "Germany's government rejected". */
const PLAIN_HEAD = 4;

function headOf({ words, facts }: Draft): number {
  const at = facts.findIndex(({ isAuxiliary }, place) => isAuxiliary && words[place]?.fold !== "'s");
  return at < 0 ? PLAIN_HEAD : at;
}

const NONE_MET: Cues = {
  negation: [],
  demand: [],
  stance: [],
  hedge: [],
  forecast: [],
  period: [],
  partial: [],
  universal: [],
  restriction: [],
  readiness: [],
  progress: [],
};

function cuesOf({ words, facts, negation }: Draft, cues: CueWords, head: number): Cues {
  const places = facts.flatMap(({ isCue }, at) => (isCue ? [at] : []));
  if (places.length === 0) return negation.length === 0 ? NONE_MET : { ...NONE_MET, negation };
  const textAt = (at: number): string => words[at]?.text ?? '';
  const foldAt = (at: number): string => words[at]?.fold ?? '';
  const plain = places.filter((at) => at === 0 || !hasCapital(words[at]));
  const met = (set: ReadonlySet<string>): string[] => plain.filter((at) => set.has(foldAt(at))).map(textAt);
  const metByStem = (set: ReadonlySet<string>): string[] => plain.filter((at) => set.has(facts[at]?.stem ?? '')).map(textAt);
  const phrases = places.filter((at) => cues.demandPhrases.has(`${foldAt(at)}-${foldAt(at + 1)}`));
  return {
    negation,
    demand: [...met(cues.demands), ...phrases.map((at) => `${textAt(at)} ${textAt(at + 1)}`)],
    stance: metByStem(cues.stances),
    hedge: met(cues.hedges),
    forecast: met(cues.forecasts),
    period: metByStem(cues.periods),
    partial: places.filter((at) => at < head && cues.partials.has(foldAt(at))).map(textAt),
    universal: met(cues.universals),
    restriction: met(cues.restrictions),
    readiness: metByStem(cues.readiness),
    progress: met(cues.progress),
  };
}
