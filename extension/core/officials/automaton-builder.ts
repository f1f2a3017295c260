/** Builds the automaton's tables from words, symbols, paths and outputs. Only compiling uses it; a page is read with the tables alone. */
import { addToFilter, type Automaton, edgeSlotOf, emptyFilter, hashOf, LONGEST_WORD, slotOf } from './automaton.ts';

/** Numbers that pack two integers into one key stay exact below 2^53: 2^26 states times 2^21 symbols. */
const SYMBOL_SPAN = 2 ** 21;

export interface Output {
  readonly kind: number;
  readonly value: number;
  /** Bit n: the n-th word must begin with a capital. */
  readonly capitals: number;
}

export class AutomatonBuilder {
  private readonly words = new Map<string, number>();
  /** First meaning of each word, -1 for none yet; then chains of meanings. */
  private readonly firstMeanings: number[] = [];
  private readonly nextMeanings: number[] = [];
  private readonly meaningSymbols: number[] = [];
  private readonly meaningFlags: number[] = [];
  private readonly symbols = new Map<string, number>();
  private readonly edges = new Map<number, number>();
  private states = 1;
  private readonly outputs: Output[][] = [[]];

  /** Number of the symbol of that name, and whether it is new. */
  symbol(name: string): { readonly symbol: number; readonly isNew: boolean } {
    const known = this.symbols.get(name);
    if (known !== undefined) return { symbol: known, isNew: false };
    const symbol = this.symbols.size;
    this.symbols.set(name, symbol);
    return { symbol, isNew: true };
  }

  /** Lets a folded word mean a symbol in some languages; a better quality of the same meaning wins. */
  mean(word: string, symbol: number, languages: number, quality: number): void {
    if (word === '' || word.length > LONGEST_WORD) return;
    let number = this.words.get(word);
    if (number === undefined) {
      number = this.words.size;
      this.words.set(word, number);
      this.firstMeanings.push(-1);
    }
    for (let m = this.firstMeanings[number] ?? -1; m >= 0; m = this.nextMeanings[m] ?? -1) {
      if (this.meaningSymbols[m] !== symbol) continue;
      const flags = this.meaningFlags[m] ?? 0;
      if (flags >>> 8 === quality) {
        this.meaningFlags[m] = flags | languages;
        return;
      }
      if (flags >>> 8 < quality && (flags & languages) === languages) return;
    }
    this.nextMeanings.push(this.firstMeanings[number] ?? -1);
    this.firstMeanings[number] = this.meaningSymbols.length;
    this.meaningSymbols.push(symbol);
    this.meaningFlags.push((quality << 8) | languages);
  }

  /** Adds a path of symbols with an output at its end. */
  add(path: readonly number[], output: Output): void {
    let state = 0;
    for (const symbol of path) {
      const key = state * SYMBOL_SPAN + symbol;
      let next = this.edges.get(key);
      if (next === undefined) {
        next = this.states++;
        this.edges.set(key, next);
        this.outputs.push([]);
      }
      state = next;
    }
    const list = this.outputs[state] ?? [];
    for (let i = 0; i < list.length; i++) {
      const held = list[i];
      if (held === undefined || held.kind !== output.kind || held.value !== output.value) continue;
      list[i] = { ...held, capitals: held.capitals & output.capitals };
      return;
    }
    list.push(output);
  }

  /** The finished tables. */
  build(): Automaton {
    const words = this.buildWords();
    return { ...words, ...this.buildEdges(), ...this.buildOutputs(), filter: this.buildFilter() };
  }

  private buildWords(): Pick<Automaton, 'wordSlots' | 'wordStarts' | 'units' | 'meaningStarts' | 'meaningSymbols' | 'meaningFlags'> {
    const wordSlots = new Int32Array(powerOfTwo(this.words.size * 1.5));
    const mask = wordSlots.length - 1;
    const meanings = this.meaningSymbols.length;
    let length = 0;
    for (const word of this.words.keys()) length += word.length;
    const units = new Uint16Array(length);
    const wordStarts = new Int32Array(this.words.size + 1);
    const meaningStarts = new Int32Array(this.words.size + 1);
    const meaningSymbols = new Int32Array(meanings);
    const meaningFlags = new Uint16Array(meanings);
    let unit = 0;
    let meaning = 0;
    for (const [word, number] of this.words) {
      for (let i = 0; i < word.length; i++) units[unit++] = word.charCodeAt(i);
      wordStarts[number + 1] = unit;
      for (let m = this.firstMeanings[number] ?? -1; m >= 0; m = this.nextMeanings[m] ?? -1) {
        meaningSymbols[meaning] = this.meaningSymbols[m] ?? 0;
        meaningFlags[meaning++] = this.meaningFlags[m] ?? 0;
      }
      meaningStarts[number + 1] = meaning;
      let slot = slotOf(hashOf(word), mask);
      while (wordSlots[slot] !== 0) slot = (slot + 1) & mask;
      wordSlots[slot] = number + 1;
    }
    return { wordSlots, wordStarts, units, meaningStarts, meaningSymbols, meaningFlags };
  }

  private buildEdges(): Pick<Automaton, 'edgeStates' | 'edgeSymbols' | 'edgeNexts'> {
    const size = powerOfTwo(this.edges.size * 1.5);
    const edgeStates = new Int32Array(size);
    const edgeSymbols = new Int32Array(size);
    const edgeNexts = new Int32Array(size);
    for (const [key, next] of this.edges) {
      const symbol = key % SYMBOL_SPAN;
      const state = (key - symbol) / SYMBOL_SPAN;
      let slot = edgeSlotOf(state, symbol, size - 1);
      while (edgeStates[slot] !== 0) slot = (slot + 1) & (size - 1);
      edgeStates[slot] = state + 1;
      edgeSymbols[slot] = symbol;
      edgeNexts[slot] = next;
    }
    return { edgeStates, edgeSymbols, edgeNexts };
  }

  private buildOutputs(): Pick<Automaton, 'outputStarts' | 'outputKinds' | 'outputValues' | 'outputCapitals'> {
    let count = 0;
    for (const list of this.outputs) count += list.length;
    const outputStarts = new Int32Array(this.states + 1);
    const outputKinds = new Uint8Array(count);
    const outputValues = new Int32Array(count);
    const outputCapitals = new Uint8Array(count);
    let at = 0;
    for (let state = 0; state < this.states; state++) {
      for (const output of this.outputs[state] ?? []) {
        outputKinds[at] = output.kind;
        outputValues[at] = output.value;
        outputCapitals[at++] = output.capitals;
      }
      outputStarts[state + 1] = at;
    }
    return { outputStarts, outputKinds, outputValues, outputCapitals };
  }

  /** Words that begin a path: with a capital always, without one where some output of the path allows it. */
  private buildFilter(): Uint32Array {
    const { roots, lowers } = this.rootSymbols();
    const filter = emptyFilter(this.words.size);
    for (const [word, number] of this.words) {
      let isRoot = false;
      let isLower = false;
      for (let m = this.firstMeanings[number] ?? -1; m >= 0; m = this.nextMeanings[m] ?? -1) {
        isRoot ||= roots.has(this.meaningSymbols[m] ?? -1);
        isLower ||= lowers.has(this.meaningSymbols[m] ?? -1);
      }
      if (isRoot) addToFilter(filter, hashOf(word), false);
      if (isLower) addToFilter(filter, hashOf(word), true);
    }
    return filter;
  }

  private rootSymbols(): { readonly roots: Set<number>; readonly lowers: Set<number> } {
    const roots = new Set<number>();
    const rootOf = new Int32Array(this.states).fill(-1);
    const lowers = new Set<number>();
    // A state's number is greater than its parent's, and edges were added parent first, so one pass in order of insertion suffices.
    for (const [key, next] of this.edges) {
      const symbol = key % SYMBOL_SPAN;
      const state = (key - symbol) / SYMBOL_SPAN;
      rootOf[next] = state === 0 ? symbol : (rootOf[state] ?? -1);
      if (state === 0) roots.add(symbol);
      if ((this.outputs[next] ?? []).some((output) => (output.capitals & 1) === 0)) lowers.add(rootOf[next] ?? -1);
    }
    return { roots, lowers };
  }
}

function powerOfTwo(least: number): number {
  let size = 16;
  while (size < least) size *= 2;
  return size;
}
