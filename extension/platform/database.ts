/** Opens our IndexedDB and keeps the connection honest: closed for a newer version, dropped when the browser ends it, opened anew once. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { CallFailure } from './call-failure.ts';

interface Schema extends DBSchema {
  /** Saved claims. Read as unknown: a record may have been damaged. */
  claims: { key: string; value: unknown; indexes: { 'by-key': string; 'by-sequence': number } };
  /** The claim removed last, for undo. */
  removed: { key: string; value: unknown };
  /** Matches the reader has called not right. */
  rejections: { key: string; value: unknown; indexes: { 'by-key': string; 'by-page': string } };
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'second-source';

/** 'strict' makes the browser flush to the disk before `complete`: the default lost acknowledged claims when killed (reliability finding 5). */
export const STRICT = { durability: 'strict' } as const;

/** Each step brings the schema from one version to the next; steps are only ever added. */
const MIGRATIONS: readonly ((database: Database) => void)[] = [
  (database) => {
    const claims = database.createObjectStore('claims', { keyPath: 'id' });
    claims.createIndex('by-key', 'key');
    claims.createIndex('by-sequence', 'sequence');
    database.createObjectStore('removed', { keyPath: 'id' });
  },
  (database) => {
    const rejections = database.createObjectStore('rejections', { keyPath: 'id' });
    rejections.createIndex('by-key', 'key');
    rejections.createIndex('by-page', 'page.url');
  },
];

/** An open that takes longer is taken as refused; opening takes some 10 ms, and waking a slow disk stays far below. */
const OPEN_TIMEOUT_MS = 5_000;

/** This browser keeps no database for us (private profile, history switched off): not a fault to retry. */
export class StorageRefused extends Error {
  override readonly name = 'StorageRefused';
}

let current: Promise<Database> | null = null;

const forget = (): void => {
  current = null;
};

const isNamed = (thrown: unknown, names: readonly string[]): boolean => thrown instanceof Error && names.includes(thrown.name);

const withTimeout = async <T>(promise: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageRefused('opening the database does not end')), OPEN_TIMEOUT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

const open = async (): Promise<Database> => {
  if (typeof indexedDB === 'undefined') throw new StorageRefused('this browser has no database');
  try {
    return await withTimeout(
      openDB<Schema>(NAME, MIGRATIONS.length, {
        upgrade: (database, from) => {
          for (const migrate of MIGRATIONS.slice(from)) migrate(database);
        },
        blocking: (_current, _wanted, event) => {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      }),
    );
  } catch (thrown) {
    if (isNamed(thrown, ['InvalidStateError', 'SecurityError', 'NotSupportedError']))
      throw new StorageRefused('this browser refuses a database');
    throw thrown;
  }
};

const connect = (): Promise<Database> => {
  current ??= open().catch((thrown: unknown) => {
    forget();
    throw thrown;
  });
  return current;
};

/** A full disk is no QuotaExceededError in Chromium but an UnknownError that names the space (reliability finding 7). */
const isFull = (thrown: unknown): boolean =>
  isNamed(thrown, ['QuotaExceededError']) ||
  (isNamed(thrown, ['UnknownError']) && /no.?space|io error|disk/i.test((thrown as Error).message));

/**
 * Runs one act on the database. Where the connection has died under it, it is opened anew and the act run once more, so an act must be
 * harmless when repeated. Rejects with {@link StorageRefused}, with 'storage-full', or with what the database said.
 */
export const withDatabase = async <T>(act: (database: Database) => Promise<T>): Promise<T> => {
  try {
    return await act(await connect());
  } catch (thrown) {
    if (thrown instanceof StorageRefused) throw thrown;
    if (!isFull(thrown) && !isNamed(thrown, ['InvalidStateError', 'AbortError', 'UnknownError'])) throw thrown;
  }
  forget();
  try {
    return await act(await connect());
  } catch (thrown) {
    if (isFull(thrown)) throw new CallFailure('storage-full', 'the browser has no room left for this');
    throw thrown;
  }
};
