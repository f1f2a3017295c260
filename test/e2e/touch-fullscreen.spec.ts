/** A finger on a mark, and a page that fills the screen: the card comes by tap and by a held finger, and never over a video. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { boxOfPainted, isOpen, NAMES, pointAt, waitForCard, waitUntilClosed } from '../../scripts/drive/marks.ts';
import { eachBrowser } from './each-browser.ts';
import { articleOf, fixture, pause, waitUntilAnalysed } from './pages.ts';

/** Longer than a finger must rest, and than a card takes to come. */
const LONG_PRESS_MS = 650;
/** Far longer than the dwell, so that what does not come by then does not come. */
const IN_VAIN_MS = 1_500;
const NAME = 'Mark Rutte';

/** An article whose first name stands in a link, with a film under it. */
const FILM = articleOf(
  'Rutte speaks to reporters in Brussels',
  '<a href="#below">Mark Rutte</a> said on Monday that the alliance would meet again within ten days, after a morning of talks in Brussels.',
  'Mark Rutte added that he would not speak for the governments of the alliance, which have to decide on troops by themselves.',
  'NATO Secretary General Mark Rutte gave no date for the next meeting and thanked the hosts for a long and patient morning of talks.',
  '<video id="film" controls style="width:640px;height:360px;background:#123"></video>',
).replace('<h1>', '<h1 id="below">');

const centreOf = async (page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await boxOfPainted(page, NAMES, words);
  if (box === null) throw new Error(`not painted: ${words}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

eachBrowser('touch', (under) => {
  let page: Page;
  beforeAll(async () => {
    page = await under().openPage(under().web.serve('http://touch.example/a', fixture('01-demonstration')));
    await waitUntilAnalysed(under(), page);
    await page.bringToFront();
  });
  beforeEach(() => page.keyboard.press('Escape'));

  it('opens the card by a tap on a mark, and a tap elsewhere closes it', async () => {
    const { x, y } = await centreOf(page, NAME);
    await page.touchscreen.tap(x, y);
    const card = await waitForCard(under(), page, NAME);
    await page.touchscreen.tap(4, 4);
    expect(await waitUntilClosed(card)).toBe(true);
  });

  it('opens the card by a finger held on a mark, and leaves it open when the finger goes', async () => {
    const { x, y } = await centreOf(page, NAME);
    const finger = await page.touchscreen.touchStart(x, y);
    await pause(LONG_PRESS_MS);
    const card = await waitForCard(under(), page, NAME);
    await finger.end();
    await pause(LONG_PRESS_MS);
    expect(await isOpen(card)).toBe(true);
  });

  it('opens none by a finger that scrolls', async () => {
    const { x, y } = await centreOf(page, NAME);
    const finger = await page.touchscreen.touchStart(x, y);
    for (let step = 1; step <= 8; step += 1) {
      await finger.move(x, y - step * 25);
      await pause(20);
    }
    await pause(LONG_PRESS_MS);
    await finger.end();
    const card = await under().card(page, 100);
    expect(card !== null && (await isOpen(card))).toBe(false);
  });

  it('follows a link at a tap, and shows the card of a name in it when the finger is held', async () => {
    const linked = await under().openPage(under().web.serve('http://touch.example/b', FILM));
    await waitUntilAnalysed(under(), linked);
    await linked.bringToFront();
    const tap = await centreOf(linked, NAME);
    await linked.touchscreen.tap(tap.x, tap.y);
    await linked.waitForFunction('location.hash === "#below"', { polling: 50 });
    expect(await under().card(linked, 100)).toBeNull();
    const held = await centreOf(linked, NAME);
    const finger = await linked.touchscreen.touchStart(held.x, held.y);
    await pause(LONG_PRESS_MS);
    await waitForCard(under(), linked, NAME);
    await finger.end();
    await linked.close();
  });
});

eachBrowser('a video that fills the screen', (under) => {
  let page: Page;
  beforeAll(async () => {
    page = await under().openPage(under().web.serve('http://film.example/a', FILM));
    await waitUntilAnalysed(under(), page);
    await page.bringToFront();
  });

  /** Through a real click: the browsers take nothing else for the reader's wish. */
  const fill = async (): Promise<void> => {
    await page.evaluate(() => {
      document.addEventListener('click', () => void document.querySelector('video')!.requestFullscreen(), { once: true });
    });
    await page.mouse.click(5, 5);
    await page.waitForFunction('document.fullscreenElement !== null', { polling: 50 });
  };

  const leave = async (): Promise<void> => {
    await page.evaluate('document.exitFullscreen()');
    await page.waitForFunction('document.fullscreenElement === null', { polling: 50 });
  };

  it('takes an open card away', async () => {
    await pointAt(page, NAME);
    const card = await waitForCard(under(), page, NAME);
    await fill();
    expect(await waitUntilClosed(card)).toBe(true);
    await leave();
  });

  it('has no card come over it, neither by pointer nor by the keys that walk the marks', async () => {
    const { x, y } = await centreOf(page, NAME);
    await fill();
    for (let step = 0; step < 5; step += 1) await page.mouse.move(x + step, y);
    await under().askPage(page, 'walk', { direction: 'next' });
    await pause(IN_VAIN_MS);
    const card = await under().card(page, 100);
    expect(card !== null && (await isOpen(card))).toBe(false);
    await leave();
    await pointAt(page, NAME);
    await waitForCard(under(), page, NAME);
  });

  it('said nothing on the consoles', async () => {
    expect(await under().consoleLines()).toEqual([]);
  });
});
