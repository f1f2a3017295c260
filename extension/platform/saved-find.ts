/** Finds saved claims by their keys, however many are on the shelf: one look into the index each. */
import { StorageRefused, withDatabase } from './database.ts';
import { sessionShelf } from './saved-in-session.ts';

/** Ids under these keys, in their order; null for a key that is not on the shelf. */
export const findSaved = async (keys: readonly string[]): Promise<readonly (string | null)[]> => {
  try {
    return await withDatabase(async (database) => {
      const index = database.transaction('claims').store.index('by-key');
      const found = await Promise.all(keys.map((key) => index.getKey(key)));
      return found.map((id) => id ?? null);
    });
  } catch (thrown) {
    if (!(thrown instanceof StorageRefused)) throw thrown;
    const { claims } = await sessionShelf.list(Infinity, Number.MAX_SAFE_INTEGER);
    return keys.map((key) => claims.find((claim) => claim.key === key)?.id ?? null);
  }
};
