/** The words around a place in the text, looked up only where a hit asks for them. Nothing crosses a block's border. */
import { APOSTROPHE, BREAK, classOf, DIGIT, fold, IGNORABLE, isInnerApostrophe, isWordClass, UPPER } from '../text/normal-form.ts';
import type { Span } from '../text/span.ts';
import { COURTESY, COURTESY_F, COURTESY_M, TITLES } from './rules/context-words.ts';

/** A neighbouring word and the characters between it and the place asked about. */
export interface Neighbour extends Span {
  readonly fold: string;
  readonly capital: boolean;
  /** What stands between, as printed. */
  readonly gap: string;
}

/** A stretch of the page and how its capitals are to be read. */
export interface Region extends Span {
  /** Headline in which most words begin with capitals, or all letters are capitals: capitals show nothing. */
  readonly titled: boolean;
}

/** Word that ends before `at`, within the region; null at its start. */
export function wordBefore(text: string, at: number, region: Span): Neighbour | null {
  let end = at;
  while (end > region.start && !isWordClass(classOf(text.charCodeAt(end - 1)))) end--;
  if (end === region.start) return null;
  let start = end;
  while (start > region.start && isInner(text, start - 1)) start--;
  return { start, end, fold: fold(text.slice(start, end)), capital: classOf(text.charCodeAt(start)) === UPPER, gap: text.slice(end, at) };
}

/** Word that begins at or after `at`, within the region; null at its end. */
export function wordAfter(text: string, at: number, region: Span): Neighbour | null {
  let start = at;
  while (start < region.end && !isWordClass(classOf(text.charCodeAt(start)))) start++;
  if (start >= region.end) return null;
  let end = start;
  while (end < region.end && isInner(text, end)) end++;
  return { start, end, fold: fold(text.slice(start, end)), capital: classOf(text.charCodeAt(start)) === UPPER, gap: text.slice(at, start) };
}

const isInner = (text: string, at: number): boolean => {
  const kind = classOf(text.charCodeAt(at));
  return isWordClass(kind) || kind === IGNORABLE || (kind === APOSTROPHE && isInnerApostrophe(text, at));
};

/** Whether only blanks stand between two words. */
export const isBlank = (gap: string): boolean => /^[\s\u00ad\u200b-\u200f\u2060]+$/.test(gap);
/** Whether a hyphen alone joins two words. */
export const isHyphen = (gap: string): boolean => /^[\u00ad\u200b]*[-\u2010\u2011]$/.test(gap);

/** Whether a sentence begins at `at`: the region's start, or a mark that ends one or opens a quotation before it. */
export function beginsSentence(text: string, at: number, region: Span): boolean {
  const before = wordBefore(text, at, region);
  if (before === null) return true;
  if (/[!?:;…"“”«»„(–—|•]/.test(before.gap) || /[.][\s"”»)’']*\s/.test(before.gap)) return !isAbbreviation(before);
  return false;
}

/** "Gen.", "Mr.", "St.": a point behind a short word does not end the sentence by itself. */
export const isAbbreviation = (word: Neighbour): boolean =>
  word.gap.startsWith('.') &&
  !/[!?:;]/.test(word.gap) &&
  (word.fold.length === 1 ||
    (word.fold.length <= 4 && TITLES.has(word.fold)) ||
    COURTESY_M.has(word.fold) ||
    COURTESY_F.has(word.fold) ||
    COURTESY.has(word.fold));

/** Share of longer words with a capital from which a line counts as a headline in title case. */
const TITLED_SHARE = 0.6;
/** A line with more words than this is running text. */
const LONGEST_HEADLINE = 30;

/** Regions of a page: its blocks, or its lines where it gives none. */
export function regionsOf(text: string, blocks?: readonly Span[]): Region[] {
  const spans = blocks ?? linesOf(text);
  return spans.map((span) => ({
    start: span.start,
    end: span.end,
    titled: isTitled(text.slice(span.start, Math.min(span.end, span.start + 400))),
  }));
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && classOf(text.charCodeAt(i)) !== BREAK) continue;
    if (i > start) lines.push({ start, end: i });
    start = i + 1;
  }
  return lines;
}

function isTitled(line: string): boolean {
  if (isRow(line)) return false;
  const words = line.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  if (words.length < 3 || words.length > LONGEST_HEADLINE || (/[.!?]\s*$/.test(line) && words.length > 8 && line !== line.toUpperCase()))
    return false;
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capital / words.length >= TITLED_SHARE && capital >= 3;
}

/** "3. Donna Weir (Canada) 2:14.8", "Mushtaq Ahmed 27-5-78-2": in rows of tables capitals are those of names. */
const isRow = (line: string): boolean => /^\s*\d{1,3}[.)]?\s/.test(line) || /\d[.:*’'"-]*\)?\s*$/.test(line);

/** Whether the character before or after makes the span part of an address, handle or tag. */
export function inAddress(text: string, span: Span): boolean {
  const before = text.charAt(span.start - 1);
  if (before === '@' || before === '#' || before === '/' || before === '_' || before === '\\') return true;
  if (/^[@_/\\]/.test(text.charAt(span.end)) && text.charAt(span.end) !== '/') return true;
  if (/^\.[\p{Ll}\d]{2,}/u.test(text.slice(span.end, span.end + 4))) return true;
  return (
    before === '.' &&
    classOf(text.charCodeAt(span.start - 2)) !== DIGIT &&
    isWordClass(classOf(text.charCodeAt(span.start - 2))) &&
    classOf(text.charCodeAt(span.start - 2)) !== UPPER
  );
}

/** Whether a word stands in lower case anywhere in the text. */
export function standsInLowerCase(text: string, lower: string): boolean {
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
    if (!/[\p{L}\p{M}\d'’@._-]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{M}\d@_]/u.test(text.charAt(at + lower.length))) return true;
  }
  return false;
}
