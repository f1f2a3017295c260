/** The cue words of each language that has any. */
import { byLanguage } from '../../text/by-language.ts';
import { stemOf } from '../../text/stems.ts';
import { type CueRows, cuesFrom, type CueWords, NO_CUES } from './cue-words.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { POLISH } from './polish.ts';
import { RUSSIAN } from './russian.ts';
import { UKRAINIAN } from './ukrainian.ts';

const rows: Readonly<Record<string, CueRows>> = { de: GERMAN, fr: FRENCH, it: ITALIAN, pl: POLISH, ru: RUSSIAN, uk: UKRAINIAN };
/** Cue words of a language (BCP 47 tag); an unknown one has none, and its claims are compared by words and figures alone. */
export const cueWordsOf = byLanguage((base): CueWords => {
  const row = rows[base];
  return base === 'en' ? ENGLISH : row === undefined ? NO_CUES : cuesFrom(row, stemOf(base));
});
