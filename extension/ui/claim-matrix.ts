/** Claims by reports: which relation each report's claims have to each claim of the page. Pure. */
import type { AnalysedClaim } from '../core/analysis.ts';
import { type Relation, RELATIONS } from '../core/corpus/model.ts';
import type { ClaimCoverage, ReportRef } from '../core/coverage/coverage.ts';
import { splitOwn } from './coverage-groups.ts';

export interface MatrixRow {
  readonly key: string;
  readonly claim: AnalysedClaim;
  /** The speaker as the list names them; '' where nobody is named. */
  readonly speaker: string;
  /** Relations by report id, in the fixed order, without repeats. */
  readonly cells: ReadonlyMap<string, readonly Relation[]>;
}

export interface Matrix {
  /** Reports that have a relation to any claim, those with most claims first. */
  readonly reports: readonly ReportRef[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixClaim {
  readonly key: string;
  readonly claim: AnalysedClaim;
  readonly speaker: string;
  readonly coverage: ClaimCoverage | undefined;
}

const cellsOf = (coverage: ClaimCoverage): ReadonlyMap<string, readonly Relation[]> => {
  const found = splitOwn(coverage).groups.flatMap(({ entries }) => entries);
  const ids = [...new Set(found.map(({ report }) => report.id))];
  return new Map(
    ids.map((id) => {
      const own = found.filter(({ report }) => report.id === id).map(({ relation }) => relation);
      return [id, RELATIONS.filter((relation) => own.includes(relation))];
    }),
  );
};

/** Rows in the order given; a claim that no report has anything to say of has no row. */
export const matrixOf = (claims: readonly MatrixClaim[]): Matrix => {
  const rows = claims.flatMap(({ key, claim, speaker, coverage }): MatrixRow[] => {
    const cells = coverage === undefined ? new Map<string, readonly Relation[]>() : cellsOf(coverage);
    return cells.size === 0 ? [] : [{ key, claim, speaker, cells }];
  });
  const all = claims.flatMap(({ coverage }) => coverage?.groups.flatMap(({ entries }) => entries.map(({ report }) => report)) ?? []);
  const reports = all.filter((report, index) => !report.isThisPage && all.findIndex(({ id }) => id === report.id) === index);
  const countOf = ({ id }: ReportRef): number => rows.filter(({ cells }) => cells.has(id)).length;
  return { reports: reports.toSorted((a, b) => countOf(b) - countOf(a)), rows };
};
