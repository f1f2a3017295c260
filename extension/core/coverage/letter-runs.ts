/**
 * Texts by their runs of four letters: forms of a word, words run together and slips of the pen meet where whole words do not. A run counts by
 * how few candidates of a claim have it, so that what all of them share tells none of them apart. It knows no words.
 */
import type { Word } from '../text/words.ts';

const LETTERS = 4;
const BASE = 131;

/** Hashes of the runs of the folded words, each once, in the order of the text. */
export function runsOf(words: readonly Word[]): Int32Array {
  const text = words.map(({ fold }) => fold).join(' ');
  const most = Math.max(0, text.length - LETTERS + 1);
  met.clearFor(most);
  const runs = roomFor(most);
  let [a, b, c] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
  let count = 0;
  for (let i = LETTERS - 1; i < text.length; i++) {
    const d = text.charCodeAt(i);
    const run = (Math.imul(Math.imul(Math.imul(a, BASE) + b, BASE) + c, BASE) + d) | 0;
    if (met.add(run)) runs[free + count++] = run;
    a = b;
    b = c;
    c = d;
  }
  free += count;
  return runs.subarray(free - count, free);
}

/** Runs of many texts lie in one piece of memory: to ask for a piece of its own for each would cost more than to find them. */
const PIECE = 16_384;
let piece = new Int32Array(0);
let free = 0;

function roomFor(most: number): Int32Array {
  if (piece.length - free < most) {
    piece = new Int32Array(Math.max(PIECE, most));
    free = 0;
  }
  return piece;
}

/** Counts the runs that a text shares with another; both are given as {@link runsOf} gives them. */
export function sharedWith(runs: Int32Array): (others: Int32Array) => number {
  const own = new RunSet();
  own.clearFor(runs.length);
  for (const run of runs) own.add(run);
  return (others) => {
    let shared = 0;
    for (let i = 0; i < others.length; i++) if (own.has(others[i] as number)) shared++;
    return shared;
  };
}

/** Runs in an open table. A slot counts only where it bears the mark of the text at hand: nothing is emptied between two texts. */
class RunSet {
  private runs = new Int32Array(0);
  private marks = new Uint32Array(0);
  private mark = 0;

  /** Forgets all and makes room for so many. */
  clearFor(most: number): void {
    if (this.runs.length < most * 2 || this.mark === MOST_MARKS) {
      let slots = FEWEST_SLOTS;
      while (slots < most * 2) slots *= 2;
      this.runs = new Int32Array(slots);
      this.marks = new Uint32Array(slots);
      this.mark = 0;
    }
    this.mark++;
  }

  /** False where it is there already. */
  add(run: number): boolean {
    const slot = this.slotOf(run);
    if (this.marks[slot] === this.mark) return false;
    this.marks[slot] = this.mark;
    this.runs[slot] = run;
    return true;
  }

  has(run: number): boolean {
    return this.marks[this.slotOf(run)] === this.mark;
  }

  private slotOf(run: number): number {
    const { runs, marks, mark } = this;
    const last = runs.length - 1;
    let slot = scatter(run) & last;
    while (marks[slot] === mark && runs[slot] !== run) slot = (slot + 1) & last;
    return slot;
  }
}

const FEWEST_SLOTS = 256;
const MOST_MARKS = 0xffff_ffff;

/** Those of the text that is read; used from text to text. */
const met = new RunSet();

/** Spreads hashes that differ in few bits over the slots of a table. */
const scatter = (run: number): number => Math.imul(run, 0x9e3779b1) >>> 8;

/** The runs of a text in parts; two parts may share a run. */
export type LetterRuns = readonly Int32Array[];

/** How a candidate's letters stand to the claim's and to those of the best candidates. */
export interface Likeness {
  /** Cosine with the claim, 0..1. */
  readonly toClaim: number;
  /** Cosine with the likest of the best other candidates, times that one's own standing: several records of one matter speak for each other. */
  readonly toCompany: number;
}

/** Candidates that others are held against: one bit each in a slot of the table. */
const COMPANY = 16;

/** A run's place in the table, how many candidates have it, and which of the first {@link COMPANY}. */
interface Table {
  keys: Int32Array;
  counts: Uint16Array;
  company: Uint16Array;
  /** 1 where the claim has the run. */
  claimed: Uint8Array;
  /** Number of the candidate that had the run last, counted from 1. */
  latest: Uint16Array;
  /** Place of each run of each candidate, one candidate after the other. */
  places: Uint32Array;
}

/** Made once and used for every claim; it grows with the longest candidates met. */
const table: Table = {
  keys: new Int32Array(0),
  counts: new Uint16Array(0),
  company: new Uint16Array(0),
  claimed: new Uint8Array(0),
  latest: new Uint16Array(0),
  places: new Uint32Array(0),
};

/** Empties the table and makes room for `runs` runs. */
function clearFor(runs: number): void {
  // Room for one more at least: a search in a table without room would not end.
  if (table.places.length > runs) {
    table.counts.fill(0);
    table.company.fill(0);
    table.claimed.fill(0);
    table.latest.fill(0);
    return;
  }
  let slots = 1024;
  while (slots < runs * 2) slots *= 2;
  table.keys = new Int32Array(slots);
  table.counts = new Uint16Array(slots);
  table.company = new Uint16Array(slots);
  table.claimed = new Uint8Array(slots);
  table.latest = new Uint16Array(slots);
  table.places = new Uint32Array(slots / 2);
}

/** The slot of a run, or the empty one where it belongs. */
function slotOf(run: number): number {
  const { keys, counts } = table;
  const mask = keys.length - 1;
  let slot = scatter(run) & mask;
  while (counts[slot] !== 0 && keys[slot] !== run) slot = (slot + 1) & mask;
  return slot;
}

/** Enters the runs of all candidates, of each candidate each run once; gives how many places each has. */
function enter(candidates: readonly LetterRuns[]): Uint32Array {
  const { keys, counts, company, places, latest } = table;
  const entered = new Uint32Array(candidates.length);
  let place = 0;
  candidates.forEach((parts, at) => {
    const bit = at < COMPANY ? 1 << at : 0;
    const from = place;
    for (const runs of parts)
      for (const run of runs) {
        const slot = slotOf(run);
        if (latest[slot] === at + 1) continue;
        latest[slot] = at + 1;
        keys[slot] = run;
        counts[slot] = (counts[slot] as number) + 1;
        company[slot] = (company[slot] as number) | bit;
        places[place++] = slot;
      }
    entered[at] = place - from;
  });
  return entered;
}

/** Weights of a run by how many of `all` candidates have it. */
function weightsFor(all: number): Float64Array {
  const weights = new Float64Array(all + 1);
  for (let count = 1; count <= all; count++) weights[count] = Math.log(1 + (all - count + 0.5) / (count + 0.5));
  return weights;
}

/**
 * Likeness of each candidate, all given by their runs, best candidates first. `standing` says how good each of them is by itself, 0..1.
 */
export function likenessOf(claim: Int32Array, candidates: readonly LetterRuns[], standing: readonly number[]): Likeness[] {
  clearFor(candidates.reduce((sum, parts) => parts.reduce((all, runs) => all + runs.length, sum), 0));
  const entered = enter(candidates);
  const weights = weightsFor(candidates.length);
  const { counts, company, claimed, places } = table;
  let ownSquares = 0;
  for (const run of claim) {
    const slot = slotOf(run);
    const weight = weights[counts[slot] as number] as number;
    if (weight === 0) continue;
    claimed[slot] = 1;
    ownSquares += weight * weight;
  }
  const shared = new Float64Array(candidates.length * COMPANY);
  const squares = new Float64Array(candidates.length);
  const met = new Float64Array(candidates.length);
  let place = 0;
  candidates.forEach((_, at) => {
    const others = at < COMPANY ? ~(1 << at) : -1;
    let all = 0;
    let common = 0;
    for (const end = place + (entered[at] as number); place < end; place++) {
      const slot = places[place] as number;
      const weight = weights[counts[slot] as number] as number;
      const square = weight * weight;
      all += square;
      if (claimed[slot] === 1) common += square;
      for (let bits = (company[slot] as number) & others; bits !== 0; bits &= bits - 1) {
        const pair = at * COMPANY + 31 - Math.clz32(bits & -bits);
        shared[pair] = (shared[pair] as number) + square;
      }
    }
    squares[at] = all;
    met[at] = common;
  });
  const cosine = (common: number, a: number, b: number): number => (common === 0 ? 0 : common / Math.sqrt(a * b));
  return candidates.map((_, at) => {
    let toCompany = 0;
    for (let other = 0; other < COMPANY && other < candidates.length; other++) {
      if (other === at) continue;
      const near = cosine(shared[at * COMPANY + other] as number, squares[at] as number, squares[other] as number);
      toCompany = Math.max(toCompany, near * (standing[other] ?? 0));
    }
    return { toClaim: cosine(met[at] as number, ownSquares, squares[at] as number), toCompany };
  });
}
