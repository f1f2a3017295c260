/** The article reader without layout: the twenty styles, and markup of our own that has gone wrong for other readers. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../content-scripts/read/read-article.ts';
import { joinBlocks } from '../../extension/core/page.ts';

const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document;
const read = (html: string) => {
  const article = readArticle(documentOf(html));
  return { ...article, page: joinBlocks(article.page) };
};
const article = (body: string) => read(`<!doctype html><html lang="en"><body><article>${body}</article></body></html>`);
const lines = (body: string) => article(body).page.text.split('\n');
const LONG = 'The council met for two hours and put off the vote until the spring of next year.';

interface Expected {
  readonly claims: readonly { readonly sentence: string; readonly content: string }[];
  readonly nonClaims: readonly string[];
}

const folder = new URL('../styles/', import.meta.url);
const styles = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

describe.each(styles.map((entry) => entry.name))('style %s', (name) => {
  const html = readFileSync(new URL(`${name}/page.html`, folder), 'utf8');
  const expected = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), 'utf8')) as Expected;
  const { page } = read(html);

  it('holds every claim word for word', () => {
    const missing = expected.claims.filter((claim) => !page.text.includes(claim.sentence)).map((claim) => claim.sentence);
    expect(missing).toEqual([]);
  });

  it('holds what stands in the article and nothing of what stands beside it', () => {
    const document = documentOf(html);
    const root = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
    const isArticleText = (part: Element) =>
      part.closest('aside, nav, footer') === null && plain(part.querySelector('a')?.textContent ?? '') !== plain(part.textContent ?? '');
    const inside = plain(
      [...root.querySelectorAll('h1, h2, h3, p, li, figcaption')]
        .filter(isArticleText)
        .map((part) => part.textContent)
        .join(' '),
    );
    const outside = plain(
      [...document.querySelectorAll('nav, aside, body > footer, body > header')].map((part) => part.textContent).join(' '),
    );
    const menu = (sentence: string) => outside.includes(sentence) && !inside.includes(sentence);
    expect(expected.nonClaims.filter((sentence) => inside.includes(sentence) && !page.text.includes(sentence))).toEqual([]);
    expect(expected.nonClaims.filter((sentence) => menu(sentence) && page.text.includes(sentence))).toEqual([]);
  });
});

describe('blocks', () => {
  it('joins inline elements without a seam', () => {
    expect(lines(`<p>Vol<b>od</b>ymyr <i>Ze</i>lenskyy,<a href="#"> said</a>\n  the <span>minister</span>.</p>`)).toEqual([
      'Volodymyr Zelenskyy, said the minister.',
    ]);
  });

  it('breaks at blocks, lines and cells, never inside words', () => {
    expect(lines('<div>One<p>Two</p>Three<br>Four</div><table><tr><td>Five</td><td>Six</td></tr></table>')).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
      'Six',
    ]);
  });

  it('collapses white space as a browser does and keeps no-break spaces and soft hyphens', () => {
    expect(lines('<p>  A\n\t minister   of&nbsp; state,  <b> the </b> minis&shy;ter </p>')).toEqual([
      'A minister of\u00a0 state, the minis\u00adter',
    ]);
  });

  it('gives headings, items, quotations and captions their kind', () => {
    const { page } = article(
      '<h2>H</h2><ul><li>I<ol><li>J</li></ol></li></ul><blockquote><p>Q</p><footer>F</footer></blockquote><figure><figcaption>C</figcaption></figure><p>P</p>',
    );
    const kinds = page.blocks?.map((block) => [page.text.slice(block.start, block.end), block.kind]);
    expect(kinds).toEqual([
      ['H', 'heading'],
      ['I', 'item'],
      ['J', 'item'],
      ['Q', 'quotation'],
      ['F', 'quotation'],
      ['C', 'caption'],
      ['P', 'paragraph'],
    ]);
  });

  it('draws the marks that a browser draws around q', () => {
    expect(lines('<p>He said <q>no</q>.</p>')).toEqual(['He said “no”.']);
  });
});

describe('what is left out', () => {
  const hidden: readonly string[] = [
    '<p hidden>SECRET</p>',
    '<p aria-hidden="true">SECRET</p>',
    '<p style="display:none">SECRET</p>',
    '<p style="visibility: hidden">SECRET</p>',
    '<p style="opacity:0">SECRET</p>',
    '<p style="opacity:0.01 !important">SECRET</p>',
    '<p style="font-size:0">SECRET</p>',
    '<p style="font-size:1px">SECRET</p>',
    '<p style="position:absolute;left:-9999px">SECRET</p>',
    '<p style="text-indent:-9999px">SECRET</p>',
    '<p style="position:absolute;clip:rect(0 0 0 0)">SECRET</p>',
    '<p style="clip-path: inset(50%)">SECRET</p>',
    '<p style="height:0;overflow:hidden">SECRET</p>',
    '<p style="transform:scale(0)">SECRET</p>',
    '<p style="color:#fff;background:#fff">SECRET</p>',
    '<p style="color:transparent">SECRET</p>',
    '<p style="content-visibility:hidden">SECRET</p>',
    '<p class="sr-only">SECRET</p>',
    '<template><p>SECRET</p></template>',
    '<noscript><p>SECRET</p></noscript>',
    '<details><summary>More</summary><p>SECRET</p></details>',
    '<dialog open><p>SECRET</p></dialog>',
    '<div style="display:none"><div><p style="display:block">SECRET</p></div></div>',
  ];
  it.each(hidden)('hidden: %s', (markup) => {
    const { page } = article(`<p>${LONG}</p>${markup}<p>After.</p>`);
    expect(page.text).not.toContain('SECRET');
    expect(page.text).toContain('After.');
  });

  const beside: readonly string[] = [
    '<nav><p>BESIDE</p></nav>',
    '<aside><p>BESIDE</p></aside>',
    '<footer><p>BESIDE</p></footer>',
    '<div role="complementary"><p>BESIDE</p></div>',
    '<div class="article__related-links"><p>BESIDE</p></div>',
    '<div id="newsletterSignup"><p>BESIDE</p></div>',
    '<h3>More</h3><ul><li><a href="/a">BESIDE one</a></li><li><a href="/b">BESIDE two</a></li></ul>',
    '<p><a href="/a">BESIDE: the other story of the day</a></p>',
    '<div contenteditable><p>BESIDE</p></div>',
    '<div role="textbox">BESIDE</div>',
    '<textarea>BESIDE</textarea>',
    '<form><p>BESIDE</p></form>',
    '<select><option>BESIDE</option></select>',
    '<button>BESIDE</button>',
    '<svg><text>BESIDE</text></svg>',
    '<script type="text/plain">BESIDE</script>',
  ];
  it.each(beside)('beside the article: %s', (markup) => {
    expect(article(`<p>${LONG}</p>${markup}<p>After.</p>`).page.text).toBe(`${LONG}\nAfter.`);
  });

  it('keeps what only looks like it', () => {
    expect(
      lines(
        `<p>${LONG}</p><ul><li>The <a href="#">first</a> point is long.</li><li>The <a href="#">second</a> one too.</li></ul><div class="shared-history address">Kept.</div>`,
      ).length,
    ).toBe(4);
    expect(lines('<p style="color:#fff;background:#000">Kept.</p>')).toEqual(['Kept.']);
    expect(lines('<details open><summary>S</summary>Kept.</details>')).toEqual(['S', 'Kept.']);
  });

  it('keeps a wrapper with a telling name when it holds the article', () => {
    expect(article(`<div class="has-sidebar ads"><p>${LONG}</p><p>${LONG}</p></div>`).page.text).toBe(`${LONG}\n${LONG}`);
  });
});

describe('the root', () => {
  const page = (body: string) =>
    read(`<!doctype html><html><head><title>Vote put off again | Gazette</title></head><body>${body}</body></html>`).page.text;
  const paragraphs = `<p>${LONG}</p>`.repeat(4);

  it('is found without any article element', () => {
    expect(page(`<div><p>${LONG.slice(0, 45)}</p></div><div class="c"><div>${paragraphs}</div></div>`)).toBe(
      Array(4).fill(LONG).join('\n'),
    );
  });

  it('takes in a headline that stands apart, not the name of the site', () => {
    expect(
      page(`<div class="top"><h1>The Daily Gazette</h1></div><h1>Vote put off again</h1><div><main>${paragraphs}</main></div>`).split(
        '\n',
      )[0],
    ).toBe('Vote put off again');
  });

  it('is the whole live blog, not its longest entry', () => {
    expect(
      page(
        `<main><article><p>${LONG}</p><p>${LONG}</p></article><article><p>${LONG}</p></article><article><p>Third. ${LONG}</p></article></main>`,
      ),
    ).toContain('Third.');
  });

  it('is found where lines are broken by br alone', () => {
    expect(page(`<table><tr><td><a href="/">Home</a></td><td>${`${LONG}<br><br>`.repeat(4)}</td></tr></table>`)).toBe(
      Array(4).fill(LONG).join('\n'),
    );
  });

  it('gives an empty text for an empty page', () => {
    expect(read('<!doctype html><html><body></body></html>').page.text).toBe('');
  });
});

describe('places', () => {
  it('lead back over inline elements and collapsed white space', () => {
    const { page, places } = article(`<p>${LONG}</p><p>The  minister,\n   <b>Ann <i>Lee</i></b>, left.</p>`);
    const start = page.text.indexOf('minister');
    const range = places.rangeOf({ start, end: page.text.indexOf(', left') });
    expect([range?.startContainer.data.slice(range.startOffset), range?.endContainer.data.slice(0, range.endOffset)]).toEqual([
      'minister,\n   ',
      'Lee',
    ]);
    for (let offset = start; offset < page.text.length; offset += 1) {
      const at = places.rangeOf({ start: offset, end: offset + 1 });
      expect(at?.startContainer.data[at.startOffset]?.replace('\n', ' ')).toBe(page.text[offset]);
      expect(at && places.offsetOf(at.startContainer, at.startOffset)).toBe(offset);
    }
  });

  it('outlive a change elsewhere in their block, and not one of their own words', () => {
    const { page, places } = article(`<p>${LONG}</p><p>It is <b>nine</b> now, <i>Ann Lee</i> said, <u>it seems</u>.</p>`);
    const spanOf = (words: string) => ({ start: page.text.indexOf(words), end: page.text.indexOf(words) + words.length });
    const wordsAt = (words: string) => {
      const range = places.rangeOf(spanOf(words));
      return range?.startContainer.data.slice(range.startOffset, range.endOffset);
    };
    places.rangeOf(spanOf('nine'))!.startContainer.data = 'half past eleven';
    expect([wordsAt('It is'), wordsAt('nine'), wordsAt('Ann Lee'), wordsAt('it seems')]).toEqual([
      'It is',
      undefined,
      'Ann Lee',
      'it seems',
    ]);
    expect(places.rangeOf(spanOf('nine now'))).toBeNull();
  });

  it('are the same for a block walked node by node, as for one taken in one piece', () => {
    // What is left out keeps a block from being taken in one piece.
    const body = (extra: string) =>
      `<p>${LONG}</p><p>\n The  minister,\n <b> Ann <i>Lee</i></b> of <a href="/x">the council</a>, left. ${extra}</p>`;
    const [plain, walked] = [article(body('')), article(body('<button>Share</button>'))];
    expect(walked.page.text).toBe(plain.page.text);
    for (let start = plain.page.text.indexOf('The minister'); start < plain.page.text.length; start += 1) {
      const [a, b] = [plain, walked].map(({ places }) => places.rangeOf({ start, end: start + 1 }));
      expect([a?.startContainer.data, a?.startOffset]).toEqual([b?.startContainer.data, b?.startOffset]);
    }
  });

  it('are gone when the words changed', () => {
    const { page, places } = article(`<p>${LONG}</p><p>Words that stay.</p>`);
    const span = { start: page.text.indexOf('that'), end: page.text.indexOf('that') + 4 };
    const node = places.rangeOf(span)?.startContainer;
    expect(node).toBeDefined();
    node!.data = 'Words this stay.';
    expect(places.rangeOf(span)).toBeNull();
  });
});

describe('what the page says of itself', () => {
  it('gives title, language, address and dates, best first', () => {
    const { page } = read(`<!doctype html><html lang="en_GB"><head><title>T | Site</title><meta property="og:title" content="The  headline">
      <link rel="canonical" href="https://news.example/a?b=1#c"><meta property="article:published_time" content="2025-01-02T00:00:00Z">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","datePublished":"1999"},{"@type":["NewsArticle"],"datePublished":"2025-01-01"}]}</script>
      <script type="application/ld+json">{broken</script></head><body><article><h1>Other</h1><time datetime="2025-01-03">3 January</time><p>${LONG}</p></article></body></html>`);
    expect([page.title, page.language, page.url]).toEqual(['The headline', 'en-GB', 'https://news.example/a?b=1']);
    expect(page.dates).toEqual([
      { source: 'json-ld', value: '2025-01-01' },
      { source: 'meta', value: '2025-01-02T00:00:00Z' },
      { source: 'time', value: '2025-01-03' },
      { source: 'time', value: '3 January' },
    ]);
  });

  it('invents nothing', () => {
    const { page } = read(`<!doctype html><html><body><p>${LONG}</p></body></html>`);
    expect([page.title, page.language, page.url, page.dates]).toEqual([undefined, undefined, undefined, []]);
  });
});
