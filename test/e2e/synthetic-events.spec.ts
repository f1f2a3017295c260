/** T05: events of a page's own making bring nothing about, not even a question; a real pointer asks for little at a time. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { NAMES, boxOfPainted, pointAt, pointAway, waitForCard } from '../../scripts/drive/marks.ts';
import { eachBrowser } from './each-browser.ts';
import { heardBy, LISTENER } from './heard-messages.ts';
import { countHosts, fixture, pause, waitUntilAnalysed } from './pages.ts';

/** Events that a page fires at us. */
const STORM = 10_000;
/** Sweeps of the real pointer over the marks. */
const SWEEPS = 40;
/** Most questions in any second. */
const MOST_A_SECOND = 10;

eachBrowser(
  'events',
  (under) => {
    let page: Page;
    beforeAll(async () => {
      page = await under().openPage(under().web.serve('http://storm.example/a', fixture('01-demonstration')));
      await waitUntilAnalysed(under(), page);
    });

    it('T05: of a script’s own making, ten thousand of them, open no card and reach the background with no message', async () => {
      const before = await heardBy(under());
      expect(before.map(({ call }) => call)).toContain('analyse');
      await page.bringToFront();
      await page.evaluate(async (count) => {
        const boxes = [...(CSS.highlights.get('ss-hl-3') ?? [])].flatMap((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return [...live.getClientRects()];
        });
        const kinds = ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'click', 'mousemove', 'keydown', 'focusin', 'scroll'];
        for (let at = 0; at < count; at += 1) {
          const { x, y } = boxes[at % boxes.length]!;
          const kind = kinds[at % kinds.length]!;
          const place = { bubbles: true, composed: true, clientX: x + 2, clientY: y + 2, pointerType: at % 4 === 0 ? 'touch' : 'mouse' };
          const keys = at % 2 === 0 ? { key: 'Enter' } : { key: 'N', altKey: true, shiftKey: true };
          const event = kind === 'keydown' ? new KeyboardEvent(kind, { ...keys, bubbles: true }) : new PointerEvent(kind, place);
          const hit = document.elementFromPoint(x + 2, y + 2) ?? document;
          [hit, document, window][at % 5 === 0 ? (at / 5) % 3 : 0]!.dispatchEvent(event);
          if (at % 500 === 0) await new Promise(requestAnimationFrame);
        }
      }, STORM);
      // And one that rests: a hand that stays on a name.
      const box = (await boxOfPainted(page, NAMES, 'Mark Rutte'))!;
      await page.evaluate(({ x, y, width, height }) => {
        const at = { bubbles: true, composed: true, clientX: x + width / 2, clientY: y + height / 2, pointerType: 'mouse' };
        for (const kind of ['pointerover', 'pointermove', 'mousemove'])
          document.elementFromPoint(at.clientX, at.clientY)!.dispatchEvent(new PointerEvent(kind, at));
      }, box);
      // Longer than the wait before a card.
      await pause(1_500);
      expect(await countHosts(page)).toBe(0);
      expect((await heardBy(under())).slice(before.length)).toEqual([]);
    });

    it('T05: of a real pointer that sweeps over all marks ask at most ten times a second', async () => {
      await under().askBackground('changeSettings', { dwellMs: 0 });
      await page.bringToFront();
      const before = (await heardBy(under())).length;
      const box = (await boxOfPainted(page, NAMES, 'Mark Rutte'))!;
      for (let sweep = 0; sweep < SWEEPS; sweep += 1)
        await page.mouse.move(box.x + (sweep % 2) * 200, box.y + ((sweep * 37) % 300) - 150, { steps: 4 });
      const asked = (await heardBy(under())).slice(before).filter(({ call }) => call !== 'siteState' && call !== 'changeSettings');
      for (const { at } of asked)
        expect(asked.filter((one) => one.at >= at && one.at < at + 1_000).length).toBeLessThanOrEqual(MOST_A_SECOND);
      // The page still answers, and a real pointer that rests opens the card.
      await pointAway(page);
      await pointAt(page, 'Mark Rutte');
      await waitForCard(under(), page, 'Mark Rutte');
      expect((await heardBy(under())).slice(before).map(({ call }) => call)).toContain('officialCard');
      expect(await under().consoleLines()).toEqual([]);
    });
  },
  LISTENER,
);
