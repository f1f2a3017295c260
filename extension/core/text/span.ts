/** A place in a text. Every offset of the project is a UTF-16 code unit of the original text, half open: [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds the whole of `inner`. */
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Index of the first span that starts at or after `offset`; `spans` are sorted by start. */
export function indexFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Tells whether a span shares a code unit with one of `spans`; a question costs a search by halves, so that a long page's
 * costs no more than a short one's.
 */
export function overlapFinder(spans: readonly Span[]): (asked: Span) => boolean {
  if (spans.length === 0) return () => false;
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const reach: number[] = [];
  let furthest = 0;
  for (const { end } of ordered) reach.push((furthest = Math.max(furthest, end)));
  return (asked) => {
    const next = indexFrom(ordered, asked.end);
    return next > 0 && (reach[next - 1] ?? 0) > asked.start;
  };
}
