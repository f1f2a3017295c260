/** The rows for figures of each language that has any. */
import { byLanguage } from '../by-language.ts';
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
/** Rows of a language (BCP 47 tag); of an unknown one only digits and signs are read. */
export const quantityWordsOf = byLanguage((base): QuantityWords => (base === 'en' ? ENGLISH : (makers[base]?.() ?? NO_QUANTITY_WORDS)));
