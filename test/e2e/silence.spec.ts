/** What must stay with us: pages merely read leave no trace on the disk, a taken-over page gets no private answer, another extension gets none at all. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startUnderTest, type UnderTest, until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import './build-first.ts';
import { articleOf, coveredClaims, fixture, waitUntilAnalysed } from './pages.ts';

/** Folders of a profile in which an extension's data lie, by the names browsers give them. */
const OF_EXTENSIONS = /extension[_+-]|Extension|Service Worker|File System|IndexedDB|storage\.js|browser-extension-data/;
/** Records of the browser's own, which every page leaves: history, cache, cookies, sessions. */
const OF_BROWSER =
  /(?:^|\/)(?:Cache|Code Cache|GPUCache|ScriptCache|Sessions|History|cache2|sessionstore|places\.sqlite|Network|startupCache)/;

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Files of ours in a profile that hold `words`, in one byte or two a letter. */
const filesHolding = (profile: string, words: string): readonly string[] => {
  const forms = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  return filesUnder(profile).filter((file) => {
    const path = file.slice(profile.length);
    if (!OF_EXTENSIONS.test(path) || OF_BROWSER.test(path) || statSync(file).size > 200_000_000) return false;
    const content = readFileSync(file);
    return forms.some((form) => content.includes(form));
  });
};

/** No four letters of it occur elsewhere, or Firefox's compression would write it in pieces. */
const PLANTED = 'zqxjkvbwyf';
const LONG = `Mark Rutte said that the ferry to ${PLANTED} would sail twice a day from the first of June, and that the harbour would stay open all summer long, as it had for a hundred years and more.`;

eachBrowser('on the disk', (under) => {
  it('P05: pages merely read leave no word, title or address; a saved claim does', { timeout: 120_000 }, async () => {
    for (let round = 0; round < 6; round++) {
      const page = await under().openPage(
        under().web.serve(`http://${PLANTED}.example/${round}`, articleOf(`About ${PLANTED}`, LONG, LONG)),
      );
      await waitUntilAnalysed(under(), page);
      const popup = await under().openPopupFor(page);
      await popup.waitForSelector('.app');
    }
    await under().restart();
    expect(filesHolding(under().profile, PLANTED)).toEqual([]);
    // The same search finds what was meant to be kept: it can fail.
    const page = await under().openPage(under().web.serve('http://kept.example/a', articleOf(`Kept ${PLANTED}`, LONG, LONG)));
    const { analysis } = await waitUntilAnalysed(under(), page);
    const [claim] = analysis.claims;
    if (claim === undefined) throw new Error('no claim was found');
    const { matches: _matches, ...said } = claim;
    const saved = await under().askBackground('save', {
      id: crypto.randomUUID(),
      claim: said,
      page: analysis.page,
      context: { before: '', after: '' },
    });
    expect(saved).toMatchObject({ ok: true });
    await under().restart();
    expect(filesHolding(under().profile, PLANTED).length).toBeGreaterThan(0);
  });
});

/** Asks from where our content script runs, as a page that took its process over could. */
const evaluateInScript = async (
  session: CDPSession,
  contexts: readonly { readonly id: number; readonly origin: string }[],
  origin: string,
  expression: string,
): Promise<unknown> => {
  const context = contexts.find((one) => `${one.origin}/` === origin || one.origin === origin);
  if (context === undefined) throw new Error('our script runs in no context of this page');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: context.id,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};

describe.skipIf(process.env['BROWSERS'] === 'firefox')('in Chromium', () => {
  let under: UnderTest;
  const neighbour = mkdtempSync(join(tmpdir(), 'second-source-neighbour-'));
  beforeAll(async () => {
    under = await startUnderTest('chromium', inject('extensions').chromium);
  });
  afterAll(async () => {
    await under.close();
    rmSync(neighbour, { recursive: true, force: true });
  });

  it('T18: a taken-over page gets the public answers alone, and reads nothing private in the settings storage', async () => {
    const page: Page = await under.openPage(under.web.serve('http://taken.example/a', fixture('01-demonstration')));
    const state = await waitUntilAnalysed(under, page);
    const { matches: _matches, ...claim } = coveredClaims(state)[0]!;
    const save = {
      id: crypto.randomUUID(),
      claim,
      page: { ...state.analysis.page, title: `Private ${PLANTED}` },
      context: { before: '', after: '' },
    };
    expect(await under.askBackground('save', save)).toMatchObject({ ok: true });
    expect(await under.askBackground('savedList', {})).toMatchObject({ ok: true, value: { count: 1 } });
    const session = await page.createCDPSession();
    const contexts: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => void contexts.push({ id: context.id, origin: context.origin }));
    await session.send('Runtime.enable');
    const ask = (expression: string): Promise<unknown> => evaluateInScript(session, contexts, under.session().origin, expression);
    const calls =
      'savedList savedDelete savedClear savedRestore settings changeSettings switchSite corpusSummary tabState rejections forgetEverything noSuchCall'.split(
        ' ',
      );
    const answers = (await ask(`(async () => {
      const answers = {};
      for (const call of ${JSON.stringify(calls)})
        for (const request of [undefined, {}, { id: 'x' }, { tabId: 1 }, { site: 'a.example', off: true }, { paused: true }]) {
          const answer = await chrome.runtime.sendMessage({ to: 'second-source/background', call, request });
          if (answer === undefined || answer.ok !== false) answers[call] = JSON.stringify(answer);
        }
      return answers;
    })()`)) as Record<string, string>;
    expect(answers).toEqual({});
    expect(await ask(`chrome.runtime.sendMessage({ to: 'second-source/background', call: 'siteState' }).then(({ ok }) => ok)`)).toBe(true);
    expect(await ask(`chrome.storage.local.get(null).then((all) => JSON.stringify(all), String)`)).not.toContain(PLANTED);
    expect(await ask(`typeof indexedDB === 'undefined' ? '' : indexedDB.databases().then((all) => JSON.stringify(all))`)).not.toContain(
      'second-source',
    );
    expect(await under.askBackground('savedList', {})).toMatchObject({ ok: true, value: { count: 1 } });
  });

  it('T33: another extension gets no answer', async () => {
    writeFileSync(
      join(neighbour, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'Neighbour', version: '1', background: { service_worker: 'worker.js' } }),
    );
    writeFileSync(join(neighbour, 'worker.js'), 'globalThis.ready = true;');
    const { browser, origin } = under.session();
    const id = await browser.installExtension(neighbour);
    const target = await until(
      async () => browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(id)),
      (found) => found !== undefined,
    );
    const worker = await target?.worker();
    const heard = await worker?.evaluate(`(async () => {
      const heard = [];
      for (let round = 0; round < 100; round++)
        await chrome.runtime.sendMessage(${JSON.stringify(new URL(origin).host)}, { to: 'second-source/background', call: ['settings', 'savedList', 'analyse', 'siteState'][round % 4], request: {} })
          .then((answer) => { if (answer !== undefined) heard.push(JSON.stringify(answer)); }, () => undefined);
      return heard;
    })()`);
    expect(heard).toEqual([]);
  });
});
