/** Answers for the library: the corpus as lists and pages, how the browser treats us, and the end of everything kept. */
import { describeClaim, lookUpClaims } from '../extension/core/coverage/browse-claims.ts';
import { listOfficials } from '../extension/core/coverage/browse-officials.ts';
import { describeReport, listReports } from '../extension/core/coverage/browse-reports.ts';
import { CallFailure } from '../extension/platform/call-failure.ts';
import { forgetEverything } from '../extension/platform/everything.ts';
import type { CallHandlers } from '../extension/platform/listen.ts';
import type { BackgroundCalls } from '../extension/platform/messages.ts';
import { listShortcuts, openShortcutSettings } from '../extension/platform/shortcuts.ts';
import { maySeeAllSites, openLibrary, tellAllPages } from '../extension/platform/tabs.ts';
import { bundledCorpus } from './corpus.ts';

const found = <T>(value: T | null): T => {
  if (value === null) throw new CallFailure('not-found', 'the corpus does not hold it');
  return value;
};

type LibraryCalls =
  | 'corpusOfficials'
  | 'corpusReports'
  | 'corpusReport'
  | 'corpusLookUp'
  | 'corpusClaim'
  | 'browserState'
  | 'openShortcutSettings'
  | 'forgetEverything';

export const library: Pick<CallHandlers<BackgroundCalls>, LibraryCalls> = {
  corpusOfficials: (request) => listOfficials(request, bundledCorpus()),
  corpusReports: (request) => listReports(request, bundledCorpus()),
  corpusReport: ({ id }) => found(describeReport(id, bundledCorpus())),
  corpusLookUp: (request) => lookUpClaims(request, bundledCorpus()),
  corpusClaim: ({ id }) => found(describeClaim(id, bundledCorpus())),
  browserState: async () => {
    const [shortcuts, seesAllSites] = await Promise.all([listShortcuts(), maySeeAllSites()]);
    return { shortcuts, seesAllSites };
  },
  openShortcutSettings: () => openShortcutSettings(),
  forgetEverything: async () => {
    await forgetEverything();
    await tellAllPages();
    return null;
  },
};

/** Shows the selected words looked up in the library. */
export const lookUpSelection = (words: string): void => void openLibrary(`#/claims?${new URLSearchParams({ q: words })}`);
