/** Cards ready to be drawn: what the corpus holds, put into words and elements here, so that no page carries what that takes. */
import { coverOfficial } from '../extension/core/coverage/cover-claim.ts';
import { CallFailure } from '../extension/platform/call-failure.ts';
import type { CallHandlers } from '../extension/platform/listen.ts';
import type { BackgroundCalls, PageFacts } from '../extension/platform/messages.ts';
import { openPanelOver } from '../extension/platform/panel.ts';
import { claimPart, officialPart } from '../extension/ui/card/card-part.ts';
import type { CitedPage } from '../extension/ui/card/citation.ts';
import { bundledCorpus } from './corpus.ts';
import { coverStanding } from './rejecting.ts';

const citedPage = (page: PageFacts | undefined): CitedPage => ({
  title: page?.title ?? null,
  url: page?.url ?? null,
  published: page?.published.value ?? null,
});

export const cards: Pick<CallHandlers<BackgroundCalls>, 'officialCard' | 'claimCard' | 'openPanel'> = {
  officialCard: ({ forms, roles, ...request }) => {
    const coverage = coverOfficial(request, bundledCorpus());
    if (coverage === null) throw new CallFailure('not-found', 'no such official');
    return officialPart({ coverage, forms, roles, page: citedPage(request.page) });
  },
  claimCard: async (request) => {
    const coverage = await coverStanding(request, bundledCorpus());
    return claimPart({ coverage, language: request.page.language, page: citedPage(request.page) });
  },
  // Nothing may be awaited before: the browser takes it for the reader's act only so.
  openPanel: (_request, { tabId }) => openPanelOver(tabId),
};
