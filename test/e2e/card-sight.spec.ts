/** A page that hides, covers or moves the card gains nothing by a real click of the reader's: twelve tricks, and two pages that do no harm. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { CLAIM_LINES, oneLine, paintedWords, pointAt, pointAway, waitForCard, waitUntilClosed } from '../../scripts/drive/marks.ts';
import type { ShadowView } from '../../scripts/drive/shadow.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { type Analysed, coveredClaims, fixture, pause, waitUntilAnalysed } from './pages.ts';
import { pressSeen } from './press-seen.ts';

/** Longer than a button must have been in sight, with room for the browser's measurement on a busy machine. */
const SEEN_MS = 1_300;
/** What the card says of a press that does nothing; a dialog of the page's may have closed it. */
const REFUSED = /^$|something on the page covers this card|only just come up/;

/** What the page does to the card, run in the page; `cover` and `root` are what it made, so that it can be undone. */
const TRICKS: Readonly<Record<string, string>> = {
  'fades the card': `host.style.setProperty('opacity', '0.02', 'important')`,
  'filters the card away': `host.style.setProperty('filter', 'opacity(2%)', 'important')`,
  'masks the card': `host.style.setProperty('mask-image', 'linear-gradient(transparent, transparent)', 'important')`,
  'blends the card with what is under it': `host.style.setProperty('mix-blend-mode', 'difference', 'important')`,
  'clips the card': `host.style.setProperty('clip-path', 'inset(40% 40% 10% 10%)', 'important')`,
  'shrinks the card': `host.style.setProperty('transform', 'scale(0.4)', 'important')`,
  'shrinks the card by another property': `host.style.setProperty('scale', '0.4', 'important')`,
  'turns the card': `host.style.setProperty('rotate', '3deg', 'important')`,
  'moves the button over the edge of the window': `host.style.setProperty('top', host.getBoundingClientRect().top + innerHeight - box.y - 0.75 * box.height + 'px', 'important')`,
  'lays a popover over all that lets clicks through': `cover('inset:0;width:100vw;height:100vh')`,
  'lays a popover over the button alone': `cover('left:' + box.x + 'px;top:' + box.y + 'px;width:' + box.width + 'px;height:' + box.height + 'px')`,
  'opens a modal dialog': `(() => { const dialog = document.createElement('dialog'); dialog.className = 'trick'; dialog.textContent = 'Win a prize'; document.body.append(dialog); dialog.showModal(); })()`,
};
const HARMLESS: Readonly<Record<string, string>> = {
  'does nothing': `undefined`,
  'lays a banner over everything, which a card in the top layer stands above': `(() => { const banner = document.createElement('p'); banner.className = 'trick'; banner.style.cssText = 'position:fixed;inset:0;margin:0;background:#fff;z-index:2147483647;pointer-events:none'; document.body.append(banner); })()`,
};

eachBrowser('a page that plays tricks', (under) => {
  let page: Page;
  let state: Analysed;
  beforeAll(async () => {
    page = await under().openPage(under().web.serve('http://tricks.example/a', fixture('01-demonstration')));
    state = await waitUntilAnalysed(under(), page);
  });

  /** Nothing kept, and a card that remembers no press. */
  const startAnew = async (): Promise<void> => {
    await under().askBackground('savedClear');
    await under().askPage(page, 'refresh');
    await until(
      () => paintedWords(page, CLAIM_LINES),
      (lines) => lines.length > 3,
    );
  };

  /** What the card said last. */
  let said = '';

  const openCard = async (): Promise<ShadowView> => {
    await page.bringToFront();
    await pointAway(page);
    const words = oneLine(coveredClaims(state)[1]!.text);
    const line = (await paintedWords(page, CLAIM_LINES)).find((run) => run.length > 20 && words.includes(run));
    await pointAt(page, line!, CLAIM_LINES);
    return waitForCard(under(), page, 'Save claim');
  };

  const play = (trick: string, box: object): Promise<unknown> =>
    page.evaluate(`(() => {
      const host = document.querySelector('html > :not(head, body)');
      const box = ${JSON.stringify(box)};
      const cover = (style) => {
        const one = document.createElement('p');
        one.popover = 'manual';
        one.className = 'trick';
        one.style.cssText = 'pointer-events:none;margin:0;padding:0;border:0;background:#fff;position:fixed;' + style;
        document.body.append(one);
        one.showPopover();
      };
      ${trick};
    })()`);
  const undo = (): Promise<void> =>
    page.evaluate(() => {
      for (const one of document.querySelectorAll('.trick')) one.remove();
      const host = document.querySelector<HTMLElement>('html > :not(head, body)');
      for (const property of ['opacity', 'filter', 'mask-image', 'mix-blend-mode', 'clip-path', 'transform', 'scale', 'rotate'])
        host?.style.removeProperty(property);
    });

  const kept = async (): Promise<readonly number[]> => {
    const [saved, rejected] = [await under().askBackground('savedList', {}), await under().askBackground('rejections')];
    return [saved.ok ? saved.value.count : -1, rejected.ok ? rejected.value.length : -1];
  };

  const putAway = async (card: ShadowView): Promise<void> => {
    await undo();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitUntilClosed(card);
    await pointAway(page);
  };

  /** Plays one trick under an open card, then clicks as the reader would, on Save and on "Not right". */
  const clickUnder = async (trick: string): Promise<readonly number[]> => {
    const card = await openCard();
    const box = await card.boxOf('[data-act="save"]');
    await play(trick, box!);
    await pause(SEEN_MS);
    await card.click('[data-act="save"]');
    said = await until(
      async () => oneLine(await card.text()),
      (words) => REFUSED.test(words),
    );
    const now = await kept();
    await putAway(card);
    return now;
  };

  beforeEach(startAnew);

  /** The card scrolls on a low window. */
  const toReject = (card: ShadowView): Promise<void> =>
    card.run((root) => root.querySelector('[data-act="reject"]')!.scrollIntoView({ block: 'center' }));

  it.each(Object.keys(TRICKS))('T03: that %s saves nothing by a click', async (name) => {
    expect(await clickUnder(TRICKS[name]!)).toEqual([0, 0]);
    // Refused, and not merely still to be decided.
    expect(said).toMatch(REFUSED);
  });

  it('T03: that covers "Not right" hides no match by a click', async () => {
    const card = await openCard();
    await toReject(card);
    const box = await card.boxOf('[data-act="reject"]');
    await play(TRICKS['lays a popover over all that lets clicks through']!, box!);
    await pause(SEEN_MS);
    await card.click('[data-act="reject"]');
    await waitForCard(under(), page, 'something on the page covers this card');
    expect(await kept()).toEqual([0, 0]);
    await putAway(card);
  });

  it.each(Object.keys(HARMLESS))('T03: that %s lets the reader save', async (name) => {
    const card = await openCard();
    await play(HARMLESS[name]!, {});
    await pressSeen(
      card,
      () => card.click('[data-act="save"]'),
      (words) => words.includes('Saved'),
    );
    expect(await kept()).toEqual([1, 0]);
    await putAway(card);
  });

  it('hides a match by a real click on a card in full sight, and brings it back', async () => {
    const card = await openCard();
    const count = (): Promise<number> => card.run((root) => root.querySelectorAll('[data-act="reject"]').length);
    const before = await count();
    await toReject(card);
    await pressSeen(
      card,
      () => card.click('[data-act="reject"]'),
      (words) => words.includes('Hidden here.'),
    );
    expect((await kept())[1]).toBe(1);
    expect(await count()).toBeLessThanOrEqual(before);
    await page.bringToFront();
    await card.click('[data-act="undo"]');
    await waitForCard(under(), page, 'It is shown again.');
    await until(count, (found) => found === before);
    expect(await count()).toBe(before);
    expect((await kept())[1]).toBe(0);
    expect(await under().consoleLines()).toEqual([]);
  });
});
