/** Doors of the library without a browser behind them: the corpus is the real one and so is the engine; the rest answers from a table. */
import { analyze } from '../../extension/core/analyze.ts';
import { compileCorpus, type Corpus } from '../../extension/core/corpus/compile-corpus.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import bundle from '../../extension/corpus/bundle.json' with { type: 'json' };
import { describeClaim, lookUpClaims } from '../../extension/core/coverage/browse-claims.ts';
import { listOfficials } from '../../extension/core/coverage/browse-officials.ts';
import { describeReport, listReports } from '../../extension/core/coverage/browse-reports.ts';
import { coverClaim, coverOfficial } from '../../extension/core/coverage/cover-claim.ts';
import type { Rejection } from '../../extension/core/saved/rejection.ts';
import type { Doors } from '../../extension/library/view-props.ts';
import type { Answer, BrowserState, CallError } from '../../extension/platform/messages.ts';
import { parseSettings, type Settings } from '../../extension/platform/settings.ts';
import { type Handlers, refuse, savedList } from '../popup/fake-doors.ts';

let compiled: Corpus | null = null;
export const bundledCorpus = (): Corpus => {
  compiled ??= compileCorpus([parsePack(bundle).pack!]);
  return compiled;
};

/** The reader has no packs here. */
const corpusOf = ({ own = false }: { readonly own?: boolean }): Corpus =>
  own ? { ...bundledCorpus(), officials: new Map(), reports: new Map(), claims: new Map() } : bundledCorpus();

const found = <T>(value: T | null): T => value ?? refuse('not-found');

export const rejection: Rejection = {
  id: '6f3b1e0a-0000-4000-8000-000000000001',
  key: 'k',
  text: 'He added that he could not say whether troops were available at all.',
  page: { url: 'https://courier.example/2025/08/25/force', title: 'Six capitals and one open question' },
  report: 'unn-2025-08-23',
  claim: 'unn-2025-08-23#S05',
  relation: 'reworded',
  rejectedAt: '2026-03-04T10:20:00.000Z',
};

const browserState: BrowserState = {
  shortcuts: [
    { name: 'walk-next', description: 'Go to the next mark on the page', keys: 'Alt+Shift+N' },
    { name: 'walk-previous', description: 'Go to the previous mark on the page', keys: '' },
  ],
  seesAllSites: true,
};

const corpusAnswers: Handlers = {
  analyse: (page: Parameters<typeof analyze>[0]) => analyze(page, bundledCorpus()),
  coverOfficial: (request: Parameters<typeof coverOfficial>[0]) => found(coverOfficial(request, bundledCorpus())),
  coverClaim: (request: Parameters<typeof coverClaim>[0]) => coverClaim(request, bundledCorpus()),
  corpusOfficials: (request: Parameters<typeof listOfficials>[0]) => listOfficials(request, bundledCorpus()),
  corpusReports: (request: Parameters<typeof listReports>[0]) => listReports(request, corpusOf(request)),
  corpusReport: ({ id }: { id: string }) => found(describeReport(id, bundledCorpus())),
  corpusLookUp: (request: Parameters<typeof lookUpClaims>[0]) => lookUpClaims(request, corpusOf(request)),
  corpusClaim: ({ id }: { id: string }) => found(describeClaim(id, bundledCorpus())),
  ownSummary: () => ({ packs: 0, reports: 0, claims: 0, isSharded: false }),
  ownOfficial: () => null,
  corpusSummary: () => ({ revision: 'bundle@1', reports: 5, outlets: 5, officials: 21, claims: 116 }),
};

const ownAnswers = (): Handlers => {
  let settings: Settings = parseSettings({ offSites: ['games.example', 'news.example'] });
  return {
    settings: () => settings,
    changeSettings: (change: Partial<Settings>) => (settings = { ...settings, ...change }),
    switchSite: ({ site, off }: { site: string; off: boolean }) => {
      const others = settings.offSites.filter((one) => one !== site);
      return (settings = { ...settings, offSites: off ? [...others, site].sort() : others });
    },
    savedList: () => savedList(),
    rejections: () => [rejection],
    takeBackRejection: () => true,
    browserState: () => browserState,
    openShortcutSettings: () => true,
    forgetEverything: () => null,
  };
};

export interface LibraryDoors extends Doors {
  readonly calls: { readonly call: string; readonly request: unknown }[];
}

/** `cardStyle` is the card's style sheet where the card is to be drawn. */
export const createLibraryDoors = (handlers: Handlers = {}): LibraryDoors => {
  const all: Handlers = { ...corpusAnswers, ...ownAnswers(), cardStyle: () => '', ...handlers };
  const calls: { call: string; request: unknown }[] = [];
  const answer = async (call: string, request: unknown): Promise<Answer<unknown>> => {
    calls.push({ call, request });
    try {
      return { ok: true, value: await (all[call] ?? (() => refuse('bad-request')))(request as never) };
    } catch (thrown) {
      const { code = 'failed', message } = thrown as { code?: CallError['code']; message: string };
      return { ok: false, error: { code, message } };
    }
  };
  return {
    calls,
    askBackground: ((call: string, request?: unknown) => answer(call, request)) as Doors['askBackground'],
    askPage: ((_tab: number, call: string, request?: unknown) => answer(call, request)) as Doors['askPage'],
    createId: () => crypto.randomUUID(),
  };
};
