/** The first run: one page opens after the installation, and never again, whatever the browser calls an installation later. */
import browser from 'webextension-polyfill';
import { openLibrary } from './tabs.ts';

const KEY = 'welcomed';

const welcome = async (): Promise<void> => {
  if ((await browser.storage.local.get(KEY))[KEY] === true) return;
  await openLibrary('#/welcome');
  await browser.storage.local.set({ [KEY]: true });
};

/** Call before the first await of the background. */
export const openWelcomeOnce = (): void =>
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
