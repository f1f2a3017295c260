/** The cue words of each language that has any. */
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
const made = new Map<string, CueWords>([['en', ENGLISH]]);

/**
 * Cue words of a language (BCP 47 tag; the first part counts), made when first asked for; an unknown one has none, and its claims are compared by
 * words and figures alone.
 */
export const cueWordsOf = (language: string): CueWords => {
  const base = language.slice(0, 2).toLowerCase();
  const known = made.get(base);
  if (known !== undefined) return known;
  const row = rows[base];
  const cues = row === undefined ? NO_CUES : cuesFrom(row, stemOf(base));
  made.set(base, cues);
  return cues;
};
