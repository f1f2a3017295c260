/** The widest stretch without a report. Pure. */

export interface Hole {
  /** Printed dates on both sides: YYYY-MM-DD or YYYY-MM. */
  readonly from: string;
  readonly to: string;
  readonly months: number;
}

/** A shorter silence is nothing to speak of: news comes and goes. */
const LEAST_MONTHS = 6;

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** The widest hole between sorted dates; null where none is wide enough to be told. */
export const widestHole = (dates: readonly string[]): Hole | null => {
  const holes = dates.slice(1).map((to, index) => {
    const from = dates[index] ?? to;
    return { from, to, months: monthOf(to) - monthOf(from) };
  });
  const widest = holes.toSorted((a, b) => b.months - a.months)[0];
  return widest === undefined || widest.months < LEAST_MONTHS ? null : widest;
};
