/** Reports of the corpus as a list that can be searched, and one report whole. */
import type { CorpusClaim, CorpusData } from '../corpus/corpus.ts';
import { type Claim, fullClaimId, type Report } from '../corpus/model.ts';
import type { ClaimRow, ReportPage, ReportRow, ReportsList, ReportsRequest } from './browse.ts';
import { holdsWords, LIST_LENGTH, outletsOf, searchWords } from './browse-officials.ts';
import { chainOf, gradeOf, knownDate, originOf, publishedOf, reportRef, speakerRef } from './describe-claim.ts';
import { topicName } from './topic-names.ts';

/** No page is at hand in the library: no report is "this page". */
const NO_PAGE = { published: { value: null, precision: 'unknown', basis: '' } } as const;
/** Speakers named in a row of the list. */
const FEW_SPEAKERS = 3;

/** A claim of the corpus as a row. */
export const claimRow = (found: CorpusClaim, corpus: CorpusData): ClaimRow => {
  const { claim, report } = found;
  return {
    id: found.id,
    report: reportRef(report, NO_PAGE),
    speaker: speakerRef(claim.speaker, claim.speakerText, corpus),
    attribution: claim.attribution,
    strength: claim.strength ?? null,
    grade: gradeOf(found, corpus),
    statement: claim.statement,
    quoted: claim.quoted ?? [],
    said: knownDate(claim.said),
    topic: claim.topic === undefined ? null : { id: claim.topic, name: topicName(claim.topic, corpus) },
  };
};

const speakersOf = ({ claims = [] }: Report, corpus: CorpusData): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { speaker } of claims) if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => corpus.officials.get(id)?.name ?? [])
    .slice(0, FEW_SPEAKERS);
};

const rowOf = (report: Report, corpus: CorpusData): ReportRow => ({
  report: reportRef(report, NO_PAGE),
  claims: report.claims?.length ?? 0,
  speakers: speakersOf(report, corpus),
});

/** Newest first; undated ones last; then by title. */
const newestFirst = (a: Report, b: Report): number =>
  (publishedOf(b).value ?? '').localeCompare(publishedOf(a).value ?? '') || a.title.localeCompare(b.title);

/** Reports that the request finds, newest first. */
export function listReports({ words = '', outlet, from = 0, limit = LIST_LENGTH }: ReportsRequest, corpus: CorpusData): ReportsList {
  const wanted = searchWords(words);
  const found = [...corpus.reports.values()]
    .filter((report) => (outlet === undefined || report.outlet === outlet) && holdsWords(wanted, [report.title, report.outlet]))
    .sort(newestFirst);
  return { rows: found.slice(from, from + limit).map((report) => rowOf(report, corpus)), count: found.length, outlets: outletsOf(corpus) };
}

const claimOf = (report: Report, claim: Claim): CorpusClaim => ({ id: fullClaimId(report.id, claim.id), report, claim });

/** One report whole; null when the corpus lacks it. */
export function describeReport(id: string, corpus: CorpusData): ReportPage | null {
  const report = corpus.reports.get(id);
  if (report === undefined) return null;
  const claims = (report.claims ?? []).map((claim) => claimOf(report, claim));
  return {
    report: reportRef(report, NO_PAGE),
    chain: chainOf({ id, report, claim: { id: '', attribution: 'unattributed', statement: '' } }),
    hasText: report.text !== undefined,
    callings: (report.callings ?? []).map(({ official, forms, roles = [] }) => ({
      official: speakerRef(official, official, corpus),
      forms,
      roles,
    })),
    claims: claims.map((found) => claimRow(found, corpus)),
    origins: new Set(claims.map((found) => originOf(found).id)).size,
  };
}
