/**
 * Coverage of one claim of a page: the corpus's claims that stand to it, grouped by relation, each with its chain, origin and differences.
 * It describes and counts; it never says which side is right.
 */
import type { AnalysedClaim, PageAnalysis } from '../analysis.ts';
import type { PageClaim } from '../claims/claim.ts';
import type { CorpusClaim, CorpusData } from '../corpus/corpus.ts';
import { type Relation, RELATIONS, type Strength, STRENGTHS } from '../corpus/model.ts';
import type { ClaimIndex } from './claim-index.ts';
import type { FigureComparison } from './compare-figures.ts';
import { compareFigures } from './compare-figures.ts';
import type {
  ClaimCoverage,
  CoverageEntry,
  FigurePair,
  FigureRef,
  LeftOut,
  PersonAsInstitution,
  RelationGroup,
  SharedPhrase,
  SpeakerRef,
  StrengthDrift,
} from './coverage.ts';
import { daysBetween } from './days-between.ts';
import { chainOf, gradeOf, knownDate, originOf, type PageRef, publishedOf, reportRef, speakerRef } from './describe-claim.ts';
import { carriedBy, CARRIES } from './carried.ts';
import type { Match } from './match.ts';
import { readingOf, toClaimText } from './corpus-readings.ts';
import { matchClaim } from './match-claim.ts';
import { matchPageClaim } from './match-page-claim.ts';
import { readClaim } from './read-claim.ts';
import { sharedPhrase, wordDifference } from './word-difference.ts';

export { coverOfficial, type OfficialRequest } from './cover-official.ts';

/** The corpus with its claim index. */
export interface SearchableCorpus extends CorpusData {
  readonly index: ClaimIndex;
}

export interface ClaimRequest {
  /** Matches are found anew when the claim brings none. */
  readonly claim: PageClaim & { readonly matches?: readonly Match[] };
  readonly page: PageAnalysis['page'];
  /** All claims of the page, where `page` does not say what they carry and it shall be told what the page leaves out of a report. */
  readonly claims?: readonly AnalysedClaim[];
}

const SHOWN_FROM = 0.5;
const MOST_LEFT_OUT = 5;
const DAYS_A_YEAR = 365;

/** What the corpus holds about a claim. The page's own report, when it is in the corpus, is shown and marked, and counted nowhere. */
export function coverClaim({ claim, page, claims }: ClaimRequest, corpus: SearchableCorpus): ClaimCoverage {
  const matches = claim.matches ?? matchPageClaim(claim, page, corpus);
  const entries = matches.flatMap((match) => {
    const found = corpus.claims.get(match.claim);
    return found === undefined ? [] : [toEntry(match, found, claim, page, corpus)];
  });
  const shown = entries.filter(({ confidence }) => confidence >= SHOWN_FROM);
  const others = shown.filter(({ report }) => !report.isThisPage);
  const carried = claims === undefined ? page.carries : carriedBy(claims);
  const carrying = others.filter(({ relation }) => CARRIES.has(relation));
  return {
    start: claim.start,
    end: claim.end,
    text: claim.text,
    speaker: speakerRef(claim.speaker, claim.speakerText, corpus),
    attribution: claim.attribution,
    strength: claim.strength,
    groups: groupByRelation(shown),
    possible: entries.filter(({ confidence }) => confidence < SHOWN_FROM),
    ...countsOf(others),
    onlyHere: carrying.length === 0,
    leftOut: carried === undefined ? [] : leftOutOf(carrying, new Set(carried), page, corpus),
  };
}

/** Reports and origins among entries. Entries of one report under two origins count both. */
function countsOf(entries: readonly CoverageEntry[]): { reports: number; origins: number } {
  return { reports: new Set(entries.map(({ report }) => report.id)).size, origins: new Set(entries.map(({ origin }) => origin.id)).size };
}

function groupByRelation(entries: readonly CoverageEntry[]): RelationGroup[] {
  return RELATIONS.flatMap((relation) => {
    const group = entries.filter((entry) => entry.relation === relation).sort((a, b) => b.confidence - a.confidence);
    return group.length === 0 ? [] : [{ relation, ...countsOf(group), entries: group }];
  });
}

function toEntry(
  match: Match,
  found: CorpusClaim,
  claim: PageClaim,
  page: PageRef & { language: string },
  corpus: SearchableCorpus,
): CoverageEntry {
  const { report, claim: held } = found;
  const content = claim.text.slice(claim.content.start - claim.start, claim.content.end - claim.start);
  const speaker = speakerRef(held.speaker, held.speakerText, corpus);
  const quoted = held.quoted ?? [];
  const asQuoted = held.attribution === 'direct' && quoted.join(' ').length >= held.statement.length / 2;
  return {
    claim: match.claim,
    report: reportRef(report, page),
    relation: match.relation,
    confidence: match.confidence,
    because: match.because,
    speaker,
    attribution: held.attribution,
    strength: held.strength ?? null,
    grade: gradeOf(found, corpus),
    statement: held.statement,
    quoted,
    said: knownDate(held.said),
    chain: chainOf(found),
    origin: originOf(found),
    words: wordDifference(content, asQuoted ? quoted.join(' ') : held.statement),
    wordsOf: asQuoted ? 'quoted' : 'statement',
    figures: compareFigures(readClaim(content, page.language).figures, readingOf(found).figures).map(toFigurePair),
    strengthDrift: driftOf(claim.strength, held.strength ?? null),
    personAsInstitution: institutionOf(speakerRef(claim.speaker, claim.speakerText, corpus), speaker, match.relation),
    sharedPhrase: phraseOf(content, found, page, match.relation),
    order: orderOf(page, found),
    onlyInThisReport: !hasCounterpart(found, page, corpus),
  };
}

const toFigurePair = ({ standing, page, report }: FigureComparison): FigurePair => ({
  standing,
  page: figureRef(page),
  report: figureRef(report),
});
const figureRef = (figure: FigureComparison['page']): FigureRef | null =>
  figure === null ? null : { text: figure.text, unit: figure.unit, set: figure.setText };

function driftOf(page: Strength | null, report: Strength | null): StrengthDrift | null {
  if (page === null || report === null || page === report) return null;
  return { page, report, drift: STRENGTHS.indexOf(report) < STRENGTHS.indexOf(page) ? 'report-stronger' : 'report-weaker' };
}

function institutionOf(page: SpeakerRef, report: SpeakerRef, relation: Relation): PersonAsInstitution | null {
  if (relation !== 'same' && relation !== 'reworded') return null;
  if (page.kind === 'body' && report.kind === 'person') return { person: report, body: page, bodySide: 'page' };
  if (page.kind === 'person' && report.kind === 'body') return { person: page, body: report, bodySide: 'report' };
  return null;
}

/** One phrase in claims at least a year apart that are not the same claim may mean two things. */
function phraseOf(content: string, found: CorpusClaim, page: PageRef & { language: string }, relation: Relation): SharedPhrase | null {
  if (relation === 'same' || relation === 'reworded') return null;
  const years = Math.floor(daysBetween(page.published.value ?? undefined, toClaimText(found).date) / DAYS_A_YEAR);
  if (years < 1) return null;
  const phrase = sharedPhrase(content, [found.claim.statement, ...(found.claim.quoted ?? [])].join('\n'), page.language);
  return phrase === null ? null : { phrase, yearsApart: years };
}

function orderOf(page: PageRef, { report }: CorpusClaim): CoverageEntry['order'] {
  const own = page.published.value;
  const other = publishedOf(report).value;
  if (own === null || other === null) return 'unknown';
  const length = Math.min(own.length, other.length);
  const [a, b] = [own.slice(0, length), other.slice(0, length)];
  if (a === b) return length < 'YYYY-MM-DD'.length ? 'unknown' : 'same-day';
  return b > a ? 'report-later' : 'report-earlier';
}

/** Whether a report other than the claim's own and the page's carries it too. */
function hasCounterpart(found: CorpusClaim, page: PageRef, corpus: SearchableCorpus): boolean {
  return matchClaim(toClaimText(found), corpus.index, { excludeReport: found.report.id, language: found.report.language }).some((match) => {
    const report = corpus.reports.get(match.report);
    return match.confidence >= SHOWN_FROM && CARRIES.has(match.relation) && report !== undefined && !reportRef(report, page).isThisPage;
  });
}

/** What the carrying reports also hold of the same speaker and origin, and no claim of the page matches. */
function leftOutOf(carrying: readonly CoverageEntry[], carried: ReadonlySet<string>, page: PageRef, corpus: SearchableCorpus): LeftOut[] {
  const neighbours = [...corpus.claims.values()].filter(
    (found) =>
      !carried.has(found.id) &&
      carrying.some(
        (entry) =>
          entry.report.id === found.report.id &&
          entry.origin.id === originOf(found).id &&
          entry.speaker.id !== null &&
          entry.speaker.id === found.claim.speaker,
      ),
  );
  return neighbours.slice(0, MOST_LEFT_OUT).map((found) => ({
    claim: found.id,
    report: reportRef(found.report, page),
    speaker: speakerRef(found.claim.speaker, found.claim.speakerText, corpus),
    statement: found.claim.statement,
  }));
}
