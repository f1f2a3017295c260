/** Where things stand, measured in a real browser: the popup's columns in the gallery, the card's foot on a low window. */
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { pointAt, waitForCard } from '../../scripts/drive/marks.ts';
import { type GalleryServer, startGallery } from '../popup/gallery-server.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { fixture, waitUntilAnalysed } from './pages.ts';

const LOW = { width: 1000, height: 460 };

describe('the popup', () => {
  let browser: Browser;
  let gallery: GalleryServer;
  let page: Page;
  beforeAll(async () => {
    const { path } = await findOrGetBrowser('chromium');
    const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    [browser, gallery] = await Promise.all([launch({ executablePath: path, pipe: true, args }), startGallery()]);
    page = await browser.newPage();
  });
  afterAll(() => Promise.all([browser.close(), gallery.close()]));

  const open = async (state: string, width: number): Promise<void> => {
    await page.setViewport({ width, height: 600 });
    await page.goto(gallery.addressOf(state));
    await page.waitForSelector('html[data-drawn]');
  };

  it.each([320, 400, 1000])('ends the words of Delete where the row’s other words end, %d px wide', async (width) => {
    await open('saved', width);
    const [words, column] = await page.evaluate(() => {
      const button = document.querySelector('.saved-foot button')!;
      const range = document.createRange();
      range.selectNodeContents(button);
      return [range.getBoundingClientRect().right, document.querySelector('.saved-words')!.getBoundingClientRect().right];
    });
    expect(Math.abs(words! - column!)).toBeLessThanOrEqual(1);
  });
});

eachBrowser('the card on a low window', (under) => {
  it('says that there is more below, and no longer at its end', async () => {
    const page = await under().openPage(under().web.serve('http://low.example/a', fixture('01-demonstration')));
    await page.setViewport(LOW);
    await waitUntilAnalysed(under(), page);
    await page.bringToFront();
    await pointAt(page, 'Giuseppe Cavo Dragone', undefined, 0.1);
    const card = await waitForCard(under(), page, 'Latest claims');
    const hint = (): Promise<string> => card.run((root) => getComputedStyle(root.querySelector('.card-more')!).visibility);
    const waitFor = (visibility: string): Promise<string> => until(hint, (found) => found === visibility);
    expect(await waitFor('visible')).toBe('visible');
    const scrollTo = (share: number): Promise<void> =>
      card.run((root, part) => {
        const scroll = root.querySelector('.card-scroll')!;
        scroll.scrollTop = part * scroll.scrollHeight;
      }, share);
    await scrollTo(1);
    expect(await waitFor('hidden')).toBe('hidden');
    await scrollTo(0);
    expect(await waitFor('visible')).toBe('visible');
    // It lies over the words and takes no clicks from them.
    expect(await card.run((root) => getComputedStyle(root.querySelector('.card-more')!).pointerEvents)).toBe('none');
  });
});
