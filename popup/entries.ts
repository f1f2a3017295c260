/** This page's officials and claims as one list in reading order, and the filters over it. Pure. */
import type { AnalysedClaim, AnalysedOfficial, PageAnalysis } from '../extension/core/analysis.ts';
import type { ClaimCoverage } from '../extension/core/coverage/coverage.ts';
import type { RoleFinding } from '../extension/core/officials/mention.ts';
import { type ClaimSummary, MATCH_CONFIDENCE, summariseClaim } from '../extension/ui/coverage-groups.ts';

export interface OfficialEntry {
  readonly kind: 'official';
  /** Unique in the list; safe as part of an element id. */
  readonly key: string;
  /** Where the page first names it, in UTF-16 units. */
  readonly start: number;
  readonly official: AnalysedOfficial;
  /** True when every mention may mean somebody else. */
  readonly uncertain: boolean;
  /** Roles the page prints that the register contradicts. */
  readonly roles: readonly RoleFinding[];
}

export interface ClaimEntry {
  readonly kind: 'claim';
  readonly key: string;
  readonly start: number;
  readonly claim: AnalysedClaim;
  /** The speaker's name where the register knows it, else the page's words; '' when nobody is named. */
  readonly speaker: string;
}

export type Entry = OfficialEntry | ClaimEntry;

/** Key of a claim of one page: two claims may share a sentence, but never the words they assert. */
export const claimKey = ({ start, end, content }: Pick<AnalysedClaim, 'start' | 'end' | 'content'>): string =>
  `claim-${start}-${end}-${content.start}`;

const officialEntry = (official: AnalysedOfficial, analysis: PageAnalysis): OfficialEntry => ({
  kind: 'official',
  key: `official-${official.mentions[0]?.start ?? 0}-${analysis.officials.indexOf(official)}`,
  start: official.mentions[0]?.start ?? 0,
  official,
  uncertain: official.mentions.every(({ confidence }) => confidence < MATCH_CONFIDENCE),
  roles: analysis.roles.filter((role) => role.official === official.id && !role.agrees),
});

const claimEntry = (claim: AnalysedClaim, names: ReadonlyMap<string, string>): ClaimEntry => ({
  kind: 'claim',
  key: claimKey(claim),
  start: claim.start,
  claim,
  speaker: (claim.speaker === null ? undefined : names.get(claim.speaker)) ?? claim.speakerText,
});

/** All entries by their place on the page; where a name opens a claim, the claim comes first. */
export const entriesOf = (analysis: PageAnalysis): readonly Entry[] => {
  const names = new Map(analysis.officials.map(({ id, name }) => [id, name]));
  const claims = analysis.claims.map((claim) => claimEntry(claim, names));
  const officials = analysis.officials.map((official) => officialEntry(official, analysis));
  return [...claims, ...officials].sort((a, b) => a.start - b.start);
};

export type Filter = 'all' | 'officials' | 'claims' | 'differs' | 'conflicts' | 'updated' | 'only';

export const FILTERS: readonly Filter[] = ['all', 'officials', 'claims', 'differs', 'conflicts', 'updated', 'only'];

const hasRelation = (summary: ClaimSummary, ...relations: readonly string[]): boolean =>
  summary.relations.some(({ relation }) => relations.includes(relation));

const CLAIM_FILTERS: Readonly<Record<Exclude<Filter, 'officials'>, (summary: ClaimSummary) => boolean>> = {
  all: () => true,
  claims: () => true,
  differs: (summary) => hasRelation(summary, 'reworded', 'different-scope'),
  conflicts: (summary) => hasRelation(summary, 'conflicting-fact', 'conflicting-position'),
  updated: (summary) => hasRelation(summary, 'updated'),
  only: (summary) => summary.onlyHere,
};

/** Coverage by claim key, as far as it has come in. */
export type Coverages = ReadonlyMap<string, ClaimCoverage>;

/** Whether an entry passes a filter, judged by its coverage, or by its matches until that is there. */
export const passes = (entry: Entry, filter: Filter, coverages: Coverages): boolean => {
  if (entry.kind === 'official') return filter === 'all' || filter === 'officials';
  return filter !== 'officials' && CLAIM_FILTERS[filter](summariseClaim(entry.claim, coverages.get(entry.key)));
};

/** How many entries each filter leaves. */
export const countByFilter = (entries: readonly Entry[], coverages: Coverages): Readonly<Record<Filter, number>> => {
  const count = (filter: Filter): number => entries.filter((entry) => passes(entry, filter, coverages)).length;
  return {
    all: entries.length,
    officials: count('officials'),
    claims: count('claims'),
    differs: count('differs'),
    conflicts: count('conflicts'),
    updated: count('updated'),
    only: count('only'),
  };
};
