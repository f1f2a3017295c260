/** T15: what people write on a page is never read: not by a single getter of the content script, and not a word of it reaches the background or the disk. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { heardBy, LISTENER } from './heard-messages.ts';
import { articleOf, waitUntilAnalysed } from './pages.ts';
import type { Plant } from './planted-build.ts';
import { CLOSED_PAGES, PLACES } from './typing-places.ts';

const SEEN = [
  'Mark Rutte said on Tuesday that the ferry to the island would sail twice a day from the first of June, and that the harbour would stay open.',
  'Karoline Leavitt told reporters that the White House had heard of no plan to close the lighthouse, and that nobody had asked for one.',
];
const ARTICLE = articleOf('The ferry', ...SEEN);
/** A word in all that is written, which stands nowhere else. */
const TYPED = 'zqtyped';
/** A sentence that would be read anywhere else, with an official and a claim in it. */
const written = (index: number): string =>
  `Vladimir Putin said that ${index + 41} ${TYPED} ships would leave the northern port before the winter came.`;

/**
 * Before the content script's first line, in the world it runs in: each getter and method by which a script can come to a page's words tells when it gives
 * away the word. Told in an attribute of the root, for nothing else of that world is seen from outside; it is set late, so that nothing is disturbed by it.
 */
const SPIES: Plant = {
  file: 'content-scripts/main.js',
  change: (text) => `(() => {
    const told = new Set();
    const tell = (name) => {
      if (told.has(name)) return;
      told.add(name);
      setTimeout(() => document.documentElement.setAttribute('data-told', [...told].join(' ')), 0);
    };
    const judge = (name, value) => {
      if (typeof value === 'string' && value.includes('${TYPED}')) tell(name);
      return value;
    };
    const getters = {
      Node: 'textContent nodeValue', CharacterData: 'data', Text: 'wholeText', HTMLElement: 'innerText outerText', Element: 'innerHTML outerHTML',
      HTMLInputElement: 'value defaultValue', HTMLTextAreaElement: 'value defaultValue', HTMLSelectElement: 'value', HTMLOptionElement: 'text value label',
      HTMLOptGroupElement: 'label', Attr: 'value', HTMLScriptElement: 'text',
    };
    const methods = {
      Element: 'getAttribute getHTML', CharacterData: 'substringData', Range: 'toString', Selection: 'toString', XMLSerializer: 'serializeToString',
    };
    let count = 0;
    for (const [holder, names] of Object.entries(getters)) for (const name of names.split(' ')) {
      const prototype = globalThis[holder]?.prototype;
      const own = prototype && Object.getOwnPropertyDescriptor(prototype, name);
      if (own?.get === undefined) continue;
      Object.defineProperty(prototype, name, { ...own, get() { return judge(holder + '.' + name, own.get.call(this)); } });
      count += 1;
    }
    for (const [holder, names] of Object.entries(methods)) for (const name of names.split(' ')) {
      const prototype = globalThis[holder]?.prototype;
      const own = prototype?.[name];
      if (typeof own !== 'function') continue;
      prototype[name] = function (...given) { return judge(holder + '.' + name, own.apply(this, given)); };
      count += 1;
    }
    document.documentElement.setAttribute('data-spies', count);
  })();\n${text}`,
};

/** Ways by which the script has come to what was written. */
const told = async (page: Page): Promise<readonly string[]> => {
  const names = await page.evaluate(() => document.documentElement.getAttribute('data-told'));
  return names?.split(' ') ?? [];
};

eachBrowser(
  'where people write',
  (under) => {
    const open = async (address: string, html: string): Promise<Page> => {
      const page = await under().openPage(under().web.serve(address, html));
      // Firefox starts a content script now and then some milliseconds after the load event.
      const spies = await until(
        () => page.evaluate(() => Number(document.documentElement.getAttribute('data-spies'))),
        (count) => count > 0,
      );
      expect(spies).toBeGreaterThan(15);
      return page;
    };
    /** Requests of the background that hold a word of what was written. */
    const heard = async (): Promise<readonly string[]> =>
      (await heardBy(under())).filter(({ request }) => request.includes(TYPED)).map(({ call }) => call);
    const places = Object.entries(PLACES);
    const closed = Object.entries(CLOSED_PAGES);

    it('T15 P06: are tried thirty pages and more', () => expect(places.length + closed.length).toBeGreaterThanOrEqual(30));

    it('T15: would be told if it were read', async () => {
      const page = await open('http://plain.example/a', ARTICLE.replace('</article>', `<p>${written(0)}</p></article>`));
      await waitUntilAnalysed(under(), page);
      expect(
        await until(
          () => told(page),
          (names) => names.length > 0,
        ),
      ).toContain('CharacterData.data');
      expect(await until(heard, (calls) => calls.length > 0)).toContain('analyse');
    });

    it.each(places)('T15 P06: %s is not read, and the page around it is', async (name, place) => {
      const index = places.findIndex(([one]) => one === name);
      const before = (await heard()).length;
      const page = await open(`http://writing-${index}.example/a`, ARTICLE.replace('</article>', `${place(written(index))}</article>`));
      const { analysis } = await waitUntilAnalysed(under(), page);
      expect(analysis.officials.map(({ id }) => id)).toContain('mark-rutte');
      // What is written there later is read as little.
      await page.evaluate((words) => {
        for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) field.value = words;
        for (const part of document.querySelectorAll('[contenteditable] p, [role="textbox"] p')) part.append(words);
      }, written(index));
      await under().askPage(page, 'refresh');
      await waitUntilAnalysed(under(), page);
      expect(await told(page)).toEqual([]);
      expect((await heard()).slice(before)).toEqual([]);
      await page.close();
    });

    it.each(closed)('T15 P06: %s is left alone as a whole', async (_name, { host, html }) => {
      const before = (await heard()).length;
      const page = await open(`http://${host}/a`, html(ARTICLE, written(99)));
      expect(await under().waitUntilRead(page)).toMatchObject({ kind: 'not-article', why: 'protected' });
      expect(await told(page)).toEqual([]);
      expect((await heard()).slice(before)).toEqual([]);
      await page.close();
    });

    it('T15: left nothing in any record', async () => {
      const kept = await under().session().send({ to: 'second-source/background', call: 'savedList', request: {} });
      expect(JSON.stringify(kept)).not.toContain(TYPED);
      expect(await under().askBackground('savedList', {})).toMatchObject({ ok: true, value: { count: 0 } });
    });
  },
  LISTENER,
  SPIES,
);
