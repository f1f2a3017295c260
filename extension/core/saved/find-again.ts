/**
 * A saved claim on its page again: unchanged, edited, or gone. Words are compared, not marks or spacing. An edit is believed only where it stands
 * between the words that stood around the claim; a similar sentence anywhere else is another sentence, and the claim is gone. Pure.
 */
import { wordDifference } from '../coverage/word-difference.ts';
import type { WordRun } from '../coverage/coverage.ts';
import type { PageText } from '../page.ts';
import { splitBlocks, splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { ClaimContext } from './saved-claim.ts';

export interface SavedWords extends ClaimContext {
  readonly text: string;
}

/** Spans are UTF-16 units of the page's text, half open. `words`: side 'page' stands on the page now, 'report' was saved. */
export type FoundAgain =
  | { readonly state: 'unchanged'; readonly span: Span }
  | { readonly state: 'edited'; readonly span: Span; readonly now: string; readonly words: readonly WordRun[] }
  | { readonly state: 'gone' };

/** Words of the surroundings that are compared, and the share of them that must be there in order. */
const CONTEXT_WORDS = 8;
const CONTEXT_SHARE = 0.6;
/** Share of words in common (in order, of both lengths) that makes an edit of a sentence that still has both neighbours, or one. */
const FLOOR_BOTH = 0.45;
const FLOOR_ONE = 0.6;
/** Fewer words than these say little: elsewhere they may be anybody's. */
const FEW_WORDS = 6;
/** Sentences run together by an edit, and the longest sentences compared. */
const MOST_JOINED = 2;
const MOST_WORDS = 400;

const foldsOf = (words: readonly Word[]): readonly string[] => words.map(({ fold }) => fold);

/** Length of the longest common subsequence. */
const commonLength = (a: readonly string[], b: readonly string[]): number => {
  let above = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let k = 0; k < b.length; k++) row[k + 1] = word === b[k] ? (above[k] ?? 0) + 1 : Math.max(above[k + 1] ?? 0, row[k] ?? 0);
    above = row;
  }
  return above[b.length] ?? 0;
};

const likeness = (a: readonly string[], b: readonly string[]): number =>
  a.length + b.length === 0 ? 0 : (2 * commonLength(a, b)) / (a.length + b.length);

/** The page cut for one claim: its words, the sentences as ranges of them, and what stood around the claim. */
interface Search {
  readonly words: readonly Word[];
  readonly folds: readonly string[];
  /** Sentences as half-open ranges of words. */
  readonly sentences: readonly Span[];
  readonly claim: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const sentenceRanges = (page: PageText, words: readonly Word[]): readonly Span[] => {
  const language = page.language ?? '';
  const spans = splitBlocks(page).flatMap((block) => splitSentences(page.text, block, language));
  let at = 0;
  return spans.flatMap(({ start, end }) => {
    while (at < words.length && (words[at]?.start ?? 0) < start) at++;
    const first = at;
    while (at < words.length && (words[at]?.end ?? Infinity) <= end) at++;
    return at > first ? [{ start: first, end: at }] : [];
  });
};

const prepare = (saved: SavedWords, page: PageText): Search => {
  const words = splitWords(page.text);
  return {
    words,
    folds: foldsOf(words),
    sentences: sentenceRanges(page, words),
    claim: foldsOf(splitWords(saved.text)).slice(0, MOST_WORDS),
    // The outermost word may have been cut in the middle when the context was taken.
    before: foldsOf(splitWords(saved.before)).slice(1),
    after: foldsOf(splitWords(saved.after)).slice(0, -1),
  };
};

/** Whether the words around a range are those that stood around the claim. */
const neighboursOf = ({ folds, before, after }: Search, { start, end }: Span): number => {
  const isThere = (wanted: readonly string[], found: readonly string[]): boolean =>
    wanted.length > 0 && commonLength(wanted, found) >= Math.ceil(wanted.length * CONTEXT_SHARE);
  const left = before.slice(-CONTEXT_WORDS);
  const right = after.slice(0, CONTEXT_WORDS);
  return (
    (isThere(left, folds.slice(Math.max(0, start - left.length), start)) ? 1 : 0) +
    (isThere(right, folds.slice(end, end + right.length)) ? 1 : 0)
  );
};

/** Every place where the claim's words stand in a row. */
const exactPlaces = ({ folds, claim }: Search): readonly Span[] => {
  const places: Span[] = [];
  for (let at = folds.indexOf(claim[0] ?? ''); at >= 0 && claim.length > 0; at = folds.indexOf(claim[0] ?? '', at + 1)) {
    if (claim.every((word, i) => folds[at + i] === word)) places.push({ start: at, end: at + claim.length });
  }
  return places;
};

/** The sentences that hold a range, as one range. */
const hullOf = ({ sentences }: Search, { start, end }: Span): Span => {
  const holding = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  return { start: Math.min(start, holding[0]?.start ?? start), end: Math.max(end, holding.at(-1)?.end ?? end) };
};

/** In a longer sentence the words say something else, unless what surrounds them there is what surrounded them before. */
const isWhole = (search: Search, place: Span): boolean => {
  const hull = hullOf(search, place);
  const extraBefore = search.folds.slice(hull.start, place.start);
  const extraAfter = search.folds.slice(place.end, hull.end);
  const endsWith = (list: readonly string[], end: readonly string[]): boolean =>
    end.every((word, i) => list[list.length - end.length + i] === word);
  return endsWith(search.before, extraBefore) && extraAfter.every((word, i) => search.after[i] === word);
};

/** Most neighbours first; the first of equals, for a page reads from its top. */
const bestBy = <T>(items: readonly T[], worth: (item: T) => number): T | null => {
  let best: T | null = null;
  for (const item of items) if (best === null || worth(item) > worth(best)) best = item;
  return best;
};

const unchangedPlace = (search: Search): Span | null => {
  const places = exactPlaces(search).filter((place) => isWhole(search, place));
  const best = bestBy(places, (place) => neighboursOf(search, place));
  return best !== null && search.claim.length < FEW_WORDS && neighboursOf(search, best) === 0 ? null : best;
};

/** A sentence that stood beside the claim when it was saved is not the claim, however like it. */
const isOldNeighbour = ({ before, after }: Search, words: readonly string[]): boolean => {
  const right = after.slice(0, words.length);
  const left = before.slice(-words.length);
  const compared = (part: readonly string[]): readonly string[] => words.slice(0, part.length);
  const isLike = (part: readonly string[], own: readonly string[]): boolean => part.length >= FEW_WORDS / 2 && likeness(part, own) >= 0.9;
  return isLike(right, compared(right)) || isLike(left, words.slice(-left.length));
};

const joinedSentences = ({ sentences }: Search): readonly Span[] =>
  sentences.flatMap(({ start }, i) =>
    Array.from({ length: MOST_JOINED }, (_, more) => sentences[i + more])
      .filter((last) => last !== undefined)
      .map(({ end }) => ({ start, end })),
  );

const editedPlace = (search: Search): Span | null => {
  const worthOf = (place: Span): number => {
    const words = search.folds.slice(place.start, place.end);
    const isComparable = words.length <= 3 * search.claim.length + CONTEXT_WORDS && words.length <= MOST_WORDS;
    if (!isComparable || isOldNeighbour(search, words)) return 0;
    const neighbours = neighboursOf(search, place);
    if (neighbours === 0) return 0;
    const like = likeness(words, search.claim);
    return like >= (neighbours === 2 ? FLOOR_BOTH : FLOOR_ONE) ? like + neighbours : 0;
  };
  const best = bestBy(joinedSentences(search), worthOf);
  return best !== null && worthOf(best) > 0 ? best : null;
};

const spanOf = ({ words }: Search, { start, end }: Span): Span => ({ start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 });

/** Looks for a saved claim on its page. Never throws; a page without words has lost it. */
export const findAgain = (saved: SavedWords, page: PageText): FoundAgain => {
  const search = prepare(saved, page);
  const unchanged = unchangedPlace(search);
  if (unchanged !== null) return { state: 'unchanged', span: spanOf(search, unchanged) };
  const edited = editedPlace(search);
  if (edited === null) return { state: 'gone' };
  const span = spanOf(search, edited);
  const now = page.text.slice(span.start, span.end);
  return { state: 'edited', span, now, words: wordDifference(now, saved.text) };
};
