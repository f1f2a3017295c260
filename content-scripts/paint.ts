/**
 * Paints the marks as CSS Custom Highlights: no node of the page is touched. Only marks near the viewport are registered, because a
 * browser's frame grows with every range it holds. The page can see the highlights; they say nothing but what its own text says.
 */
import type { Span } from '../extension/core/text/span.ts';
import { type Mark, partsOutside } from './marks.ts';
import type { Places } from './read/places.ts';

/** The rules are in highlights.css, under the same names. */
const CLAIMS = 'ss-hl-1';
const NAMES = 'ss-hl-2';
const CURRENT = 'ss-hl-3';
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
  let claims: readonly StaticRange[] = [];
  let names: readonly StaticRange[] = [];
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

  const draw = (): void => {
    const few = claims.length + names.length <= FEW_MARKS;
    const near = (ranges: readonly StaticRange[]): readonly StaticRange[] => (few ? ranges : ranges.filter((range) => isNear(range, view)));
    set(CLAIMS, near(claims), 0);
    set(NAMES, near(names), 1);
  };

  const drawSoon = (): void => {
    if (frame !== 0 || claims.length + names.length <= FEW_MARKS) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };

  const clear = (): void => {
    claims = [];
    names = [];
    for (const name of [CLAIMS, NAMES, CURRENT]) registry?.delete(name);
  };

  view.addEventListener('scroll', drawSoon, { signal, passive: true, capture: true });
  view.addEventListener('resize', drawSoon, { signal, passive: true });
  signal.addEventListener('abort', clear);

  let place: Places | null = null;
  return {
    paint: (marks, places) => {
      place = places;
      const officials = marks.filter((mark) => mark.kind === 'official');
      const ranges = (spans: readonly Span[]): readonly StaticRange[] => spans.map((span) => rangeOf(span, places)).filter((range) => range !== null);
      names = ranges(officials);
      claims = ranges(marks.filter((mark) => mark.kind === 'claim').flatMap((mark) => partsOutside(mark, officials)));
      draw();
    },
    point: (span) => {
      const range = span === null || place === null ? null : rangeOf(span, place);
      set(CURRENT, range === null ? [] : [range], 2);
    },
    clear,
  };
};
