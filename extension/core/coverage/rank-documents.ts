/**
 * BM25 over the segments of a claim index, best documents first. Terms are taken by what they can add at most; once a new document
 * could no longer reach the best ones, only those already met are counted further (max-score), so that common words cost little.
 */
import type { Segment } from './segment.ts';

/** k1 and b measured on fact-check claims: docs/decisions/claim-index.md. */
export const K1 = 1.2;
export const B = 0.6;

/** Speakers are indexed as terms of their own kind, which no text can hold. */
export const speakerTerm = (speaker: string): string => `@${speaker}`;

/** A term of the query and how much it counts. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

export interface Ranked {
  readonly document: number;
  readonly score: number;
}

/** Sums over all segments, so that one segment's documents are scored like another's. */
export interface Collection {
  readonly documents: number;
  readonly averageLength: number;
  /** Documents that hold the term. */
  countOf(term: string): number;
}

/** idf as in BM25+, never negative. */
export const idfOf = (count: number, documents: number): number => Math.log(1 + (documents - count + 0.5) / (count + 0.5));

interface Plan {
  readonly from: number;
  readonly to: number;
  readonly gain: number;
  /** Most that one document can get from it. */
  readonly most: number;
}

/** A posting list shorter than this is walked through rather than asked whether it may be skipped. */
const SHORT_LIST = 512;

/** Scores are kept in single precision: those nearer than this are taken for equal. */
const ROUNDING = 1e-4;

/** A posting list so many times longer than the list of documents met is searched for each of them rather than walked through. */
const SPARSE = 12;
/** So many times more documents met than are wanted are worth thinning out before they are searched for. */
const MANY = 2;

/** Working memory of one segment; reused from query to query. */
export interface Workspace {
  readonly scores: Float32Array;
  readonly touched: Uint32Array;
}

export const createWorkspace = (documents: number): Workspace => ({
  scores: new Float32Array(documents),
  touched: new Uint32Array(documents),
});

export interface RankOptions {
  readonly isRemoved: (document: number) => boolean;
  /** `scores` must be all zero and is left so. */
  readonly work: Workspace;
  /** Score that a document must come up to, to be of use to the caller; 0 where any is. */
  readonly floor: number;
}

/** The best `top` live documents of one segment; of those below the floor some or none. */
export function rankSegment(
  segment: Segment,
  collection: Collection,
  query: readonly QueryTerm[],
  top: number,
  { isRemoved, work, floor }: RankOptions,
): Ranked[] {
  const norms = normsOf(collection.averageLength);
  const plans = planQuery(segment, collection, query, norms);
  const { scores, touched } = work;
  let count = 0;
  /** Of those met, how many may still be among the best: they stand first. */
  let alive = 0;
  const most = plans.reduce((sum, plan) => sum + plan.most, 0);
  let rest = most;
  let closed = false;
  for (const plan of plans) {
    const length = plan.to - plan.from;
    // No document has more than what the lists so far can give.
    const isDue = closed ? alive > top * MANY && length > alive : length > SHORT_LIST && rest <= Math.max(floor, most - rest);
    if (isDue) {
      // Where the caller's floor is enough, the best of this segment need not be looked for.
      const least = rest <= floor || alive < top ? floor : Math.max(floor, threshold(scores, touched, alive, top));
      closed ||= rest <= least;
      if (closed) alive = keepReaching(least - rest - ROUNDING, scores, touched, alive);
    }
    if (closed) addToMet(segment, plan, norms, scores, touched, alive);
    else alive = count = addAll(segment, plan, norms, scores, touched, count);
    rest -= plan.most;
  }
  const best = selectBest(scores, touched, alive, top, isRemoved, floor);
  for (let i = 0; i < count; i++) scores[touched[i] ?? 0] = 0;
  return best;
}

/** Puts those of the first `count` documents that have at least this score before the others; gives how many they are. */
function keepReaching(least: number, scores: Float32Array, touched: Uint32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const document = touched[i] as number;
    if ((scores[document] as number) < least) continue;
    touched[i] = touched[kept] as number;
    touched[kept++] = document;
  }
  return kept;
}

/** Norms by length, for the average length asked for last: the segments of one index share it. */
let latestNorms: { readonly averageLength: number; readonly norms: Float32Array } = {
  averageLength: Number.NaN,
  norms: new Float32Array(0),
};

function normsOf(averageLength: number): Float32Array {
  if (latestNorms.averageLength === averageLength) return latestNorms.norms;
  const norms = new Float32Array(256);
  for (let length = 0; length < 256; length++) norms[length] = K1 * (1 - B + (B * length) / (averageLength || 1));
  latestNorms = { averageLength, norms };
  return norms;
}

function planQuery(segment: Segment, collection: Collection, query: readonly QueryTerm[], norms: Float32Array): Plan[] {
  const plans: Plan[] = [];
  for (const { term, weight } of query) {
    const postings = segment.find(term);
    if (postings === undefined) continue;
    const gain = weight * idfOf(collection.countOf(term), collection.documents) * (K1 + 1);
    const { from, to, mostRepeats, shortest } = postings;
    plans.push({ from, to, gain, most: (gain * mostRepeats) / (mostRepeats + (norms[shortest] ?? 0)) });
  }
  return plans.sort((a, b) => b.most - a.most);
}

function addAll(segment: Segment, plan: Plan, norms: Float32Array, scores: Float32Array, touched: Uint32Array, met: number): number {
  const { postingDocs, postingRepeats, lengths } = segment;
  let count = met;
  for (let i = plan.from; i < plan.to; i++) {
    const document = postingDocs[i] as number;
    const repeats = postingRepeats[i] as number;
    const before = scores[document] as number;
    if (before === 0) touched[count++] = document;
    scores[document] = before + (plan.gain * repeats) / (repeats + (norms[lengths[document] as number] as number));
  }
  return count;
}

function addToMet(segment: Segment, plan: Plan, norms: Float32Array, scores: Float32Array, touched: Uint32Array, count: number): void {
  const { postingDocs, postingRepeats, lengths } = segment;
  if (plan.to - plan.from < count * SPARSE) {
    for (let i = plan.from; i < plan.to; i++) {
      const document = postingDocs[i] as number;
      const before = scores[document] as number;
      if (before === 0) continue;
      const repeats = postingRepeats[i] as number;
      scores[document] = before + (plan.gain * repeats) / (repeats + (norms[lengths[document] as number] as number));
    }
    return;
  }
  for (let k = 0; k < count; k++) {
    const document = touched[k] as number;
    const at = search(postingDocs, plan.from, plan.to, document);
    if (at < 0) continue;
    const repeats = postingRepeats[at] as number;
    scores[document] = (scores[document] as number) + (plan.gain * repeats) / (repeats + (norms[lengths[document] as number] as number));
  }
}

function search(docs: Uint32Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = docs[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The score of the `top`-th best document met so far. */
function threshold(scores: Float32Array, touched: Uint32Array, count: number, top: number): number {
  const heap = new Float32Array(top);
  for (let i = 0; i < count; i++) {
    const score = scores[touched[i] as number] as number;
    if (score > (heap[0] as number)) sink(heap, score);
  }
  return heap[0] as number;
}

/** Replaces the least of a min-heap. */
function sink(heap: Float32Array, value: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++;
    if ((heap[child] as number) >= value) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = value;
}

function selectBest(
  scores: Float32Array,
  touched: Uint32Array,
  count: number,
  top: number,
  isRemoved: (document: number) => boolean,
  floor: number,
): Ranked[] {
  // With a floor few are left; without one, most are told off by the score of the last that is wanted.
  const least = floor > 0 || count <= top * MANY ? floor : threshold(scores, touched, count, top);
  const best: Ranked[] = [];
  for (let i = 0; i < count; i++) {
    const document = touched[i] as number;
    const score = scores[document] as number;
    if (score >= least && !isRemoved(document)) best.push({ document, score });
  }
  // Equal scores keep the order of the corpus, so that the same corpus always answers alike.
  return best.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, top);
}
