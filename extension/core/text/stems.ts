/** Word stems, by language. A language without a row keeps its folded words as they are; stems are kept by word since stemming is slow. */
import { stemmer as english } from '@orama/stemmers/english';

/** A folded word in, its stem out. */
export type Stem = (fold: string) => string;

const rows: Readonly<Record<string, Stem>> = { en: english };

/** Words kept before the memory is emptied: a large corpus has some 100,000 distinct words. */
const KEPT_WORDS = 200_000;
/** A longer "word" is an address or a run of letters without blanks; stemming it could be slow and gains nothing. */
const LONGEST_WORD = 30;

const kept = new Map<string, Map<string, string>>();

/** The stemmer of a language (BCP 47 tag; the first part counts). Pure: the same word always has the same stem. */
export function stemOf(language: string): Stem {
  const base = language.slice(0, 2).toLowerCase();
  const row = rows[base];
  if (row === undefined) return (fold) => fold;
  const memory = kept.get(base) ?? new Map<string, string>();
  kept.set(base, memory);
  return (fold) => {
    const known = memory.get(fold);
    if (known !== undefined) return known;
    const stem = fold.length > LONGEST_WORD || /\d/.test(fold) ? fold : row(fold);
    if (memory.size >= KEPT_WORDS) memory.clear();
    memory.set(fold, stem);
    return stem;
  };
}
