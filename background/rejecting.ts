/**
 * The reader's "not right": kept on this device, and left out of every answer about the same words on the same page.
 * An answer never waits long for it: where the shelf is slow, the page is told what the corpus holds.
 */
import type { PageAnalysis } from '../extension/core/analysis.ts';
import type { PageClaim } from '../extension/core/claims/claim.ts';
import { type ClaimRequest, coverClaim } from '../extension/core/coverage/cover-claim.ts';
import type { ClaimCoverage } from '../extension/core/coverage/coverage.ts';
import { matchPageClaim } from '../extension/core/coverage/match-page-claim.ts';
import {
  type IsRejected,
  type Rejection,
  rejectionText,
  standingMatches,
  withoutRejected,
  withoutRejectedLeftOut,
} from '../extension/core/saved/rejection.ts';
import { cleanAddress } from '../extension/platform/address.ts';
import type { CallHandlers } from '../extension/platform/listen.ts';
import type { BackgroundCalls, RejectRequest } from '../extension/platform/messages.ts';
import { addRejection, listRejections, rejectionsOn, removeRejection } from '../extension/platform/rejections.ts';
import { hashOf } from '../extension/platform/saved-store.ts';
import { flushSoon } from '../extension/platform/shelf-keeper.ts';
import type { bundledCorpus } from './corpus.ts';

/** A look into the index takes some milliseconds, a database opened from cold some ten; beyond this the page goes first. */
const LONGEST_WAIT_MS = 1_000;

/** Never rejects: a shelf that cannot be asked holds no rejection. */
const askRejections = (url: string | null): Promise<readonly Rejection[]> => rejectionsOn(url).catch(() => []);

const inTime = async (asked: Promise<readonly Rejection[]>): Promise<readonly Rejection[]> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<readonly Rejection[]>((resolve) => {
    timer = setTimeout(() => resolve([]), LONGEST_WAIT_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
};

/** Hashes only what may have been rejected: claims of reports that a rejection on this page names. */
const isRejectedAmong = async (
  rejections: readonly Rejection[],
  url: string | null,
  pairs: readonly (readonly [PageClaim, string])[],
): Promise<IsRejected> => {
  const named = new Set(rejections.map(({ claim }) => claim));
  const keys = new Set(rejections.map(({ key }) => key));
  const rejected = new Set<string>();
  for (const [claim, reportClaim] of pairs) {
    if (!named.has(reportClaim)) continue;
    const text = rejectionText(claim, url, reportClaim);
    if (keys.has(await hashOf(text))) rejected.add(text);
  }
  return (claim, reportClaim) => named.has(reportClaim) && rejected.has(rejectionText(claim, url, reportClaim));
};

/** The analysis as the reader has corrected it. The shelf is asked first: while the browser opens it, the page is analysed. */
export const leaveOutRejected = async (address: string | null, analyse: () => PageAnalysis): Promise<PageAnalysis> => {
  const url = cleanAddress(address);
  const asked = askRejections(url);
  const analysis = analyse();
  const rejections = await inTime(asked);
  if (rejections.length === 0) return analysis;
  const pairs = analysis.claims.flatMap((claim) => claim.matches.map((match) => [claim, match.claim] as const));
  return withoutRejected(analysis, await isRejectedAmong(rejections, url, pairs));
};

/** The coverage of a claim as the reader has corrected it. */
export const coverStanding = async (request: ClaimRequest, corpus: ReturnType<typeof bundledCorpus>): Promise<ClaimCoverage> => {
  const { claim, page } = request;
  const url = cleanAddress(page.url);
  const rejections = await inTime(askRejections(url));
  if (rejections.length === 0) return coverClaim(request, corpus);
  const matches = claim.matches ?? matchPageClaim(claim, page, corpus);
  const isRejected = await isRejectedAmong(
    rejections,
    url,
    rejections.map((rejection) => [claim, rejection.claim] as const),
  );
  const standing = { ...claim, matches: standingMatches(claim, matches, isRejected) };
  return withoutRejectedLeftOut(coverClaim({ ...request, claim: standing }, corpus), claim, isRejected);
};

const toRejection = async ({ id, claim, page, report, reportClaim, relation }: RejectRequest): Promise<Rejection> => {
  const url = cleanAddress(page.url);
  return {
    id,
    key: await hashOf(rejectionText(claim, url, reportClaim)),
    text: claim.text,
    page: { url, title: page.title },
    report,
    claim: reportClaim,
    relation,
    rejectedAt: new Date().toISOString(),
  };
};

export const rejecting: Pick<CallHandlers<BackgroundCalls>, 'reject' | 'undoReject' | 'rejections' | 'takeBackRejection'> = {
  reject: async (request, sender) => {
    const id = await addRejection(await toRejection(request));
    flushSoon();
    // Whether it had been rejected before is not the page's business.
    return { id: sender.isOurs ? id : request.id };
  },
  undoReject: ({ id }) => removeRejection(id),
  rejections: () => listRejections(),
  takeBackRejection: ({ id }) => removeRejection(id),
};
