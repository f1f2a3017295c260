/** The library in real browsers: search, officials, claims, reports, settings that change a page at once, the first run, a selection looked up. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../scripts/drive/session.ts';
import { TARGETS } from '../../scripts/manifest.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NAMES, paintedWords } from '../../scripts/drive/marks.ts';
import { startBare } from './bare-session.ts';
import { until } from './browser.ts';
import { eachBrowser } from './each-browser.ts';
import { fixture, waitUntilAnalysed } from './pages.ts';

const LIBRARY = 'extension/library/index.html';
const ADDRESS = 'http://courier.example/2025/08/25/force';
const STRONG_NAMES = 'ss-hl-7';

const words = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
const heading = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);
const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((one) => {
    const found = document.querySelector<HTMLElement>(one);
    if (found === null) throw new Error(`nothing is ${one}`);
    found.click();
  }, selector);
const count = (page: Page, selector: string): Promise<number> => page.evaluate((one) => document.querySelectorAll(one).length, selector);
const there = async (page: Page, selector: string): Promise<void> => {
  const found = await until(
    () => count(page, selector),
    (number) => number > 0,
  );
  expect(found, selector).toBeGreaterThan(0);
};
/** Waits until all of these words are on the page, which asks for its parts one by one. */
const says = async (page: Page, parts: readonly string[]): Promise<void> => {
  const missing = async (): Promise<readonly string[]> => {
    const said = await words(page);
    return parts.filter((part) => !said.includes(part));
  };
  expect(await until(missing, (left) => left.length === 0)).toEqual([]);
};
const go = (page: Page, to: string): Promise<void> => page.evaluate((one) => void (location.hash = one), to);
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

eachBrowser('the library', (under) => {
  let page: Page;
  beforeAll(async () => {
    page = await under().openOwnPage(`${LIBRARY}#/officials`);
    await there(page, '.list-row');
  });

  it('leads "/" to one search over officials, reports and claims', async () => {
    await page.bringToFront();
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('library-search');
    await page.keyboard.type('rutte');
    await there(page, '.found-kind');
    await until(
      () => hash(page),
      (one) => one.includes('q=rutte'),
    );
    const found = await until(
      () => words(page),
      (all) => all.includes('Dutch politician'),
    );
    expect(found).toContain('Mark Rutte');
    expect(await count(page, '.found-kind .claim-row')).toBeGreaterThan(0);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('rutte');
  });

  it('opens an official with offices, roles that disagree, spellings, claims by date and gaps', async () => {
    await go(page, '#/officials');
    await there(page, '.rows-list');
    await press(page, 'a[href="#/officials/giuseppe-cavo-dragone"]');
    await there(page, '.claim-row');
    expect(await heading(page)).toBe('Giuseppe Cavo Dragone');
    await says(page, ['Chair', 'Roles disagree', 'Spellings', 'Claims by date', 'What the corpus holds here', 'RBC-Ukraine']);
    const focusedTag = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.tagName);
    expect(await until(focusedTag, (tag) => tag === 'H1')).toBe('H1');
    expect(await page.title()).toContain('Officials');
  });

  it('opens a claim from there, with its relations to other reports', async () => {
    await go(page, '#/claims/unn-2025-08-23%23S07b');
    await there(page, '.facts');
    await says(page, ['Attribution', 'Strength', 'Came through', 'In other reports', 'Reworded', 'Corriere della Sera']);
  });

  it('narrows claims by a filter, and keeps it in the address', async () => {
    await go(page, '#/claims');
    await there(page, '.claim-row');
    await page.select('.list-filters label:nth-of-type(1) select', 'mark-rutte');
    await until(
      () => hash(page),
      (one) => one.includes('official=mark-rutte'),
    );
    const speakers = await until(
      () => page.evaluate(() => [...document.querySelectorAll('.claim-who strong')].map((one) => one.textContent.trim())),
      (all) => all.length > 0 && all.length < 10,
    );
    expect(speakers).toContain('Mark Rutte');
  });

  it('shows a report with chain, basis of its date, claims, and a link out that tells the outlet nothing', async () => {
    await go(page, '#/reports');
    await there(page, '.rows-list');
    await press(page, 'a[href="#/reports/ukrainska-pravda-2023-06-08"]');
    await there(page, '.claim-row');
    await says(page, ['The Guardian', 'European Pravda', 'day and hour are printed', 'Anders Fogh Rasmussen']);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[target]')].map(({ href, rel }) => ({ href, rel })),
    );
    expect(links.length).toBeGreaterThan(0);
    for (const { href, rel } of links) {
      expect(href).toMatch(/^https:\/\//);
      expect(rel).toContain('noreferrer');
    }
  });

  it('says that something is not there', async () => {
    await go(page, '#/reports/no-such-report');
    const said = await until(
      () => words(page),
      (all) => all.includes('Not in the corpus'),
    );
    expect(said).toContain('Not in the corpus');
  });

  describe('settings', () => {
    let article: Page;
    const isRead = async (): Promise<void> => {
      const state = await until(
        () => under().askPage(article, 'pageState'),
        (answer) => answer.ok && answer.value.kind === 'analysed',
      );
      expect(state).toMatchObject({ ok: true, value: { kind: 'analysed' } });
    };
    beforeAll(async () => {
      article = await under().openPage(under().web.serve(ADDRESS, fixture('01-demonstration')));
      await waitUntilAnalysed(under(), article);
      await page.bringToFront();
      await go(page, '#/settings');
      await there(page, '.style-choice');
    });

    it('change the look of the marks on a page that is open', async () => {
      expect((await paintedWords(article, NAMES)).length).toBeGreaterThan(0);
      await press(page, 'input[value="strong"]');
      const strong = await until(
        () => paintedWords(article, STRONG_NAMES),
        (all) => all.length > 0,
      );
      expect(strong).toContain('Andriy Yermak');
      expect(await paintedWords(article, NAMES)).toEqual([]);
      await press(page, 'input[value="standard"]');
      await until(
        () => paintedWords(article, NAMES),
        (all) => all.length > 0,
      );
      expect(await paintedWords(article, STRONG_NAMES)).toEqual([]);
    });

    it('switch a site off by its name, and on again', async () => {
      await page.bringToFront();
      await page.focus('.site-add input');
      await page.keyboard.type('http://www.courier.example/any');
      await page.keyboard.press('Enter');
      await there(page, '.site-list li');
      const off = await until(
        () => under().askPage(article, 'pageState'),
        (answer) => answer.ok && answer.value.kind === 'off',
      );
      expect(off).toMatchObject({ ok: true, value: { kind: 'off' } });
      await page.bringToFront();
      await press(page, '.site-list button');
      await isRead();
    });

    it('leave pages of a language alone', async () => {
      await page.bringToFront();
      await press(page, '.check-list input');
      const left = await until(
        () => under().askPage(article, 'pageState'),
        (answer) => answer.ok && answer.value.kind === 'not-article',
      );
      expect(left).toMatchObject({ ok: true, value: { kind: 'not-article', offLanguage: 'en' } });
      await page.bringToFront();
      await press(page, '.check-list input');
      await isRead();
    });

    it('name the shortcuts that the browser has', async () => {
      const said = await until(
        () => words(page),
        (all) => all.includes('next mark'),
      );
      expect(said).toContain('Go to the next mark on the page');
    });

    it('delete everything only when asked twice', async () => {
      await under().askBackground('switchSite', { site: 'kept.example', off: true });
      await page.bringToFront();
      await press(page, '.button-danger-quiet');
      await there(page, 'dialog[open]');
      expect((await under().askBackground('settings')) as unknown).toMatchObject({ value: { offSites: ['kept.example'] } });
      await page.bringToFront();
      await press(page, 'dialog .button-danger');
      const after = await until(
        () => under().askBackground('settings'),
        (answer) => answer.ok && answer.value.offSites.length === 0,
      );
      expect(after).toMatchObject({ ok: true, value: { offSites: [] } });
      const open = await until(
        () => count(page, 'dialog[open]'),
        (number) => number === 0,
      );
      expect(open).toBe(0);
    });
  });

  it('shows the words that were selected looked up', async () => {
    const looked = await under().openOwnPage(`${LIBRARY}#/claims?q=American+soldiers+will+not+be+on+the+ground`);
    await there(looked, '.claim-row .chip');
    await says(looked, ['no soldiers on the ground']);
    await looked.close();
  });

  it('made no request and said nothing on the consoles', async () => {
    expect(under().web.strangeRequests()).toEqual([]);
    expect(await under().consoleLines()).toEqual([]);
  });
});

describe.each(TARGETS.filter((target) => process.env['BROWSERS']?.split(',').includes(target) ?? true))('the first run, %s', (target) => {
  const scratch = mkdtempSync(join(tmpdir(), 'second-source-welcome-'));
  let session: Session;
  let page: Page;
  const welcomes = async (): Promise<number> =>
    Number(
      await page.evaluate(
        `(globalThis.browser ?? globalThis.chrome).extension.getViews({ type: 'tab' }).filter((view) => view.location.hash === '#/welcome').length`,
      ),
    );
  beforeAll(async () => {
    session = await startBare(target, join(scratch, 'profile'), { keepWelcome: true });
    page = await session.openOwnPage(`${LIBRARY}#/settings`);
  });
  afterAll(async () => {
    await session.browser.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  });

  it('opens one page by itself', async () => {
    expect(await until(welcomes, (number) => number > 0)).toBe(1);
    await session.reload();
    page = await session.openOwnPage(`${LIBRARY}#/settings`);
    await there(page, '.style-choice');
    expect(await welcomes()).toBe(0);
  });

  // Neither browser opens its menu for a test; Chromium lets the extension's own event be told.
  const inChromium: typeof it | (() => void) = target === 'chromium' ? it : () => undefined;
  inChromium('is not all: a selection chosen in the menu is looked up in a new tab', async () => {
    const isOurs = (one: { type: () => string; url: () => string }): boolean =>
      one.type() === 'service_worker' && one.url().startsWith(session.origin);
    await session.askBackground('settings');
    const worker = await (await session.browser.waitForTarget(isOurs)).worker();
    await worker?.evaluate(`chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: 'boots on the ground' }, {})`);
    const opened = await session.browser.waitForTarget((one) => one.url().includes('#/claims?q='));
    expect(opened.url()).toBe(`${session.origin}${LIBRARY}#/claims?q=boots+on+the+ground`);
    const looked = await opened.page();
    if (looked !== null) await there(looked, '.claim-row');
    await looked?.close();
  });

  it('shows a real card over a mark of its sample, by key, and closes it by Escape', async () => {
    await go(page, '#/welcome');
    await there(page, '.mark-name[role="button"]');
    await page.bringToFront();
    await page.focus('.mark-name[role="button"]');
    await page.keyboard.press('Enter');
    const shown = (): Promise<string> => page.evaluate(() => document.querySelector('.sample-host')?.shadowRoot?.textContent ?? '');
    expect(await until(shown, (all) => all.includes('Giuseppe Cavo Dragone'))).toContain('NATO Military Committee');
    await page.keyboard.press('Escape');
    await until(
      () => count(page, '.sample-host'),
      (number) => number === 0,
    );
    expect(await count(page, '.sample-host')).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Giuseppe');
  });
});
