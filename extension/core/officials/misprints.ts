/** Finds surnames with one wrong letter beside the first name or the office of their bearer. Long, rare surnames only. */
import {
  findEdge,
  hashOf,
  LONGEST_WORD,
  mayPass,
  MEANING_LAST,
  meaningsOf,
  OUTPUT_SHIFT,
  rootState,
  SYMBOL_SHIFT,
} from './automaton-tables.ts';
import { isBlank, wordAfter } from './context.ts';
import { holdersOf } from './offices-by-date.ts';
import type { PageState } from './page-state.ts';
import { FULL, type Register, SURNAME } from './register.ts';
import { DAYS } from './rules/context-words.ts';
import { COMMON_SURNAMES } from './rules/name-words.ts';
import { vetoAround } from './vetoes.ts';
import { scriptOf } from '../text/normal-form.ts';

/** Shortest surname in which one letter may be wrong: shorter ones have too many real neighbours. */
const SHORTEST = 8;
/** Most officials that may bear the surname. */
const MOST_BEARERS = 2;
const MISPRINT = 0.6;
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгдежзиіклмнопрстуфхцчшщьыэюяє';

/** Adds misprinted surnames behind a first name or an office. */
export function findMisprints(state: PageState): void {
  const { givens } = state.facts.sorted;
  // A long page repeats its names: each pair of first name and unknown word is searched once.
  const searched = new Map<string, readonly number[]>();
  for (const given of givens) {
    tryAt(state, given, (word) => {
      const key = `${given.value} ${word}`;
      let found = searched.get(key);
      if (found === undefined) {
        found = nearBearers(word, state.register.followerFilter, (spelling) => bearersBehind(state.register, given.value, spelling));
        searched.set(key, found);
      }
      return found;
    });
  }
  for (const phrase of state.facts.phrases) {
    if (phrase.rows.length === 0 || phrase.time === 'never') continue;
    const { held, possible, past } = holdersOf(state.register, phrase.rows, state.facts.days);
    const holders = phrase.time === 'former' ? past : [...held, ...possible];
    if (holders.length > 0)
      tryAt(state, phrase, (word) =>
        nearBearers(word, state.register.rootFilter, (spelling) =>
          bearersBehind(state.register, 0, spelling).filter((official) => holders.includes(official)),
        ),
      );
  }
}

function tryAt(
  state: PageState,
  before: { readonly start: number; readonly end: number },
  bearers: (word: string) => readonly number[],
): void {
  const { text, regionAt } = state.facts;
  const after = wordAfter(text, before.end, regionAt(before.start));
  if (
    after === null ||
    !after.capital ||
    !isBlank(after.gap) ||
    after.fold.length < SHORTEST - 1 ||
    COMMON_SURNAMES.has(after.fold) ||
    DAYS.has(after.fold)
  )
    return;
  if (state.surnameStarts.has(after.start) || state.isTaken(after) || state.isTaken(before)) return;
  if (scriptOf(text.slice(after.start, after.end)) === 'mixed') return;
  const found = bearers(after.fold);
  const [official] = found;
  if (found.length !== 1 || official === undefined || vetoAround(state, after, true) !== null) return;
  const start = state.givenStarts.has(before.start) ? before.start : after.start;
  state.add({
    start,
    end: after.end,
    official,
    via: 'misspelling',
    confidence: MISPRINT,
    because: 'one letter away from the surname, beside first name or office',
  });
}

/** Officials whose surname is one letter away from a word and passes the filter. */
function nearBearers(word: string, filter: Uint32Array, bearers: (spelling: string) => readonly number[]): readonly number[] {
  const found = new Set<number>();
  for (const spelling of oneLetterAway(word, filter)) for (const official of bearers(spelling)) found.add(official);
  return [...found];
}

/** Officials whose surname, exactly spelled, follows a state of the trie (0: stands alone). */
function bearersBehind(register: Register, state: number, word: string): number[] {
  if (word.length < SHORTEST || word.length > LONGEST_WORD || COMMON_SURNAMES.has(word)) return [];
  const found: number[] = [];
  const first = meaningsOf(register, word);
  if (first < 0) return found;
  for (let m = first; ; m++) {
    const meaning = register.words[m] ?? MEANING_LAST;
    const symbol = meaning >>> SYMBOL_SHIFT;
    const alone = outputsOf(register, rootState(symbol), SURNAME);
    if (alone.length <= MOST_BEARERS) found.push(...(state === 0 ? alone : outputsOf(register, findEdge(register, state, symbol), FULL)));
    if ((meaning & MEANING_LAST) !== 0) return found;
  }
}

function outputsOf(register: Register, state: number, kind: number): number[] {
  if (state < 0) return [];
  const found: number[] = [];
  const last = (register.outputStarts[state + 1] ?? 0) >>> OUTPUT_SHIFT;
  for (let o = (register.outputStarts[state] ?? 0) >>> OUTPUT_SHIFT; o < last; o++)
    if (register.outputKinds[o] === kind) found.push(register.outputValues[o] ?? -1);
  return found;
}

/**
 * Words one letter away that pass the filter: changed, left out, doubled, exchanged with the next. First and last letter stay: case and sex
 * live in the last. A thousand are tried for a word, so each is hashed without being written.
 */
function oneLetterAway(word: string, filter: Uint32Array): readonly string[] {
  const letters = word.charAt(0) >= 'Ѐ' ? CYRILLIC : LATIN;
  const passing: string[] = [];
  // `from`: where the word goes on behind the letters put in.
  const attempt = (at: number, letter: string, from: number): void => {
    const put = hashOf(letter, letter.length, hashOf(word, at));
    if (mayPass(filter, hashOf(word, word.length, put, from))) passing.push(word.slice(0, at) + letter + word.slice(from));
  };
  for (let i = 1; i < word.length; i++) {
    const isLast = i === word.length - 1;
    for (const letter of letters) {
      attempt(i, letter, i);
      if (!isLast) attempt(i, letter, i + 1);
    }
    if (isLast) break;
    attempt(i, '', i + 1);
    if (i < word.length - 2) attempt(i, word.charAt(i + 1) + word.charAt(i), i + 2);
  }
  return passing;
}
