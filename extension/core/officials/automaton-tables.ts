/**
 * The tables of the finder's machine and the three ways to look something up in them: a word's meanings, an edge, the filter. Typed arrays
 * only, laid so that what is read together lies together; nothing here reads a page.
 */
import { EXPANDS, expansionOf, foldTables, UNSEEN_FOLD } from '../text/normal-form.ts';

/** All tables of a compiled automaton; they lie in one buffer. */
export interface Automaton {
  /** Open-addressed by word hash: where the word lies in `words`, 0 where free. */
  readonly wordSlots: Int32Array;
  /**
   * The words. Each is its length and its folded units, two in an integer as `units` reads them, then its meanings: symbol × 2^11,
   * MEANING_LAST on the last, quality × 2^8, languages in the low byte. The first integer is none's.
   */
  readonly words: Int32Array;
  /** The memory of `words` by units of 16 bits. */
  readonly units: Uint16Array;
  /** Open-addressed by (state, symbol), three integers a slot: state (0: free), symbol, next state. The root's edges are not here. */
  readonly edges: Int32Array;
  /** A bit for each edge: most pairs that have none are known here, in a table that stays near the processor. */
  readonly edgeFilter: Uint32Array;
  /** By state: place of its first output × 2^OUTPUT_SHIFT, LEADS_ON and LEADS_LOWER; and the end of the last. */
  readonly outputStarts: Int32Array;
  readonly outputKinds: Uint8Array;
  readonly outputValues: Int32Array;
  /** Bit n: the n-th word must begin with a capital. */
  readonly outputCapitals: Uint8Array;
  /** Filters: words that may begin a hit with a capital, those that may begin one without, those that may go on. */
  readonly rootFilter: Uint32Array;
  readonly lowerFilter: Uint32Array;
  readonly followerFilter: Uint32Array;
}

/** Bit of a state from which edges lead on, and of one from which some may be taken by a word without a capital. */
export const LEADS_ON = 1;
export const LEADS_LOWER = 2;
export const OUTPUT_SHIFT = 2;
/** First bit of `outputCapitals` that says nothing of a word's capital. */
export const CAPITAL_BITS = 7;

/** Bit of the last meaning of a word. */
export const MEANING_LAST = 1 << 10;
export const QUALITY_SHIFT = 8;
export const SYMBOL_SHIFT = 11;
/** Most symbols that a meaning can number. */
export const MOST_SYMBOLS = 2 ** 21;

const { folds, special } = foldTables;

/** Words longer than this are no names; the longest word of the register data is far shorter. */
export const LONGEST_WORD = 48;
/** FNV-1a's constants for 32 bits. */
export const PRIME = 0x01000193;
export const SEED = 0x811c9dc5 | 0;

/** Hash of the units of a folded word from `from` to `to`, going on from `hash`. */
export function hashOf(word: string, to = word.length, hash = SEED, from = 0): number {
  let mixed = hash;
  for (let i = from; i < to; i++) mixed = Math.imul(mixed ^ word.charCodeAt(i), PRIME);
  return mixed;
}

/** Place of a hash in a table of `mask` + 1 slots; FNV's low bits alone are weak. */
export const slotOf = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;
/** Hash of a (state, symbol) pair, whose low bits are its place. */
export function edgeHashOf(state: number, symbol: number): number {
  const mixed = Math.imul(Math.imul(state, 0x9e3779b1) ^ symbol, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Least size of a filter in bits. */
const LEAST_FILTER = 1 << 16;
/** Bits for each word of a filter, so that few other words pass and a large register's filter still stays near the processor. */
const BITS_A_WORD = 6;

/** An empty filter for that many words. */
export function emptyFilter(words: number): Uint32Array {
  let bits = LEAST_FILTER;
  while (bits < words * BITS_A_WORD) bits *= 2;
  return new Uint32Array(bits / 32);
}

/** The two bits that a word sets in its place of a filter. */
const filterBits = (hash: number): number => (1 << (hash >>> 27)) | (1 << (hash >>> 22));

/** Whether a word may be one of a filter's; true for all that are, and rarely for another. */
export function mayPass(filter: Uint32Array, hash: number): boolean {
  const bits = filterBits(hash);
  return ((filter[slotOf(hash, filter.length - 1)] as number) & bits) === bits;
}

/** Lets a word pass a filter. */
export function addToFilter(filter: Uint32Array, hash: number): void {
  const at = slotOf(hash, filter.length - 1);
  filter[at] = (filter[at] as number) | filterBits(hash);
}

/** Place in `words` of the first meaning of the word at [start, end) of `text`, or -1. `hash` is the hash of its folded form. */
export function meaningsAt(a: Automaton, text: string, start: number, end: number, hash: number): number {
  const { wordSlots, units } = a;
  const mask = wordSlots.length - 1;
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const at = wordSlots[slot] as number;
    if (at === 0) return -1;
    if (isSpelled(units, at * 2, text, start, end)) return at + sizeOfWord(units[at * 2] as number);
  }
}

/** The same memory by units. */
export const unitsOf = (words: Int32Array): Uint16Array => new Uint16Array(words.buffer, words.byteOffset, words.length * 2);

/** Integers of `words` that a word of that many units takes before its meanings. */
export const sizeOfWord = (length: number): number => (length + 2) >> 1;

/** Whether the text from `start` to `end`, folded, is the word whose length stands at `at`. */
function isSpelled(units: Uint16Array, at: number, text: string, start: number, end: number): boolean {
  const last = at + (units[at] as number);
  let k = at;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const folded = folds[code] as number;
    if (folded < special) {
      if (++k > last || units[k] !== folded) return false;
    } else if (folded === EXPANDS) {
      for (const letter of expansionOf(code)) if (++k > last || units[k] !== letter.charCodeAt(0)) return false;
    } else if (folded !== UNSEEN_FOLD) return false;
  }
  return k === last;
}

/** Place of the first meaning of a folded word, or -1. */
export const meaningsOf = (a: Automaton, word: string): number => meaningsAt(a, word, 0, word.length, hashOf(word));

/** State reached from the start by a symbol; one without edges and outputs when nothing begins so. */
export const rootState = (symbol: number): number => symbol + 1;

/** State reached from `state`, which is not the start, by `symbol`; or -1. */
export function findEdge(a: Automaton, state: number, symbol: number): number {
  const { edges, edgeFilter } = a;
  const hash = edgeHashOf(state, symbol);
  const bit = hash & (edgeFilter.length * 32 - 1);
  if ((((edgeFilter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  const mask = edges.length / 3 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 3;
    const held = edges[at] as number;
    if (held === 0) return -1;
    if (held === state && edges[at + 1] === symbol) return edges[at + 2] as number;
  }
}

/** Number of spellings that the automaton holds. */
export function countSpellings(a: Automaton): number {
  let count = 0;
  for (const at of a.wordSlots) if (at !== 0) count++;
  return count;
}
