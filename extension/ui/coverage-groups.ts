/** What a claim's coverage comes to before it is drawn: this page's own record set apart, counts that leave it out. Pure. */
import type { AnalysedClaim } from '../core/analysis.ts';
import { type Relation, RELATIONS } from '../core/corpus/model.ts';
import type { ClaimCoverage, CoverageEntry, RelationGroup } from '../core/coverage/coverage.ts';

/** From here on a match is shown as one; below it is "possibly related". */
export const MATCH_CONFIDENCE = 0.5;

export interface SplitCoverage {
  /** Groups of other reports; none is empty. */
  readonly groups: readonly RelationGroup[];
  /** The corpus's record of this very page. */
  readonly own: readonly CoverageEntry[];
}

const countDistinct = (values: readonly string[]): number => new Set(values).size;

/** Sets the entries of this page's own report apart and counts each group anew without them. */
export const splitOwn = (coverage: ClaimCoverage): SplitCoverage => {
  const groups = coverage.groups
    .map((group): RelationGroup => {
      const entries = group.entries.filter(({ report }) => !report.isThisPage);
      if (entries.length === group.entries.length) return group;
      const reports = countDistinct(entries.map(({ report }) => report.id));
      return { relation: group.relation, entries, reports, origins: countDistinct(entries.map(({ origin }) => origin.id)) };
    })
    .filter(({ entries }) => entries.length > 0);
  return { groups, own: coverage.groups.flatMap(({ entries }) => entries.filter(({ report }) => report.isThisPage)) };
};

/** Reports drawn at first in one group: with two conflicts and a rewording that is still within a few screens. */
const FIRST_REPORTS = 3;

export interface LeadingEntries {
  /** The best entry of each report, the best reports alone. */
  readonly lead: readonly CoverageEntry[];
  /** Further claims of these reports, and further reports. */
  readonly rest: readonly CoverageEntry[];
}

/** What of a group is shown at once: one entry a report, so that a report with many near claims does not hide the others. */
export const leadingEntries = ({ entries }: RelationGroup): LeadingEntries => {
  const best = entries.filter((entry, index) => entries.findIndex(({ report }) => report.id === entry.report.id) === index);
  const lead = best.slice(0, FIRST_REPORTS);
  return { lead, rest: entries.filter((entry) => !lead.includes(entry)) };
};

/** What is less than a match is shown for a hint, so only the best of it at once. */
export const MOST_POSSIBLE = 5;

export interface PossibleEntries {
  readonly best: readonly CoverageEntry[];
  readonly rest: readonly CoverageEntry[];
}

/** The best of what may be related, and the rest, which is kept behind a further fold. */
export const splitPossible = ({ possible }: ClaimCoverage): PossibleEntries => ({
  best: possible.slice(0, MOST_POSSIBLE),
  rest: possible.slice(MOST_POSSIBLE),
});

export interface RelationCount {
  readonly relation: Relation;
  readonly reports: number;
}

export interface ClaimSummary {
  readonly relations: readonly RelationCount[];
  /** No other report has a counterpart. */
  readonly onlyHere: boolean;
  /** Matches under the line. */
  readonly possible: number;
}

interface CountedMatch {
  readonly report: string;
  readonly relation: Relation;
  readonly confidence: number;
}

/** Reports of each relation among the matches that are sure enough, in the fixed order. */
export const countRelations = (matches: readonly CountedMatch[]): readonly RelationCount[] => {
  const reportsOf = (relation: Relation): number =>
    countDistinct(
      matches.filter((match) => match.relation === relation && match.confidence >= MATCH_CONFIDENCE).map(({ report }) => report),
    );
  return RELATIONS.map((relation) => ({ relation, reports: reportsOf(relation) })).filter(({ reports }) => reports > 0);
};

const summaryOfMatches = ({ matches }: AnalysedClaim): ClaimSummary => {
  const relations = countRelations(matches);
  return {
    relations,
    onlyHere: relations.length === 0,
    possible: matches.filter(({ confidence }) => confidence < MATCH_CONFIDENCE).length,
  };
};

const summaryOfCoverage = (coverage: ClaimCoverage): ClaimSummary => ({
  relations: splitOwn(coverage).groups.map(({ relation, reports }) => ({ relation, reports })),
  onlyHere: coverage.onlyHere,
  possible: coverage.possible.length,
});

/** How a claim stands at a glance: from its coverage once that is there, until then from its matches. */
export const summariseClaim = (claim: AnalysedClaim, coverage: ClaimCoverage | undefined): ClaimSummary =>
  coverage === undefined ? summaryOfMatches(claim) : summaryOfCoverage(coverage);
