/** F31: in windows of every shape, enlarged, in both directions of writing, over dialogs and popovers: the card is inside the view and on top, or not shown. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { isOpen, pointAt, pointAway, waitUntilClosed } from '../../scripts/drive/marks.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { articleOf, waitUntilAnalysed } from './pages.ts';

/** What the window shows, in CSS pixels, and how much it is enlarged: a window of 1280 by 800 enlarged five times shows 256 by 160. */
const WINDOWS = [
  { width: 1280, height: 800, deviceScaleFactor: 1 },
  { width: 320, height: 568, deviceScaleFactor: 1 },
  { width: 256, height: 160, deviceScaleFactor: 5 },
  { width: 640, height: 300, deviceScaleFactor: 2 },
] as const;

const NAME = 'Mark Rutte';
const PARAGRAPHS = Array.from(
  { length: 8 },
  (_, n) =>
    `${NAME} said on day ${n + 1} that the ferry to the island would sail twice a day, and that the harbour would stay open all summer.`,
);
const article = articleOf('The ferry', ...PARAGRAPHS);

/** What stands in the top layer before the card does. */
const ON_TOP: Readonly<Record<string, (html: string) => string>> = {
  nothing: (html) => html,
  'a modal dialog': (html) =>
    html.replace('</body>', '<dialog>Do you agree?</dialog><script>document.querySelector("dialog").showModal()</script></body>'),
  'twenty popovers': (html) =>
    html.replace(
      '</body>',
      `<script>for (let n = 0; n < 20; n++) {
        const one = document.createElement('p');
        one.popover = 'manual';
        one.textContent = n;
        one.style.cssText = 'margin:0;padding:0;border:0;inset:auto;width:6px;height:6px;right:0;top:' + 5 * n + '%';
        document.body.append(one);
        one.showPopover();
      }</script></body>`,
    ),
};
const DIRECTIONS = ['ltr', 'rtl'] as const;
/** The longest that a card may take to come, on a busy machine. */
const LONGEST_COMING_MS = 15_000;
/** Behind a modal dialog nothing can be pointed at: ten times the dwell without a card is none. */
const IN_VAIN_MS = 1_000;

const PLACES = Object.keys(ON_TOP).flatMap((onTop) => DIRECTIONS.map((direction) => ({ onTop, direction })));

interface Standing {
  readonly inside: boolean;
  readonly onTop: boolean;
  readonly box: readonly number[];
}

/** Where the card stands, as the page itself can tell: its box in the view, and what is hit at its middle and near its corners. */
const standing = (page: Page): Promise<Standing> =>
  page.evaluate(() => {
    const host = document.querySelector('html > :not(head, body)')!;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const across = [left + 12, (left + right) / 2, right - 12];
    const down = [top + 12, (top + bottom) / 2, bottom - 12];
    const points = [[across[1]!, down[1]!], ...across.flatMap((x) => [down[0]!, down[2]!].map((y) => [x, y]))];
    return {
      inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && right - left > 60 && bottom - top > 60,
      onTop: points.every(([x, y]) => document.elementFromPoint(x!, y!) === host),
      box: [left, top, right, bottom, innerWidth, innerHeight].map(Math.round),
    };
  });

eachBrowser('the card on a screen', (under) => {
  /** Screens on which the card was shown. */
  const shown: string[] = [];
  beforeAll(async () => {
    await under().askBackground('changeSettings', { dwellMs: 100 });
  });

  it('F31: is tried on twenty-four screens', () => expect(PLACES.length * WINDOWS.length).toBe(24));

  it.each(PLACES)(
    'F31: with $onTop on top, $direction, is inside the view and on top, or not shown',
    { timeout: 120_000 },
    async ({ onTop, direction }) => {
      const html = ON_TOP[onTop]!(article).replace('<html', `<html dir="${direction}"`);
      const page = await under().openPage(
        under().web.serve(`http://screens.example/${direction}/${Object.keys(ON_TOP).indexOf(onTop)}`, html),
      );
      await waitUntilAnalysed(under(), page);
      await page.bringToFront();
      for (const view of WINDOWS) {
        await page.setViewport(view);
        await pointAway(page);
        await pointAt(page, NAME, undefined, 0.4);
        const longestMs = onTop === 'a modal dialog' ? IN_VAIN_MS : LONGEST_COMING_MS;
        const card = await under().card(page, longestMs);
        const isShown =
          card !== null &&
          (await until(
            () => isOpen(card),
            (open) => open,
            LONGEST_COMING_MS,
          ));
        const screen = `${view.width}x${view.height} at ${view.deviceScaleFactor}, ${direction}, ${onTop}`;
        if (!isShown) continue;
        shown.push(screen);
        const { box, ...stands } = await until(
          () => standing(page),
          ({ inside, onTop: isOnTop }) => inside && isOnTop,
          2_000,
        );
        expect(stands, `${screen}: ${box.join()}`).toEqual({ inside: true, onTop: true });
        await page.keyboard.press('Escape');
        await waitUntilClosed(card);
      }
    },
  );

  it('F31: is shown wherever the article can be pointed at', () => {
    process.stdout.write(`the card was shown on ${shown.length} of 24 screens, ${under().target}\n`);
    for (const direction of DIRECTIONS)
      for (const { width, height, deviceScaleFactor } of WINDOWS)
        for (const onTop of ['nothing', 'twenty popovers'])
          expect(shown).toContain(`${width}x${height} at ${deviceScaleFactor}, ${direction}, ${onTop}`);
  });
});
