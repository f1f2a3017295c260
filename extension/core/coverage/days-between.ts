/** How far two dates lie apart, whose day or only month is known. */

/** Whole days between two dates at least: 0 when one is unknown or lies within the other, which is a month. */
export function daysBetween(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [x, y] = [spanOf(a), spanOf(b)];
  if (Number.isNaN(x.from) || Number.isNaN(y.from)) return 0;
  return Math.max(0, x.from - y.to, y.from - x.to) / A_DAY;
}

const A_DAY = 86_400_000;

/** First and last day of a date; a month has many. */
function spanOf(date: string): { from: number; to: number } {
  if (date.length > 7) {
    const day = Date.parse(date.slice(0, 10));
    return { from: day, to: day };
  }
  const [year = 0, month = 1] = date.split('-').map(Number);
  return { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 0) };
}
