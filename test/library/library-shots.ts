/** Takes pictures of every state: `npx tsx test/library/library-shots.ts FOLDER [state…]`. Widths 320, 768 and 1280, light and dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { startLibrary } from './library-server.ts';
import { LIBRARY_STATES } from './library-states.ts';

const [folder = '', ...wanted] = process.argv.slice(2);
const VIEWS = [
  { width: 1280, height: 860, theme: 'light' },
  { width: 1280, height: 860, theme: 'dark' },
  { width: 768, height: 900, theme: 'light' },
  { width: 320, height: 700, theme: 'light' },
] as const;

const gallery = await startLibrary();
const { path } = await findOrGetBrowser('chromium');
const browser = await launch({ executablePath: path, pipe: true, args: ['--no-sandbox', '--disable-gpu'] });

const shoot = async (page: Page, state: string, { width, height, theme }: (typeof VIEWS)[number]): Promise<void> => {
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(gallery.addressOf(state));
  await page.waitForSelector('html[data-drawn]');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (wide) process.stdout.write(`${state} at ${width}: wider than its window\n`);
  await page.screenshot({ path: join(folder, `${state}-${width}-${theme}.png`) as `${string}.png`, fullPage: true });
};

mkdirSync(folder, { recursive: true });
const page = await browser.newPage();
page.on('pageerror', (error) => process.stdout.write(`error: ${String(error)}\n`));
page.on('console', (message) => message.type() === 'error' && process.stdout.write(`console: ${message.text()}\n`));
for (const state of wanted.length > 0 ? wanted : Object.keys(LIBRARY_STATES)) for (const view of VIEWS) await shoot(page, state, view);
await browser.close();
await gallery.close();
