/** Saving in real browsers: from the card, from the popup, over a restart, deleted and brought back. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { AnalysedClaim } from '../../extension/core/analysis.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import { CLAIM_LINES, oneLine, paintedWords, pointAt, pointAway, waitForCard, waitUntilClosed } from '../../scripts/drive/marks.ts';
import type { ShadowView } from '../../scripts/drive/shadow.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { type Analysed, coveredClaims, fixture, rowOf, waitUntilAnalysed } from './pages.ts';
import { press } from './press.ts';
import { pressSeen } from './press-seen.ts';

const ADDRESS = 'http://courier.example/2025/08/25/force?utm_source=mail#top';

eachBrowser('saving', (under) => {
  let page: Page;
  let state: Analysed;
  beforeAll(async () => {
    under().web.serve('http://courier.example/2025/08/25/force', fixture('01-demonstration'));
    page = await under().openPage(ADDRESS);
    state = await waitUntilAnalysed(under(), page);
  });

  const saved = async (): Promise<readonly SavedClaim[]> => {
    const answer = await under().askBackground('savedList', {});
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.claims;
  };

  /** A painted part of a claim that is long enough to point at. */
  const lineOf = async (where: Page, { text }: AnalysedClaim): Promise<string> =>
    (await paintedWords(where, CLAIM_LINES)).find((words) => words.length > 20 && oneLine(text).includes(words)) ?? 'no line';

  const openSavedTab = async (): Promise<Page> => {
    const popup = await under().openOwnPage('popup/index.html');
    await popup.waitForSelector('#tab-saved');
    await popup.evaluate(() => document.querySelector<HTMLElement>('#tab-saved')?.click());
    await popup.waitForSelector('.saved-row, .notice');
    return popup;
  };
  const wordsIn = (popup: Page): Promise<string[]> =>
    popup.$$eval('.saved-rows[aria-label] .saved-words', (all) => all.map((one) => (one as HTMLElement).innerText.trim()));
  const pressSave = (card: ShadowView, answer: string): Promise<void> =>
    pressSeen(
      card,
      () => card.click('[data-act="save"]'),
      (said) => said.includes(answer),
    );

  /** Chromium lays the card above whatever the page does to its root, and measures what covers it; Firefox is asked what the page does to its root. */
  const hide = (target: string): Promise<void> =>
    page.evaluate((isFirefox) => {
      if (isFirefox) return document.documentElement.style.setProperty('opacity', '0.3');
      const cover = document.createElement('p');
      cover.popover = 'manual';
      cover.id = 'cover';
      cover.style.cssText = 'pointer-events: none; inset: 0; width: 100vw; height: 100vh; margin: 0; background: #fff';
      document.body.append(cover);
      cover.showPopover();
    }, target === 'firefox');
  const unhide = (): Promise<void> =>
    page.evaluate(() => {
      document.documentElement.removeAttribute('style');
      document.querySelector('#cover')?.remove();
    });

  it('keeps nothing from a card that the page hides, and says why', async () => {
    await page.bringToFront();
    await pointAt(page, await lineOf(page, coveredClaims(state)[0]!), CLAIM_LINES);
    const card = await waitForCard(under(), page, 'Save claim');
    await hide(under().target);
    await pressSave(card, 'something on the page covers this card');
    expect(await saved()).toEqual([]);
    await page.bringToFront();
    await unhide();
    await page.keyboard.press('Escape');
    await pointAway(page);
    expect(await waitUntilClosed(card)).toBe(true);
  });

  it('keeps a claim from the card, with its words, their surroundings and a clean address', async () => {
    await page.bringToFront();
    const claim = coveredClaims(state)[0]!;
    await pointAt(page, await lineOf(page, claim), CLAIM_LINES);
    const card = await waitForCard(under(), page, 'Save claim');
    await pressSave(card, 'Saved');
    const [kept, ...others] = await saved();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ text: claim.text, page: { url: 'http://courier.example/2025/08/25/force', outlet: 'courier.example' } });
    const body = oneLine(await page.evaluate(() => document.body.innerText));
    expect(body).toContain(oneLine(kept!.after).split(' ').slice(0, 5).join(' '));
    expect(kept!.coverage.matches.length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
  });

  it('keeps another from the popup, and lists both, newest first', async () => {
    const [first, second] = coveredClaims(state);
    const popup = await under().openPopupFor(page);
    const key = rowOf(second!);
    await popup.waitForSelector(`#${key}-head`);
    await press(popup, `#${key}-head`);
    await popup.waitForSelector(`#${key}-body .button-main`);
    await press(popup, `#${key}-body .button-main`);
    await popup.waitForSelector('.save-done');
    expect(await popup.$eval('.save-done', (one) => one.textContent)).toContain('Saved');
    await press(popup, '#tab-saved');
    await until(
      () => wordsIn(popup),
      (words) => words.length === 2,
    );
    expect((await wordsIn(popup)).map(oneLine)).toEqual([second, first].map((claim) => oneLine(claim!.text)));
    expect(await popup.$eval('#tab-saved .count', (one) => one.textContent)).toBe('2');
    await popup.close();
  });

  it('knows a claim that is on the shelf already, and never keeps it twice', async () => {
    const first = coveredClaims(state)[0]!;
    const popup = await under().openPopupFor(page);
    await popup.waitForSelector(`#${rowOf(first)}-head .row-saved`);
    await press(popup, `#${rowOf(first)}-head`);
    await popup.waitForSelector('.save-done');
    expect(await popup.$eval('.save-done', (one) => one.textContent)).toContain('Already saved');
    await popup.close();
    const again = await under().openPage(ADDRESS);
    await waitUntilAnalysed(under(), again);
    await pointAt(again, await lineOf(again, first), CLAIM_LINES);
    const card = await waitForCard(under(), again, 'Save claim');
    await pressSave(card, 'Saved');
    expect(await saved()).toHaveLength(2);
    await again.close();
  });

  it('still has both after the browser was restarted, with the way back to their words', async () => {
    const before = await saved();
    await under().restart();
    expect(await saved()).toEqual(before);
    const popup = await openSavedTab();
    expect((await wordsIn(popup)).map(oneLine)).toEqual(before.map(({ text }) => oneLine(text)));
    const links = await popup.$$eval('.saved-source a', (all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) expect(link).toMatch(/^http:\/\/courier\.example\/2025\/08\/25\/force#:~:text=/);
    await popup.close();
  });

  it('deletes one, brings it back, and deletes it for good', async () => {
    const before = await saved();
    const popup = await openSavedTab();
    await press(popup, '.saved-rows[aria-label] .saved-row:first-child .saved-foot button');
    await popup.waitForSelector('.saved-deleted button');
    expect((await saved()).map(({ id }) => id)).toEqual([before[1]!.id]);
    await press(popup, '.saved-deleted button');
    await until(
      () => wordsIn(popup),
      (words) => words.length === 2,
    );
    expect(await saved()).toEqual(before);
    await press(popup, '.saved-rows[aria-label] .saved-row:first-child .saved-foot button');
    await popup.waitForSelector('.saved-deleted');
    await popup.close();
    const later = await openSavedTab();
    expect((await wordsIn(later)).map(oneLine)).toEqual([oneLine(before[1]!.text)]);
    await later.close();
  });

  it('made no request and said nothing on the consoles', async () => {
    expect(under().web.strangeRequests()).toEqual([]);
    expect(await under().consoleLines()).toEqual([]);
  });
});
