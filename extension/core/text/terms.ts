/**
 * The terms of a text: its content words as stems, in text order. Index and comparison share them, so that both see the same words.
 * Addresses are no words, and a hashtag or a name run together is taken apart at its capitals.
 */
import { byLanguage } from './by-language.ts';
import { byWord } from './by-word.ts';
import { stemOf } from './stems.ts';
import { sayingWordsOf, stopWordsOf } from './stop-words.ts';
import { splitWords, type Word } from './words.ts';

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|\b[a-z]+\.twitter\.com\/\S+/giu;
/** "#AustralianFires" → "#Australian Fires"; three lower-case letters first, so that "McDonald" and "iPhone" stay whole. */
const RUN_TOGETHER = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/gu;

/** Stems of the content words of `text` in order, stop words left out; a word may come again. `words`: those of the text, where they are at hand. */
export function termsOf(text: string, language: string, words?: readonly Word[]): string[] {
  const termOf = termFinder(language);
  const terms: string[] = [];
  const prepared = prepare(text);
  for (const { fold } of words !== undefined && prepared === text ? words : splitWords(prepared)) {
    const term = termOf(fold);
    if (term !== null) terms.push(term);
  }
  return terms;
}

/** A folded word in, its term out; null for one that carries no subject. */
const termFinder = byLanguage((base): ((fold: string) => string | null) => {
  const stem = stemOf(base);
  const [stops, saying] = [stopWordsOf(base), sayingWordsOf(base)];
  return byWord((fold) => (fold === '' || stops.has(fold) || saying.has(fold) ? null : stem(plainNumber(fold))));
});

function prepare(text: string): string {
  const plain = text.includes('/') || text.includes('www.') ? text.replace(ADDRESS, ' ') : text;
  return /\p{Ll}{3}\p{Lu}/u.test(plain) ? plain.replace(RUN_TOGETHER, ' ') : plain;
}

/** "30,000" and "30000" are one term, "u.s." and "us" not. */
const plainNumber = (fold: string): string => (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(fold) ? fold.replaceAll(',', '') : fold);
