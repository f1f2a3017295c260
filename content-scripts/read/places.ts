/**
 * The way between offsets of the article's text and positions in the page's tree. Offsets go in, static ranges come out; nothing is held
 * alive and nothing is changed, so a place whose node was edited or removed meanwhile is simply gone.
 */
import type { Span } from '../../extension/core/text/span.ts';
import type { Segment } from './blocks.ts';
import { dataOf, isConnected } from './dom-access.ts';

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
  /** Text nodes under the span, in order. */
  nodesOf(span: Span): readonly Text[];
}

/** A block's place in the text; its segments count from its own start. */
export interface PlacedBlock {
  readonly start: number;
  readonly segments: readonly Segment[];
}

/** First index of the items for which `isPast` holds; it holds for all after it. */
const firstPast = <Item>(items: readonly Item[], isPast: (item: Item) => boolean): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item === undefined || isPast(item)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Segments under the span, counted from the start of the text. */
const under = (blocks: readonly PlacedBlock[], span: Span): readonly Segment[] => {
  const found: Segment[] = [];
  for (let at = Math.max(0, firstPast(blocks, ({ start }) => start > span.start) - 1); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.start >= span.end) break;
    const { start, segments } = block;
    for (let n = firstPast(segments, (one) => start + one.start + one.length > span.start); n < segments.length; n += 1) {
      const segment = segments[n];
      if (segment === undefined || start + segment.start >= span.end) break;
      found.push({ ...segment, start: start + segment.start });
    }
  }
  return found;
};

/** Whether the node still holds the segment's words, white space aside. */
const stillHolds = (segment: Segment, text: string): boolean => {
  const now = dataOf(segment.node).slice(segment.nodeStart, segment.nodeStart + segment.length);
  return now.replaceAll(/[\t\n\f\r]/g, ' ') === text.slice(segment.start, segment.start + segment.length) && isConnected(segment.node);
};

/** Offset of a position in the tree. It looks through all segments: a table of nodes would cost each page what few ask for. */
const findOffset = (blocks: readonly PlacedBlock[], node: Node, offset: number): number | null => {
  let found: number | null = null;
  for (const { start, segments } of blocks) {
    for (const segment of segments) {
      if (segment.node !== node) continue;
      if (found !== null && segment.nodeStart > offset) return found;
      found = start + segment.start + Math.min(segment.length, Math.max(0, offset - segment.nodeStart));
    }
  }
  return found;
};

/** `blocks` are in text order. */
export const createPlaces = (text: string, blocks: readonly PlacedBlock[]): Places => ({
  rangeOf: (span) => {
    const found = under(blocks, span);
    const first = found[0];
    const last = found.at(-1);
    if (first === undefined || last === undefined || !found.every((segment) => stillHolds(segment, text))) return null;
    const startOffset = first.nodeStart + Math.max(0, span.start - first.start);
    const endOffset = last.nodeStart + Math.min(last.length, span.end - last.start);
    return { startContainer: first.node, startOffset, endContainer: last.node, endOffset };
  },
  offsetOf: (node, offset) => findOffset(blocks, node, offset),
  nodesOf: (span) => under(blocks, span).map((segment) => segment.node),
});
