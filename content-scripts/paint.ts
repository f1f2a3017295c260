/**
 * Paints the marks as CSS Custom Highlights: no node of the page is touched. Only marks near the viewport are registered, because a
 * browser's frame grows with every range it holds. The page can see the highlights; they say nothing but what its own text says.
 */
import type { PageAnalysis } from '../extension/core/analysis.ts';
import type { Span } from '../extension/core/text/span.ts';
import type { MarkStyle } from '../extension/platform/settings.ts';
import { candidatesIn, marksIn, partsOutside } from './marks.ts';
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
/** A page with fewer names and claims is painted whole: 300 ranges cost a frame no more than 20 ms where measured. */
const FEW = 300;
/** Painted before and after the text near the viewport, UTF-16 units, about a thousand words: in columns the order of the text is not that of the screen. */
const FURTHER_CHARS = 6_000;

export interface Painter {
  /** Replaces everything painted. */
  paint(analysis: PageAnalysis, places: Places, style: MarkStyle): void;
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
  readonly analysis: PageAnalysis;
  readonly places: Places;
  readonly look: Look;
}

const WHOLE: Span = { start: 0, end: Infinity };

/** Ends with the signal. Without the Highlight API it does nothing, and the popup still lists everything. */
export const createPainter = (view: Window, signal: AbortSignal): Painter => {
  const registry: Registry | undefined = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  let drawn: Drawn | null = null;
  let painted: Span = { start: 0, end: 0 };
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

  const paintMarks = ({ analysis, places, look }: Drawn): void => {
    const near = marksIn(analysis, painted);
    const officials = near.filter((mark) => mark.kind === 'official');
    const claims = near.filter((mark) => mark.kind === 'claim');
    const ranges = (spans: readonly Span[]): readonly StaticRange[] =>
      spans.map((span) => rangeOf(span, places)).filter((range) => range !== null);
    if (look.wash !== null) set(look.wash, ranges(claims));
    set(look.line, ranges(claims.flatMap((claim) => partsOutside(claim, officials))));
    set(look.names, ranges(officials));
  };

  const isWhole = ({ analysis }: Drawn): boolean => candidatesIn(analysis) <= FEW;

  /** The text within so many viewport heights of the viewport. */
  const textNear = ({ places }: Drawn, ahead: number): Span => places.stretchIn(-ahead * view.innerHeight, (ahead + 1) * view.innerHeight);

  const draw = (): void => {
    if (drawn === null) return;
    const { start, end } = isWhole(drawn) ? WHOLE : textNear(drawn, AHEAD);
    painted = { start: start - FURTHER_CHARS, end: end + FURTHER_CHARS };
    paintMarks(drawn);
  };

  const drawOn = (): void => {
    frame = 0;
    if (drawn === null) return;
    const { start, end } = textNear(drawn, LEAST_AHEAD);
    if (start < painted.start || end > painted.end) draw();
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
    paint: (analysis, places, style) => {
      const look = LOOKS[style];
      if (drawn !== null && drawn.look !== look) clear();
      place = places;
      drawn = { analysis, places, look };
      draw();
    },
    point: (span) => {
      const range = span === null || place === null ? null : rangeOf(span, place);
      set(CURRENT, range === null ? [] : [range]);
    },
    clear,
  };
};
