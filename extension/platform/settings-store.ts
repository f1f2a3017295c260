/** Keeps the settings in `storage.local`, which content scripts can read: switches and site names only, nothing of what was read or kept. */
import browser from 'webextension-polyfill';
import { parseSettings, type Settings } from './settings.ts';

const KEY = 'settings';

/** The settings in force; defaults where nothing or nonsense is stored. */
export const loadSettings = async (): Promise<Settings> => parseSettings((await browser.storage.local.get(KEY))[KEY]);

/** Changes of one context follow each other, or two switches thrown at once would undo one another. */
let lastChange: Promise<unknown> = Promise.resolve();

/** Writes what `change` makes of the settings in force and gives it back. */
export const changeSettings = (change: (settings: Settings) => Settings): Promise<Settings> => {
  const run = async (): Promise<Settings> => {
    const changed = change(await loadSettings());
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  };
  const result = lastChange.then(run, run);
  lastChange = result.catch(() => undefined);
  return result;
};
