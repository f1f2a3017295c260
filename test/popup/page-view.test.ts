import { describe, expect, it } from 'vitest';
import type { TabState } from '../../extension/platform/messages.ts';
import type { PageState } from '../../extension/platform/page-messages.ts';
import { noticeOf, type NoticeView, type PageRead, viewPage } from '../../popup/page-view.ts';
import { makeClaim } from './sample-coverage.ts';
import { analysis } from './sample-page.ts';

const page = (state: PageState): PageRead => ({ from: 'page', state });
const tab = (state: TabState): PageRead => ({ from: 'tab', state });
const site = 'news.example';
const empty = { ...analysis, officials: [], claims: [] };

const ROWS: readonly (readonly [string, PageRead, string])[] = [
  ['before any answer', { from: 'nobody' }, 'asking'],
  ['a page being read', page({ kind: 'working', site }), 'working'],
  ['a site switched off', page({ kind: 'off', site }), 'off'],
  ['paused', page({ kind: 'paused', site }), 'paused'],
  ['no article, reason unsaid', page({ kind: 'not-article', site }), 'no-article'],
  ['no article', page({ kind: 'not-article', site, why: 'no-article' }), 'no-article'],
  ['an empty page', page({ kind: 'not-article', site, why: 'empty' }), 'empty'],
  ['a page that is never read', page({ kind: 'not-article', site, why: 'protected' }), 'protected'],
  ['a failure on the page', page({ kind: 'failed', site, message: 'no room' }), 'failed'],
  ['officials and claims', page({ kind: 'analysed', site, analysis, marks: true }), 'entries'],
  ['claims without a match', page({ kind: 'analysed', site, analysis: { ...empty, claims: [makeClaim()] }, marks: true }), 'nothing-known'],
  ['nothing at all', page({ kind: 'analysed', site, analysis: empty, marks: true }), 'nothing-known'],
  ['officials alone', page({ kind: 'analysed', site, analysis: { ...analysis, claims: [] }, marks: true }), 'entries'],
  ['a tab older than the extension', tab('older-than-extension'), 'older'],
  ['a site the browser withholds', tab('withheld'), 'withheld'],
  ['a page out of reach', tab('unreachable'), 'unreachable'],
  ['an updated extension', { from: 'error', error: { code: 'orphaned', message: '' } }, 'orphaned'],
  ['any other error', { from: 'error', error: { code: 'no-answer', message: 'nobody answered' } }, 'failed'],
];

describe('the view of a page', () => {
  it.each(ROWS)('%s', (_, read, kind) => expect(viewPage(read).kind).toBe(kind));

  it('keeps the reason and code of a failure', () => {
    const read: PageRead = { from: 'error', error: { code: 'bad-request', message: 'start: number expected' } };
    expect(viewPage(read)).toMatchObject({ code: 'bad-request', reason: 'start: number expected' });
  });
});

const notice = (view: NoticeView, browser: 'chromium' | 'firefox' = 'chromium') => noticeOf(view, browser);

describe('notices', () => {
  it.each([
    ['off', 'switch-on'],
    ['paused', 'resume'],
    ['no-article', 'read-again'],
    ['empty', 'read-again'],
    ['older', 'reload-tab'],
    ['withheld', 'reload-tab'],
    ['unreachable', 'retry'],
    ['failed', 'retry'],
    ['protected', undefined],
    ['working', undefined],
    ['orphaned', undefined],
  ] as const)('%s offers %s', (kind, does) => {
    const view = { kind, site, code: 'failed', reason: 'x' } as unknown as NoticeView;
    expect(notice(view).action?.does).toBe(does);
  });

  it('says how to allow the site in the words of each browser', () => {
    const view: NoticeView = { kind: 'withheld', site: '' };
    expect(notice(view, 'firefox').body).toBe('popup_withheld_firefox');
    expect(notice(view).body).toBe('popup_withheld_chromium');
  });

  it('puts the reason into a sentence without doubling its stop', () => {
    const view: NoticeView = { kind: 'failed', site, code: 'failed', reason: 'The engine stopped. ' };
    expect(notice(view)).toMatchObject({ body: 'popup_failed_body', bodyValues: ['The engine stopped'] });
    expect(notice({ ...view, reason: '' }).body).toBe('popup_failed_plain');
  });
});
