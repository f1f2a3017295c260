/**
 * The finder's machine: which runs of words in a text spell something the register knows. Words are folded and hashed on the way,
 * checked letter by letter against the word pool, and followed through a trie over symbols; one symbol stands for all spellings and
 * case forms of one name part, so spellings add up instead of multiplying. It decides nothing: it gives hits.
 */
import {
  APOSTROPHE,
  BREAK,
  classOf,
  EXPANDS,
  expansionOf,
  foldTables,
  HYPHEN,
  IGNORABLE,
  isWordClass,
  SPACE,
  UPPER,
} from '../text/normal-form.ts';
import type { Hits } from './hit-list.ts';

/** All tables of a compiled automaton; typed arrays only, so that they lie in one buffer. */
export interface Automaton {
  /** Open-addressed by word hash: word number + 1, 0 where free. */
  readonly wordSlots: Int32Array;
  /** First unit of each word in `units`, and the end of the last. */
  readonly wordStarts: Int32Array;
  readonly units: Uint16Array;
  /** First meaning of each word, and the end of the last. */
  readonly meaningStarts: Int32Array;
  readonly meaningSymbols: Int32Array;
  /** Low byte: languages in which the word has this meaning; high byte: QUALITY bits. */
  readonly meaningFlags: Uint16Array;
  /** Open-addressed by (state, symbol): state + 1, 0 where free. */
  readonly edgeStates: Int32Array;
  readonly edgeSymbols: Int32Array;
  readonly edgeNexts: Int32Array;
  /** First output of each state, and the end of the last. */
  readonly outputStarts: Int32Array;
  readonly outputKinds: Uint8Array;
  readonly outputValues: Int32Array;
  /** Bit n: the n-th word must begin with a capital. */
  readonly outputCapitals: Uint8Array;
  /** Bits for words that may begin a hit with a capital, then as many for those that may begin one without. */
  readonly filter: Uint32Array;
}

/** Quality bits of a hit: how its spelling differs from the register's. */
export const VARIANT = 1;
export const INFLECTED = 2;
/** An initial or patronymic in between was passed over. */
export const SKIPPED = 4;
/** A line break lies inside. */
export const BROKEN = 8;

/** Words longer than this are no names; the longest word of the register data is far shorter. */
export const LONGEST_WORD = 48;
const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;

/** Hash of folded units. */
export function hashOf(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash;
}

/** Place of a hash in a table of `mask` + 1 slots; FNV's low bits alone are weak. */
export const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;
/** Place of a (state, symbol) pair. */
export const edgeSlotOf = (state: number, symbol: number, mask: number): number => {
  const mixed = Math.imul(Math.imul(state, 0x9e3779b1) ^ symbol, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
};

/** Least size of the filter in bits; the research prototype's. */
const LEAST_FILTER = 1 << 18;
/** Bits for each word that may begin a hit, so that few other words pass. */
const BITS_A_WORD = 8;

/** An empty filter for that many words. */
export function emptyFilter(words: number): Uint32Array {
  let bits = LEAST_FILTER;
  while (bits < words * BITS_A_WORD) bits *= 2;
  return new Uint32Array((bits / 32) * 2);
}

/** Sets the filter bit of a word. */
export function addToFilter(filter: Uint32Array, hash: number, lower: boolean): void {
  const half = filter.length / 2;
  const bit = slotOf(hash, half * 32 - 1);
  const at = (bit >>> 5) + (lower ? half : 0);
  filter[at] = (filter[at] ?? 0) | (1 << (bit & 31));
}

/** Number of the word spelled by the first `length` units of `buffer`, or -1. */
export function findWord(a: Automaton, buffer: Uint16Array, length: number, hash: number): number {
  const { wordSlots, wordStarts, units } = a;
  const mask = wordSlots.length - 1;
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const word = (wordSlots[slot] ?? 0) - 1;
    if (word < 0) return -1;
    const from = wordStarts[word] ?? 0;
    if ((wordStarts[word + 1] ?? 0) - from !== length) continue;
    let k = 0;
    while (k < length && units[from + k] === buffer[k]) k++;
    if (k === length) return word;
  }
}

/** State reached from `state` by `symbol`, or -1. */
export function findEdge(a: Automaton, state: number, symbol: number): number {
  const { edgeStates, edgeSymbols, edgeNexts } = a;
  const mask = edgeStates.length - 1;
  for (let slot = edgeSlotOf(state, symbol, mask); ; slot = (slot + 1) & mask) {
    const held = edgeStates[slot] ?? 0;
    if (held === 0) return -1;
    if (held === state + 1 && edgeSymbols[slot] === symbol) return edgeNexts[slot] ?? -1;
  }
}

/** What one scan needs besides the automaton. */
export interface ScanOptions {
  readonly from: number;
  readonly to: number;
  /** Bit of the page's language, as the meanings carry it. */
  readonly language: number;
  /** Whether a single line break may stand inside a name. */
  readonly crossBreaks: boolean;
  /** Endings that make a word a patronymic, folded: it may stand between a first name and a surname unlisted. */
  readonly patronymic: RegExp;
}

/** Longest way through the trie; the longest body names have fewer words. */
const DEEPEST = 8;

/** One read word: where it ends, its units, whether it begins with a capital. */
class Reader {
  end = 0;
  length = 0;
  hash = 0;
  capital = false;
  readonly units = new Uint16Array(LONGEST_WORD + 2);

  read(text: string, at: number, to: number): void {
    let i = at;
    let length = 0;
    let hash = SEED;
    let end = at;
    this.capital = classOf(text.charCodeAt(at)) === UPPER;
    for (; i < to; i++) {
      const code = text.charCodeAt(i);
      const kind = classOf(code);
      if (kind === IGNORABLE) continue;
      if (!isWordClass(kind)) break;
      const folded = foldTables.folds[code] ?? 0;
      const letters = folded === EXPANDS ? expansionOf(code) : '';
      for (let k = 0; k < (letters.length || 1); k++) {
        const unit = letters === '' ? folded : letters.charCodeAt(k);
        hash = Math.imul(hash ^ unit, PRIME);
        if (length <= LONGEST_WORD) this.units[length++] = unit;
      }
      end = i + 1;
    }
    this.end = end;
    this.length = length;
    this.hash = hash;
  }
}

/** Where the next word of the same phrase begins after `end`, or -1: a blank, a hyphen, an apostrophe, a point after an abbreviation. */
export function nextInPhrase(text: string, end: number, to: number, length: number): number {
  let marks = 0;
  let broken = 0;
  for (let i = end; i < to; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (isWordClass(kind)) return i === end ? -1 : broken > 0 ? -2 - i : i;
    if (kind === IGNORABLE || kind === SPACE) continue;
    if (kind === BREAK) {
      if (++broken > 1) return -1;
      continue;
    }
    // A point belongs to the phrase only behind an abbreviation of at most four letters: "J.", "Jr.", "Gen."
    if (kind === HYPHEN || kind === APOSTROPHE || (code === 46 && length <= 4)) {
      if (++marks > 1) return -1;
      continue;
    }
    return -1;
  }
  return -1;
}

/** Scans [from, to) and adds all hits, longer and shorter, in order of their start. */
export function scan(a: Automaton, text: string, options: ScanOptions, hits: Hits): void {
  const { classes, folds, unfilled } = foldTables;
  const { filter } = a;
  const half = filter.length / 2;
  const mask = half * 32 - 1;
  const { from, to } = options;
  let i = from;
  while (i < to) {
    let code = text.charCodeAt(i);
    let kind = classes[code] as number;
    if (kind === unfilled) kind = classOf(code);
    if (!(kind === 2 || kind === 1 || kind === 3 || kind === 9)) {
      i++;
      continue;
    }
    const start = i;
    const offset = kind === UPPER ? 0 : half;
    let hash = SEED;
    for (;;) {
      const folded = folds[code] as number;
      if (folded === EXPANDS) for (const letter of expansionOf(code)) hash = Math.imul(hash ^ letter.charCodeAt(0), PRIME);
      else if (kind !== IGNORABLE) hash = Math.imul(hash ^ folded, PRIME);
      if (++i >= to) break;
      code = text.charCodeAt(i);
      kind = classes[code] as number;
      if (kind === unfilled) kind = classOf(code);
      if (!(kind === 2 || kind === 1 || kind === 3 || kind === IGNORABLE || kind === 9)) break;
    }
    const bit = (hash ^ (hash >>> 15)) & mask;
    if ((((filter[offset + (bit >>> 5)] as number) >>> (bit & 31)) & 1) === 1)
      explore(a, text, options, hits, { start, at: start, state: 0, depth: 0, quality: 0, lower: 0 });
  }
}

interface Step {
  readonly start: number;
  readonly at: number;
  readonly state: number;
  readonly depth: number;
  readonly quality: number;
  readonly lower: number;
}

const readers = Array.from({ length: DEEPEST + 2 }, () => new Reader());

function explore(a: Automaton, text: string, options: ScanOptions, hits: Hits, step: Step): void {
  const reader = readers[step.depth + (step.quality & SKIPPED ? 1 : 0)];
  if (reader === undefined || step.depth >= DEEPEST) return;
  reader.read(text, step.at, options.to);
  const { end, length, capital } = reader;
  let next = nextInPhrase(text, end, options.to, length);
  let quality = step.quality;
  if (next < -1) {
    next = options.crossBreaks ? -2 - next : -1;
    if (next >= 0) quality |= BROKEN;
  }
  if (length <= LONGEST_WORD) {
    const word = findWord(a, reader.units, length, reader.hash);
    if (word >= 0) follow(a, text, options, hits, { step, word, end, next, capital, brokenQuality: quality });
  }
  if (
    step.depth > 0 &&
    next >= 0 &&
    capital &&
    (step.quality & SKIPPED) === 0 &&
    (length === 1 || isPatronymic(reader, options.patronymic))
  )
    explore(a, text, options, hits, { ...step, at: next, quality: quality | SKIPPED });
}

function isPatronymic(reader: Reader, pattern: RegExp): boolean {
  if (reader.length < 6) return false;
  return pattern.test(String.fromCharCode(...reader.units.subarray(0, reader.length)));
}

interface Found {
  readonly step: Step;
  readonly word: number;
  readonly end: number;
  readonly next: number;
  readonly capital: boolean;
  readonly brokenQuality: number;
}

function follow(a: Automaton, text: string, options: ScanOptions, hits: Hits, found: Found): void {
  const { step, word, end, next } = found;
  const last = a.meaningStarts[word + 1] ?? 0;
  for (let m = a.meaningStarts[word] ?? 0; m < last; m++) {
    const flags = a.meaningFlags[m] ?? 0;
    if ((flags & options.language) === 0) continue;
    const state = findEdge(a, step.state, a.meaningSymbols[m] ?? -1);
    if (state < 0) continue;
    const lower = found.capital ? step.lower : step.lower | (1 << step.depth);
    if (a.outputStarts[state] !== a.outputStarts[state + 1]) hits.push(step.start, end, state, step.quality | (flags >>> 8), lower);
    if (next >= 0)
      explore(a, text, options, hits, {
        start: step.start,
        at: next,
        state,
        depth: step.depth + 1,
        quality: found.brokenQuality | (flags >>> 8),
        lower,
      });
  }
}
