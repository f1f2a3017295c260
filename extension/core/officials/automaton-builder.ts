/** Builds the automaton's tables from words, symbols, paths and outputs. Only compiling uses it; a page is read with the tables alone. */
import {
  addToFilter,
  type Automaton,
  CAPITAL_BITS,
  edgeHashOf,
  emptyFilter,
  LEADS_LOWER,
  LEADS_ON,
  OUTPUT_SHIFT,
  rootState,
} from './automaton-tables.ts';
import { IntList, powerOfTwo } from './int-list.ts';
import type { Endings } from './spellings.ts';
import { WordTable } from './word-table.ts';

export interface Output {
  readonly kind: number;
  readonly value: number;
  /** Bit n: the n-th word must begin with a capital. */
  readonly capitals: number;
}

/** A word as it stands. */
const BARE: Endings = { cut: 0, endings: [''] };
/** Integers of an edge while compiling: state (0: free), symbol, next. */
const EDGE = 3;
/** Bits of the edge filter for each edge, at least. */
const BITS_AN_EDGE = 8;

/**
 * States are numbered in two runs, since symbols come while paths are added: the state behind a single symbol is `~symbol`, deeper ones count
 * from 1. `build` lays the first run before the second.
 */
export class AutomatonBuilder {
  private readonly words = new WordTable();
  private readonly symbols = new Map<string, number>();
  private edges = new Int32Array((1 << 15) * EDGE);
  private edgeCount = 0;
  /** First output of the states of both runs, -1 for none; then chains of outputs in their order. */
  private readonly rootOutputs = new IntList();
  private readonly deepOutputs = new IntList();
  private readonly nextOutputs = new IntList();
  private readonly kinds = new IntList();
  private readonly values = new IntList();
  private readonly capitals = new IntList();
  /** 1 for states of both runs from which a word without a capital may lead on. */
  private readonly rootLowers = new IntList();
  private readonly deepLowers = new IntList();
  /** First symbol on the way to each deep state. */
  private readonly rootSymbols = new IntList();

  constructor() {
    this.deepOutputs.push(-1);
    this.deepLowers.push(0);
    this.rootSymbols.push(-1);
  }

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
    this.words.mean(word, BARE, symbol, languages, quality);
  }

  /** The same for a word with each of some endings. */
  meanForms(word: string, forms: Endings, symbol: number, languages: number, quality: number): void {
    this.words.mean(word, forms, symbol, languages, quality);
  }

  /** Adds a path of symbols with an output at its end. */
  add(path: readonly number[], output: Output): void {
    const [first] = path;
    if (first === undefined) return;
    this.rootOutputs.fillTo(first + 1, -1);
    this.rootLowers.fillTo(first + 1, 0);
    let state = ~first;
    for (let i = 1; i < path.length; i++) {
      if (i >= CAPITAL_BITS || ((output.capitals >> i) & 1) === 0) {
        if (state < 0) this.rootLowers.data[~state] = 1;
        else this.deepLowers.data[state] = 1;
      }
      state = this.step(state, path[i] ?? 0, first);
    }
    this.addOutput(state, output);
  }

  private step(state: number, symbol: number, root: number): number {
    const mask = this.edges.length / EDGE - 1;
    let slot = edgeHashOf(state, symbol) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const held = this.edges[slot * EDGE] as number;
      if (held === 0) break;
      if (held === state && this.edges[slot * EDGE + 1] === symbol) return this.edges[slot * EDGE + 2] as number;
    }
    const next = this.deepOutputs.length;
    this.deepOutputs.push(-1);
    this.deepLowers.push(0);
    this.rootSymbols.push(root);
    writeEdge(this.edges, slot, state, symbol, next);
    if (++this.edgeCount * 2 > mask) this.growEdges();
    return next;
  }

  private growEdges(): void {
    const old = this.edges;
    this.edges = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += EDGE)
      if (old[at] !== 0) placeEdge(this.edges, old[at] as number, old[at + 1] as number, old[at + 2] as number);
  }

  private addOutput(state: number, { kind, value, capitals }: Output): void {
    const heads = state < 0 ? this.rootOutputs : this.deepOutputs;
    const head = state < 0 ? ~state : state;
    let last = -1;
    for (let o = heads.data[head] as number; o >= 0; o = this.nextOutputs.data[o] as number) {
      if (this.kinds.data[o] === kind && this.values.data[o] === value) {
        this.capitals.data[o] = (this.capitals.data[o] as number) & capitals;
        return;
      }
      last = o;
    }
    const added = this.kinds.length;
    if (last < 0) heads.data[head] = added;
    else this.nextOutputs.data[last] = added;
    this.nextOutputs.push(-1);
    this.kinds.push(kind);
    this.values.push(value);
    this.capitals.push(capitals);
  }

  /** The finished tables. */
  build(): Automaton {
    this.rootOutputs.fillTo(this.symbols.size, -1);
    this.rootLowers.fillTo(this.symbols.size, 0);
    const { edges, edgeFilter, parents } = this.buildEdges();
    return { ...this.words.build(), edges, edgeFilter, ...this.buildOutputs(parents), ...this.buildFilters(parents) };
  }

  /** Number that a state of either run has in the finished tables. */
  private finished(state: number): number {
    return state < 0 ? rootState(~state) : this.symbols.size + state;
  }

  private leadsLower(state: number): boolean {
    const deep = state - this.symbols.size;
    return (deep > 0 ? this.deepLowers.data[deep] : this.rootLowers.data[state - 1]) === 1;
  }

  /** The edges with finished numbers, and how each state leads on: LEADS_ON and LEADS_LOWER. */
  private buildEdges(): Pick<Automaton, 'edges' | 'edgeFilter'> & { readonly parents: Uint8Array } {
    const edges = new Int32Array(powerOfTwo(this.edgeCount * 1.5) * EDGE);
    const edgeFilter = new Uint32Array(powerOfTwo((this.edgeCount * BITS_AN_EDGE) / 32));
    const parents = new Uint8Array(this.finished(this.deepOutputs.length));
    for (let at = 0; at < this.edges.length; at += EDGE) {
      if (this.edges[at] === 0) continue;
      const state = this.finished(this.edges[at] as number);
      parents[state] = this.leadsLower(state) ? LEADS_ON | LEADS_LOWER : LEADS_ON;
      const symbol = this.edges[at + 1] as number;
      placeEdge(edges, state, symbol, this.finished(this.edges[at + 2] as number));
      const bit = edgeHashOf(state, symbol) & (edgeFilter.length * 32 - 1);
      edgeFilter[bit >>> 5] = (edgeFilter[bit >>> 5] as number) | (1 << (bit & 31));
    }
    return { edges, edgeFilter, parents };
  }

  private buildOutputs(parents: Uint8Array): Pick<Automaton, 'outputStarts' | 'outputKinds' | 'outputValues' | 'outputCapitals'> {
    const outputStarts = new Int32Array(parents.length + 1);
    const outputKinds = new Uint8Array(this.kinds.length);
    const outputValues = new Int32Array(this.kinds.length);
    const outputCapitals = new Uint8Array(this.kinds.length);
    let at = 0;
    for (let state = 0; state < parents.length; state++) {
      outputStarts[state] = (at << OUTPUT_SHIFT) | (parents[state] as number);
      for (let o = this.firstOutput(state); o >= 0; o = this.nextOutputs.data[o] as number) {
        outputKinds[at] = this.kinds.data[o] as number;
        outputValues[at] = this.values.data[o] as number;
        outputCapitals[at++] = this.capitals.data[o] as number;
      }
    }
    outputStarts[parents.length] = at << OUTPUT_SHIFT;
    return { outputStarts, outputKinds, outputValues, outputCapitals };
  }

  /** First output of a finished state, -1 for none. */
  private firstOutput(state: number): number {
    if (state === 0) return -1;
    const deep = state - this.symbols.size;
    return deep > 0 ? (this.deepOutputs.data[deep] as number) : (this.rootOutputs.data[state - 1] as number);
  }

  /** Words that begin a path, with a capital always, without one where some output of the path allows it; and those that go on one. */
  private buildFilters(parents: Uint8Array): Pick<Automaton, 'rootFilter' | 'lowerFilter' | 'followerFilter'> {
    const roots = new Uint8Array(this.symbols.size);
    const lowers = new Uint8Array(this.symbols.size);
    for (let state = 1; state < parents.length; state++) {
      const deep = state - this.symbols.size;
      const root = deep > 0 ? (this.rootSymbols.data[deep] as number) : state - 1;
      const first = this.firstOutput(state);
      if (first >= 0 || parents[state] !== 0) roots[root] = 1;
      for (let o = first; o >= 0; o = this.nextOutputs.data[o] as number)
        if (((this.capitals.data[o] as number) & 1) === 0) lowers[root] = 1;
    }
    const followers = new Uint8Array(this.symbols.size);
    for (let at = 0; at < this.edges.length; at += EDGE) if (this.edges[at] !== 0) followers[this.edges[at + 1] as number] = 1;
    return { rootFilter: this.filterOf(roots), lowerFilter: this.filterOf(lowers), followerFilter: this.filterOf(followers) };
  }

  /** A filter of the words that mean any of the symbols marked. */
  private filterOf(marks: Uint8Array): Uint32Array {
    const passing: number[] = [];
    for (let word = 0; word < this.words.size; word++) if (this.words.meansAny(word, marks)) passing.push(this.words.hash(word));
    const filter = emptyFilter(passing.length);
    for (const hash of passing) addToFilter(filter, hash);
    return filter;
  }
}

function placeEdge(edges: Int32Array, state: number, symbol: number, next: number): void {
  const mask = edges.length / EDGE - 1;
  let slot = edgeHashOf(state, symbol) & mask;
  while (edges[slot * EDGE] !== 0) slot = (slot + 1) & mask;
  writeEdge(edges, slot, state, symbol, next);
}

function writeEdge(edges: Int32Array, slot: number, state: number, symbol: number, next: number): void {
  edges[slot * EDGE] = state;
  edges[slot * EDGE + 1] = symbol;
  edges[slot * EDGE + 2] = next;
}
