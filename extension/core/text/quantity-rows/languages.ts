/** The rows for figures of each language that has any. */
import { NO_QUANTITY_WORDS, type QuantityWords } from '../quantity-words.ts';
import { ENGLISH } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { polish } from './polish.ts';
import { russian } from './russian.ts';
import { ukrainian } from './ukrainian.ts';

const makers: Readonly<Record<string, () => QuantityWords>> = {
  de: german,
  fr: french,
  it: italian,
  pl: polish,
  ru: russian,
  uk: ukrainian,
};
const made = new Map<string, QuantityWords>([['en', ENGLISH]]);

/** Rows of a language (BCP 47 tag; the first part counts); of an unknown one only digits and signs are read. */
export const quantityWordsOf = (language: string): QuantityWords => {
  const base = language.slice(0, 2).toLowerCase();
  const known = made.get(base);
  if (known !== undefined) return known;
  const rows = makers[base]?.() ?? NO_QUANTITY_WORDS;
  made.set(base, rows);
  return rows;
};
