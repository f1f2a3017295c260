/** Every state of the app by name, as the answers that bring it about. */
import type { TabState } from '../../extension/platform/messages.ts';
import type { PageState } from '../../extension/platform/page-messages.ts';
import type { Doors } from '../../popup/doors.ts';
import { type Handlers, pageState, refuse, savedList } from './fake-doors.ts';
import { makeClaim } from './sample-coverage.ts';
import { analysis, makeSaved } from './sample-page.ts';

export interface GalleryState {
  readonly handlers: Handlers;
  readonly browser?: Doors['browser'];
  /** Buttons to press, by their position among those that match a selector. */
  readonly press?: readonly string[];
}

const page = (state: PageState): Handlers => ({ pageState: () => state });
const tab = (state: TabState): Handlers => ({ pageState: () => refuse('no-answer'), tabState: () => state });
const site = 'news.example';
const unknownClaims = {
  ...analysis,
  officials: [],
  claims: [makeClaim({ speaker: null }), makeClaim({ start: 200, end: 260, speaker: null, speakerText: '', attribution: 'unattributed' })],
};

/** Nothing saved yet, so that saving is offered. */
const fresh: Handlers = { savedList: () => savedList({ claims: [], count: 0 }) };

export const STATES: Readonly<Record<string, GalleryState>> = {
  list: { handlers: {} },
  'list-partial': {
    handlers: page({
      ...(pageState as Extract<PageState, { kind: 'analysed' }>),
      marks: false,
      analysis: { ...analysis, partial: true, page: { ...analysis.page, published: { value: null, precision: 'unknown', basis: 'none' } } },
    }),
  },
  'first-run': { handlers: { intro: () => true } },
  table: { handlers: {}, press: ['.layouts button:nth-child(2)'] },
  'claim-hidden': { handlers: { ...fresh }, press: ['.row-claim .row-button', '.not-right'] },
  'claim-shown': { handlers: { ...fresh }, press: ['.row-claim .row-button', '.actions .button-quiet'] },
  claim: { handlers: { ...fresh }, press: ['.row-claim .row-button'] },
  'claim-scope': { handlers: {}, press: ['.row-claim:nth-of-type(3) .row-button'] },
  'claim-saved': { handlers: { ...fresh }, press: ['.row-claim .row-button', '.actions .button-main'] },
  'claim-memory': {
    handlers: { ...fresh, save: ({ id }: { id: string }) => ({ state: 'saved', id, kept: 'memory' }) },
    press: ['.row-claim .row-button', '.actions .button-main'],
  },
  'claim-save-failed': {
    handlers: { ...fresh, save: () => refuse('storage-full') },
    press: ['.row-claim .row-button', '.actions .button-main'],
  },
  'claim-failed': { handlers: { ...fresh, coverClaim: () => refuse('failed') }, press: ['.row-claim .row-button'] },
  official: { handlers: {}, press: ['.row-official .row-button'] },
  working: { handlers: page({ kind: 'working', site }) },
  'working-comparing': { handlers: page({ kind: 'working', site, step: 'comparing' }) },
  off: {
    handlers: {
      ...page({ kind: 'off', site }),
      settings: () => ({ paused: false, marks: true, offSites: [site], dwellMs: 300, graceMs: 300 }),
    },
  },
  'off-language': { handlers: page({ kind: 'not-article', site, why: 'no-article', offLanguage: 'uk' }) },
  paused: {
    handlers: {
      ...page({ kind: 'paused', site }),
      settings: () => ({ paused: true, marks: true, offSites: [], dwellMs: 300, graceMs: 300 }),
    },
  },
  'no-article': { handlers: page({ kind: 'not-article', site, why: 'no-article' }) },
  empty: { handlers: page({ kind: 'not-article', site, why: 'empty' }) },
  protected: { handlers: page({ kind: 'not-article', site: 'mail.example', why: 'protected' }) },
  'nothing-known': { handlers: page({ kind: 'analysed', site, marks: true, analysis: unknownClaims }) },
  failed: { handlers: page({ kind: 'failed', site, message: 'The engine stopped while it compared claims.' }) },
  'withheld-chromium': { handlers: tab('withheld') },
  'withheld-firefox': { handlers: tab('withheld'), browser: 'firefox' },
  older: { handlers: tab('older-than-extension') },
  unreachable: { handlers: tab('unreachable') },
  orphaned: { handlers: { pageState: () => refuse('orphaned') } },
  saved: { handlers: {}, press: ['#tab-saved'] },
  'saved-back': {
    handlers: {
      comeBack: () => [
        { claim: makeSaved(), found: { state: 'unchanged', span: { start: 0, end: 4 } } },
        {
          claim: makeSaved({ id: '6f3b1e0a-0000-4000-8000-000000000003', text: 'The harbour will close in May.' }),
          found: {
            state: 'edited',
            span: { start: 0, end: 4 },
            now: 'The harbour may close in June.',
            words: [
              { side: 'both', text: 'The harbour' },
              { side: 'page', text: 'may' },
              { side: 'report', text: 'will' },
              { side: 'both', text: 'close in' },
              { side: 'page', text: 'June.' },
              { side: 'report', text: 'May.' },
            ],
          },
        },
        { claim: makeSaved({ id: '6f3b1e0a-0000-4000-8000-000000000004' }), found: { state: 'gone' } },
      ],
    },
    press: ['#tab-saved'],
  },
  'saved-deleted': { handlers: {}, press: ['#tab-saved', '.saved-foot button'] },
  'saved-forget': { handlers: {}, press: ['#tab-saved', '.forget button'] },
  'saved-empty': { handlers: { savedList: () => savedList({ claims: [], count: 0 }) }, press: ['#tab-saved'] },
  'saved-damaged': {
    handlers: { savedList: () => savedList({ kept: 'memory', next: 1, damaged: [{ id: 'a1', problem: 'text: string expected' }] }) },
    press: ['#tab-saved'],
  },
  'saved-failed': { handlers: { savedList: () => refuse('failed') }, press: ['#tab-saved'] },
};
