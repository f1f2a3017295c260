/** Makes a saved claim out of what a page said and what the corpus held; pure, so the caller gives time, key and coverage. */
import type { PageClaim } from '../claims/claim.ts';
import type { ClaimCoverage, CoverageEntry } from '../coverage/coverage.ts';
import {
  type ClaimContext,
  MOST_SAVED_MATCHES,
  type SavedClaim,
  type SavedCoverage,
  type SavedMatch,
  type SavedPage,
} from './saved-claim.ts';

export interface SavedClaimParts {
  readonly id: string;
  readonly key: string;
  readonly claim: PageClaim;
  readonly context: ClaimContext;
  readonly page: SavedPage;
  readonly coverage: ClaimCoverage;
  readonly corpusRevision: string;
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
}

/** A saved claim that has no place in the order yet: the store gives the sequence in the transaction that writes it. */
export type UnorderedClaim = Omit<SavedClaim, 'sequence'>;

const toSavedMatch = ({ claim, relation, confidence, statement, report }: CoverageEntry): SavedMatch => ({
  claim,
  relation,
  confidence,
  statement,
  report: { title: report.title, outlet: report.outlet, url: report.url, published: report.published },
});

/** The coverage as it is kept: matches first, then possible ones, each list in its own order. */
const toSavedCoverage = (coverage: ClaimCoverage, corpusRevision: string): SavedCoverage => {
  const entries = [...coverage.groups.flatMap((group) => group.entries), ...coverage.possible];
  return {
    corpusRevision,
    reports: coverage.reports,
    origins: coverage.origins,
    matches: entries.slice(0, MOST_SAVED_MATCHES).map(toSavedMatch),
  };
};

/** Builds the record; the content is cut out of the sentence by the claim's own offsets. */
export const createSavedClaim = (parts: SavedClaimParts): UnorderedClaim => {
  const { claim, context } = parts;
  return {
    id: parts.id,
    key: parts.key,
    text: claim.text,
    before: context.before,
    after: context.after,
    content: claim.text.slice(claim.content.start - claim.start, claim.content.end - claim.start),
    speaker: { id: claim.speaker, text: claim.speakerText },
    attribution: claim.attribution,
    strength: claim.strength,
    chain: claim.chain ?? [],
    page: parts.page,
    coverage: toSavedCoverage(parts.coverage, parts.corpusRevision),
    note: '',
    tags: [],
    savedAt: parts.savedAt,
  };
};

/**
 * What makes two saves the same claim: its words without regard to spacing, case and quotation style, the page, the speaker.
 * The key is a hash of this text.
 */
export const sameClaimText = (claim: Pick<PageClaim, 'text' | 'speaker' | 'speakerText'>, pageUrl: string | null): string => {
  const words = claim.text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return JSON.stringify([words, pageUrl, claim.speaker ?? claim.speakerText.normalize('NFKC').toLowerCase()]);
};
