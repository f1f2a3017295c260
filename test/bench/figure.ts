/** One measured figure, and the table of all of them. What can fail is always a ratio within one run or a count. */

export interface Figure {
  readonly subject: string;
  readonly what: string;
  readonly value: string;
  /** Absent for figures that only inform. */
  /** `isAim`: an absolute figure to reach; a busy machine may miss it, so missing it breaks nothing. */
  readonly bound?: { readonly text: string; readonly holds: boolean; readonly isAim?: boolean };
}

export const figure = (subject: string, what: string, value: string, bound?: Figure['bound']): Figure =>
  bound === undefined ? { subject, what, value } : { subject, what, value, bound };

/** A number with at most `digits` decimals and its unit. */
export const amount = (value: number, unit = '', digits = 1): string =>
  `${value.toLocaleString('en', { maximumFractionDigits: digits })}${unit === '' ? '' : ` ${unit}`}`;

/** A bound from above. */
export const atMost = (value: number, limit: number, unit = ''): Figure['bound'] => ({
  text: `<= ${amount(limit, unit, 2)}`,
  holds: value <= limit,
});

/** An aim in absolute figures. */
export const aimAtMost = (value: number, limit: number, unit: string): Figure['bound'] => ({
  text: `<= ${amount(limit, unit, 2)}`,
  holds: value <= limit,
  isAim: true,
});

/** Whether the run has failed by this figure. */
export const isBroken = ({ bound }: Figure): boolean => bound !== undefined && !bound.holds && bound.isAim !== true;

/** A bound from below. */
export const atLeast = (value: number, limit: number, unit = ''): Figure['bound'] => ({
  text: `>= ${amount(limit, unit, 2)}`,
  holds: value >= limit,
});

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The value that `share` of them do not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

/** The best of several runs: other work on the machine only ever adds. */
export const best = (values: readonly number[]): number => Math.min(...values);

const rowOf = ({ subject, what, value, bound }: Figure): readonly string[] => [
  subject,
  what,
  value,
  bound?.text ?? '',
  bound === undefined ? '' : bound.holds ? 'ok' : bound.isAim === true ? 'missed' : 'BROKEN',
];

/** The figures as one table, columns aligned. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [['subject', 'what', 'measured', 'bound', ''], ...figures.map(rowOf)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
