/** Word stems, by language. A language without a row keeps its folded words as they are; stems are kept by word since stemming is slow. */
import { stemmer as english } from 'stemmer';
import { irregularFormsOf } from './irregular-forms.ts';

/** A folded word in, its stem out. */
export type Stem = (fold: string) => string;

const rows: Readonly<Record<string, Stem>> = { en: english };

/** Words kept before the memory is emptied: a large corpus has some 100,000 distinct words. */
const KEPT_WORDS = 200_000;
/** A longer "word" is an address or a run of letters without blanks; stemming it could be slow and gains nothing. */
const LONGEST_WORD = 30;

const made = new Map<string, Stem>();

/** The stemmer of a language (BCP 47 tag; the first part counts). Pure: the same word always has the same stem. */
export function stemOf(language: string): Stem {
  const base = language.slice(0, 2).toLowerCase();
  const known = made.get(base);
  if (known !== undefined) return known;
  const row = rows[base];
  const stem = row === undefined ? (fold: string): string => fold : keeping(row, irregularFormsOf(base));
  made.set(base, stem);
  return stem;
}

function keeping(row: Stem, irregular: ReadonlyMap<string, string>): Stem {
  const memory = new Map<string, string>();
  return (fold) => {
    const known = memory.get(fold);
    if (known !== undefined) return known;
    const stem = fold.length > LONGEST_WORD || /\d/.test(fold) ? fold : row(irregular.get(fold) ?? fold);
    if (memory.size >= KEPT_WORDS) memory.clear();
    memory.set(fold, stem);
    return stem;
  };
}
