/** Draws the icon's PNGs from extension/static/icons/icon.svg with an installed browser: `npx tsx scripts/icons.ts`. The PNGs are committed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch as launchBrowser } from 'puppeteer-core';
import { findOrGetBrowser } from './browsers.ts';
import { ROOT } from './root.ts';

const FOLDER = join(ROOT, 'extension/static/icons');
const SIZES = [16, 32, 48, 128];

const { path } = await findOrGetBrowser('chromium');
const browser = await launchBrowser({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  const drawing = Buffer.from(readFileSync(join(FOLDER, 'icon.svg'))).toString('base64');
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${drawing}">`,
    );
    await page.screenshot({ path: join(FOLDER, `${size}.png`) as `${string}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
