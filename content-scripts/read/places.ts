/**
 * The way between offsets of the article's text and positions in the page's tree. Offsets go in, static ranges come out; nothing is held
 * alive and nothing is changed, so a place whose node was edited or removed meanwhile is simply gone.
 */
import type { Span } from '../../extension/core/text/span.ts';
import type { RawBlock, Segment } from './blocks.ts';
import { boxOf, dataOf, isConnected, parentOf } from './dom-access.ts';
import { firstPast } from './first-past.ts';
import { lookUp } from './whole-block.ts';

/** Ends of a range as `new StaticRange` takes them. */
export interface PlaceRange {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

export interface Places {
  /** Range over the span's words (UTF-16 offsets of the page text); null when they are no longer in the page as they were read. */
  rangeOf(span: Span): PlaceRange | null;
  /** Offset of a position in the tree; null when the node is no part of the article. */
  offsetOf(node: Node, offset: number): number | null;
  /**
   * The text that stands in a strip of the viewport, from one height to another in CSS pixels: the blocks that reach into it, whole. To the end of
   * the text and beyond where none begins below. In columns it is a guess, for the order of the text is not that of the screen.
   */
  stretchIn(top: number, bottom: number): Span;
}

/** The page's blocks: where each begins in the text, and what it was read from. Two lists, for long pages have many thousands. */
interface Placed {
  readonly starts: readonly number[];
  readonly blocks: readonly RawBlock[];
  segmentsOf(block: RawBlock): readonly Segment[];
}

/** Segments as asked for last are kept: several marks in a row stand in one block. They may be out of date. */
const remembering = (): { readonly segmentsOf: Placed['segmentsOf']; readonly forget: () => void } => {
  let last: RawBlock | null = null;
  let found: readonly Segment[] = [];
  return {
    segmentsOf: (block) => {
      if (block.segments !== null) return block.segments;
      if (block !== last) found = lookUp(block);
      last = block;
      return found;
    },
    forget: () => {
      last = null;
    },
  };
};

/** A segment counted from the start of the text, with the words it was read with. */
interface Standing extends Segment {
  readonly words: string;
}

/** Segments under the span. */
const under = ({ starts, blocks, segmentsOf }: Placed, span: Span): readonly Standing[] => {
  const found: Standing[] = [];
  for (let at = Math.max(0, firstPast(starts, (start) => start > span.start) - 1); at < blocks.length; at += 1) {
    const block = blocks[at];
    const start = starts[at] ?? Infinity;
    if (block === undefined || start >= span.end) break;
    const segments = segmentsOf(block);
    for (let n = firstPast(segments, (one) => start + one.start + one.length > span.start); n < segments.length; n += 1) {
      const segment = segments[n];
      if (segment === undefined || start + segment.start >= span.end) break;
      const words = block.text.slice(segment.start, segment.start + segment.length);
      found.push({ ...segment, start: start + segment.start, words });
    }
  }
  return found;
};

/** Whether the node still holds the segment's words, white space aside. */
const stillHolds = ({ node, nodeStart, length, words }: Standing): boolean => {
  if (nodeStart < 0) return false;
  const now = dataOf(node).slice(nodeStart, nodeStart + length);
  return now.replaceAll(/[\t\n\f\r]/g, ' ') === words && isConnected(node);
};

/** Offset of a position in the tree. It looks through all blocks: a table of nodes would cost each page what few ask for. */
const findOffset = ({ starts, blocks, segmentsOf }: Placed, node: Node, offset: number): number | null => {
  const around = new Set<Node | null>();
  for (let at = parentOf(node); at !== null; at = parentOf(at)) around.add(at);
  let found: number | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.segments === null && !around.has(block.holder)) continue;
    for (const segment of segmentsOf(block)) {
      if (segment.node !== node || segment.nodeStart < 0) continue;
      if (found !== null && segment.nodeStart > offset) return found;
      found = (starts[index] ?? 0) + segment.start + Math.min(segment.length, Math.max(0, offset - segment.nodeStart));
    }
  }
  return found;
};

const endsOf = (placed: Placed, span: Span): PlaceRange | null => {
  const found = under(placed, span);
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined || !found.every(stillHolds)) return null;
  const startOffset = first.nodeStart + Math.max(0, span.start - first.start);
  const endOffset = last.nodeStart + Math.min(last.length, span.end - last.start);
  return { startContainer: first.node, startOffset, endContainer: last.node, endOffset };
};

/** Blocks asked for their place when those before them are gone or hidden. */
const NEIGHBOURS = 8;

/** Where the first letter of a block stands: of one that is part of an element, the letter's own box. */
const boxAtStartOf = ({ holder, segments }: RawBlock): DOMRect | null => {
  if (holder !== null) return boxOf(holder);
  const [first] = segments ?? [];
  if (first === undefined || first.nodeStart >= first.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.nodeStart);
  range.setEnd(first.node, first.nodeStart + 1);
  return range.getBoundingClientRect();
};

/** Top of a block, CSS pixels of the viewport; far above when neither it nor one soon after it is to be seen. */
const topOf = (blocks: readonly RawBlock[], index: number): number => {
  for (const block of blocks.slice(index, index + NEIGHBOURS)) {
    const box = boxAtStartOf(block);
    if (box !== null && box.height > 0) return box.top;
  }
  return -Infinity;
};

/** Where each block begins in the text, with one character between two. */
const startsOf = (blocks: readonly RawBlock[]): readonly number[] => {
  const starts: number[] = [];
  let start = 0;
  for (const { text } of blocks) {
    starts.push(start);
    start += text.length + 1;
  }
  return starts;
};

/** `blocks` are in text order. */
export const createPlaces = (blocks: readonly RawBlock[]): Places => {
  const starts = startsOf(blocks);
  const { segmentsOf, forget } = remembering();
  const placed: Placed = { starts, blocks, segmentsOf };
  return {
    rangeOf: (span) => {
      const ends = endsOf(placed, span);
      if (ends !== null) return ends;
      forget();
      return endsOf(placed, span);
    },
    offsetOf: (node, offset) => {
      forget();
      return findOffset(placed, node, offset);
    },
    stretchIn: (top, bottom) => {
      const first = firstPast(blocks, (_block, index) => topOf(blocks, index) > top) - 1;
      const last = firstPast(blocks, (_block, index) => topOf(blocks, index) >= bottom);
      return { start: starts[first] ?? 0, end: starts[last] ?? Infinity };
    },
  };
};
