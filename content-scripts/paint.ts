/**
 * Paints the marks as CSS Custom Highlights: no node of the page is touched. Only marks near the viewport are registered, because a
 * browser's frame grows with every range it holds. The page can see the highlights; they say nothing but what its own text says.
 */
import type { Span } from '../extension/core/text/span.ts';
import type { MarkStyle } from '../extension/platform/settings.ts';
import { type Mark, partsOutside } from './marks.ts';
import type { Places } from './read/places.ts';

/** Which rule of highlights.css draws what; null for nothing. */
interface Look {
  readonly wash: string | null;
  readonly line: string;
  readonly names: string;
}

const LOOKS: Readonly<Record<MarkStyle, Look>> = {
  standard: { wash: 'ss-hl-1', line: 'ss-hl-2', names: 'ss-hl-3' },
  quiet: { wash: null, line: 'ss-hl-2', names: 'ss-hl-3' },
  strong: { wash: 'ss-hl-5', line: 'ss-hl-6', names: 'ss-hl-7' },
};
const CURRENT = 'ss-hl-4';
/** Each lies over those before it. */
const ALL = ['ss-hl-1', 'ss-hl-5', 'ss-hl-2', 'ss-hl-6', 'ss-hl-3', 'ss-hl-7', CURRENT];
/** Painted ahead of scrolling, and the least of it that is left when it is painted on, in viewport heights on each side. */
const AHEAD = 2;
const LEAST_AHEAD = 0.5;
/** A page with fewer marks is painted whole: 300 ranges cost a frame no more than 20 ms where measured. */
const FEW_MARKS = 100;
/** Marks painted before and after those near the viewport: in columns the order of the text is not that of the screen. */
const FURTHER_MARKS = 40;
/** Neighbours asked for their place when a mark's own words are gone or hidden. */
const NEIGHBOURS = 8;

export interface Painter {
  /** Replaces everything painted. */
  paint(marks: readonly Mark[], places: Places, style: MarkStyle): void;
  /** Shows which mark is meant at the moment; null for none. */
  point(span: Span | null): void;
  clear(): void;
}

/** The parts of this window's API that the browsers' typings do not join. */
interface Registry {
  set(name: string, highlight: Highlight): unknown;
  delete(name: string): unknown;
}

const rangeOf = (span: Span, places: Places): StaticRange | null => {
  const ends = places.rangeOf(span);
  return ends === null ? null : new StaticRange(ends);
};

interface Drawn {
  readonly marks: readonly Mark[];
  readonly places: Places;
  readonly look: Look;
}

/** Indices of marks, half open. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Top of a mark's words, CSS pixels of the viewport; null when neither they nor a neighbour's are to be seen. */
const topOf = ({ marks, places }: Drawn, index: number): number | null => {
  for (let at = index; at < Math.min(marks.length, index + NEIGHBOURS); at += 1) {
    const mark = marks[at];
    const box = mark === undefined ? undefined : places.elementAt(mark.start)?.getBoundingClientRect();
    if (box !== undefined && box.height > 0) return box.top;
  }
  return null;
};

/** First mark that begins at `top` or below. Marks follow each other down the page. */
const firstBelow = (drawn: Drawn, top: number): number => {
  let low = 0;
  let high = drawn.marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((topOf(drawn, middle) ?? -Infinity) >= top) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Marks within so many viewport heights of the viewport. A paragraph that begins above may reach into it. */
const marksNear = (drawn: Drawn, view: Window, ahead: number): Stretch => ({
  from: firstBelow(drawn, -(ahead + 1) * view.innerHeight),
  to: firstBelow(drawn, (ahead + 1) * view.innerHeight),
});

/** Ends with the signal. Without the Highlight API it does nothing, and the popup still lists everything. */
export const createPainter = (view: Window, signal: AbortSignal): Painter => {
  const registry: Registry | undefined = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  let drawn: Drawn | null = null;
  let painted: Stretch = { from: 0, to: 0 };
  let frame = 0;

  const set = (name: string, ranges: readonly StaticRange[]): void => {
    if (ranges.length === 0) {
      registry?.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = ALL.indexOf(name);
    registry?.set(name, highlight);
  };

  const paintMarks = ({ marks, places, look }: Drawn, { from, to }: Stretch): void => {
    painted = { from: Math.max(0, from - FURTHER_MARKS), to: to + FURTHER_MARKS };
    const near = marks.slice(painted.from, painted.to);
    const officials = near.filter((mark) => mark.kind === 'official');
    const claims = near.filter((mark) => mark.kind === 'claim');
    const ranges = (spans: readonly Span[]): readonly StaticRange[] =>
      spans.map((span) => rangeOf(span, places)).filter((range) => range !== null);
    if (look.wash !== null) set(look.wash, ranges(claims));
    set(look.line, ranges(claims.flatMap((claim) => partsOutside(claim, officials))));
    set(look.names, ranges(officials));
  };

  const isWhole = ({ marks }: Drawn): boolean => marks.length <= FEW_MARKS;

  const draw = (): void => {
    if (drawn === null) return;
    paintMarks(drawn, isWhole(drawn) ? { from: 0, to: drawn.marks.length } : marksNear(drawn, view, AHEAD));
  };

  const drawOn = (): void => {
    frame = 0;
    if (drawn === null) return;
    const { from, to } = marksNear(drawn, view, LEAST_AHEAD);
    if (from < painted.from || Math.min(to, drawn.marks.length) > painted.to) draw();
  };

  const drawSoon = (): void => {
    if (frame === 0 && drawn !== null && !isWhole(drawn)) frame = view.requestAnimationFrame(drawOn);
  };

  const clear = (): void => {
    drawn = null;
    for (const name of ALL) registry?.delete(name);
  };

  view.addEventListener('scroll', drawSoon, { signal, passive: true, capture: true });
  view.addEventListener('resize', drawSoon, { signal, passive: true });
  signal.addEventListener('abort', clear);

  let place: Places | null = null;
  return {
    paint: (marks, places, style) => {
      const look = LOOKS[style];
      if (drawn !== null && drawn.look !== look) clear();
      place = places;
      drawn = { marks, places, look };
      draw();
    },
    point: (span) => {
      const range = span === null || place === null ? null : rangeOf(span, place);
      set(CURRENT, range === null ? [] : [range]);
    },
    clear,
  };
};
