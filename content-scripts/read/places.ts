/**
 * The way between offsets of the article's text and positions in the page's tree. Offsets go in, static ranges come out; nothing is held
 * alive and nothing is changed, so a place whose node was edited or removed meanwhile is simply gone.
 */
import type { Span } from '../../extension/core/text/span.ts';
import type { Segment } from './blocks.ts';
import { dataOf, isConnected } from './dom-access.ts';
import { groupBy } from './group-by.ts';

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

/** First index whose segment ends after `offset`. */
const findSegment = (segments: readonly Segment[], offset: number): number => {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, length } = segments[middle] ?? { start: 0, length: 0 };
    if (start + length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

const under = (segments: readonly Segment[], span: Span): readonly Segment[] => {
  const found: Segment[] = [];
  for (let at = findSegment(segments, span.start); at < segments.length; at += 1) {
    const segment = segments[at];
    if (segment === undefined || segment.start >= span.end) break;
    found.push(segment);
  }
  return found;
};

/** Whether the node still holds the segment's words, white space aside. */
const stillHolds = (segment: Segment, text: string): boolean => {
  const now = dataOf(segment.node).slice(segment.nodeStart, segment.nodeStart + segment.length);
  return now.replaceAll(/[\t\n\f\r]/g, ' ') === text.slice(segment.start, segment.start + segment.length) && isConnected(segment.node);
};

/** `segments` are in text order and count from the start of `text`. */
export const createPlaces = (text: string, segments: readonly Segment[]): Places => {
  const byNode = groupBy(segments, (segment): Node => segment.node);

  const rangeOf = (span: Span): PlaceRange | null => {
    const found = under(segments, span);
    const first = found[0];
    const last = found.at(-1);
    if (first === undefined || last === undefined || !found.every((segment) => stillHolds(segment, text))) return null;
    const startOffset = first.nodeStart + Math.max(0, span.start - first.start);
    const endOffset = last.nodeStart + Math.min(last.length, span.end - last.start);
    return { startContainer: first.node, startOffset, endContainer: last.node, endOffset };
  };

  const offsetOf = (node: Node, offset: number): number | null => {
    const own = byNode.get(node) ?? [];
    const holder = own.filter((segment) => segment.nodeStart <= offset).at(-1) ?? own[0];
    if (holder === undefined) return null;
    return holder.start + Math.min(holder.length, Math.max(0, offset - holder.nodeStart));
  };

  return { rangeOf, offsetOf, nodesOf: (span) => under(segments, span).map((segment) => segment.node) };
};
