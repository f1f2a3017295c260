/** What the popup shows of a page, as one value: a pure function from what page, browser and background answered. No strings, no DOM. */
import type { PageAnalysis } from '../extension/core/analysis.ts';
import type { CallError, ErrorCode, TabState } from '../extension/platform/messages.ts';
import type { PageState } from '../extension/platform/page-messages.ts';
import type { TextKey } from '../extension/platform/i18n.ts';
import { type Entry, entriesOf } from './entries.ts';

export type BrowserName = 'chromium' | 'firefox';

/** The last answer about the page in front: its own, the browser's word on a tab that gives none, or a failure. */
export type PageRead =
  | { readonly from: 'nobody' }
  | { readonly from: 'page'; readonly state: PageState }
  | { readonly from: 'tab'; readonly state: TabState }
  | { readonly from: 'error'; readonly error: CallError };

/** States without a list. `site` is '' where the page did not say. */
export type NoticeView =
  | { readonly kind: 'working'; readonly site: string; readonly step: 'reading' | 'comparing' }
  | { readonly kind: 'off' | 'paused' | 'no-article' | 'empty' | 'protected'; readonly site: string }
  | { readonly kind: 'off-language'; readonly site: string; readonly language: string }
  | { readonly kind: 'failed'; readonly site: string; readonly code: ErrorCode; readonly reason: string }
  | { readonly kind: 'withheld' | 'older' | 'unreachable' | 'orphaned'; readonly site: '' };

/** States with a list: everything known, or nothing known but claims found. */
export interface ListView {
  readonly kind: 'entries' | 'nothing-known';
  readonly site: string;
  readonly analysis: PageAnalysis;
  readonly entries: readonly Entry[];
  readonly marks: boolean;
}

export type PageView = { readonly kind: 'asking'; readonly site: '' } | NoticeView | ListView;

const viewOfTab = (state: TabState): PageView => {
  if (state === 'withheld') return { kind: 'withheld', site: '' };
  return { kind: state === 'older-than-extension' ? 'older' : 'unreachable', site: '' };
};

const viewOfAnalysis = (state: Extract<PageState, { kind: 'analysed' }>): ListView => {
  const { site, analysis, marks } = state;
  const isKnown = analysis.officials.length > 0 || analysis.claims.some(({ matches }) => matches.length > 0);
  return { kind: isKnown ? 'entries' : 'nothing-known', site, analysis, entries: entriesOf(analysis), marks };
};

const viewOfPage = (state: PageState): PageView => {
  switch (state.kind) {
    case 'analysed':
      return viewOfAnalysis(state);
    case 'not-article':
      if (state.offLanguage !== undefined) return { kind: 'off-language', site: state.site, language: state.offLanguage };
      return { kind: state.why ?? 'no-article', site: state.site };
    case 'working':
      return { kind: 'working', site: state.site, step: state.step ?? 'reading' };
    case 'failed':
      return { kind: 'failed', site: state.site, code: 'failed', reason: state.message };
    default:
      return { kind: state.kind, site: state.site };
  }
};

/** Every answer has a view; an unexpected error is a failure with its reason. */
export const viewPage = (read: PageRead): PageView => {
  if (read.from === 'nobody') return { kind: 'asking', site: '' };
  if (read.from === 'page') return viewOfPage(read.state);
  if (read.from === 'tab') return viewOfTab(read.state);
  const { code, message } = read.error;
  return code === 'orphaned' ? { kind: 'orphaned', site: '' } : { kind: 'failed', site: '', code, reason: message };
};

export type NoticeAction = 'switch-on' | 'resume' | 'read-again' | 'reload-tab' | 'retry' | 'settings';

/** A notice's strings and its one way out. `values` fill the placeholders of the title and the body. */
export interface Notice {
  readonly icon: 'reload' | 'off' | 'pause' | 'page' | 'lock' | 'warning';
  readonly title: TextKey;
  readonly titleValues: readonly string[];
  readonly body: TextKey;
  readonly bodyValues: readonly string[];
  readonly action: { readonly does: NoticeAction; readonly label: TextKey } | null;
}

type Row = readonly [icon: Notice['icon'], title: TextKey, body: TextKey, does?: NoticeAction, label?: TextKey];

const ROWS: Readonly<Record<Exclude<NoticeView['kind'], 'failed' | 'withheld'>, Row>> = {
  working: ['page', 'popup_working', 'popup_working_body'],
  off: ['off', 'popup_off', 'popup_off_body', 'switch-on', 'popup_off_action'],
  paused: ['pause', 'popup_paused', 'popup_paused_body', 'resume', 'popup_paused_action'],
  'off-language': ['off', 'popup_off_language', 'popup_off_language_body', 'settings', 'popup_settings'],
  'no-article': ['page', 'popup_no_article', 'popup_no_article_body', 'read-again', 'popup_read_anyway'],
  empty: ['page', 'popup_empty', 'popup_empty_body', 'read-again', 'popup_read_anyway'],
  protected: ['lock', 'popup_protected', 'popup_protected_body'],
  older: ['reload', 'popup_older', 'popup_older_body', 'reload-tab', 'popup_older_action'],
  unreachable: ['lock', 'popup_unreachable', 'popup_unreachable_body', 'retry', 'popup_retry'],
  orphaned: ['reload', 'popup_orphaned', 'popup_orphaned_body'],
};

const rowOf = (view: NoticeView, browser: BrowserName): Row => {
  if (view.kind === 'failed') {
    return ['warning', 'popup_failed', view.reason === '' ? 'popup_failed_plain' : 'popup_failed_body', 'retry', 'popup_retry'];
  }
  if (view.kind === 'withheld') {
    const how = browser === 'firefox' ? 'popup_withheld_firefox' : 'popup_withheld_chromium';
    return ['lock', 'popup_withheld', how, 'reload-tab', 'popup_older_action'];
  }
  return ROWS[view.kind];
};

/** The reason without its final stop: the sentence around it has one. */
const withoutStop = (reason: string): string => reason.trimEnd().replace(/\.$/, '');

/** What a state without a list says, and what it offers. */
export const noticeOf = (view: NoticeView, browser: BrowserName): Notice => {
  const [icon, title, body, does, label] = rowOf(view, browser);
  return {
    icon,
    title,
    titleValues: view.kind === 'off' ? [view.site] : [],
    body,
    bodyValues: view.kind === 'failed' ? [withoutStop(view.reason)] : [],
    action: does === undefined || label === undefined ? null : { does, label },
  };
};
