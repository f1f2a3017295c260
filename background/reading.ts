/** Answers about a page: its analysis, and how the bundled corpus covers its officials and claims. Stateless. */
import type { PageAnalysis } from '../extension/core/analysis.ts';
import { analyze } from '../extension/core/analyze.ts';
import { coverOfficial } from '../extension/core/coverage/cover-claim.ts';
import { joinBlocks } from '../extension/core/page.ts';
import { CallFailure } from '../extension/platform/call-failure.ts';
import type { CallHandlers } from '../extension/platform/listen.ts';
import type { BackgroundCalls } from '../extension/platform/messages.ts';
import { bundledCorpus } from './corpus.ts';
import { coverStanding, leaveOutRejected } from './rejecting.ts';

/** Reasons are read in a claim's coverage alone, which finds its matches anew; in the answer about a page they would be most of its bytes. */
const withoutReasons = (analysis: PageAnalysis): PageAnalysis => ({
  ...analysis,
  claims: analysis.claims.map((claim) => ({ ...claim, matches: claim.matches.map((match) => ({ ...match, because: [] })) })),
});

export const reading: Pick<CallHandlers<BackgroundCalls>, 'analyse' | 'coverOfficial' | 'coverClaim' | 'corpusSummary'> = {
  analyse: (page) => leaveOutRejected(page.url ?? null, () => withoutReasons(analyze(joinBlocks(page), bundledCorpus()))),
  coverOfficial: (request) => {
    const coverage = coverOfficial(request, bundledCorpus());
    if (coverage === null) throw new CallFailure('not-found', 'no such official');
    return coverage;
  },
  coverClaim: (request) => coverStanding(request, bundledCorpus()),
  corpusSummary: () => {
    const { revision, reports, officials, claims } = bundledCorpus();
    const outlets = new Set([...reports.values()].map((report) => report.outlet));
    return { revision, reports: reports.size, outlets: outlets.size, officials: officials.size, claims: claims.size };
  },
};
