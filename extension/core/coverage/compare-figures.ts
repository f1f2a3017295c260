/**
 * The figures of two claims side by side: which are one quantity, whether it agrees, and which count different things. A difference is
 * only told where unit and set, or the words around the figure, say that both mean one quantity.
 */
import type { Quantity } from '../text/quantities.ts';

export interface FigureComparison {
  readonly standing: 'same' | 'different' | 'other-set' | 'only-page' | 'only-report';
  readonly page: Quantity | null;
  readonly report: Quantity | null;
}

/** A figure with the stems of the content words around it, nearest first. */
export interface PlacedFigure {
  readonly figure: Quantity;
  readonly around: readonly string[];
}

/** Figures agree within this share when one is rounded or rough. Copies with one changed figure and re-told pairs: docs/decisions/relation.md. */
const ROUNDED = 0.05;
const ROUGH = 0.1;
/** A lower bound is still met by a figure this much higher: "more than 300" and "340". */
const BOUND_REACH = 1.35;
/** Share of the words around two figures that must agree before a difference between them is told. */
const LEAST_CONTEXT = 0.34;
/** The same for figures that may be of two kinds. */
const SURE_CONTEXT = 0.75;
/** From this many digits on, or with a multiplier or decimals, a figure may be the other one rounded. */
const ROUNDABLE_FROM = 1000;

export const DATES: ReadonlySet<string> = new Set(['year', 'decade', 'day', 'weekday', 'clock']);

const low = ({ min, factor }: Quantity): number => min * factor;
const high = ({ max, factor }: Quantity): number => max * factor;

/** Whether two figures could be measured by one measure. A plain count may leave out its unit, and money its currency. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  if (a.family !== b.family) return false;
  if (a.family === 'money') return a.unit === b.unit;
  return a.family !== 'share' || a.unit === b.unit;
}

/** Minutes a rough clock time may be off: "about three" covers 3:22. */
const ROUGH_MINUTES = 30;
/** Figures cut off instead of rounded ("247 billion" for 247.7) differ by less than this. */
const CUT_OFF = 0.005;

const isRange = ({ min, max }: Quantity): boolean => min !== max;
const isHedged = (a: Quantity, b: Quantity): boolean => a.bound !== b.bound;

/**
 * Whether both figures can stand for one quantity: equal, rounded, or within what a hedge on one side allows. `strict` when the texts are
 * alike but for the figures: then nobody has rounded, and a difference is one.
 */
export function agrees(a: Quantity, b: Quantity, strict = false): boolean {
  if (a.family === 'day' && (a.min % 100 === 0 || b.min % 100 === 0)) return Math.floor(a.min / 100) === Math.floor(b.min / 100);
  if (strict && !a.vague && !b.vague) return low(a) === low(b) && high(a) === high(b);
  if (a.family === 'clock') return Math.abs(a.min - b.min) <= (isHedged(a, b) ? ROUGH_MINUTES : 0);
  if (DATES.has(a.family) || a.family === 'ordinal' || a.family === 'label') return a.min === b.min;
  if (low(a) === low(b) && high(a) === high(b)) return true;
  if (!a.vague && !b.vague && isRange(a) && isRange(b)) return false;
  if (high(a) >= low(b) && high(b) >= low(a)) return true;
  const [less, more] = high(a) < low(b) ? [a, b] : [b, a];
  const gap = (low(more) - high(less)) / Math.max(Math.abs(low(more)), 1e-9);
  if (isHedged(a, b)) {
    if (less.bound === 'at-least' && low(more) <= high(less) * BOUND_REACH) return true;
    if (more.bound === 'at-most' && high(less) * BOUND_REACH >= low(more)) return true;
    if (gap <= ROUGH) return true;
  }
  if (a.unit !== b.unit && gap <= ROUNDED) return true;
  return gap <= ROUNDED && a.digits !== b.digits && (gap <= CUT_OFF || isRounding(a, b));
}

/** Whether the figure with fewer digits is the other one rounded. Small whole counts are exact: 30 is not 31. */
function isRounding(a: Quantity, b: Quantity): boolean {
  const [coarse, fine] = a.digits < b.digits ? [a, b] : [b, a];
  const value = low(coarse);
  if (Number.isInteger(value) && Number.isInteger(low(fine)) && low(fine) < ROUNDABLE_FROM) return false;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) + 1 - coarse.digits);
  return Math.abs(low(fine) - value) <= step / 2 + 1e-9;
}

function contextShare(a: PlacedFigure, b: PlacedFigure): number {
  if (a.around.length === 0 || b.around.length === 0) return 0;
  const other = new Set(b.around);
  const shared = a.around.filter((stem) => other.has(stem)).length;
  return shared / Math.min(a.around.length, b.around.length);
}

const shareSet = (a: Quantity, b: Quantity): boolean => a.set.some((stem) => b.set.includes(stem));
/** The nearest counted word is the head of short phrases; two different heads count different things. */
const setsDiffer = (a: Quantity, b: Quantity): boolean => a.set.length > 0 && b.set.length > 0 && !shareSet(a, b);

/**
 * Pairs every figure of the page with at most one of the report: agreeing ones first, then those whose words around say that they are one
 * quantity. Vague words ("several") and ordinals agree or stay out; they never differ.
 */
export function compareFigures(page: readonly PlacedFigure[], report: readonly PlacedFigure[], strict = false): FigureComparison[] {
  const left = new Set(page);
  const right = new Set(report);
  const out: FigureComparison[] = [];
  const pair = (standing: FigureComparison['standing'], a: PlacedFigure, b: PlacedFigure): void => {
    left.delete(a);
    right.delete(b);
    out.push({ standing, page: a.figure, report: b.figure });
  };
  for (const [a, b] of rankedPairs(page, report, (a, b) => isComparable(a.figure, b.figure) && agrees(a.figure, b.figure, strict)))
    if (left.has(a) && right.has(b)) pair('same', a, b);
  for (const [a, b, near] of rankedPairs(
    [...left],
    [...right],
    (a, b) => strict || isComparable(a.figure, b.figure) || isYearOrCount(a.figure, b.figure),
  )) {
    if (!left.has(a) || !right.has(b) || a.figure.vague || b.figure.vague) continue;
    if (isOneQuantity(a, b, near)) pair(isSum(a.figure, b.figure, page, report) ? 'same' : 'different', a, b);
    else if (a.figure.family === 'count' && setsDiffer(a.figure, b.figure)) pair('other-set', a, b);
  }
  for (const a of left) out.push({ standing: 'only-page', page: a.figure, report: null });
  for (const b of right) out.push({ standing: 'only-report', page: null, report: b.figure });
  return out;
}

/** A four-digit number may be read as a year on one side and as a count on the other. */
const isYearOrCount = (a: Quantity, b: Quantity): boolean =>
  (a.family === 'year' && b.family === 'count' && b.unit === '') || (b.family === 'year' && a.family === 'count' && a.unit === '');

/** "Two officials and five others" and "seven people": figures of one side add up to the other's. */
function isSum(a: Quantity, b: Quantity, page: readonly PlacedFigure[], report: readonly PlacedFigure[]): boolean {
  const [part, whole, parts] = low(a) < low(b) ? [a, b, page] : [b, a, report];
  return (
    part.family === 'count' &&
    parts.some(({ figure }) => figure !== part && figure.family === 'count' && low(figure) + low(part) === low(whole))
  );
}

function isOneQuantity(a: PlacedFigure, b: PlacedFigure, near: number): boolean {
  if (!isComparable(a.figure, b.figure)) return near >= SURE_CONTEXT;
  if (a.figure.family === 'count') return shareSet(a.figure, b.figure) || (!setsDiffer(a.figure, b.figure) && near >= LEAST_CONTEXT);
  return near >= LEAST_CONTEXT;
}

function rankedPairs(
  page: readonly PlacedFigure[],
  report: readonly PlacedFigure[],
  may: (a: PlacedFigure, b: PlacedFigure) => boolean,
): [PlacedFigure, PlacedFigure, number][] {
  const pairs: [PlacedFigure, PlacedFigure, number][] = [];
  for (const a of page)
    for (const b of report) if (may(a, b)) pairs.push([a, b, contextShare(a, b) + (shareSet(a.figure, b.figure) ? 1 : 0)]);
  return pairs.sort((x, y) => y[2] - x[2]);
}
