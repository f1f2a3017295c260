/**
 * `npm run screenshots`: pictures of page, card, popup and library in real Chromium and Firefox, light and dark, from 320 to 1280 px, into docs/screenshots;
 * and every state of popup, card and library there is, side by side on sheets. `-- --browser firefox`, `-- --theme dark`, `-- --only article`, `library` or
 * `states` and `-- --to FOLDER` narrow and move. It changes nothing but that folder. `-- --only store` makes those of the stores instead, 1280 × 800
 * as PNG, into dist/store.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { AnalysedClaim, PageAnalysis } from '../extension/core/analysis.ts';
import { findOrGetBrowser } from './browsers.ts';
import { buildFor } from './build.ts';
import { CLAIM_LINES, oneLine, paintedWords, pointAt, pointAway, waitForCard } from './drive/marks.ts';
import { type Session, startSession } from './drive/session.ts';
import { DEMO_ARTICLE } from './demo-server.ts';
import { shootGalleries } from './pictures/gallery-pictures.ts';
import { type LibraryStudio, shootLibrary, shootLibraryForStores, SIZES } from './pictures/library-pictures.ts';
import { shootEmptyShelf, shootImports, shootShelfActs } from './pictures/shelf-pictures.ts';
import { type Target, TARGETS } from './manifest.ts';
import { ROOT } from './root.ts';

const ADDRESS = 'http://courier.example/2025/08/25/force';
/** A picture beyond this is too heavy for a page of documentation; a sheet of forty states is none. */
const MOST_BYTES = 250_000;
const MOST_SHEET_BYTES = 500_000;
/** Small letters stay clear, and a picture of the library stays below 80 kB. */
const WEBP_QUALITY = 64;
interface Size {
  readonly width: number;
  readonly height: number;
}

const PAGE: Size = { width: 1000, height: 720 };
const POPUP: Size = { width: 400, height: 600 };
const NARROW: Size = { width: 320, height: 600 };
/** A side panel pulled wide. */
const PANEL: Size = { width: 760, height: 860 };
/** Words of the article that the pictures point at. */
const OFFICIAL = 'Giuseppe Cavo Dragone';
const CLAIM = 'could not say whether';
const THEMES = ['light', 'dark'] as const;

type Theme = (typeof THEMES)[number];

interface Studio {
  readonly session: Session;
  readonly theme: Theme;
  readonly shoot: (page: Page, name: string) => Promise<void>;
}

/** Serves the article under every address, as the browsers' proxy: pictures then show a newspaper's host, and nothing goes out. */
const serveArticle = async (): Promise<{ readonly proxy: string; readonly close: () => void }> => {
  const html = readFileSync(DEMO_ARTICLE);
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { proxy: `127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

/** Chromium is told by page, Firefox by a preference of its start. */
const dress = async (page: Page, { session, theme }: Pick<Studio, 'session' | 'theme'>): Promise<void> => {
  if (session.target === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
};

const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 250))));

const readArticle = async (studio: Studio): Promise<{ readonly page: Page; readonly analysis: PageAnalysis }> => {
  const page = await studio.session.openPage(ADDRESS);
  await dress(page, studio);
  await page.setViewport(PAGE);
  const state = await studio.session.waitUntilRead(page);
  if (state.kind !== 'analysed') throw new Error(`the article was not read: ${state.kind}`);
  return { page, analysis: state.analysis };
};

const findClaim = ({ claims }: PageAnalysis): AnalysedClaim => {
  const claim = claims.find(({ text }) => oneLine(text).includes(CLAIM));
  if (claim === undefined) throw new Error(`the article has no claim with "${CLAIM}"`);
  return claim;
};

/** The card of an official, then that of a claim. */
const shootCards = async ({ session, shoot }: Studio, page: Page): Promise<void> => {
  await pointAt(page, OFFICIAL, undefined, 0.12);
  await waitForCard(session, page, OFFICIAL);
  await settle(page);
  await shoot(page, 'card');
  await page.keyboard.press('Escape');
  await pointAway(page);
  const line = (await paintedWords(page, CLAIM_LINES)).find((words) => words.includes(CLAIM));
  await pointAt(page, line ?? CLAIM, CLAIM_LINES, 0.08);
  await waitForCard(session, page, 'Save claim');
  await settle(page);
  await shoot(page, 'claim-card');
  await page.keyboard.press('Escape');
  await pointAway(page);
};

const shootPage = async (studio: Studio, page: Page): Promise<void> => {
  const { session, shoot } = studio;
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
  await shoot(page, 'page');
  await shootCards(studio, page);
  await page.setViewport(NARROW);
  await settle(page);
  await pointAt(page, OFFICIAL, undefined, 0.12);
  await waitForCard(session, page, OFFICIAL);
  await settle(page);
  await shoot(page, 'card-narrow');
  await page.keyboard.press('Escape');
  await pointAway(page);
  await page.setViewport(PAGE);
};

const press = (popup: Page, selector: string): Promise<void> =>
  popup.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);

const shootOfficial = async ({ shoot }: Studio, popup: Page): Promise<void> => {
  await press(popup, '.row-open .row-button');
  const index = await popup.$$eval(
    '.row',
    (all, name) => all.findIndex((row) => row.querySelector('.official-name')?.textContent.trim() === name),
    OFFICIAL,
  );
  await press(popup, `.row:nth-child(${index + 1}) .row-button`);
  await popup.waitForSelector('.row-open .coverage');
  await settle(popup);
  await shoot(popup, 'popup-official');
};

/** The popup in one size: the list and an opened claim. */
const shootPopup = async (studio: Studio, page: Page, analysis: PageAnalysis, size: Size, ending: string): Promise<void> => {
  const { session, shoot } = studio;
  const popup = await session.openPopupFor(page);
  await dress(popup, studio);
  await popup.setViewport(size);
  await popup.waitForSelector('.rows[aria-busy="false"]');
  await settle(popup);
  await shoot(popup, `popup${ending}`);
  const { start, end, content } = findClaim(analysis);
  await press(popup, `#claim-${start}-${end}-${content.start}-head`);
  await popup.waitForSelector('.row-open .coverage');
  await settle(popup);
  await shoot(popup, `popup-claim${ending}`);
  if (size === POPUP) await shootOfficial(studio, popup);
  await popup.close();
};

const saveSome = async ({ session }: Studio, analysis: PageAnalysis): Promise<void> => {
  for (const claim of [findClaim(analysis), ...analysis.claims.filter(({ text }) => /Yermak|Kremlin firmly/.test(text))]) {
    const { matches: _matches, ...kept } = claim;
    const context = { before: '', after: '' };
    const answer = await session.askBackground('save', { id: crypto.randomUUID(), claim: kept, page: analysis.page, context });
    if (!answer.ok) throw new Error(answer.error.message);
  }
};

const shootSaved = async (studio: Studio, analysis: PageAnalysis): Promise<void> => {
  await saveSome(studio, analysis);
  const popup = await studio.session.openOwnPage('popup/index.html');
  await dress(popup, studio);
  await popup.setViewport(POPUP);
  await popup.waitForSelector('#tab-saved');
  await press(popup, '#tab-saved');
  await popup.waitForSelector('.saved-row');
  await settle(popup);
  await studio.shoot(popup, 'saved');
  await popup.close();
};

const isForStores = (): boolean => values.only === 'store';

/** A page with either card, and two views of the library. */
const shootForStores = async (studio: Studio, page: Page): Promise<void> => {
  await page.setViewport(SIZES.store);
  await shootCards(studio, page);
  await shootLibraryForStores({ ...studio, dress: (own) => dress(own, studio) });
};

const isWanted = (part: 'article' | 'library' | 'states'): boolean => values.only === undefined || values.only === part;

const work = async (studio: Studio): Promise<void> => {
  const { page, analysis } = await readArticle(studio);
  if (isForStores()) return shootForStores(studio, page);
  const library: LibraryStudio = { ...studio, dress: (own) => dress(own, studio) };
  if (isWanted('library')) await shootEmptyShelf(library);
  if (isWanted('article')) {
    await shootPage(studio, page);
    await shootPopup(studio, page, analysis, POPUP, '');
    await shootPopup(studio, page, analysis, NARROW, '-narrow');
    await shootPopup(studio, page, analysis, PANEL, '-panel');
    await shootSaved(studio, analysis);
  } else await saveSome(studio, analysis);
  if (!isWanted('library')) return;
  await shootLibrary(library);
  await shootShelfActs(library);
  await shootImports(library);
};

interface Order {
  readonly target: Target;
  readonly theme: Theme;
  /** Folder of the pictures. */
  readonly to: string;
}

type Keep = (name: string, picture: Uint8Array) => void;

const themePreferences = (theme: Theme): Readonly<Record<string, number>> => ({
  'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
});

/** Pictures of the extension at work. */
const shootWork = async ({ target, theme }: Order, extension: string, keep: Keep): Promise<void> => {
  const scratch = mkdtempSync(join(tmpdir(), 'second-source-pictures-'));
  const site = await serveArticle();
  const session = await startSession({
    found: await findOrGetBrowser(target),
    extension,
    profile: join(scratch, 'profile'),
    headless: true,
    preferences: themePreferences(theme),
    proxy: site.proxy,
  });
  const shoot = async (page: Page, name: string): Promise<void> =>
    keep(name, await page.screenshot(isForStores() ? { type: 'png' } : { type: 'webp', quality: WEBP_QUALITY }));
  try {
    await work({ session, theme, shoot });
  } finally {
    await session.browser.close();
    site.close();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** All pictures of one browser in one theme; gives the names of those that are too heavy. */
const shootAll = async (order: Order, extension: string): Promise<readonly string[]> => {
  const { target, theme, to } = order;
  const heavy: string[] = [];
  const keepUpTo =
    (most: number): Keep =>
    (name, picture) => {
      const file = join(to, `${target}-${theme}-${name}.${isForStores() ? 'png' : 'webp'}`);
      writeFileSync(file, picture);
      if (picture.length > most) heavy.push(file);
      process.stdout.write(`${file} ${Math.round(picture.length / 1_000)} kB${picture.length > most ? ', too heavy' : ''}\n`);
    };
  if (isForStores() || isWanted('article') || isWanted('library')) await shootWork(order, extension, keepUpTo(MOST_BYTES));
  if (isWanted('states')) {
    const found = await findOrGetBrowser(target);
    await shootGalleries({ found, theme, preferences: themePreferences(theme), keep: keepUpTo(MOST_SHEET_BYTES) });
  }
  return heavy;
};

const { values } = parseArgs({
  options: { browser: { type: 'string' }, theme: { type: 'string' }, only: { type: 'string' }, to: { type: 'string' } },
});
const to = values.to ?? join(ROOT, isForStores() ? 'dist/store' : 'docs/screenshots');
mkdirSync(to, { recursive: true });
const builds = mkdtempSync(join(tmpdir(), 'second-source-build-'));
const heavy: string[] = [];
for (const target of TARGETS.filter((one) => values.browser === undefined || one === values.browser)) {
  const extension = await buildFor(target, { outDir: join(builds, target) });
  for (const theme of THEMES.filter((one) => values.theme === undefined || one === values.theme))
    heavy.push(...(await shootAll({ target, theme, to }, extension)));
}
rmSync(builds, { recursive: true, force: true });
process.exit(heavy.length > 0 ? 1 : 0);
