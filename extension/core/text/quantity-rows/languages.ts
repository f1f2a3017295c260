/** The rows for figures of each language that has any. */
import { NO_QUANTITY_WORDS, type QuantityWords } from '../quantity-words.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { POLISH } from './polish.ts';
import { RUSSIAN } from './russian.ts';
import { UKRAINIAN } from './ukrainian.ts';

const rows: Readonly<Record<string, QuantityWords>> = {
  de: GERMAN,
  en: ENGLISH,
  fr: FRENCH,
  it: ITALIAN,
  pl: POLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
};

/** Rows of a language (BCP 47 tag; the first part counts); of an unknown one only digits and signs are read. */
export const quantityWordsOf = (language: string): QuantityWords => rows[language.slice(0, 2).toLowerCase()] ?? NO_QUANTITY_WORDS;
