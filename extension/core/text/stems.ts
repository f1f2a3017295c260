/** Word stems, by language. A language without a row keeps its folded words as they are; stems are kept by word since stemming is slow. */
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { stemmer as english } from 'stemmer';
import { byLanguage } from './by-language.ts';
import { byWord } from './by-word.ts';
import { irregularFormsOf } from './irregular-forms.ts';
import { fold } from './normal-form.ts';
import { stemPolish } from './stem-polish.ts';

/** A folded word in, its stem out. */
export type Stem = (fold: string) => string;

/** Folding makes и of й; behind a vowel it was one: "новии" → "новий", whose ending the stemmers know. */
const cyrillic =
  (stem: Stem): Stem =>
  (word) =>
    fold(stem(word.replace(/(?<=[аеиіоуыэюя])и$/u, 'й')));

const rows: Readonly<Record<string, Stem>> = {
  en: english,
  de: german,
  fr: french,
  it: italian,
  pl: stemPolish,
  ru: cyrillic(russian),
  uk: cyrillic(ukrainian),
};
/** A longer "word" is an address or a run of letters without blanks; stemming it could be slow and gains nothing. */
const LONGEST_WORD = 30;

/** The stemmer of a language (BCP 47 tag; the first part counts). Pure: the same word always has the same stem. */
export const stemOf = byLanguage((base): Stem => {
  const row = rows[base];
  if (row === undefined) return (fold) => fold;
  const irregular = irregularFormsOf(base);
  return byWord((fold) => (fold.length > LONGEST_WORD || /\d/.test(fold) ? fold : row(irregular.get(fold) ?? fold)));
});
