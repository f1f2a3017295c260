/** The shortcuts as the browser has them, and the way to where the reader changes them. */
import browser from 'webextension-polyfill';
import type { Shortcut } from './messages.ts';

/** Our own commands; those that merely open the popup have no description of ours. */
export const listShortcuts = async (): Promise<readonly Shortcut[]> =>
  (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));

/** Not in the polyfill's typings: Firefox 137 and later. */
interface CommandsPage {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** Chromium lets an extension open its own page of shortcuts as a tab, Firefox opens it when asked. False where neither works. */
export const openShortcutSettings = async (): Promise<boolean> => {
  const { openShortcutSettings: open } = browser.commands as CommandsPage;
  try {
    await (open === undefined ? browser.tabs.create({ url: 'chrome://extensions/shortcuts' }) : open());
    return true;
  } catch {
    return false;
  }
};
