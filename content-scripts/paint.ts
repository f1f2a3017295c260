/**
 * Paints the marks as CSS Custom Highlights: no node of the page is touched. Only marks near the viewport are registered, because a
 * browser's frame grows with every range it holds. The page can see the highlights; they say nothing but what its own text says.
 */
import type { Span } from '../extension/core/text/span.ts';
import { type Mark, partsOutside } from './marks.ts';
import type { Places } from './read/places.ts';

/** The rules are in highlights.css, under the same names. */
const CLAIM_WASH = 'ss-hl-1';
const CLAIM_LINE = 'ss-hl-2';
const NAMES = 'ss-hl-3';
const CURRENT = 'ss-hl-4';
const ALL = [CLAIM_WASH, CLAIM_LINE, NAMES, CURRENT];
/** Painted ahead of scrolling, in viewport heights on each side. */
const AHEAD = 1;
/** A page with fewer marks is painted whole: 300 ranges cost a frame no more than 20 ms where measured. */
const FEW_MARKS = 300;

export interface Painter {
  /** Replaces everything painted. */
  paint(marks: readonly Mark[], places: Places): void;
  /** Shows which mark is meant at the moment; null for none. */
  point(span: Span | null): void;
  clear(): void;
}

/** The parts of this window's API that the browsers' typings do not join. */
interface Registry {
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): unknown;
}

const isNear = (range: StaticRange, view: Window): boolean => {
  const holder = range.startContainer.parentElement;
  if (holder === null) return false;
  const { top, bottom } = holder.getBoundingClientRect();
  return bottom >= -AHEAD * view.innerHeight && top <= (1 + AHEAD) * view.innerHeight;
};

const rangeOf = (span: Span, places: Places): StaticRange | null => {
  const ends = places.rangeOf(span);
  return ends === null ? null : new StaticRange(ends);
};

/** Ends with the signal. Without the Highlight API it does nothing, and the popup still lists everything. */
export const createPainter = (view: Window, signal: AbortSignal): Painter => {
  const registry: Registry | undefined = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  let painted: ReadonlyMap<string, readonly StaticRange[]> = new Map();
  let frame = 0;

  const set = (name: string, ranges: readonly StaticRange[], priority: number): void => {
    if (ranges.length === 0) {
      registry?.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    registry?.set(name, highlight);
  };

  const isFew = (): boolean => [...painted.values()].reduce((sum, ranges) => sum + ranges.length, 0) <= FEW_MARKS;

  const draw = (): void => {
    const few = isFew();
    for (const [name, ranges] of painted) set(name, few ? ranges : ranges.filter((range) => isNear(range, view)), ALL.indexOf(name));
  };

  const drawSoon = (): void => {
    if (frame !== 0 || isFew()) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };

  const clear = (): void => {
    painted = new Map();
    for (const name of ALL) registry?.delete(name);
  };

  view.addEventListener('scroll', drawSoon, { signal, passive: true, capture: true });
  view.addEventListener('resize', drawSoon, { signal, passive: true });
  signal.addEventListener('abort', clear);

  let place: Places | null = null;
  return {
    paint: (marks, places) => {
      place = places;
      const officials = marks.filter((mark) => mark.kind === 'official');
      const claims = marks.filter((mark) => mark.kind === 'claim');
      const ranges = (spans: readonly Span[]): readonly StaticRange[] =>
        spans.map((span) => rangeOf(span, places)).filter((range) => range !== null);
      painted = new Map([
        [CLAIM_WASH, ranges(claims)],
        [CLAIM_LINE, ranges(claims.flatMap((claim) => partsOutside(claim, officials)))],
        [NAMES, ranges(officials)],
      ]);
      draw();
    },
    point: (span) => {
      const range = span === null || place === null ? null : rangeOf(span, place);
      set(CURRENT, range === null ? [] : [range], ALL.indexOf(CURRENT));
    },
    clear,
  };
};
