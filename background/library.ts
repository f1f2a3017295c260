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
import type { Corpus } from '../extension/core/corpus/compile-corpus.ts';
import { OwnStoreRefused } from '../extension/platform/own-database.ts';
import { bundledCorpus } from './corpus.ts';
import { ownCorpusFor } from './own-corpus.ts';

const found = <T>(value: T | null): T => {
  if (value === null) throw new CallFailure('not-found', 'the corpus does not hold it');
  return value;
};

/** All of the reader's own reports: a list that lacks some says nothing of it. Null where there are none, or the browser keeps no database. */
const ownCorpus = async (): Promise<Corpus | null> => {
  try {
    return await ownCorpusFor('all');
  } catch (thrown) {
    if (thrown instanceof OwnStoreRefused) return null;
    throw thrown;
  }
};

/** What a list is made of. Nothing of one's own is an empty corpus, not a failure: packs may have gone meanwhile. */
const corpusOf = async ({ own = false }: { readonly own?: boolean }): Promise<Corpus> => {
  if (!own) return bundledCorpus();
  return (await ownCorpus()) ?? { ...bundledCorpus(), officials: new Map(), reports: new Map(), claims: new Map() };
};

/** One thing by its id: what came with the extension first, then the reader's own. */
const findIn = async <T>(describe: (corpus: Corpus) => T | null): Promise<T> => {
  const bundled = describe(bundledCorpus());
  if (bundled !== null) return bundled;
  const own = await ownCorpus();
  return found(own === null ? null : describe(own));
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
  corpusOfficials: async (request) => listOfficials(request, await corpusOf(request)),
  corpusReports: async (request) => listReports(request, await corpusOf(request)),
  corpusReport: ({ id }) => findIn((corpus) => describeReport(id, corpus)),
  corpusLookUp: async (request) => lookUpClaims(request, await corpusOf(request)),
  corpusClaim: ({ id }) => findIn((corpus) => describeClaim(id, corpus)),
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
