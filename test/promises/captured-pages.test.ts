/** T21: what is kept of a page that is full of tokens holds none of them: not in its words, its surroundings, its title or its address. */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { contextIn } from '../../content-scripts/reading.ts';
import { readArticle } from '../../content-scripts/read/read-article.ts';
import { joinBlocks } from '../../extension/core/page.ts';
import { analyze } from '../../extension/core/analyze.ts';
import type { Corpus } from '../../extension/core/corpus/compile-corpus.ts';

const { session, local } = await vi.hoisted(async () => {
  const { memoryArea } = await import('../platform/browser-storage.ts');
  return { session: memoryArea(), local: memoryArea() };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session, local } } }));

const { bundledCorpus } = await import('../../background/corpus.ts');
const { saving } = await import('../../background/saving.ts');
const { diskShelf } = await import('../../extension/platform/saved-on-disk.ts');
const sender = { isOurs: true, url: undefined, tabId: undefined };

const TOKEN = 'PLANTED7';
/** Where pages keep what points at one reader. */
const QUERY = ['session_id', 'sid', 'PHPSESSID', 'token', 'access_token', 'auth', 'utm_source', 'fbclid', 'gclid', 'mc_eid', '_ga']
  .map((name) => `${name}=${TOKEN}`)
  .join('&');
const FORM = `<form action="/x?csrf=${TOKEN}"><label>Mail ${TOKEN}<input name="mail" value="${TOKEN}"></label><input type="hidden" name="csrf" value="${TOKEN}">
  <textarea>${TOKEN}</textarea><select><option value="${TOKEN}">${TOKEN}</option></select></form>`;
const HIDDEN = `<!-- ${TOKEN} --><script>var token = '${TOKEN}';</script><script type="application/json">{"session":"${TOKEN}"}</script>
  <template><p>${TOKEN}</p></template><noscript><img src="https://t.example/${TOKEN}"></noscript><p hidden>${TOKEN}</p><style>/* ${TOKEN} */</style>`;
const SENTENCE = `<p data-token="${TOKEN}" title="${TOKEN}"><a href="https://news.example/b?token=${TOKEN}" onclick="${TOKEN}">Mark Rutte</a> said that the ferry would
  sail twice a day.<img alt="" src="/x.png?u=${TOKEN}"></p>`;

const plant = (html: string): string =>
  html
    .replace(
      '<head>',
      `<head><meta name="csrf-token" content="${TOKEN}"><meta name="user" content="${TOKEN}"><base href="https://news.example/?t=${TOKEN}">`,
    )
    .replace(/(<article[^>]*>|<main[^>]*>|<body[^>]*>)/, `$1${HIDDEN}`)
    .replace(/(<p[^>]*>[^<]{80})/, `${FORM}${SENTENCE}$1`);

const pages = ['pages', 'styles'].flatMap((room) => {
  const folder = new URL(`../${room}/`, import.meta.url);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [`${room}/${name}`, readFileSync(new URL(`${name}/page.html`, folder), 'utf8')] as const);
});

/** Claims saved from the midst of what was planted. */
let ferries = 0;

describe('T21: what is kept of a page', () => {
  it.each(pages)('holds no token planted into %s', async (name, html) => {
    const { document } = parseHTML(plant(html));
    expect(document.documentElement.outerHTML.split(TOKEN).length, 'the page holds them').toBeGreaterThan(10);
    const page = joinBlocks(readArticle(document as unknown as Document).page);
    const address = `https://reader:${TOKEN}@news.example/${encodeURIComponent(name)}?id=7&${QUERY}#${TOKEN}`;
    const analysis = analyze({ ...page, url: address }, bundledCorpus() as Corpus);
    const { claims } = analysis;
    const planted = claims.filter(({ text }) => text.includes('sail twice a day'));
    ferries += planted.length;
    for (const claim of [...claims.slice(0, 3), ...planted]) {
      const { matches: _matches, ...bare } = claim;
      const context = contextIn(page.text, claim);
      await saving.save({ id: crypto.randomUUID(), claim: bare, page: analysis.page, context }, sender);
    }
    const { claims: kept } = await diskShelf.list(Infinity, 1_000);
    expect(JSON.stringify(kept)).not.toContain(TOKEN);
    if (claims.length > 0) expect(kept[0]?.page.url).toBe(`https://news.example/${encodeURIComponent(name)}?id=7`);
  });

  it('is something, in twenty pages and more', async () => {
    expect(pages.length).toBeGreaterThanOrEqual(20);
    expect(ferries).toBeGreaterThan(15);
    expect((await diskShelf.list(Infinity, 1_000)).claims.length).toBeGreaterThan(40);
  });
});
