/** The library's page of own reports as a reader uses it: chooses files, reads what is shown, presses a button by its words. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { until, type UnderTest } from './browser.ts';

/** A busy machine takes its time over an import. */
const LONGEST_IMPORT_MS = 60_000;

/** Opens the page of own reports. */
export const openPacks = async (under: Pick<UnderTest, 'openOwnPage'>): Promise<Page> => {
  const library = await under.openOwnPage('extension/library/index.html#/packs');
  await library.waitForSelector('#packs-title');
  return library;
};

/** Gives files to the page's field. */
export const chooseFiles = async (library: Page, ...paths: readonly string[]): Promise<void> => {
  const input = (await library.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
};

/** Text of the page's main part, hidden parts of it too. */
export const textIn = (library: Page): Promise<string> => library.evaluate(() => document.querySelector('main')?.textContent ?? '');

/** Waits for words in the main part; throws with what stands there instead. */
export const untilShown = async (library: Page, words: string | RegExp): Promise<string> => {
  const isThere = (text: string): boolean => (typeof words === 'string' ? text.includes(words) : words.test(text));
  const text = await until(() => textIn(library), isThere, LONGEST_IMPORT_MS);
  if (!isThere(text)) throw new Error(`${String(words)} is not shown but: ${text.slice(0, 2_000)}`);
  return text;
};

/** Presses the button with these words, as soon as it is there. Throws when it does not come. */
export const pressWords = async (library: Page, words: string): Promise<void> => {
  const press = (): Promise<boolean> =>
    library.evaluate((wanted) => {
      const button = [...document.querySelectorAll<HTMLButtonElement>('main button')].find((one) => one.innerText.trim() === wanted);
      if (button === undefined || button.disabled) return false;
      button.click();
      return true;
    }, words);
  if (!(await until(press, (done) => done))) throw new Error(`no button says ${words}`);
};

/** Imports files and keeps what they bring; resolves when a pack is listed. */
export const importFiles = async (under: Pick<UnderTest, 'openOwnPage'>, ...paths: readonly string[]): Promise<Page> => {
  const library = await openPacks(under);
  await chooseFiles(library, ...paths);
  await untilShown(library, 'What would be added');
  await pressWords(library, 'Keep');
  await library.waitForSelector('[data-pack]');
  return library;
};
