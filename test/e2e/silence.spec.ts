/** What must stay with us: pages merely read leave no trace on the disk, a taken-over page gets no private answer, another extension gets none at all. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { privateSchemas, publicSchemas } from '../../extension/platform/background-door.ts';
import { isOpen, pointAt, waitForCard, waitUntilClosed } from '../../scripts/drive/marks.ts';
import { startUnderTest, type UnderTest, until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import './build-first.ts';
import { articleOf, coveredClaims, fixture, waitUntilAnalysed } from './pages.ts';
import { pageOfLines } from '../page-of-lines.ts';

// The door's schemas stand beside its listener; Node has no browser to listen to.
vi.mock('webextension-polyfill', () => ({ default: {} }));

/** Pages merely read. */
const PAGES = 50;

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

/** Everything that we keep: settings and counts, every record of every database, every private file. Runs in a page of ours. */
const EVERYTHING = `(async () => {
  const ended = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const kept = { local: await (globalThis.browser ?? globalThis.chrome).storage.local.get(null), databases: {}, files: [] };
  for (const { name } of await indexedDB.databases()) {
    const database = await ended(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    kept.databases[name] = stores.length === 0 ? [] : await Promise.all(stores.map(async (store) => [store, await ended(database.transaction(store).objectStore(store).getAll())]));
    database.close();
  }
  const walk = async (folder, path) => {
    for await (const [name, entry] of folder.entries()) entry.kind === 'file' ? kept.files.push(path + name) : await walk(entry, path + name + '/');
  };
  await walk(await navigator.storage.getDirectory(), '');
  return JSON.stringify(kept);
})()`;

eachBrowser('on the disk', (under) => {
  const everything = async (): Promise<string> => {
    const own = await under().openOwnPage('icons/16.png');
    const kept = String(await own.evaluate(EVERYTHING));
    await own.close();
    return kept;
  };

  it(`P05: ${PAGES} pages merely read leave no word, title or address; a saved claim does`, { timeout: 300_000 }, async () => {
    // Both databases are opened once before, so that their stores are there.
    expect(await under().askBackground('savedList', {})).toMatchObject({ ok: true, value: { count: 0 } });
    expect(await under().askBackground('ownReading', pageOfLines('Mark Rutte said so.'))).toMatchObject({ ok: true });
    const before = await everything();
    expect(before).toContain('claims');
    for (let round = 0; round < PAGES; round++) {
      const page = await under().openPage(
        under().web.serve(`http://${PLANTED}.example/${round}`, articleOf(`About ${PLANTED} ${round}`, LONG, LONG)),
      );
      await waitUntilAnalysed(under(), page);
      if (round % 10 === 0) {
        const popup = await under().openPopupFor(page);
        await popup.waitForSelector('.app');
      } else await page.close();
    }
    expect(await everything()).toBe(before);
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
    let page: Page = await under.openPage(under.web.serve('http://taken.example/a', fixture('01-demonstration')));
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
    // Right after a start: what keeps content scripts from the settings storage must be in force by then.
    await under.restart();
    page = await under.openPage(under.web.serve('http://taken.example/a', fixture('01-demonstration')));
    await waitUntilAnalysed(under, page);
    const session = await page.createCDPSession();
    const contexts: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => void contexts.push({ id: context.id, origin: context.origin }));
    await session.send('Runtime.enable');
    const ask = (expression: string): Promise<unknown> => evaluateInScript(session, contexts, under.session().origin, expression);
    const calls = [...Object.keys(privateSchemas), 'noSuchCall'];
    expect(calls.length).toBeGreaterThan(30);
    expect(Object.keys(publicSchemas)).toHaveLength(11);
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

  it('T33: another extension gets no answer, and a card that it writes into is closed', async () => {
    writeFileSync(
      join(neighbour, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Neighbour',
        version: '1',
        background: { service_worker: 'worker.js' },
        content_scripts: [{ matches: ['http://*/*'], js: ['content.js'] }],
      }),
    );
    writeFileSync(
      join(neighbour, 'content.js'),
      `setInterval(() => {
        if (document.body.dataset.edit !== 'now') return;
        const name = chrome.dom.openOrClosedShadowRoot(document.querySelector('html > :not(head, body)'))?.querySelector('.card-name');
        document.body.dataset.edit = name ? 'done' : 'no root';
        if (name) name.textContent = 'Somebody else';
      }, 50);`,
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

    const page = await under.openPage(under.web.serve('http://neighbours.example/a', fixture('01-demonstration')));
    await waitUntilAnalysed(under, page);
    await pointAt(page, 'Mark Rutte');
    const card = await waitForCard(under, page, 'Mark Rutte');
    expect(await isOpen(card)).toBe(true);
    await page.evaluate(() => void (document.body.dataset['edit'] = 'now'));
    expect(await waitUntilClosed(card)).toBe(true);
    expect(await page.evaluate(() => document.body.dataset['edit'])).toBe('done');
  });
});
