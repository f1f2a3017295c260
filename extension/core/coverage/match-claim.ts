/** From a claim to the claims of the corpus that stand to it in some relation: candidates by words, then relation and confidence. */
import type { CorpusClaim } from '../corpus/corpus.ts';
import type { Claim, Report } from '../corpus/model.ts';
import { termsOf } from '../text/terms.ts';
import { type ClaimIndex, speakerTerm } from './claim-index.ts';
import type { ClaimText, Match } from './match.ts';
import type { QueryTerm } from './rank-documents.ts';
import { readClaim, type Reading } from './read-claim.ts';
import { relate } from './relate.ts';

export interface MatchOptions {
  /** Most matches given; 10 when absent. */
  readonly top?: number;
  /** Id of a report whose claims are left out: the page's own. */
  readonly excludeReport?: string;
  /** BCP 47 tag of the claim's text; "en" when absent. */
  readonly language?: string;
}

/** Candidates looked at closely; recall at 50 is within two points of all (reference measurement in docs/decisions/claim-index.md). */
const CANDIDATES = 50;
const SPEAKER_WEIGHT = 0.5;
const TOP = 10;

const readings = new WeakMap<Claim, Reading>();

/** The reading of a corpus claim, kept as long as the claim lives. */
export function readingOf({ claim, report }: CorpusClaim): Reading {
  const known = readings.get(claim);
  if (known !== undefined) return known;
  const reading = readClaim(claim.statement, report.language);
  readings.set(claim, reading);
  return reading;
}

/** A corpus claim as `relate` takes it. */
export function toClaimText({ claim, report }: CorpusClaim): ClaimText {
  const date = claim.said ?? publishedOf(report);
  return {
    text: claim.statement,
    ...(claim.speaker === undefined ? {} : { speaker: claim.speaker }),
    ...(date === undefined ? {} : { date }),
    attribution: claim.attribution,
    strength: claim.strength ?? null,
  };
}

const publishedOf = ({ published, publishedPrecision }: Report): string | undefined => (publishedPrecision === 'unknown' ? undefined : published);

/** Terms of a claim as a query: each once, the speaker as a hint. */
export function queryOf(claim: ClaimText, language: string): QueryTerm[] {
  const query: QueryTerm[] = [...new Set(termsOf(claim.text, language))].map((term) => ({ term, weight: 1 }));
  if (claim.speaker !== undefined) query.push({ term: speakerTerm(claim.speaker), weight: SPEAKER_WEIGHT });
  return query;
}

/** Matches of a claim in the corpus, best first. Claims that share no subject are left out. */
export function matchClaim(claim: ClaimText, index: ClaimIndex, options: MatchOptions = {}): Match[] {
  const language = options.language ?? 'en';
  const { excludeReport } = options;
  const candidates = index.find(queryOf(claim, language), CANDIDATES, excludeReport === undefined ? undefined : ({ report }) => report.id !== excludeReport);
  const pageReading = readClaim(claim.text, language);
  const matches: Match[] = [];
  for (const { claim: found } of candidates) {
    const { relation, confidence, because } = relate(claim, toClaimText(found), { language, pageReading, reportReading: readingOf(found) });
    if (relation === null) continue;
    matches.push({ report: found.report.id, claim: found.id, relation, confidence: Math.round(confidence * 1000) / 1000, because });
  }
  return matches.sort((a, b) => b.confidence - a.confidence).slice(0, options.top ?? TOP);
}
