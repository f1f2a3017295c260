/** Takes pictures of every state: `npx tsx test/popup/gallery-shots.ts FOLDER [state…]`. Widths 320, 400 and 1000, light and dark. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { startGallery } from './gallery-server.ts';
import { STATES } from './gallery-states.ts';

const [folder = '', ...wanted] = process.argv.slice(2);
const VIEWS = [
  { width: 400, theme: 'light' },
  { width: 400, theme: 'dark' },
  { width: 320, theme: 'light' },
  { width: 1000, theme: 'light' },
] as const;

const gallery = await startGallery();
const browser = await launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

const shoot = async (page: Page, state: string, { width, theme }: (typeof VIEWS)[number]): Promise<void> => {
  await page.setViewport({ width, height: 600 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await page.goto(gallery.addressOf(state));
  await page.waitForSelector('html[data-drawn]');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (wide) process.stdout.write(`${state} at ${width}: wider than its window\n`);
  await page.screenshot({ path: join(folder, `${state}-${width}-${theme}.png`), fullPage: true });
};

mkdirSync(folder, { recursive: true });
const page = await browser.newPage();
page.on('pageerror', (error) => process.stdout.write(`error: ${String(error)}\n`));
page.on('console', (message) => message.type() === 'error' && process.stdout.write(`console: ${message.text()}\n`));
for (const state of wanted.length > 0 ? wanted : Object.keys(STATES)) for (const view of VIEWS) await shoot(page, state, view);
await browser.close();
await gallery.close();
