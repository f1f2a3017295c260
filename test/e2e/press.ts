/** Pressing a button of our own pages. */
import type { Page } from 'puppeteer-core';

/** Presses what the selector finds first, once it is there and can be pressed: a press on nothing would go by in silence. Throws when it does not come. */
export const press = async (page: Page, selector: string): Promise<void> => {
  const able = `${selector}:not(:disabled)`;
  await page.waitForSelector(able);
  await page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), able);
};
