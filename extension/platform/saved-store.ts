/** The reader's shelf: on disk where the browser keeps a database for us, else for this session, and then it says so. */
import { StorageRefused } from './database.ts';
import { diskShelf } from './saved-on-disk.ts';
import { sessionShelf } from './saved-in-session.ts';
import type { Shelf } from './shelf.ts';

/** Runs one act on the disk's shelf, or on the session's where the browser refuses a database. Other failures are failures: nothing is kept half. */
export const withShelf = async <T>(act: (shelf: Shelf) => Promise<T>): Promise<T> => {
  try {
    return await act(diskShelf);
  } catch (thrown) {
    if (thrown instanceof StorageRefused) return act(sessionShelf);
    throw thrown;
  }
};

/** SHA-256 of a text in hexadecimal: the key under which the same claim is found again. */
export const hashOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
