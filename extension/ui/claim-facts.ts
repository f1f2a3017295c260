/** What a claim's coverage comes to at a glance: who puts it how strongly, where it began, when it was said and printed. Pure. */
import { type Strength, STRENGTHS } from '../core/corpus/model.ts';
import type { ClaimCoverage, CoverageEntry, OfficialCoverage, OriginRef, ReportRef, TimelineEntry } from '../core/coverage/coverage.ts';
import type { KnownDate } from '../core/page.ts';
import { splitOwn } from './coverage-groups.ts';

/** The best entry of each report, this page's own record left out; what merely adds to the subject counts for a report without another. */
export const bestByReport = (coverage: ClaimCoverage): readonly CoverageEntry[] => {
  const entries = splitOwn(coverage).groups.flatMap((group) => group.entries);
  return entries.filter((entry, index) => entries.findIndex(({ report }) => report.id === entry.report.id) === index);
};

export interface Rung {
  readonly strength: Strength;
  readonly hasPage: boolean;
  readonly reports: readonly ReportRef[];
}

/** Every rung with who stands on it; null where nobody's strength is known, so that there is nothing to compare. */
export const ladderOf = (coverage: ClaimCoverage): readonly Rung[] | null => {
  const entries = bestByReport(coverage).filter(({ relation }) => relation !== 'complementary');
  if (coverage.strength === null || entries.every(({ strength }) => strength === null)) return null;
  return STRENGTHS.map((strength) => ({
    strength,
    hasPage: coverage.strength === strength,
    reports: entries.filter((entry) => entry.strength === strength).map(({ report }) => report),
  }));
};

export interface OriginGroup {
  readonly origin: OriginRef;
  readonly entries: readonly CoverageEntry[];
}

/** Origins in the order of their best report, each with the reports that go back to it. */
export const originsOf = (coverage: ClaimCoverage): readonly OriginGroup[] => {
  const entries = bestByReport(coverage);
  const first = entries.filter((entry, index) => entries.findIndex(({ origin }) => origin.id === entry.origin.id) === index);
  return first.map(({ origin }) => ({ origin, entries: entries.filter((entry) => entry.origin.id === origin.id) }));
};

/** One row of a time line: a report, or the page when `report` is null. */
export interface TimeRow {
  readonly key: string;
  readonly report: ReportRef | null;
  readonly said: KnownDate;
  readonly printed: KnownDate;
}

const isDated = ({ said, printed }: TimeRow): boolean => said.value !== null || printed.value !== null;
const earliest = ({ said, printed }: TimeRow): string => said.value ?? printed.value ?? '';

export interface TimeRows {
  /** Oldest first. */
  readonly dated: readonly TimeRow[];
  readonly undated: readonly TimeRow[];
}

const NO_DATE: KnownDate = { value: null, precision: 'unknown', basis: '' };

/** The page and each report by date; who has none stands apart, since no date is ever made up. */
export const timesOf = (coverage: ClaimCoverage, pageDate: KnownDate): TimeRows => {
  const page: TimeRow = { key: 'page', report: null, said: NO_DATE, printed: pageDate };
  const reports = bestByReport(coverage).map(({ claim, report, said }): TimeRow => ({
    key: claim,
    report,
    said,
    printed: report.published,
  }));
  const rows = [page, ...reports];
  return {
    dated: rows.filter(isDated).toSorted((a, b) => earliest(a).localeCompare(earliest(b))),
    undated: rows.filter((row) => !isDated(row)),
  };
};

/** A report an official speaks in: a row for each day on which they spoke, undated ones apart. */
export const timesOfOfficial = ({ dated, undated }: Pick<OfficialCoverage, 'dated' | 'undated'>): TimeRows => {
  const toRow = ({ report, said }: TimelineEntry): TimeRow => ({
    key: `${report.id} ${said.value ?? ''}`,
    report,
    said,
    printed: report.published,
  });
  const distinct = (rows: readonly TimeRow[]): readonly TimeRow[] =>
    rows.filter((row, index) => rows.findIndex(({ key }) => key === row.key) === index);
  return { dated: distinct(dated.map(toRow)), undated: distinct(undated.map(toRow)) };
};

const DAY_MS = 86_400_000;

/** First and last day that a date of the model may mean, in days of the common era of computers; a month is all its days. */
export const daysOf = (value: string): readonly [number, number] => {
  const [year = 1970, month = 1, day] = value.split('-').map(Number);
  const first = Date.UTC(year, month - 1, day ?? 1) / DAY_MS;
  return [first, day === undefined ? Date.UTC(year, month, 0) / DAY_MS : first];
};

export interface TimeScale {
  /** Where a day stands, 0 to 1. */
  readonly place: (day: number) => number;
  /** The ends as dates of the model. */
  readonly from: string;
  readonly to: string;
  /** First days of the years between, for thin lines; few enough to read. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** More years than this and each line would mean nothing. */
const MOST_YEARS = 12;

/** The scale over all dates of the rows; null where there is none. */
export const scaleOf = (rows: readonly TimeRow[]): TimeScale | null => {
  const values = rows.flatMap(({ said, printed }) => [said.value, printed.value]).filter((value) => value !== null);
  const [from, to] = [values.toSorted()[0], values.toSorted().at(-1)];
  if (from === undefined || to === undefined) return null;
  const start = daysOf(from)[0];
  const end = daysOf(to)[1];
  const place = (day: number): number => (end === start ? 0.5 : (day - start) / (end - start));
  const firstYear = Number(from.slice(0, 4)) + 1;
  const count = Number(to.slice(0, 4)) - firstYear + 1;
  const years =
    count > MOST_YEARS
      ? []
      : Array.from({ length: Math.max(0, count) }, (_one, index) => {
          const year = firstYear + index;
          return { year, at: place(daysOf(`${year}-01-01`)[0]) };
        });
  return { place, from, to, years };
};
