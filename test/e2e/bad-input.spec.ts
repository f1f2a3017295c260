/** Bad input in real browsers: messages, pages, stored records and a corpus that are not as they should be, each with a clear state. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { NAMES, oneLine, paintedWords } from '../../scripts/drive/marks.ts';
import { TARGETS } from '../../scripts/manifest.ts';
import { startUnderTest, until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { articleOf, coveredClaims, fixture, waitUntilAnalysed } from './pages.ts';
import { plantBuild } from './planted-build.ts';
import type { ServedPage } from './server.ts';
import { press } from './press.ts';

const CALLS = (
  'analyse coverOfficial coverClaim save siteState cardStyle settings changeSettings switchSite savedList savedDelete savedRestore corpusSummary ' +
  'tabState noSuchCall constructor __proto__ toString '
).split(' ');
/** As expressions of the asking page, since not all of them are JSON. */
const BODIES = [
  'undefined',
  'null',
  '-1',
  'NaN',
  'true',
  '"x"',
  '[]',
  '{}',
  '[[[]]]',
  'JSON.parse(\'{"__proto__":{"ok":true},"constructor":1}\')',
  '{ id: "x".repeat(300000), text: "x", claim: {}, page: {}, context: {}, official: 7, published: null, tabId: 1.5, site: "" }',
  '{ limit: -1, before: "first", off: "yes", site: "a".repeat(10000), tabId: "1", paused: 1 }',
  '{ text: "a", blocks: [{ start: 5, end: 2, kind: "paragraph" }] }',
  '{ text: "a", blocks: [{ start: 0, end: 1e9, kind: "paragraph" }], dates: [{}], url: {} }',
  'Array.from({ length: 400 }).reduce((inner) => ({ claim: inner }), {})',
];
const NOT_FOR_US = [
  'null',
  '7',
  '"x"',
  '[]',
  '{}',
  '{ to: "second-source/background" }',
  '{ to: "second-source/background", call: 7 }',
  '{ to: "elsewhere", call: "settings" }',
];

const noticeOf = async (popup: Page): Promise<string> => {
  await popup.waitForSelector('.notice h2');
  return popup.$eval('.notice', (notice) => (notice as HTMLElement).innerText);
};
/** Writes a record straight into the shelf's store; runs in a page of ours. */
const putRecord = (record: object): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('second-source');
    opening.addEventListener('error', () => reject(new Error('no database')));
    opening.addEventListener('success', () => {
      const act = opening.result.transaction('claims', 'readwrite');
      act.objectStore('claims').put(record);
      act.addEventListener('error', () => reject(new Error('not written')));
      act.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
    });
  });

const LONG = 'The ferry sails twice a day and carries letters, bread and sometimes a bicycle to the island, where few people wait for it. ';

eachBrowser('bad input', (under) => {
  describe('in messages', () => {
    let own: Page;
    beforeAll(async () => {
      own = await under().openOwnPage('popup/index.html');
    });

    it('is answered as data, whatever it is, and nothing breaks', async () => {
      const wrong = await own.evaluate(`(async () => {
        const api = globalThis.browser ?? globalThis.chrome;
        const bodies = [${BODIES.join(', ')}];
        const wrong = [];
        for (const call of ${JSON.stringify(CALLS)}) for (const [index, request] of bodies.entries()) {
          let answer;
          try { answer = await api.runtime.sendMessage({ to: 'second-source/background', call, request }); } catch (thrown) { answer = String(thrown); }
          const isGood = answer?.ok === true && 'value' in answer;
          const isRefused = answer?.ok === false && ['bad-request', 'not-found'].includes(answer.error.code) && answer.error.message.length < 300;
          if (!isGood && !isRefused) wrong.push([call, index, JSON.stringify(answer)]);
        }
        return JSON.stringify(wrong);
      })()`);
      expect(JSON.parse(String(wrong))).toEqual([]);
      expect(await under().askBackground('noSuchCall' as 'settings')).toMatchObject({ ok: false, error: { code: 'bad-request' } });
      expect(await under().askBackground('save', {} as never)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    });

    it('gets no answer when it is not for us', async () => {
      const answers = await own.evaluate(`(async () => {
        const api = globalThis.browser ?? globalThis.chrome;
        const answers = [];
        for (const message of [${NOT_FOR_US.join(', ')}]) answers.push(await api.runtime.sendMessage(message).then((answer) => answer ?? null, () => null));
        return JSON.stringify(answers);
      })()`);
      expect(JSON.parse(String(answers))).toEqual(NOT_FOR_US.map(() => null));
      expect(await under().askBackground('settings')).toMatchObject({ ok: true });
    });
  });

  describe('in pages', () => {
    const PAGES: readonly (readonly [name: string, page: ServedPage, state: object, notice: string])[] = [
      [
        'front',
        { body: articleOf('Port', 'Ferries').replaceAll('article>', 'div>') + `<nav>${'<a href="/x">Radar</a> '.repeat(30)}</nav>` },
        { kind: 'not-article', why: 'no-article' },
        'No article here',
      ],
      ['empty', { body: '' }, { kind: 'not-article', why: 'empty' }, 'An empty page'],
      [
        'blank',
        { body: '<!doctype html><html><head></head><body> \n </body></html>' },
        { kind: 'not-article', why: 'empty' },
        'An empty page',
      ],
      [
        'password',
        { body: articleOf('Port', LONG.repeat(4), '<input type="password">') },
        { kind: 'not-article', why: 'protected' },
        'Never read',
      ],
      ['script', { body: fixture('07-other-script') }, { kind: 'analysed' }, 'Nothing known about this page'],
      ['nothing', { body: articleOf('Port', LONG.repeat(4)) }, { kind: 'analysed' }, 'Nothing known about this page'],
      ['torn', { body: `<p><table><<article</p></b><p>${LONG.repeat(8)}<p>\u0000\uFFFD&#xD800;&nosuch;<p ='"><script>//` }, {}, ''],
      ['text', { body: LONG.repeat(8), type: 'text/plain' }, { kind: 'not-article', why: 'no-article' }, 'No article here'],
    ];

    it.each(PAGES)('%s: a clear state in the popup', async (name, served, state, notice) => {
      const page = await under().openPage(under().web.serve(`http://${name}.example/a`, served));
      const read = await under().waitUntilRead(page);
      expect(read).toMatchObject({ ...state, site: `${name}.example` });
      expect(read.kind).not.toBe('failed');
      const popup = await under().openPopupFor(page);
      if (notice !== '') expect(await noticeOf(popup)).toContain(notice);
      expect(await paintedWords(page, NAMES)).toEqual([]);
    });
  });

  describe('in switches', () => {
    let page: Page;
    let popup: Page;
    beforeAll(async () => {
      page = await under().openPage(under().web.serve('http://switched.example/a', fixture('01-demonstration')));
      await waitUntilAnalysed(under(), page);
      popup = await under().openPopupFor(page);
      await popup.waitForSelector('.row');
    });
    const marks = (isThere: boolean): Promise<readonly string[]> =>
      until(
        () => paintedWords(page, NAMES),
        (words) => words.length > 0 === isThere,
      );

    it('off here: says so, takes the marks away, and offers the way back', async () => {
      await press(popup, '.site-row [role="switch"]');
      expect(await noticeOf(popup)).toContain('Off on switched.example');
      expect(await marks(false)).toEqual([]);
      await press(popup, '.notice .button-main');
      await popup.waitForSelector('.row');
      expect(await marks(true)).toContain('Mark Rutte');
    });

    it('paused: says so, takes the marks away, and offers the way back', async () => {
      await press(popup, '.header-switches [role="switch"]:last-child');
      expect(await noticeOf(popup)).toContain('Paused everywhere');
      expect(await marks(false)).toEqual([]);
      await press(popup, '.notice .button-main');
      await popup.waitForSelector('.row');
      expect(await marks(true)).toContain('Mark Rutte');
    });
  });

  describe('in stored records', () => {
    it('is told by its place, and the rest works', async () => {
      const page = await under().openPage(under().web.serve('http://shelf.example/a', fixture('01-demonstration')));
      const state = await waitUntilAnalysed(under(), page);
      const [claim, other] = coveredClaims(state);
      const save = (one: typeof claim) =>
        under().askBackground('save', {
          id: crypto.randomUUID(),
          claim: one!,
          page: state.analysis.page,
          context: { before: '', after: '' },
        });
      expect(await save(claim)).toMatchObject({ ok: true, value: { state: 'saved' } });
      const own = await under().openOwnPage('popup/index.html');
      const damagedIds = async (): Promise<readonly string[]> => {
        const list = await under().askBackground('savedList', {});
        return list.ok ? list.value.damaged.map(({ id }) => id).toSorted() : [];
      };
      const broken = [
        { id: 'broken-1', sequence: 'third', key: 'k' },
        { id: 'broken-2', sequence: 50.5, text: 7 },
        { id: 'broken-3' },
        { id: 'broken-4', sequence: -1 },
      ];
      for (const [index, record] of broken.entries()) {
        await own.evaluate(putRecord, record);
        expect(await damagedIds()).toEqual(broken.slice(0, index + 1).map(({ id }) => id));
      }
      expect(await save(other)).toMatchObject({ ok: true, value: { state: 'saved' } });
      expect(await under().askBackground('savedList', {})).toMatchObject({
        ok: true,
        value: { count: 6, claims: [{ text: other!.text }, { text: claim!.text }] },
      });

      const popup = await under().openOwnPage('popup/index.html');
      await popup.waitForSelector('#tab-saved');
      await press(popup, '#tab-saved');
      await popup.waitForSelector('.damaged');
      expect(oneLine(await popup.$eval('.damaged', (one) => one.textContent))).toContain('4 records cannot be read');
      const shown = await popup.$$eval('.saved-words', (all) => all.map((one) => one.textContent));
      expect(shown.map(oneLine)).toEqual([other, claim].map((one) => oneLine(one!.text)));
      expect(await under().askBackground('savedDelete', { id: 'broken-2' })).toEqual({ ok: true, value: true });
      expect(await damagedIds()).toEqual(['broken-1', 'broken-3', 'broken-4']);
    });
  });

  it('left no word on any console and made no request', async () => {
    expect(await under().consoleLines()).toEqual([]);
    expect(under().web.strangeRequests()).toEqual([]);
  });
});

/** As the bundled corpus begins in a build. */
const BUNDLED = /version:1,id:(["'`])second-source-bundle\1/;

/** The background's file that carries the bundled corpus; the worker of imports has a copy of its own. */
const holderOfCorpus = (build: string): string => {
  const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) => /^background\b.*\.js$/.test(name));
  const [holder, ...others] = scripts.filter((name) => BUNDLED.test(readFileSync(join(build, name), 'utf8')));
  if (holder === undefined || others.length > 0) throw new Error('the bundled corpus is not in one file of the background');
  return holder;
};

describe.each(TARGETS)('a corpus that cannot be read, %s', (target) => {
  it('is told in the popup, and what was saved stays within reach', async () => {
    const folder = plantBuild(inject('extensions')[target], {
      file: holderOfCorpus(inject('extensions')[target]),
      change: (text) => text.replace(BUNDLED, 'version:2,id:$1second-source-bundle$1'),
    });
    const under = await startUnderTest(target, folder);
    try {
      const page = await under.openPage(under.web.serve('http://news.example/a', fixture('01-demonstration')));
      expect(await under.waitUntilRead(page)).toMatchObject({ kind: 'failed', site: 'news.example' });
      const popup = await under.openPopupFor(page);
      const said = await noticeOf(popup);
      expect(said).toContain('This page could not be read');
      expect(said).toContain('Try again');
      expect(await under.askBackground('savedList', {})).toMatchObject({ ok: true, value: { count: 0 } });
      expect(await under.consoleLines()).toEqual([]);
    } finally {
      await under.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
