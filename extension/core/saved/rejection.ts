/**
 * "Not right": the reader's own no to one match, for the same words on the same page and one claim of one report.
 * Pure; what it hides it hides on this device alone, and it can be taken back.
 */
import type { AnalysedClaim, PageAnalysis } from '../analysis.ts';
import type { PageClaim } from '../claims/claim.ts';
import type { ClaimCoverage } from '../coverage/coverage.ts';
import type { Match } from '../coverage/match.ts';
import type { Relation } from '../corpus/model.ts';
import { sameClaimText } from './create-saved-claim.ts';

/** A rejected match as it is kept. */
export interface Rejection {
  /** From the caller, so that the same act twice is one. */
  readonly id: string;
  /** Hash of {@link rejectionText}: one rejection a match. */
  readonly key: string;
  /** The page's words that the match was for. */
  readonly text: string;
  readonly page: { readonly url: string | null; readonly title: string | null };
  /** Report id. */
  readonly report: string;
  /** Full claim id: "unn-2025-08-23#S07b". */
  readonly claim: string;
  readonly relation: Relation;
  /** ISO 8601 in UTC. */
  readonly rejectedAt: string;
}

/** What makes two rejections the same: the same words of the same speaker on the same page, and the same claim of a report. */
export const rejectionText = (claim: PageClaim, pageUrl: string | null, reportClaim: string): string =>
  JSON.stringify([sameClaimText(claim, pageUrl), reportClaim]);

/** Tells whether a match of a claim has been rejected; `claim` is the full id of the report's claim. */
export type IsRejected = (claim: PageClaim, reportClaim: string) => boolean;

/** The matches of a claim that stand. */
export const standingMatches = (claim: PageClaim, matches: readonly Match[], isRejected: IsRejected): readonly Match[] =>
  matches.filter((match) => !isRejected(claim, match.claim));

/** Without its rejected matches; a sentence in the outlet's own voice that is listed for its matches alone goes with the last of them. */
export const withoutRejected = (analysis: PageAnalysis, isRejected: IsRejected): PageAnalysis => ({
  ...analysis,
  claims: analysis.claims.flatMap((claim): readonly AnalysedClaim[] => {
    const matches = standingMatches(claim, claim.matches, isRejected);
    if (matches.length === claim.matches.length) return [claim];
    return matches.length === 0 && claim.attribution === 'unattributed' ? [] : [{ ...claim, matches }];
  }),
});

/** A rejected claim is not "left out" by the page either: the reader has said that it does not belong here. */
export const withoutRejectedLeftOut = (coverage: ClaimCoverage, claim: PageClaim, isRejected: IsRejected): ClaimCoverage => ({
  ...coverage,
  leftOut: coverage.leftOut.filter((one) => !isRejected(claim, one.claim)),
});
