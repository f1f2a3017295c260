/** Deletes whatever is kept on this device, by asking the browser what there is rather than by a list that may lack something. */
import browser from 'webextension-polyfill';
import { clearMirror } from './mirror.ts';
import { OwnStoreRefused } from './own-database.ts';
import { clearOwn } from './pack-store.ts';
import { inDeletion } from './shelf-ledger.ts';
import { STRICT, StorageRefused, withDatabase } from './database.ts';

/** What the browser told us of its tabs: nothing of the reader's, and without it open tabs would be misjudged. */
const KEPT_IN_SESSION = ['tabsOpenBefore'];
/** That the first page was shown: a switch of ours, so that it does not come again. */
const KEPT_ON_DISK = ['welcomed'];

const clearDatabase = async (): Promise<void> => {
  try {
    await withDatabase(async (database) => {
      const names = [...database.objectStoreNames];
      const act = database.transaction(names, 'readwrite', STRICT);
      await Promise.all([...names.map((name) => act.objectStore(name).clear()), act.done]);
    });
  } catch (thrown) {
    if (!(thrown instanceof StorageRefused)) throw thrown;
  }
};

/** The reader's packs and imports; a browser that keeps no database has none. */
const clearOwnPacks = async (): Promise<void> => {
  try {
    await clearOwn();
  } catch (thrown) {
    if (!(thrown instanceof OwnStoreRefused)) throw thrown;
  }
};

const clearArea = async (area: typeof browser.storage.local, kept: readonly string[]): Promise<void> => {
  const names = Object.keys(await area.get(null)).filter((name) => !kept.includes(name));
  await area.remove(names);
};

/** Saved claims, rejections, imported reports and settings; resolves when the browser has written it. */
export const forgetEverything = (): Promise<void> =>
  inDeletion(async () => {
    // First what would miss claims, the ledger, and what would bring them back, the mirror.
    await clearArea(browser.storage.local, KEPT_ON_DISK);
    await clearMirror();
    await clearDatabase();
    await clearOwnPacks();
    await clearArea(browser.storage.session, KEPT_IN_SESSION);
  });
