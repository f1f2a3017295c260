/** T09: forty pages under twelve sets of security headers: each is read, nothing in it changes by us, no violation is reported, nothing is said on a console. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import { eachBrowser } from './each-browser.ts';
import { articleOf, fixture, fixtureNames, pause } from './pages.ts';
import { HEADERS, WATCH_VIOLATIONS, withoutParts } from './security-headers.ts';

const STYLES = join(ROOT, 'test/styles');
const ARTICLES = join(ROOT, 'test/claims/articles');
/** Of each language's articles so many become pages. */
const OF_LANGUAGE = 2;
/** Each page is served under so many of the sets, and each set has as many pages as the others. */
const SETS_OF_PAGE = 3;
/** Time in which a careless extension would have marked, and ours has. */
const AFTER_READING_MS = 150;

const stylePages = (): readonly string[] =>
  readdirSync(STYLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(STYLES, name, 'page.html'), 'utf8'));

/** Articles in other languages, long enough to be read as such. */
const articlePages = (): readonly string[] =>
  readdirSync(ARTICLES).flatMap((file) => {
    const articles = JSON.parse(readFileSync(join(ARTICLES, file), 'utf8')) as readonly { readonly id: string; readonly text: string }[];
    return Array.from({ length: OF_LANGUAGE }, (_one, at) => {
      const [first, ...more] = articles.slice(at * 3, at * 3 + 3);
      const paragraphs = [first, ...more].flatMap((one) => one?.text.split('\n\n') ?? []);
      return articleOf(first?.id ?? '', ...paragraphs).replace('lang="en"', `lang="${file.slice(0, 2)}"`);
    });
  });

const PAGES = [...fixtureNames().map(fixture), ...stylePages(), ...articlePages()].map(withoutParts);

/** From before the page's own first script: every change of the document that its parser did not make. */
const WATCHER = `{
  const changes = [];
  let atStart = '';
  const say = ({ type, target, attributeName, addedNodes, removedNodes }) =>
    [type, target.nodeName, attributeName ?? '', ...[...addedNodes].map((node) => '+' + node.nodeName), ...[...removedNodes].map((node) => '-' + node.nodeName)].join(' ');
  const observer = new MutationObserver((records) => { changes.push(...records.map(say)); });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  document.addEventListener('DOMContentLoaded', () => {
    observer.takeRecords();
    changes.length = 0;
    atStart = document.documentElement.outerHTML;
  });
  globalThis.seen = () => ({ changes, isSame: document.documentElement.outerHTML === atStart, length: atStart.length, violations: globalThis.violations ?? [] });
}`;

interface Seen {
  readonly changes: readonly string[];
  readonly isSame: boolean;
  readonly length: number;
  readonly violations: readonly string[];
}

eachBrowser('forty pages', (under) => {
  it('are forty, and the sets of headers twelve', () => {
    expect(new Set(PAGES).size).toBeGreaterThanOrEqual(40);
    expect(Object.keys(HEADERS)).toHaveLength(12);
  });

  it('T09: stay as they are under any security header', { timeout: 420_000 }, async () => {
    const sets = Object.entries(HEADERS);
    const kinds = new Set<string>();
    let served = 0;
    for (const [place, [name, headers]] of sets.entries()) {
      const tab = await under().openPage('about:blank');
      await tab.evaluateOnNewDocument(WATCH_VIOLATIONS + WATCHER);
      const mine = PAGES.filter((_page, at) => (at + place) % (sets.length / SETS_OF_PAGE) === 0);
      for (const [at, body] of mine.entries()) {
        await tab.goto(under().web.serve(`http://set-${place}.example/2026/01/10/${at}`, { body, headers }));
        kinds.add((await under().waitUntilRead(tab)).kind);
        await pause(AFTER_READING_MS);
        const { length, ...seen } = (await tab.evaluate('seen()')) as Seen;
        expect(seen, `${name}, ${at}`).toEqual({ changes: [], isSame: true, violations: [] });
        expect(length).toBeGreaterThan(200);
        served += 1;
      }
    }
    expect(served).toBeGreaterThanOrEqual(40 * SETS_OF_PAGE);
    expect([...kinds].sort()).toEqual(['analysed', 'not-article']);
  });

  it('T09: would be seen to change', async () => {
    const tab = await under().openPage('about:blank');
    await tab.evaluateOnNewDocument(WATCHER);
    await tab.goto(under().web.serve('http://changing.example/a', articleOf('Harbour', 'The ferry came and went.')));
    await tab.evaluate(`document.documentElement.append(document.createElement('div'))`);
    expect(await tab.evaluate('seen()')).toMatchObject({ changes: ['childList HTML  +DIV'], isSame: false });
  });

  it('P01 P12: made us send no request and write no line', async () => {
    expect(under().web.strangeRequests()).toEqual([]);
    expect(await under().consoleLines()).toEqual([]);
  });
});
