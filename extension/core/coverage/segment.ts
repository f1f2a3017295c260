/**
 * One immutable piece of the claim index: postings, document lengths and vocabulary in typed arrays over one buffer, so that it is
 * stored and loaded without being rebuilt. It knows documents by number only.
 */

/** Terms of one document, in any order, repeated as they come. */
export type DocumentTerms = readonly string[];

const MAGIC = 0x53534331; // "SSC1"
const HEADER_WORDS = 8;
const LONGEST_DOCUMENT = 255;
const MOST_REPEATS = 255;

/** Where a term's postings lie, and the bounds within them that limit what the term can add to one document. */
export interface Postings {
  readonly from: number;
  readonly to: number;
  /** Most repeats of the term in one document. */
  readonly mostRepeats: number;
  /** Length of the shortest document that has it. */
  readonly shortest: number;
}

export interface Segment {
  readonly documents: number;
  /** Sum of all document lengths, each counted up to 255 terms. */
  readonly totalLength: number;
  /** Length of each document in terms, at most 255. */
  readonly lengths: Uint8Array;
  readonly postingDocs: Uint32Array;
  readonly postingRepeats: Uint8Array;
  /** Postings of a term, in ascending document order; undefined when no document has it. */
  find(term: string): Postings | undefined;
  readonly buffer: ArrayBuffer;
}

/** FNV-1a over UTF-16 units: short terms, no security. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const tableSizeFor = (terms: number): number => {
  let size = 16;
  while (size < terms * 2) size *= 2;
  return size;
};

const align = (bytes: number): number => (bytes + 3) & ~3;

interface Layout {
  readonly documents: number;
  readonly terms: number;
  readonly postings: number;
  readonly units: number;
  readonly slots: number;
  readonly totalLength: number;
}

/** Views over the parts of a segment's buffer, in the order they lie. */
function viewsOf(buffer: ArrayBuffer, layout: Layout) {
  let at = HEADER_WORDS * 4;
  const words = (count: number): Uint32Array => {
    const view = new Uint32Array(buffer, at, count);
    at += count * 4;
    return view;
  };
  const slots = words(layout.slots);
  const postingStarts = words(layout.terms + 1);
  const termStarts = words(layout.terms + 1);
  const postingDocs = words(layout.postings);
  const units = new Uint16Array(buffer, at, layout.units);
  at = align(at + layout.units * 2);
  const bytes = (count: number): Uint8Array => {
    const view = new Uint8Array(buffer, at, count);
    at = align(at + count);
    return view;
  };
  const postingRepeats = bytes(layout.postings);
  const mostRepeats = bytes(layout.terms);
  const shortest = bytes(layout.terms);
  const lengths = bytes(layout.documents);
  return { slots, postingStarts, termStarts, postingDocs, units, postingRepeats, mostRepeats, shortest, lengths };
}

const bytesOf = (layout: Layout): number =>
  (HEADER_WORDS + layout.slots + 2 * (layout.terms + 1) + layout.postings) * 4 +
  align(layout.units * 2) +
  align(layout.postings) +
  2 * align(layout.terms) +
  align(layout.documents);

/** Numbers appended one after the other in a typed array that grows: a million claims have tens of millions of postings. */
function createRow() {
  let row = new Uint32Array(1024);
  let length = 0;
  return {
    push(value: number): void {
      if (length === row.length) {
        const longer = new Uint32Array(length * 2);
        longer.set(row);
        row = longer;
      }
      row[length++] = value;
    },
    values: (): Uint32Array => row.subarray(0, length),
  };
}

/** Counts the postings while documents stream by, then lays them out in one buffer. */
export function buildSegment(documents: Iterable<DocumentTerms>): Segment {
  const termIds = new Map<string, number>();
  const counts: number[] = [];
  const entries = createRow();
  const lengths: number[] = [];
  let totalLength = 0;
  const seen = new Map<number, number>();
  for (const terms of documents) {
    seen.clear();
    for (const term of terms) {
      let id = termIds.get(term);
      if (id === undefined) termIds.set(term, (id = termIds.size));
      seen.set(id, (seen.get(id) ?? 0) + 1);
    }
    const document = lengths.length;
    for (const [id, repeats] of seen) {
      counts[id] = (counts[id] ?? 0) + 1;
      entries.push(id);
      entries.push(document);
      entries.push(Math.min(repeats, MOST_REPEATS));
    }
    const length = Math.min(terms.length, LONGEST_DOCUMENT);
    lengths.push(length);
    totalLength += length;
  }
  const vocabulary = [...termIds.keys()];
  const layout: Layout = {
    documents: lengths.length,
    terms: vocabulary.length,
    postings: entries.values().length / 3,
    units: vocabulary.reduce((sum, term) => sum + term.length, 0),
    slots: tableSizeFor(vocabulary.length),
    totalLength,
  };
  const buffer = new ArrayBuffer(bytesOf(layout));
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    layout.documents,
    layout.terms,
    layout.postings,
    layout.units,
    layout.slots,
    totalLength,
  ]);
  const views = viewsOf(buffer, layout);
  fillVocabulary(views, vocabulary);
  views.lengths.set(lengths);
  fillPostings(views, counts, entries.values());
  return openSegment(buffer);
}

function fillVocabulary(views: ReturnType<typeof viewsOf>, vocabulary: readonly string[]): void {
  const mask = views.slots.length - 1;
  let unit = 0;
  vocabulary.forEach((term, id) => {
    views.termStarts[id] = unit;
    for (let i = 0; i < term.length; i++) views.units[unit++] = term.charCodeAt(i);
    let slot = hashOf(term) & mask;
    while (views.slots[slot] !== 0) slot = (slot + 1) & mask;
    views.slots[slot] = id + 1;
  });
  views.termStarts[vocabulary.length] = unit;
}

function fillPostings(views: ReturnType<typeof viewsOf>, counts: readonly number[], entries: Uint32Array): void {
  let start = 0;
  counts.forEach((count, id) => {
    views.postingStarts[id] = start;
    start += count;
  });
  views.postingStarts[counts.length] = start;
  const next = views.postingStarts.slice();
  for (let i = 0; i < entries.length; i += 3) {
    const at = next[entries[i] ?? 0] ?? 0;
    next[entries[i] ?? 0] = at + 1;
    views.postingDocs[at] = entries[i + 1] ?? 0;
    views.postingRepeats[at] = entries[i + 2] ?? 0;
  }
  views.shortest.fill(LONGEST_DOCUMENT);
  for (let i = 0; i < entries.length; i += 3) {
    const id = entries[i] ?? 0;
    views.mostRepeats[id] = Math.max(views.mostRepeats[id] ?? 0, entries[i + 2] ?? 0);
    views.shortest[id] = Math.min(views.shortest[id] ?? 0, views.lengths[entries[i + 1] ?? 0] ?? 0);
  }
}

/** Opens a buffer that `buildSegment` made; nothing is copied. Throws RangeError when it is none. */
export function openSegment(buffer: ArrayBuffer): Segment {
  const [magic, documents = 0, terms = 0, postings = 0, units = 0, slots = 0, totalLength = 0] = new Uint32Array(
    buffer,
    0,
    Math.min(HEADER_WORDS, Math.floor(buffer.byteLength / 4)),
  );
  const layout: Layout = { documents, terms, postings, units, slots, totalLength };
  if (magic !== MAGIC || buffer.byteLength !== bytesOf(layout)) throw new RangeError('no claim index in this buffer');
  const views = viewsOf(buffer, layout);
  const mask = slots - 1;
  const isTerm = (id: number, term: string): boolean => {
    const from = views.termStarts[id] ?? 0;
    if ((views.termStarts[id + 1] ?? 0) - from !== term.length) return false;
    for (let i = 0; i < term.length; i++) if (views.units[from + i] !== term.charCodeAt(i)) return false;
    return true;
  };
  const postingsOf = (id: number): Postings => ({
    from: views.postingStarts[id] ?? 0,
    to: views.postingStarts[id + 1] ?? 0,
    mostRepeats: views.mostRepeats[id] ?? MOST_REPEATS,
    shortest: views.shortest[id] ?? 0,
  });
  return {
    documents,
    totalLength,
    lengths: views.lengths,
    postingDocs: views.postingDocs,
    postingRepeats: views.postingRepeats,
    buffer,
    find(term) {
      for (let slot = hashOf(term) & mask; ; slot = (slot + 1) & mask) {
        const id = (views.slots[slot] ?? 0) - 1;
        if (id < 0) return undefined;
        if (isTerm(id, term)) return postingsOf(id);
      }
    },
  };
}
