/** The library's part of `npm run screenshots`: each view once wide, those that change most once narrow and once between, as WebP. */
import type { Page } from 'puppeteer-core';
import { until } from '../drive/until.ts';
import type { Session } from '../drive/session.ts';

interface View {
  readonly name: string;
  readonly hash: string;
  /** What must be there before the picture is taken. */
  readonly ready: string;
  readonly press?: string;
  readonly sizes: readonly SizeName[];
}

/** Window sizes of the library's pictures. */
export const SIZES = {
  wide: { width: 1280, height: 860 },
  middle: { width: 768, height: 900 },
  narrow: { width: 320, height: 700 },
  /** As both stores ask for them. */
  store: { width: 1280, height: 800 },
} as const;
type SizeName = keyof typeof SIZES;

const VIEWS: readonly View[] = [
  { name: 'welcome', hash: '#/welcome', ready: '.sample-text [role="button"]', sizes: ['wide', 'middle', 'narrow'] },
  { name: 'welcome-card', hash: '#/welcome', ready: '.sample-text [role="button"]', press: '.mark-line[role="button"]', sizes: ['wide'] },
  { name: 'saved', hash: '#/saved', ready: 'h1', sizes: ['wide', 'narrow'] },
  { name: 'officials', hash: '#/officials', ready: '.list-row', sizes: ['wide'] },
  { name: 'official', hash: '#/officials/volodymyr-zelenskyy', ready: '.claim-row', sizes: ['wide', 'narrow'] },
  { name: 'claims', hash: '#/claims?q=American+soldiers+will+not+be+on+the+ground', ready: '.claim-row', sizes: ['wide', 'narrow'] },
  { name: 'claim', hash: '#/claims/unn-2025-08-23%23S07b', ready: '.facts', sizes: ['wide', 'middle'] },
  { name: 'reports', hash: '#/reports', ready: '.list-row', sizes: ['wide'] },
  { name: 'report', hash: '#/reports/ukrainska-pravda-2023-06-08', ready: '.facts', sizes: ['wide', 'middle'] },
  { name: 'search', hash: '#/search?q=nato', ready: '.found-kind', sizes: ['wide'] },
  { name: 'settings', hash: '#/settings', ready: '.style-choice', sizes: ['wide', 'narrow'] },
];

const isThere = (page: Page, selector: string): Promise<boolean> => page.evaluate((one) => document.querySelector(one) !== null, selector);

/** Waits until what moves has come to rest. */
export const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 250))));

export interface LibraryStudio {
  readonly session: Session;
  /** Puts a page into the theme of the pictures. */
  readonly dress: (page: Page) => Promise<void>;
  /** Takes one picture and keeps it under the name. */
  readonly shoot: (page: Page, name: string) => Promise<void>;
}

const shootView = async ({ session, dress, shoot }: LibraryStudio, view: View): Promise<void> => {
  const page = await session.openOwnPage(`extension/library/index.html${view.hash}`);
  await dress(page);
  for (const size of view.sizes) {
    await page.setViewport(SIZES[size]);
    await until(
      () => isThere(page, view.ready),
      (there) => there,
    );
    const { press } = view;
    if (press !== undefined) await page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), press);
    await settle(page);
    await shoot(page, `library-${view.name}${size === 'wide' ? '' : `-${size}`}`);
  }
  await page.close();
};

/** Views that the stores show. */
const STORE_VIEWS = new Set(['official', 'claim']);

export const shootLibraryForStores = async (studio: LibraryStudio): Promise<void> => {
  for (const view of VIEWS.filter(({ name }) => STORE_VIEWS.has(name))) await shootView(studio, { ...view, sizes: ['store'] });
};

/** Pictures of every view of the library. */
export const shootLibrary = async (studio: LibraryStudio): Promise<void> => {
  for (const view of VIEWS) await shootView(studio, view);
};
