/** axe-core over every state of popup and card, in both themes, 320 px wide, in a real Chromium; the shipped card's root is closed, so here it stands open. */
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { CARD_STATES } from '../popup/card-states.ts';
import { type GalleryServer, startGallery } from '../popup/gallery-server.ts';
import { STATES } from '../popup/gallery-states.ts';

vi.mock('webextension-polyfill', () => import('../popup/fake-browser.ts'));

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const THEMES = ['light', 'dark'] as const;
/** A page of which axe must find fault: a button and a picture without names, and pale words. */
const FAULTY = `<!doctype html><html lang="en"><head><title>Faulty</title></head><body><main><h1>Faulty</h1>
  <button></button><img src="data:,"><p style="color:#bbb;background:#fff">pale words</p><div id="host"></div></main></body></html>`;

let browser: Browser;
let gallery: GalleryServer;
let page: Page;

beforeAll(async () => {
  const { path } = await findOrGetBrowser('chromium');
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  [browser, gallery] = await Promise.all([launch({ executablePath: path, pipe: true, args }), startGallery()]);
  page = await browser.newPage();
  await page.setViewport({ width: 320, height: 600 });
});
afterAll(() => Promise.all([browser.close(), gallery.close()]));

/** Rule and place of each violation. */
const violations = async (): Promise<readonly string[]> => {
  const found = (await page.evaluate(`axe.run({ resultTypes: ['violations'] })`)) as AxeResults;
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
};

const violationsInThemes = async (address: string): Promise<readonly string[]> => {
  await page.goto(address);
  await page.waitForSelector('html[data-drawn]');
  await page.addScriptTag({ path: AXE });
  const found: string[] = [];
  for (const value of THEMES) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    found.push(...(await violations()).map((violation) => `${value}: ${violation}`));
  }
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) found.push('needs sideways scrolling at 320 px');
  return found;
};

describe('axe', () => {
  it('finds fault with a faulty page, in an open root too', async () => {
    await page.goto('about:blank');
    await page.setContent(FAULTY);
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.id = 'nameless';
      document.querySelector('#host')?.attachShadow({ mode: 'open' }).append(button);
    });
    await page.addScriptTag({ path: AXE });
    const found = await violations();
    for (const violation of ['button-name: button', 'image-alt: img', 'color-contrast: p', 'button-name: #host #nameless'])
      expect(found).toContain(violation);
  });

  it.each(Object.keys(STATES))('finds none with the popup: %s', async (state) => {
    expect(await violationsInThemes(gallery.addressOf(state))).toEqual([]);
  });

  it.each(Object.keys(CARD_STATES))('finds none with the card: %s', async (state) => {
    expect(await violationsInThemes(gallery.cardAddressOf(state))).toEqual([]);
  });
});
