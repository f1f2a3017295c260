/** axe-core over every view of the library, in both themes, at 320 px; and words as long as translations get, in library and popup, with none cut off. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { type LibraryServer, startLibrary } from '../library/library-server.ts';
import { LIBRARY_STATES } from '../library/library-states.ts';
import { STATES } from '../popup/gallery-states.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const THEMES = ['light', 'dark'] as const;
const NARROW = { width: 320, height: 700 };
const WIDE = { width: 1280, height: 860 };

let browser: Browser;
let library: LibraryServer;
let page: Page;

beforeAll(async () => {
  const { path } = await findOrGetBrowser('chromium');
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  [browser, library] = await Promise.all([launch({ executablePath: path, pipe: true, args }), startLibrary()]);
  page = await browser.newPage();
  await page.setViewport(NARROW);
  await page.goto(library.addressOf('search'));
  await page.waitForSelector('html[data-drawn]');
  await page.addScriptTag({ path: AXE });
});
afterAll(() => Promise.all([browser.close(), library.close()]));

const draw = async (state: string, isLong = false): Promise<void> => {
  await page.evaluate(`drawState(${JSON.stringify(state)}, ${isLong})`);
};

/** Rule and place of each violation. */
const violations = async (rules: string): Promise<readonly string[]> => {
  const found = (await page.evaluate(`axe.run({ resultTypes: ['violations']${rules} })`)) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
};

const paint = (value: (typeof THEMES)[number]): Promise<void> =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

/** All rules in the light theme; of the dark one colours alone, for nothing else differs there. */
const violationsInThemes = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const theme of THEMES) {
    await paint(theme);
    const rules = theme === 'light' ? '' : `, runOnly: ['color-contrast']`;
    found.push(...(await violations(rules)).map((violation) => `${theme}: ${violation}`));
  }
  return found;
};

const isTooWide = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** Elements with words of their own whose words do not fit into them, where what does not fit is cut off. */
const clipped = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '');
    const isSeen = (element: Element): boolean => element.checkVisibility() && element.closest('.unseen') === null;
    const overflows = (element: Element): boolean => {
      const { display } = getComputedStyle(element);
      return display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
    };
    /** An inline element reaches out of the nearest block around it. */
    const reachesOut = (element: Element): boolean =>
      [...element.getClientRects()].some(({ left, right }) => left < -1 || right > document.documentElement.clientWidth + 1);
    return [...document.body.querySelectorAll('*')]
      .filter((element) => !element.matches('option, select, script, svg *') && hasWords(element) && isSeen(element))
      .filter((element) => overflows(element) || reachesOut(element))
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 60)}`);
  });

describe('axe', () => {
  it('finds fault where there is some', async () => {
    await draw('officials');
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(await violationsInThemes()).toContainEqual(expect.stringMatching(/^light: button-name: .*button$/));
  });

  it.each(Object.keys(LIBRARY_STATES))('finds none with the library: %s', async (state) => {
    await draw(state);
    expect(await violationsInThemes()).toEqual([]);
    expect(await isTooWide()).toBe(false);
  });
});

describe('long words', () => {
  it('are found where they are cut off', async () => {
    await draw('officials', true);
    await page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = 'words that go on and on and on and on and on and on and on and on';
      line.setAttribute('class', 'cut');
      line.style.cssText = 'white-space: nowrap; overflow: hidden; inline-size: 200px';
      document.querySelector('main')?.append(line);
    });
    expect(await clipped()).toEqual([expect.stringContaining('p.cut')]);
  });

  it.each(Object.keys(LIBRARY_STATES))('fit into the library: %s', async (state) => {
    for (const size of [NARROW, WIDE]) {
      await page.setViewport(size);
      await draw(state, true);
      expect(await clipped()).toEqual([]);
      expect(await isTooWide()).toBe(false);
    }
    await page.setViewport(NARROW);
  });

  it.each(Object.keys(STATES))('fit into the popup: %s', async (state) => {
    await page.goto(library.popupLongAddressOf(state));
    await page.waitForSelector('html[data-drawn]');
    expect(await clipped()).toEqual([]);
    expect(await isTooWide()).toBe(false);
  });
});
