/**
 * Coverage of one official: offices at the page's date, how reports call the person, claims along time, spellings, and what the corpus lacks.
 * Dates are told as known and never filled in.
 */
import type { AnalysedClaim, PageAnalysis } from '../analysis.ts';
import type { CorpusClaim, CorpusData } from '../corpus/corpus.ts';
import { type Office, type Official, RELATIONS, type Report } from '../corpus/model.ts';
import type { KnownDate } from '../page.ts';
import type {
  CallingInReport,
  CorpusGaps,
  CorpusHole,
  OfficeAtDate,
  OfficialCoverage,
  PrintedRole,
  RoleClash,
  SpellingUse,
  TimelineEntry,
} from './coverage.ts';
import { chainOf, gradeOf, knownDate, originOf, type PageRef, publishedOf, reportRef, speakerRef } from './describe-claim.ts';
import { isRank, rankIn, roleHead } from './role-words.ts';

export interface OfficialRequest {
  readonly official: string;
  /** Offices are told for this date. */
  readonly published: KnownDate;
  readonly page?: PageAnalysis['page'];
  /** This page's claims, to relate the time line to. */
  readonly claims?: readonly AnalysedClaim[];
}

/** A stretch of so many months without a report is told as a hole. */
const HOLE_MONTHS = 6;

/** What the corpus holds about an official; null when the register does not know the id. */
export function coverOfficial(
  { official: id, published, page, claims = [] }: OfficialRequest,
  corpus: CorpusData,
): OfficialCoverage | null {
  const official = corpus.officials.get(id);
  if (official === undefined) return null;
  const ref: PageRef = { published, url: page?.url ?? null };
  const held = [...corpus.claims.values()].filter(({ claim }) => claim.speaker === id || (claim.about ?? []).includes(id));
  const line = held.map((found) => timelineEntry(found, id, claims, ref, corpus));
  const callings = callingsOf(official, corpus, ref);
  return {
    id,
    name: official.name,
    kind: official.kind,
    description: official.description ?? null,
    asOf: published,
    offices: officesAt(official, published, corpus),
    callings,
    roleClashes: roleClashes(official, callings),
    dated: line.filter((entry) => dateOf(entry) !== null).sort((a, b) => (dateOf(a) ?? '').localeCompare(dateOf(b) ?? '')),
    undated: line.filter((entry) => dateOf(entry) === null),
    byRelation: RELATIONS.flatMap((relation) => {
      const ids = line.filter((entry) => entry.relation === relation).map((entry) => entry.claim);
      return ids.length === 0 ? [] : [{ relation, claims: ids }];
    }),
    spellings: spellingsOf(callings),
    gaps: gapsOf(id, held, corpus),
  };
}

const dateOf = ({ said, report }: TimelineEntry): string | null => said.value ?? report.published.value;

function timelineEntry(
  found: CorpusClaim,
  official: string,
  claims: readonly AnalysedClaim[],
  page: PageRef,
  corpus: CorpusData,
): TimelineEntry {
  const { claim, report } = found;
  const best = claims
    .flatMap(({ start, matches }) => matches.filter((match) => match.claim === found.id).map((match) => ({ start, match })))
    .sort((a, b) => b.match.confidence - a.match.confidence)[0];
  return {
    claim: found.id,
    report: reportRef(report, page),
    statement: claim.statement,
    quoted: claim.quoted ?? [],
    attribution: claim.attribution,
    strength: claim.strength ?? null,
    grade: gradeOf(found, corpus),
    said: knownDate(claim.said),
    chain: chainOf(found),
    origin: originOf(found),
    saidAbout: claim.speaker !== official,
    speaker: speakerRef(claim.speaker, claim.speakerText, corpus),
    relation: best?.match.relation ?? null,
    confidence: best?.match.confidence ?? null,
    pageClaimStart: best?.start ?? null,
  };
}

/** Held first, then former, then later ones; within each the latest first. */
function officesAt(official: Official, { value }: KnownDate, corpus: CorpusData): OfficeAtDate[] {
  const rank = { held: 0, unknown: 1, former: 2, later: 3 } as const;
  return (official.offices ?? [])
    .map((office) => ({
      title: office.title,
      body: office.body === undefined ? null : (corpus.officials.get(office.body)?.name ?? office.body),
      from: office.from ?? null,
      to: office.to ?? null,
      basis: office.basis ?? null,
      standing: standingOf(office, value),
    }))
    .sort((a, b) => rank[a.standing] - rank[b.standing] || (b.from ?? '').localeCompare(a.from ?? ''));
}

/** Dates of different precision are compared as far as both go; where that leaves it open, it is unknown. */
function standingOf({ from, to }: Office, date: string | null): OfficeAtDate['standing'] {
  if (date === null || (from === undefined && to === undefined)) return 'unknown';
  const order = (bound: string): number | null => {
    const length = Math.min(bound.length, date.length);
    const compared = date.slice(0, length).localeCompare(bound.slice(0, length));
    return compared === 0 && bound.length !== date.length ? null : compared;
  };
  const afterStart = from === undefined ? 1 : order(from);
  const afterEnd = to === undefined ? -1 : order(to);
  if (afterStart === null || afterEnd === null) return 'unknown';
  if (afterStart < 0) return 'later';
  return afterEnd >= 0 ? 'former' : 'held';
}

function callingsOf(official: Official, corpus: CorpusData, page: PageRef): CallingInReport[] {
  return [...corpus.reports.values()].flatMap((report) => {
    const calling = report.callings?.find((each) => each.official === official.id);
    if (calling === undefined) return [];
    const roles = (calling.roles ?? []).map((text) => ({ text, agrees: agreesWithRegister(text, official, report) }));
    return [{ report: reportRef(report, page), forms: calling.forms, roles }];
  });
}

/** Heads the register gives a person: offices held by then, and the words of the description. */
function registerHeads(official: Official, date: string | null): Set<string> {
  const heads = new Set<string>();
  for (const office of official.offices ?? []) {
    if (date !== null && office.from !== undefined && office.from.slice(0, date.length) > date) continue;
    const head = roleHead(office.title);
    if (head !== null) heads.add(head);
  }
  const described = roleHead(official.description ?? '');
  if (described !== null) heads.add(described);
  return heads;
}

/** null where the role is general, or the register knows too little to judge. */
function agreesWithRegister(role: string, official: Official, report: Report): boolean | null {
  const head = roleHead(role);
  const known = registerHeads(official, publishedOf(report).value);
  if (head === null || known.size === 0) return null;
  if (known.has(head)) return true;
  // An office says nothing of a rank: only another rank contradicts one.
  if (isRank(head)) return [...known].some(isRank) ? false : null;
  return false;
}

function roleClashes(official: Official, callings: readonly CallingInReport[]): RoleClash[] {
  const uses = new Map<string, { role: string; reports: Set<string>; agrees: boolean | null }>();
  for (const { report, forms, roles } of callings) {
    const fromForms: PrintedRole[] = forms
      .filter((form) => roleHead(form) !== null && roleHead(form) !== roleHead(official.name))
      .flatMap((form): PrintedRole[] => {
        const text = rankIn(form);
        return text === null ? [] : [{ text, agrees: agreesFor(text, official) }];
      });
    for (const { text, agrees } of [...roles, ...fromForms]) {
      const head = roleHead(text);
      if (head === null) continue;
      const use = uses.get(head) ?? { role: text, reports: new Set<string>(), agrees };
      use.reports.add(report.id);
      uses.set(head, use);
    }
  }
  const wrong = [...uses].filter(([, use]) => use.agrees === false);
  return wrong.flatMap(([head, use]) => {
    const right =
      [...uses].find(([other, { agrees }]) => other !== head && agrees === true && isRank(other) === isRank(head)) ??
      [...uses].find(([other, { agrees }]) => other !== head && agrees === true);
    if (right === undefined) return [];
    return [
      {
        a: { role: use.role, reports: [...use.reports] },
        b: { role: right[1].role, reports: [...right[1].reports] },
        because: `${head} / ${right[0]}`,
      },
    ];
  });
}

const agreesFor = (text: string, official: Official): boolean => registerHeads(official, null).has(roleHead(text) ?? '');

function spellingsOf(callings: readonly CallingInReport[]): SpellingUse[] {
  const uses = new Map<string, string[]>();
  for (const { report, forms } of callings) for (const form of forms) uses.set(form, [...(uses.get(form) ?? []), report.id]);
  return [...uses]
    .map(([text, reports]) => ({ text, reports }))
    .sort((a, b) => b.reports.length - a.reports.length || a.text.localeCompare(b.text));
}

function gapsOf(id: string, held: readonly CorpusClaim[], corpus: CorpusData): CorpusGaps {
  const reports = [...corpus.reports.values()].filter(
    (report) => report.callings?.some(({ official }) => official === id) === true || held.some((found) => found.report.id === report.id),
  );
  const dates = reports.flatMap((report) => publishedOf(report).value ?? []).sort();
  return {
    reports: reports.length,
    outlets: [...new Set(reports.map(({ outlet }) => outlet))].sort(),
    origins: new Set(held.map((found) => originOf(found).id)).size,
    undated: reports.length - dates.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    holes: holesOf(dates),
    corpusReports: corpus.reports.size,
  };
}

function holesOf(dates: readonly string[]): CorpusHole[] {
  const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return dates.slice(1).flatMap((to, i) => {
    const from = dates[i] ?? to;
    const months = monthOf(to) - monthOf(from);
    return months >= HOLE_MONTHS ? [{ from, to, months }] : [];
  });
}
