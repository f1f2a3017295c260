/** Doors without a browser behind them: each call answers from a table, with the sample page as default. */
import type { Answer, CallError, SavedList, TabState } from '../../extension/platform/messages.ts';
import type { PageState } from '../../extension/platform/page-messages.ts';
import { parseSettings, type Settings } from '../../extension/platform/settings.ts';
import type { Doors } from '../../popup/doors.ts';
import { day, makeClaimCoverage, makeReport, onlyHereCoverage, tide } from './sample-coverage.ts';
import { officialCoverage } from './sample-official.ts';
import { analysis, coverageByStart, makeSaved } from './sample-page.ts';

type Handler = (request: never) => unknown;
export type Handlers = Readonly<Record<string, Handler>>;

export const refuse = (code: CallError['code'], message = 'no reason given'): never => {
  throw Object.assign(new Error(message), { code });
};

export const pageState: PageState = { kind: 'analysed', site: 'news.example', analysis, marks: true };

export const savedList = (list: Partial<SavedList> = {}): SavedList => ({
  claims: [
    makeSaved(),
    makeSaved({
      id: '6f3b1e0a-0000-4000-8000-000000000002',
      sequence: 2,
      attribution: 'indirect',
      speaker: { id: null, text: '' },
      text: 'Residents of the old quarter have complained about noise for years.',
      page: { ...makeSaved().page, url: null },
      coverage: { ...makeSaved().coverage, matches: [] },
    }),
  ],
  count: 2,
  next: null,
  damaged: [],
  kept: 'disk',
  ...list,
});

/** Answers of background and page; settings are kept, so that switches work. */
const createDefaults = (): Handlers => {
  let settings: Settings = parseSettings({});
  return {
    settings: () => settings,
    changeSettings: (change: Partial<Settings>) => (settings = { ...settings, ...change }),
    switchSite: ({ site, off }: { site: string; off: boolean }) => (settings = { ...settings, offSites: off ? [site] : [] }),
    savedList: () => savedList(),
    source: () => ({ page: { texts: ['The page.'], kinds: ['paragraph'] }, markup: null }),
    comeBack: () => [],
    savedDelete: () => true,
    savedRestore: () => true,
    save: ({ id }: { id: string }) => ({ state: 'saved', id, kept: 'disk' }),
    coverClaim: ({ claim }: { claim: { start: number; matches: readonly unknown[] } }) =>
      coverageByStart[claim.start] ?? (claim.matches.length > 0 ? makeClaimCoverage() : onlyHereCoverage),
    coverOfficial: () => officialCoverage,
    corpusSummary: () => ({ revision: 'bundle@1', reports: 5, outlets: 5, officials: 24, claims: 116 }),
    reject: ({ id }: { id: string }) => ({ id }),
    takeBackRejection: () => true,
    forgetEverything: () => null,
    goBack: () => true,
    corpusReports: () => ({
      rows: [makeReport(), tide, makeReport({ id: 'old', outlet: 'Old Gazette', published: day('2029-01-09') })].map((report) => ({
        report,
        claims: 9,
        speakers: [],
      })),
      count: 3,
      outlets: [],
    }),
    tabState: (): TabState => 'unreachable',
    pageState: () => pageState,
    reveal: () => true,
    context: () => ({ before: 'before', after: 'after' }),
    refresh: () => pageState,
  };
};

export interface FakeDoors extends Doors {
  /** Every call made, in order. */
  readonly calls: { readonly call: string; readonly request: unknown }[];
}

export const createFakeDoors = (handlers: Handlers = {}, browser: Doors['browser'] = 'chromium'): FakeDoors => {
  const onShelf = ({ claims }: { claims: readonly { text: string }[] }): readonly (string | null)[] => {
    const shelf = (all['savedList'] as unknown as () => SavedList)().claims;
    return claims.map(({ text }) => shelf.find((saved) => saved.text === text && saved.page.url !== null)?.id ?? null);
  };
  const all: Handlers = { savedOf: onShelf as Handler, ...createDefaults(), ...handlers };
  const calls: { call: string; request: unknown }[] = [];
  const answer = async (call: string, request: unknown): Promise<Answer<unknown>> => {
    calls.push({ call, request });
    try {
      return { ok: true, value: await all[call]!(request as never) };
    } catch (thrown) {
      const { code = 'failed', message } = thrown as { code?: CallError['code']; message: string };
      return { ok: false, error: { code, message } };
    }
  };
  let id = 0;
  return {
    calls,
    browser,
    askBackground: ((call: string, request?: unknown) => answer(call, request)) as Doors['askBackground'],
    askPage: ((_tab: number, call: string, request?: unknown) => answer(call, request)) as Doors['askPage'],
    frontTabId: () => Promise.resolve(7),
    reloadTab: () => Promise.resolve(void calls.push({ call: 'reloadTab', request: undefined })),
    openLibrary: (hash) => Promise.resolve(void calls.push({ call: 'openLibrary', request: hash })),
    openPanel: (tabId) => void calls.push({ call: 'openPanel', request: tabId }),
    watchFront: () => undefined,
    intro: { isDue: () => handlers['intro'] !== undefined, putAway: () => void calls.push({ call: 'introduced', request: undefined }) },
    createId: () => `00000000-0000-4000-8000-${String((id += 1)).padStart(12, '0')}`,
  };
};
