/** Pages that clobber, hide, forbid, frame or pose: what is read of them is what a reader sees, and none of them learns that we are there. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { NAMES, paintedWords, pointAt, waitForCard } from '../../scripts/drive/marks.ts';
import { eachBrowser } from './each-browser.ts';
import { articleOf, countHosts, fixture, pause, waitUntilAnalysed, type Analysed } from './pages.ts';
import { HEADERS, WATCH_VIOLATIONS, withoutParts } from './security-headers.ts';
import { type UnderTest, until } from './browser.ts';

const SEEN = [
  'Mark Rutte said on Tuesday that the ferry to the island would sail twice a day from the first of June, and that the harbour would stay open.',
  'Karoline Leavitt told reporters that the White House had heard of no plan to close the lighthouse, and that nobody had asked for one.',
];
const article = (more: string, head = ''): string =>
  articleOf('The ferry', ...SEEN)
    .replace('</article>', `${more}</article>`)
    .replace('</head>', `${head}</head>`);

/** Who was found, by id, with the words. */
const foundOn = ({ analysis }: Analysed): readonly string[] =>
  analysis.officials.flatMap(({ id, mentions }) => mentions.map(({ text }) => `${id}: ${text}`)).sort();

const read = async (
  under: UnderTest,
  address: string,
  html: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ page: Page; state: Analysed }> => {
  const page = await under.openPage(under.web.serve(address, { body: html, headers }));
  return { page, state: await waitUntilAnalysed(under, page) };
};

/** Names of all properties of a form, of an element in it and of the document, that a field's name can stand in front of. Runs in a page. */
const propertyNames = (): readonly string[] => {
  const names = new Set<string>();
  for (const owner of [document.createElement('form'), document.createElement('p'), document])
    for (let at: object | null = owner; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null)
      for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names].sort();
};

/** A form around a paragraph, further fields, pictures, anchors, objects and embedded parts, under these names. */
const named = (names: readonly string[]): string => {
  const fields = names.map((name) => `<input type="hidden" name="${name}" id="${name}">`).join('');
  const others = names
    .map(
      (name) =>
        `<img name="${name}" alt="" width="1" height="1"><a id="${name}" name="${name}"></a><object name="${name}" id="${name}"></object><embed name="${name}" width="1" height="1">`,
    )
    .join('');
  return `<form name="${names[0]}">${fields}<p>${SEEN[1]}</p></form><form id="${names.at(-1)}">${fields}</form>${others}`;
};

/** Ways to put text on a page that no reader sees. */
const HIDDEN: Readonly<Record<string, (words: string) => string>> = {
  'display none': (words) => `<p style="display:none">${words}</p>`,
  'visibility hidden': (words) => `<p style="visibility:hidden">${words}</p>`,
  'the hidden attribute': (words) => `<p hidden>${words}</p>`,
  'aria-hidden': (words) => `<p aria-hidden="true" style="position:absolute;left:-9999px">${words}</p>`,
  'a template': (words) => `<template><p>${words}</p></template>`,
  'a script': (words) => `<script type="text/plain">${words}</script>`,
  'a comment': (words) => `<!-- ${words} -->`,
  'no opacity': (words) => `<p style="opacity:0">${words}</p>`,
  'one pixel': (words) => `<p style="width:1px;height:1px;overflow:hidden">${words}</p>`,
  'far off the page': (words) => `<p style="position:absolute;top:-5000px">${words}</p>`,
  'indented away': (words) => `<p style="text-indent:-9999px;overflow:hidden;white-space:nowrap">${words}</p>`,
  'no size of letters': (words) => `<p style="font-size:0">${words}</p>`,
  'the colour of its ground': (words) => `<div style="background:#ffffff"><p style="color:#ffffff;background:#ffffff">${words}</p></div>`,
  'clipped away': (words) => `<p style="position:absolute;clip-path:inset(50%)">${words}</p>`,
  'a closed details': (words) => `<details><summary>More</summary><p>${words}</p></details>`,
  'no scale': (words) => `<p style="transform:scale(0)">${words}</p>`,
  'content-visibility': (words) => `<div style="content-visibility:hidden"><p>${words}</p></div>`,
};

/** A sentence that only one planted place holds: another number each. */
const planted = (index: number): string =>
  `Vladimir Putin said that ${index + 41} ships would leave the northern port before the winter came.`;

/** Which places of a table were read. */
const readOf = async (
  under: UnderTest,
  address: string,
  places: Readonly<Record<string, (words: string) => string>>,
): Promise<readonly string[]> => {
  const names = Object.keys(places);
  const { state } = await read(
    under,
    address,
    article(
      Object.values(places)
        .map((place, index) => place(planted(index)))
        .join(''),
    ),
  );
  const texts = state.analysis.claims.map(({ text }) => text).join('\n');
  expect(foundOn(state)).toContain('mark-rutte: Mark Rutte');
  expect(texts).toContain('the ferry to the island');
  const isRead = (index: number): boolean => texts.includes(`that ${index + 41} ships`);
  if (!names.some((_, index) => isRead(index))) expect(foundOn(state).filter((one) => one.includes('Putin'))).toEqual([]);
  return names.filter((_, index) => isRead(index));
};

eachBrowser('a hostile page', (under) => {
  it('T06: that names its fields like properties is read like any other', async () => {
    const first = await read(under(), 'http://names.example/a', article(''));
    const names = await first.page.evaluate(propertyNames);
    expect(names.length).toBeGreaterThan(200);
    for (const name of ['childNodes', 'nodeType', 'textContent', 'getAttribute', 'closest', 'createTreeWalker', 'body'])
      expect(names).toContain(name);
    const plain = await read(under(), 'http://plain.example/a', article(named(names.map((_, index) => `field-${index}`))));
    const clobbered = await read(under(), 'http://clobbered.example/a', article(named(names)));
    expect(foundOn(clobbered.state)).toEqual(foundOn(plain.state));
    expect(await paintedWords(clobbered.page, NAMES)).toEqual(await paintedWords(plain.page, NAMES));
  });

  it('T09: of any security header is read, shows its card, and reports no violation of ours', async () => {
    for (const [name, headers] of Object.entries(HEADERS)) {
      const html = withoutParts(fixture('01-demonstration'));
      const page = await under().session().browser.newPage();
      await page.evaluateOnNewDocument(WATCH_VIOLATIONS);
      await page.goto(under().web.serve(`http://${name.replaceAll(/[ ,]+/g, '-')}.example/a`, { body: html, headers }));
      await waitUntilAnalysed(under(), page);
      await pointAt(page, 'Mark Rutte');
      await waitForCard(under(), page, 'Mark Rutte');
      expect(await page.evaluate('globalThis.violations ?? []'), name).toEqual([]);
    }
  }, 120_000);

  it('T13: that hides text gives none of it to us', async () => {
    expect(Object.keys(HIDDEN).length).toBeGreaterThanOrEqual(15);
    expect(await readOf(under(), 'http://hiding.example/a', HIDDEN)).toEqual([]);
    // The same words in plain sight are read: the check can fail.
    expect(await readOf(under(), 'http://showing.example/a', { plain: (words) => `<p>${words}</p>` })).toEqual(['plain']);
  });

  it('T17: feeds us nothing by frames, and no kind of document makes an error', async () => {
    const inner = articleOf('Inside', planted(0), planted(1)).replaceAll('"', '&quot;');
    const frames = `<iframe srcdoc="${inner}"></iframe><iframe sandbox srcdoc="${inner}"></iframe><iframe src="http://framed.example/b"></iframe>`;
    under().web.serve('http://framed.example/b', articleOf('Framed', planted(0), planted(1)));
    const { state } = await read(under(), 'http://framed.example/a', article(frames));
    expect(foundOn(state).filter((one) => one.includes('Putin'))).toEqual([]);
    const documents = [
      ['text/plain', planted(0).repeat(9)],
      ['application/json', JSON.stringify({ text: planted(0).repeat(9) })],
      ['application/xml', `<?xml version="1.0"?><article><p>${planted(0).repeat(9)}</p></article>`],
      ['image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><text>${planted(0).repeat(9)}</text></svg>`],
      ['text/xml', `<rss version="2.0"><channel><title>${planted(0)}</title></channel></rss>`],
      ['text/javascript', `// ${planted(0).repeat(9)}`],
      ['text/css', `/* ${planted(0).repeat(9)} */`],
      ['application/xhtml+xml', `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>&lt;</p></body></html>`],
    ] as const;
    for (const [index, [type, body]] of documents.entries()) {
      const page = await under().openPage(under().web.serve(`http://kinds.example/${index}`, { body, type }));
      await pause(150);
      const answer = await until(
        () => under().askPage(page, 'pageState'),
        (one) => !one.ok || one.value.kind !== 'working',
      );
      if (answer.ok) expect(answer.value.kind, type).toBe('not-article');
    }
  });

  it('T19: cannot command us by what it posts or fires', async () => {
    const { page } = await read(under(), 'http://posting.example/a', fixture('01-demonstration'));
    await page.evaluate(() => {
      const calls = ['analyse', 'save', 'pageState', 'reveal', 'walk', 'settingsChanged', 'refresh', 'savedList', 'forgetEverything'];
      for (const call of calls)
        for (const to of ['second-source/background', 'second-source/page']) {
          const message = { to, call, request: {} };
          postMessage(message, '*');
          document.dispatchEvent(new CustomEvent(to, { detail: message }));
          dispatchEvent(new CustomEvent(call, { detail: message }));
          document.documentElement.setAttribute(`data-${call.toLowerCase()}`, JSON.stringify(message));
        }
    });
    await pause(300);
    expect(await countHosts(page)).toBe(0);
    expect(await under().askBackground('savedList', {})).toMatchObject({ ok: true, value: { count: 0 } });
  });

  it('P01 P12: made us send no request and write no line', async () => {
    expect(under().web.strangeRequests()).toEqual([]);
    expect(await under().consoleLines()).toEqual([]);
  });

  // Last, because the browser writes a line for each of these vain tries of the page.
  it('T16 P13: finds no sign of us before the first card', async () => {
    const { page } = await read(under(), 'http://probing.example/a', fixture('01-demonstration'));
    const origin = under().session().origin;
    const signs = await page.evaluate(async (ours) => {
      const found: string[] = [];
      const files = ['icons/16.png', 'popup/index.html', 'manifest.json', 'content-scripts/main.js', 'extension/library/index.html'];
      for (const file of files) {
        await fetch(ours + file).then(
          () => found.push(`fetched ${file}`),
          () => undefined,
        );
        const loads = await new Promise<boolean>((resolve) => {
          const image = new Image();
          image.addEventListener('load', () => resolve(true));
          image.addEventListener('error', () => resolve(false));
          image.src = ours + file;
        });
        if (loads) found.push(`loaded ${file}`);
      }
      const runtime = (globalThis as { chrome?: { runtime?: { id?: string } } }).chrome?.runtime?.id;
      if (runtime !== undefined) found.push('runtime');
      const frame = document.createElement('iframe');
      const names = Object.getOwnPropertyNames(globalThis);
      document.body.append(frame);
      const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      found.push(...names.filter((name) => !plain.has(name) && /second|source|ss[-_]/i.test(name)));
      return found;
    }, origin);
    expect(signs).toEqual([]);
    expect(await countHosts(page)).toBe(0);
  });
});
