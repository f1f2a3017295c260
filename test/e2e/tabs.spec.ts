/** Why a page gives no answer, as far as it can be known: sites withheld by the browser, and tabs older than the extension. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startUnderTest, type UnderTest, until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';

const BLANK = '<!doctype html><title>a</title><p>Text.';

eachBrowser('a silent tab', (under) => {
  it('that was open before the extension is known as older, and answers once it is reloaded', async () => {
    under().web.serve('http://news.example/a', BLANK);
    const page = await under().openPage('http://news.example/a');
    await under().waitUntilRead(page);
    const tabId = await under().tabIdOf(page);
    await under().session().reload();
    const state = () => under().askBackground('tabState', { tabId });
    if (under().target === 'chromium') {
      const isOlder = await until(state, (answer) => answer.ok && answer.value === 'older-than-extension');
      expect(isOlder).toEqual({ ok: true, value: 'older-than-extension' });
      await page.reload();
    }
    // Firefox starts the new script in an old tab by itself.
    expect(await under().waitUntilRead(page)).toMatchObject({ kind: 'not-article' });
    expect(await until(state, (answer) => answer.ok && answer.value === 'unreachable')).toEqual({ ok: true, value: 'unreachable' });
  });

  it('that shows a page where extensions cannot run is told as unreachable, and no old one', async () => {
    await under().askBackground('settings');
    const page = await under().session().browser.newPage();
    const tabId = await under().tabIdOf(page);
    expect(await under().askPage(page, 'pageState')).toMatchObject({ ok: false });
    expect(await under().askBackground('tabState', { tabId })).toEqual({ ok: true, value: 'unreachable' });
  });
});

/** Chromium's reader narrows an extension's sites on its own page; the test does the same there. */
describe('sites withheld by Chromium', () => {
  let under: UnderTest | null = null;
  beforeAll(async () => {
    under = await startUnderTest('chromium', inject('extensions').chromium);
  });
  afterAll(() => under?.close());

  it('are told as withheld, until they are allowed again', async () => {
    const settings = await under!.session().browser.newPage();
    await settings.goto('chrome://extensions');
    const extensionId = new URL(under!.session().origin).host;
    const narrow = (hostAccess: string) =>
      settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId, hostAccess })})`);
    under!.web.serve('http://news.example/a', BLANK);
    await narrow('ON_CLICK');
    const page = await under!.openPage('http://news.example/a');
    const tabId = await under!.tabIdOf(page);
    expect(await under!.askPage(page, 'pageState')).toMatchObject({ ok: false });
    expect(await under!.askBackground('tabState', { tabId })).toEqual({ ok: true, value: 'withheld' });
    await narrow('ON_ALL_SITES');
    await page.reload();
    expect(await under!.waitUntilRead(page)).toMatchObject({ kind: 'not-article' });
  });
});
