/** The background in real browsers: who may ask what, and that saved claims last. */
import { describe, expect, it } from 'vitest';
import type { SaveRequest } from '../../extension/platform/messages.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';

const UNKNOWN = { value: null, precision: 'unknown', basis: 'none' } as const;

const saveRequest = (id: string, words: string): SaveRequest => ({
  id,
  claim: {
    start: 10,
    end: 10 + words.length,
    text: words,
    speaker: null,
    speakerText: 'the harbour master',
    attribution: 'indirect',
    strength: 'states',
    content: { start: 10, end: 10 + words.length },
    quoted: [],
  },
  page: { title: 'Harbour', url: 'http://news.example/harbour?id=7&utm_source=mail#top', published: UNKNOWN, language: 'en', words: 40 },
  context: { before: 'Before. ', after: ' After.' },
});

const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';

eachBrowser('background', (under) => {
  it('says what the bundled corpus holds', async () => {
    const answer = await under().askBackground('corpusSummary');
    expect(answer).toMatchObject({ ok: true, value: { reports: 5 } });
  });

  it('refuses what is not as the contract says, naming the place', async () => {
    const answer = await under().askBackground('savedList', { limit: 0 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request', message: expect.stringContaining('limit') } });
    const unknown = await under().askBackground('constructor' as 'settings');
    expect(unknown).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  });

  it('tells a site that it is switched off and on again', async () => {
    under().web.serve('http://www.off.example/a', '<!doctype html><title>a</title><p>Text.');
    const page = await under().openPage('http://www.off.example/a');
    const first = await under().waitUntilRead(page);
    expect(first).toMatchObject({ kind: 'not-article', site: 'off.example' });
    const stateIs = (kind: string) =>
      until(
        () => under().askPage(page, 'pageState'),
        (answer) => answer.ok && answer.value.kind === kind,
      );
    const off = await under().askBackground('switchSite', { site: first.site, off: true });
    expect(off).toMatchObject({ ok: true, value: { offSites: ['off.example'] } });
    expect(await stateIs('off')).toMatchObject({ value: { kind: 'off' } });
    const on = await under().askBackground('switchSite', { site: first.site, off: false });
    expect(on).toMatchObject({ ok: true, value: { offSites: [] } });
    expect(await stateIs('not-article')).toMatchObject({ value: { kind: 'not-article' } });
    await page.close();
  });

  it('says why a tab is silent', async () => {
    const own = await under().openOwnPage('popup/index.html');
    const tabId = await under().tabIdOf(own);
    const answer = await under().askBackground('tabState', { tabId });
    expect(answer).toMatchObject({ ok: true, value: expect.stringMatching(/^(unreachable|older-than-extension)$/) });
    await own.close();
  });

  describe('the shelf', () => {
    it('saves, knows the same claim again, lists, deletes and brings back', async () => {
      const words = 'The harbour will close in May.';
      expect(await under().askBackground('save', saveRequest(FIRST, words))).toEqual({
        ok: true,
        value: { state: 'saved', id: FIRST, kept: 'disk' },
      });
      expect(await under().askBackground('save', saveRequest(FIRST, words))).toMatchObject({ value: { state: 'saved', id: FIRST } });
      expect(await under().askBackground('save', saveRequest(SECOND, words))).toMatchObject({
        value: { state: 'already-saved', id: FIRST },
      });
      const list = await under().askBackground('savedList', {});
      expect(list).toMatchObject({
        ok: true,
        value: { count: 1, claims: [{ text: words, page: { url: 'http://news.example/harbour?id=7', outlet: 'news.example' } }] },
      });
      expect(await under().askBackground('savedDelete', { id: FIRST })).toEqual({ ok: true, value: true });
      expect(await under().askBackground('savedList', {})).toMatchObject({ value: { count: 0 } });
      expect(await under().askBackground('savedRestore', { id: FIRST })).toEqual({ ok: true, value: true });
      expect(await under().askBackground('savedList', {})).toMatchObject({ value: { count: 1 } });
    });

    it('is there after the background was stopped, and after the browser was restarted', async () => {
      await under().stopBackground();
      expect(await under().askBackground('savedList', {})).toMatchObject({ value: { count: 1 } });
      await under().restart();
      expect(await under().askBackground('savedList', {})).toMatchObject({ value: { count: 1, claims: [{ id: FIRST }] } });
    });

    it('is empty after everything was deleted', async () => {
      expect(await under().askBackground('savedClear')).toEqual({ ok: true, value: 1 });
      expect(await under().askBackground('savedList', {})).toMatchObject({ value: { count: 0, claims: [] } });
      expect(await under().askBackground('savedRestore', { id: FIRST })).toEqual({ ok: true, value: false });
    });
  });

  it('made no request and said nothing on the consoles', async () => {
    expect(under().web.strangeRequests()).toEqual([]);
    expect(await under().consoleLines()).toEqual([]);
  });
});
