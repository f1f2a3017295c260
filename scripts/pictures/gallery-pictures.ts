/**
 * Every state of popup, card and library in a real browser, drawn from the sources with answers made up for it: what no page of the demonstration
 * brings about (a failure, a withheld site, an old tab) is seen so. One contact sheet for each view and width.
 */
import { type Browser, launch, type Page } from 'puppeteer-core';
import { startGallery } from '../../test/popup/gallery-server.ts';
import { STATES } from '../../test/popup/gallery-states.ts';
import { startLibrary } from '../../test/library/library-server.ts';
import { LIBRARY_STATES } from '../../test/library/library-states.ts';
import type { FoundBrowser } from '../browsers.ts';
import { drawSheet, type Tile } from './contact-sheet.ts';

export interface GalleryStudio {
  readonly found: FoundBrowser;
  readonly theme: 'light' | 'dark';
  /** Preferences that put Firefox into the theme. */
  readonly preferences: Readonly<Record<string, string | number | boolean>>;
  /** Keeps a finished sheet under a name. */
  readonly keep: (name: string, sheet: Uint8Array) => void;
}

interface View {
  readonly width: number;
  readonly height: number;
  /** Width of its tile, and tiles in a row. */
  readonly tile: number;
  readonly columns: number;
}

interface Gallery {
  readonly name: string;
  readonly states: (page: Page) => Promise<readonly string[]>;
  readonly views: readonly View[];
  /** Brings a state up and resolves when it stands. */
  readonly show: (page: Page, state: string) => Promise<void>;
}

/** The popup as it hangs under its button; the narrowest that must do; the side panel or a tab. */
const POPUP_VIEWS: readonly View[] = [
  { width: 400, height: 600, tile: 300, columns: 8 },
  { width: 320, height: 600, tile: 240, columns: 10 },
  { width: 1000, height: 760, tile: 400, columns: 6 },
];
const CARD_VIEWS: readonly View[] = [{ width: 440, height: 860, tile: 330, columns: 7 }];
const LIBRARY_VIEWS: readonly View[] = [
  { width: 1280, height: 860, tile: 480, columns: 5 },
  { width: 320, height: 700, tile: 240, columns: 10 },
];

/** What moves after a change of width has come to rest. */
const REST_MS = 120;
const TILE_QUALITY = 80;

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST_MS));

const goTo = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.waitForSelector('html[data-drawn]');
};

const shootGallery = async (page: Page, { states, views, show }: Gallery): Promise<readonly (readonly Tile[])[]> => {
  const sheets: Tile[][] = views.map(() => []);
  for (const state of await states(page)) {
    await show(page, state);
    for (const [at, { width, height }] of views.entries()) {
      await page.setViewport({ width, height });
      await page.evaluate(() => document.querySelector('.row-open')?.scrollIntoView({ block: 'start' }));
      await rest();
      sheets[at]?.push({ name: state, picture: await page.screenshot({ type: 'webp', quality: TILE_QUALITY }) });
    }
  }
  return sheets;
};

const launchPlain = ({ found, preferences }: GalleryStudio): Promise<Browser> =>
  found.target === 'firefox'
    ? launch({ browser: 'firefox', executablePath: found.path, extraPrefsFirefox: { ...preferences } })
    : launch({ executablePath: found.path, pipe: true, args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });

const dressed = async (browser: Browser, { found, theme }: GalleryStudio): Promise<Page> => {
  const page = await browser.newPage();
  if (found.target === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  return page;
};

/** Sheets of all galleries in one browser and theme. */
export const shootGalleries = async (studio: GalleryStudio): Promise<void> => {
  const popup = await startGallery();
  const library = await startLibrary();
  const browser = await launchPlain(studio);
  const cardStates = async (page: Page): Promise<readonly string[]> => {
    await goTo(page, popup.cardAddressOf('claim'));
    return page.evaluate(() => document.documentElement.dataset['states']?.split(' ') ?? []);
  };
  const galleries: readonly Gallery[] = [
    {
      name: 'popup',
      states: async () => Object.keys(STATES),
      views: POPUP_VIEWS,
      show: (page, state) => goTo(page, popup.addressOf(state)),
    },
    { name: 'card', states: cardStates, views: CARD_VIEWS, show: (page, state) => goTo(page, popup.cardAddressOf(state)) },
    {
      name: 'library',
      states: async () => Object.keys(LIBRARY_STATES),
      views: LIBRARY_VIEWS,
      // One page for all: the corpus is compiled at its first.
      show: async (page, state) => {
        if (!page.url().startsWith('http')) await goTo(page, library.addressOf(state));
        await page.evaluate(`drawState(${JSON.stringify(state)}, false)`);
      },
    },
  ];
  try {
    for (const gallery of galleries) {
      const page = await dressed(browser, studio);
      const sheets = await shootGallery(page, gallery);
      const table = await browser.newPage();
      for (const [at, tiles] of sheets.entries()) {
        const { width, tile, columns } = gallery.views[at] as View;
        studio.keep(`states-${gallery.name}-${width}`, await drawSheet(table, tiles, { width: tile, columns, theme: studio.theme }));
      }
      await table.close();
      await page.close();
    }
  } finally {
    await browser.close();
    await popup.close();
    await library.close();
  }
};
