/** The way of a reader without a pointer, in real browsers: keys alone from page to saved claim and back; names as Chromium's accessibility tree has them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { TARGETS } from '../../scripts/manifest.ts';
import { isOpen, oneLine, waitForCard, waitUntilClosed } from '../../scripts/drive/marks.ts';
import { startUnderTest, until, type UnderTest } from './browser.ts';
import './build-first.ts';
import { type Analysed, coveredClaims, fixture, rowOf, waitUntilAnalysed } from './pages.ts';
import { pressSeen } from './press-seen.ts';

const ADDRESS = 'http://courier.example/2025/08/25/force';
/** Stops of the keyboard before a walk has lost its way: the page's list has some forty. */
const MOST_STOPS = 80;
const ROLES = ['button', 'link', 'switch', 'tab', 'radio', 'dialog', 'tabpanel', 'region', 'list'];

const CHOSEN = TARGETS.filter((target) => process.env['BROWSERS']?.split(',').includes(target) ?? true);

describe.each(CHOSEN)('by keys alone, %s', (target) => {
  let under: UnderTest;
  let page: Page;
  let state: Analysed;
  /** Firefox's accessibility tree is out of a test's reach. */
  const itHasNames: typeof it | (() => void) = target === 'chromium' ? it : () => undefined;
  beforeAll(async () => {
    under = await startUnderTest(target, inject('extensions')[target]);
    page = await under.openPage(under.web.serve(ADDRESS, fixture('01-demonstration')));
    state = await waitUntilAnalysed(under, page);
  });
  afterAll(() => under?.close());

  interface Named {
    readonly role: string;
    readonly name: string;
  }

  /** What Chromium tells a voice: role and name of every node that is not ignored, closed roots included; of one role's first node and what it holds, where asked. */
  const namesIn = async (where: Page, within?: string): Promise<readonly Named[]> => {
    const session = await where.createCDPSession();
    await session.send('Accessibility.enable');
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const held = (id: string): readonly string[] => [id, ...(byId.get(id)?.childIds ?? []).flatMap(held)];
    const top = nodes.find(({ role, ignored }) => within === undefined || (!ignored && role?.value === within));
    return held(top?.nodeId ?? '')
      .flatMap((id) => byId.get(id) ?? [])
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: String(role?.value ?? ''), name: oneLine(String(name?.value ?? '')) }));
  };

  const savedTexts = async (): Promise<readonly string[]> => {
    const answer = await under.askBackground('savedList', {});
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.claims.map(({ text }) => oneLine(text));
  };

  interface Stop {
    readonly selector: string;
    readonly isSeen: boolean;
  }

  /** Where the keyboard is, and whether a line around it, or around its label, shows that. */
  const stopOf = (popup: Page): Promise<Stop> =>
    popup.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return { selector: 'body', isSeen: true };
      const shown = [at, at.closest('label')].filter((one) => one !== null);
      const isSeen = shown.some((one) => getComputedStyle(one).outlineStyle !== 'none');
      return { selector: at.id === '' ? `${at.localName}.${at.className}` : `#${at.id}`, isSeen };
    });

  /** Presses a key until the keyboard stands on what matches; gives the stops on the way. */
  const walkTo = async (popup: Page, key: 'Tab' | 'Shift+Tab', selector: string): Promise<readonly Stop[]> => {
    const stops: Stop[] = [];
    while (stops.length < MOST_STOPS) {
      if (key === 'Shift+Tab') await popup.keyboard.down('Shift');
      await popup.keyboard.press('Tab');
      if (key === 'Shift+Tab') await popup.keyboard.up('Shift');
      stops.push(await stopOf(popup));
      if (await popup.evaluate((one) => document.activeElement?.matches(one) === true, selector)) return stops;
    }
    throw new Error(`the keyboard does not come to ${selector}: ${stops.map((stop) => stop.selector).join(' ')}`);
  };

  describe('the popup by keys alone', () => {
    let popup: Page;
    beforeAll(async () => {
      popup = await under.openPopupFor(page);
      await popup.waitForSelector('.rows[aria-busy="false"]');
      await popup.bringToFront();
    });
    afterAll(() => popup.close());

    it('leads from the list to a claim, saves it, shows it among the saved, and leads back', async () => {
      const claim = coveredClaims(state)[0]!;
      const key = rowOf(claim);
      const stops = [...(await walkTo(popup, 'Tab', `#${key}-head`))];
      await popup.keyboard.press('Enter');
      await popup.waitForSelector(`#${key}-body .coverage`);
      stops.push(...(await walkTo(popup, 'Tab', `#${key}-body .button-main`)));
      await popup.keyboard.press('Enter');
      await popup.waitForSelector(`#${key}-body .save-done`);
      expect(await savedTexts()).toEqual([oneLine(claim.text)]);
      // The pressed button is gone; the keyboard stands on the one in its place.
      expect(await popup.evaluate(() => document.activeElement?.closest('.save-control')?.textContent)).toContain('Undo');

      stops.push(...(await walkTo(popup, 'Shift+Tab', '#tab-page')));
      await popup.keyboard.press('ArrowRight');
      await popup.waitForSelector('.saved-row');
      expect(await stopOf(popup)).toEqual({ selector: '#tab-saved', isSeen: true });
      stops.push(...(await walkTo(popup, 'Tab', '.saved-source a')), ...(await walkTo(popup, 'Tab', '.saved-foot button')));

      stops.push(...(await walkTo(popup, 'Shift+Tab', '#tab-saved')));
      await popup.keyboard.press('ArrowLeft');
      await popup.waitForSelector('#panel-page:not([hidden])');
      stops.push(...(await walkTo(popup, 'Tab', `#${key}-head`)));
      await popup.keyboard.press('Enter');
      expect(await popup.$eval(`#${key}-head`, (head) => head.getAttribute('aria-expanded'))).toBe('false');
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    });

    itHasNames('has a name for everything that can be reached, and no two switches of one name', async () => {
      const named = (await namesIn(popup)).filter(({ role }) => ROLES.includes(role));
      expect(named.length).toBeGreaterThan(20);
      expect(named.filter(({ name, role }) => name === '' && role !== 'list')).toEqual([]);
      const switches = named.filter(({ role }) => role === 'switch').map(({ name }) => name);
      expect(switches).toHaveLength(3);
      expect(new Set(switches).size).toBe(3);
      expect(named.filter(({ role }) => role === 'tab').map(({ name }) => name)).toEqual(['This page', expect.stringMatching(/^Saved/)]);
    });
  });

  describe('the card by keys alone', () => {
    /** The shortcut's own message: a browser delivers no made-up shortcut. */
    const walkToClaim = async (): Promise<Awaited<ReturnType<typeof waitForCard>>> => {
      for (let step = 0; step < MOST_STOPS; step += 1) {
        await under.askPage(page, 'walk', { direction: 'next' });
        const card = await under.card(page);
        const said = await until(
          async () => (card !== null && (await isOpen(card)) ? oneLine(await card.text()) : ''),
          (text) => /Copy/.test(text),
        );
        if (card !== null && /Save claim/.test(said)) return card;
      }
      throw new Error('no claim among the marks');
    };

    itHasNames('has its names in the tree although its root is closed: dialog, buttons, reports', async () => {
      await page.bringToFront();
      await walkToClaim();
      expect(await page.evaluate(() => document.querySelector('html > :not(head, body)')?.shadowRoot ?? null)).toBeNull();
      const [dialog, ...own] = await namesIn(page, 'dialog');
      expect(dialog?.name).toMatch(/^Claim by .+: how the reports carry it$/);
      const buttons = own.filter(({ role }) => role === 'button').map(({ name }) => name);
      expect(buttons.filter((name) => !name.startsWith('Not right: hide'))).toEqual(['Close', 'Save claim', 'Copy', 'Open in panel']);
      expect(new Set(buttons.filter((name) => name.startsWith('Not right: hide'))).size).toBeGreaterThan(0);
      const links = own.filter(({ role }) => role === 'link').map(({ name }) => name);
      expect(links.length).toBeGreaterThan(0);
      for (const name of links) expect(name).toMatch(/^[^:]+: .{10,}/);
    });

    it('saves, says so, and gives the keyboard back on Escape', async () => {
      const before = await savedTexts();
      await page.bringToFront();
      const card = await walkToClaim();
      const focused = (): Promise<string | null> => card.run((root) => root.activeElement?.getAttribute('data-act') ?? null);
      await page.keyboard.press('Enter');
      for (let stop = 0; stop < MOST_STOPS && (await focused()) !== 'save'; stop += 1) await page.keyboard.press('Tab');
      expect(await focused()).toBe('save');
      await pressSeen(
        card,
        () => page.keyboard.press('Enter'),
        (said) => said.includes('Saved'),
      );
      expect(await focused()).toBe('save');
      if (target === 'chromium') expect((await namesIn(page, 'status')).map(({ name }) => name)).toContain('Saved');
      await page.keyboard.press('Escape');
      expect(await waitUntilClosed(card)).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
      // The first covered claim was saved from the popup already: the same claim is kept once.
      expect(new Set([...(await savedTexts()), ...before]).size).toBe((await savedTexts()).length);
      expect(await under.consoleLines()).toEqual([]);
    });
  });
});
