/**
 * Keeps the reader's rejections: on disk, or for the session where the browser keeps no database. One act is one strict transaction.
 * A record that cannot be read hides nothing and is left where it is.
 */
import browser from 'webextension-polyfill';
import type { Rejection } from '../core/saved/rejection.ts';
import { readAs, rejectionSchema } from '../core/saved/schema.ts';
import { StorageRefused, withDatabase, withWritable, writeAct } from './database.ts';
import { markUnmirrored, REJECTIONS_SEGMENT } from './saved-records.ts';

/** Those of many records that are rejections. */
export const parseRejections = (records: readonly unknown[]): readonly Rejection[] =>
  records.flatMap((record) => {
    const read = readAs(rejectionSchema, record);
    return 'value' in read ? [read.value] : [];
  });

const REJECTION_STORES = ['rejections', 'unmirrored'] as const;
const SESSION = 'rejections';
const loadSession = async (): Promise<readonly Rejection[]> => {
  const stored: unknown = (await browser.storage.session.get(SESSION))[SESSION];
  return parseRejections(Array.isArray(stored) ? stored : []);
};
const saveSession = (rejections: readonly Rejection[]): Promise<void> => browser.storage.session.set({ [SESSION]: rejections });

const orInSession = async <T>(onDisk: () => Promise<T>, inSession: () => Promise<T>): Promise<T> => {
  try {
    return await onDisk();
  } catch (thrown) {
    if (thrown instanceof StorageRefused) return inSession();
    throw thrown;
  }
};

/** Keeps a rejection and gives the id under which the match is rejected: that of an earlier one where there is one. */
export const addRejection = (rejection: Rejection): Promise<string> =>
  orInSession(
    () =>
      withWritable((database) => {
        return writeAct(database, REJECTION_STORES, async (act) => {
          const store = act.objectStore('rejections');
          const twin = await store.index('by-key').getKey(rejection.key);
          if (twin !== undefined) return twin;
          await store.put(rejection);
          await markUnmirrored(act, REJECTIONS_SEGMENT);
          return rejection.id;
        });
      }),
    async () => {
      const kept = await loadSession();
      const twin = kept.find(({ id, key }) => id === rejection.id || key === rejection.key);
      if (twin === undefined) await saveSession([...kept, rejection]);
      return twin?.id ?? rejection.id;
    },
  );

const newestFirst = (a: Rejection, b: Rejection): number => (a.rejectedAt < b.rejectedAt ? 1 : -1);

/** All rejections, newest first. */
export const listRejections = async (): Promise<readonly Rejection[]> => {
  const kept = await orInSession(
    () => withDatabase(async (database) => parseRejections(await database.getAll('rejections'))),
    () => loadSession(),
  );
  return [...kept].sort(newestFirst);
};

/** Keys and claims rejected on one page; by the page's address, so that any other page costs one look into an index. */
export const rejectionsOn = (url: string | null): Promise<readonly Rejection[]> =>
  orInSession(
    () =>
      withDatabase(async (database) =>
        url === null
          ? parseRejections(await database.getAll('rejections')).filter(({ page }) => page.url === null)
          : parseRejections(await database.getAllFromIndex('rejections', 'by-page', url)),
      ),
    async () => (await loadSession()).filter(({ page }) => page.url === url),
  );

/** Takes one back; false when it was not there. */
export const removeRejection = (id: string): Promise<boolean> =>
  orInSession(
    () =>
      withWritable((database) => {
        return writeAct(database, REJECTION_STORES, async (act) => {
          const isThere = (await act.objectStore('rejections').getKey(id)) !== undefined;
          if (!isThere) return false;
          await act.objectStore('rejections').delete(id);
          await markUnmirrored(act, REJECTIONS_SEGMENT);
          return true;
        });
      }),
    async () => {
      const kept = await loadSession();
      await saveSession(kept.filter((rejection) => rejection.id !== id));
      return kept.some((rejection) => rejection.id === id);
    },
  );
