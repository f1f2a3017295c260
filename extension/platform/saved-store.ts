/** The reader's shelf: on disk where the browser keeps a database for us, else for this session, and then it says so. */
import { StorageRefused } from './database.ts';
import { sessionShelf } from './saved-in-session.ts';
import { keptShelf } from './shelf-keeper.ts';
import type { Shelf } from './shelf.ts';

export { hashOf } from './hash.ts';

/** Runs one act on the disk's shelf, or on the session's where the browser refuses a database. Other failures are failures: nothing is kept half. */
export const withShelf = async <T>(act: (shelf: Shelf) => Promise<T>): Promise<T> => {
  try {
    return await act(keptShelf);
  } catch (thrown) {
    if (thrown instanceof StorageRefused) return act(sessionShelf);
    throw thrown;
  }
};
