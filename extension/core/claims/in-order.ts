/** Searches lists of spans that are sorted by start, so that a long page costs no more a sentence than a short one. */
import { indexFrom, type Span } from '../text/span.ts';

/** Spans that begin in [from, to), in order. */
export function startingIn<T extends Span>(spans: readonly T[], from: number, to: number): T[] {
  const found: T[] = [];
  for (let i = indexFrom(spans, from); (spans[i]?.start ?? Infinity) < to; i++) found.push(spans[i] as T);
  return found;
}

/** A span of the list that shares a code unit with `span`, looking back over at most `back` spans that begin before it. */
export function overlapping<T extends Span>(spans: readonly T[], span: Span, back = 4): T | undefined {
  const at = indexFrom(spans, span.end);
  for (let i = at - 1; i >= Math.max(0, at - back); i--) {
    const other = spans[i];
    if (other && other.end > span.start) return other;
  }
  return undefined;
}
