/** Splits text into words with offsets and folded form. It knows no language: what a word means is for its callers to say. */
import { APOSTROPHE, classOf, DIGIT, fold, IGNORABLE, isInnerApostrophe, isWordClass, LOWER, UPPER } from './normal-form.ts';
import type { Span } from './span.ts';

/**
 * A word of the text. `fold` is lower case without accents, soft hyphens or apostrophes ("don’t" → "dont"), digits and their marks as
 * printed ("30,000"), a dotted abbreviation with its dots ("U.S." → "u.s."), a possessive ending as "'s".
 */
export interface Word extends Span {
  readonly text: string;
  readonly fold: string;
}

/** What may follow an apostrophe inside one word of a Latin script: don't, we're, I've, she'll, he'd, I'm, rock'n. */
const CONTRACTED = new Set(['t', 're', 've', 'll', 'd', 'm', 'n']);

/** End of the run of letters, digits and unseen characters that starts at `at`. */
function runEnd(text: string, at: number, to: number): number {
  let end = at;
  for (let i = at; i < to; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (isWordClass(kind)) end = i + 1;
    else if (kind !== IGNORABLE) break;
  }
  return end;
}

const isInnerMark = (code: number): boolean => code === 0x2e || code === 0x2c || code === 0x3a;

/** Continues a number over its inner points and commas: "30,000", "2.5", "01:10". */
function numberEnd(text: string, at: number, to: number): number {
  let end = at;
  while (
    end + 1 < to &&
    isInnerMark(text.charCodeAt(end)) &&
    classOf(text.charCodeAt(end + 1)) === DIGIT &&
    classOf(text.charCodeAt(end - 1)) === DIGIT
  )
    end = runEnd(text, end + 1, to);
  return end;
}

/** End of a dotted abbreviation ("U.S.", "т.д.") that starts at `at`, or -1. */
function dottedEnd(text: string, at: number, to: number): number {
  if (text.charCodeAt(at + 1) !== 0x2e) return -1;
  let end = at;
  let letters = 0;
  while (end + 1 < to && isLetter(text, end) && text.charAt(end + 1) === '.') {
    end += 2;
    letters++;
  }
  if (letters < 2 || (end < to && isWordClass(classOf(text.charCodeAt(end))))) return -1;
  return end;
}

function isLetter(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === UPPER || kind === LOWER;
}

/** End of the word at `at` over inner apostrophes: Cyrillic ones ("пам'ять") and contractions ("don't"). */
function apostropheEnd(text: string, at: number, to: number): number {
  let end = at;
  while (end + 1 < to && classOf(text.charCodeAt(end)) === APOSTROPHE) {
    const next = runEnd(text, end + 1, to);
    if (next === end + 1) break;
    if (!isInnerApostrophe(text, end) && !CONTRACTED.has(text.slice(end + 1, next).toLowerCase())) break;
    end = next;
  }
  return end;
}

/** Whether a possessive "'s" starts at `at`; its end, or -1. */
function possessiveEnd(text: string, at: number, to: number): number {
  if (at >= to || classOf(text.charCodeAt(at)) !== APOSTROPHE) return -1;
  const end = runEnd(text, at + 1, to);
  return end === at + 2 && /[sS]/.test(text.charAt(at + 1)) ? end : -1;
}

/**
 * Words of `text` between `from` and `to`, in order. Hyphens part words ("Secretary-General" is two), apostrophes of elision too
 * ("l'ammiraglio"), a possessive "'s" is a word of its own; marks between words are not listed.
 */
export function splitWords(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let i = from;
  while (i < to) {
    if (!isWordClass(classOf(text.charCodeAt(i)))) {
      i++;
      continue;
    }
    const dotted = dottedEnd(text, i, to);
    if (dotted > 0) {
      const word = text.slice(i, dotted);
      words.push({ start: i, end: dotted, text: word, fold: word.toLowerCase() });
      i = dotted;
      continue;
    }
    const run = runEnd(text, i, to);
    const number = numberEnd(text, run, to);
    const end = apostropheEnd(text, number, to);
    const word = text.slice(i, end);
    words.push({ start: i, end, text: word, fold: number > run ? word : wordFold(word) });
    i = end;
    const possessive = possessiveEnd(text, i, to);
    if (possessive > 0) {
      words.push({ start: i, end: possessive, text: text.slice(i, possessive), fold: "'s" });
      i = possessive;
    }
  }
  return words;
}

/** An apostrophe inside parts a word's folds, and a word has none inside. */
const wordFold = (word: string): string => {
  const folded = fold(word);
  return folded.includes(' ') ? folded.replaceAll(' ', '') : folded;
};
