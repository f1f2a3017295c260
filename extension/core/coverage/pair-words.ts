/** Which words of two readings meet: by stem, by kinship, and as one figure written in two ways. It judges nothing. */
import type { Span } from '../text/span.ts';
import type { FigureComparison } from './compare-figures.ts';
import type { ContentWord } from './read-claim.ts';
import type { WordRelations } from './word-relations.ts';

export interface WordPair {
  readonly page: ContentWord;
  readonly report: ContentWord;
  /** 1 for the same stem, less for kindred ones. */
  readonly kinship: number;
}

/** Words of each side without a counterpart. */
export interface Unmet {
  readonly pageOnly: readonly ContentWord[];
  readonly reportOnly: readonly ContentWord[];
}

/** Stems that share so much of their beginning are forms of one word ("Zelensky", "Zelenskiy"). */
const PREFIX_LETTERS = 5;
const PREFIX_SHARE = 0.72;
const PREFIX_KINSHIP = 0.6;

/** Pairs words one to one, surest first, in page order; and those that are left. */
export function pairWords(
  page: readonly ContentWord[],
  report: readonly ContentWord[],
  relations: WordRelations,
): { pairs: WordPair[]; pageOnly: ContentWord[]; reportOnly: ContentWord[] } {
  const pairs: WordPair[] = [];
  const free = new Set(report);
  const byStem = new Map<string, ContentWord[]>();
  for (const word of report) {
    const same = byStem.get(word.stem);
    if (same === undefined) byStem.set(word.stem, [word]);
    else same.push(word);
  }
  const unmet: ContentWord[] = [];
  for (const word of page) {
    const match = byStem.get(word.stem)?.find((other) => free.has(other));
    if (match === undefined) unmet.push(word);
    else {
      free.delete(match);
      pairs.push({ page: word, report: match, kinship: 1 });
    }
  }
  const pageOnly: ContentWord[] = [];
  for (const word of unmet) {
    const { best, kinship } = nearestOf(word, free, relations);
    if (best === undefined) pageOnly.push(word);
    else {
      free.delete(best);
      pairs.push({ page: word, report: best, kinship });
    }
  }
  return { pairs: pairs.sort((a, b) => a.page.at - b.page.at), pageOnly, reportOnly: [...free] };
}

/** The nearest kin of a word among those still free, the first of equals; a figure has none. */
function nearestOf(
  word: ContentWord,
  free: Iterable<ContentWord>,
  relations: WordRelations,
): { readonly best: ContentWord | undefined; readonly kinship: number } {
  let best: ContentWord | undefined;
  let kinship = 0;
  if (word.figure) return { best, kinship };
  const { stem } = word;
  const kindred = relations.kin(stem);
  for (const other of free) {
    if (other.figure) continue;
    let kin = kindred.get(other.stem) ?? 0;
    if (kin === 0 && sharesBeginning(stem, other.stem) && !relations.isOpposite(stem, other.stem)) kin = PREFIX_KINSHIP;
    if (kin > kinship) [best, kinship] = [other, kin];
  }
  return { best, kinship };
}

function sharesBeginning(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < PREFIX_LETTERS || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  let same = 0;
  while (same < shorter && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same >= PREFIX_LETTERS && same >= Math.max(a.length, b.length) * PREFIX_SHARE;
}

/**
 * One figure written in two ways, "240" and "two hundred and forty", is one word met, whatever its letters. Adds to `pairs`; gives the words that are
 * left without a counterpart.
 */
export function pairFigureWords(
  figures: readonly FigureComparison[],
  pairs: WordPair[],
  pageOnly: readonly ContentWord[],
  reportOnly: readonly ContentWord[],
): Unmet {
  const met = new Set<ContentWord>();
  for (const { standing, page, report } of figures) {
    if (standing !== 'same' || page === null || report === null) continue;
    const [left, right] = [within(pageOnly, page), within(reportOnly, report)];
    const [a, b] = [left[0], right[0]];
    if (a === undefined || b === undefined) continue;
    pairs.push({ page: a, report: b, kinship: 1 });
    for (const word of [...left, ...right]) met.add(word);
  }
  if (met.size === 0) return { pageOnly, reportOnly };
  pairs.sort((a, b) => a.page.at - b.page.at);
  return { pageOnly: pageOnly.filter((word) => !met.has(word)), reportOnly: reportOnly.filter((word) => !met.has(word)) };
}

const within = (words: readonly ContentWord[], figure: Span): readonly ContentWord[] =>
  words.filter((word) => word.figure && word.start >= figure.start && word.end <= figure.end);
