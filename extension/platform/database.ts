/**
 * Opens our IndexedDB and keeps the connection honest: closed for a newer version, dropped when the browser ends it, opened anew once,
 * read only where a newer version of the extension has been here.
 */
import { deleteDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { CallFailure } from './call-failure.ts';
import { MIGRATIONS } from './database-steps.ts';
import { isFull, isNamed, toldOf } from './storage-faults.ts';

export interface Schema extends DBSchema {
  /** Saved claims. Read as unknown: a record may have been damaged. */
  claims: { key: string; value: unknown; indexes: { 'by-key': string; 'by-sequence': number } };
  /** The claim removed last, for undo. */
  removed: { key: string; value: unknown };
  /** Matches the reader has called not right. */
  rejections: { key: string; value: unknown; indexes: { 'by-key': string; 'by-page': string } };
  /** What claims are found by, under their sequence. */
  terms: { key: number; value: { readonly id: string; readonly postings: readonly string[] }; indexes: { 'by-posting': string } };
  /** Segments of the mirror that lag behind; the stamp tells one change from the next. */
  unmirrored: { key: number; value: { readonly segment: number; readonly stamp: string } };
  /** Imports that can be undone, and what each did, in pieces. */
  imports: { key: string; value: unknown };
  importSteps: { key: [string, number]; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
export type StoreName = StoreNames<Schema>;
export type WriteAct = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type ReadAct = IDBPTransaction<Schema, StoreName[], 'readonly'>;
export type UpgradeAct = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

const NAME = 'second-source';

/** 'strict' makes the browser flush to the disk before `complete`: the default lost acknowledged claims when killed (reliability finding 5). */
export const STRICT = { durability: 'strict' } as const;

/**
 * One act on these stores: a strict transaction that is whole or not at all. Resolves after the browser's `complete`; whatever `act` throws,
 * nothing of it stays.
 */
export const writeAct = async <T>(database: Database, stores: readonly StoreName[], act: (stores: WriteAct) => Promise<T>): Promise<T> => {
  const transaction: WriteAct = database.transaction([...stores], 'readwrite', STRICT);
  // What fails first is what is told; without a listener the transaction's own end would be reported beside it.
  transaction.done.catch(() => undefined);
  try {
    const result = await act(transaction);
    await transaction.done;
    return result;
  } catch (thrown) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself: then it was aborted, for what had been completed cannot throw any more.
    }
    // A request that failed aborts its transaction; the transaction knows the cause (no room left, say).
    throw transaction.error ?? thrown;
  }
};

/** An open that takes longer is taken as refused; opening takes some 10 ms, and waking a slow disk stays far below. An upgrade takes its time. */
const OPEN_TIMEOUT_MS = 5_000;

/** This browser keeps no database for us (private profile, history switched off): not a fault to retry. */
export class StorageRefused extends Error {
  override readonly name = 'StorageRefused';
}

let current: Promise<Database> | null = null;
let isOld = false;

const forget = (): void => {
  current = null;
};

/** True when a newer version of the extension has written the database: it can be read and exported, and is never written. */
export const isReadOnly = (): boolean => isOld;

/** Ends waiting for an open that never comes; `started` is for an upgrade, which may take long, `blocked` for another window in its way. */
const deadline = (): {
  readonly late: Promise<never>;
  readonly started: () => void;
  readonly blocked: () => void;
  readonly stop: () => void;
} => {
  let isBlocked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          isBlocked
            ? new CallFailure('failed', 'another window of the extension holds an older version of the shelf open; close or reload it')
            : new StorageRefused('opening the database does not end'),
        ),
      OPEN_TIMEOUT_MS,
    );
  });
  const stop = (): void => clearTimeout(timer);
  return { late, started: stop, stop, blocked: () => void (isBlocked = true) };
};

const closeForNewer = (_current: number, _wanted: number | null, event: IDBVersionChangeEvent): void => {
  forget();
  (event.target as IDBDatabase).close();
};

const upgradeFrom = async (database: Database, from: number, act: UpgradeAct): Promise<void> => {
  act.done.catch(() => undefined);
  for (const migrate of MIGRATIONS.slice(from)) await migrate(database, act);
};

const openCurrent = async (): Promise<Database> => {
  const { late, started, blocked, stop } = deadline();
  const opening = openDB<Schema>(NAME, MIGRATIONS.length, {
    upgrade: (database, from, _to, act) => {
      started();
      // Nobody waits for this promise: a step that fails must end the upgrade itself, or the schema would stay half made.
      void upgradeFrom(database, from, act as UpgradeAct).catch(() => act.abort());
    },
    blocked,
    blocking: closeForNewer,
    terminated: forget,
  });
  return Promise.race([opening, late]).finally(stop);
};

/** Without a version: whatever is there, as it is. */
const openNewer = async (): Promise<Database> => {
  const database = await openDB<Schema>(NAME, undefined, { blocking: closeForNewer, terminated: forget });
  isOld = true;
  return database;
};

const open = async (): Promise<Database> => {
  if (typeof indexedDB === 'undefined') throw new StorageRefused('this browser has no database');
  isOld = false;
  try {
    return await openCurrent();
  } catch (thrown) {
    if (isNamed(thrown, ['VersionError'])) return openNewer();
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

/**
 * Runs one act on the database. Where the connection has died under it, it is opened anew and the act run once more, so an act must be
 * harmless when repeated. Rejects with {@link StorageRefused}; with a 'storage-full' whose message is the number of bytes free; or with what
 * the database said.
 */
export const withDatabase = async <T>(act: (database: Database) => Promise<T>): Promise<T> => {
  try {
    return await act(await connect());
  } catch (thrown) {
    if (thrown instanceof StorageRefused) throw thrown;
    if (!isFull(thrown) && !isNamed(thrown, ['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError'])) throw thrown;
  }
  forget();
  try {
    return await act(await connect());
  } catch (thrown) {
    throw await toldOf(thrown);
  }
};

/** As {@link withDatabase}, for an act that writes; refused where the database is a newer version's. */
export const withWritable = <T>(act: (database: Database) => Promise<T>): Promise<T> =>
  withDatabase(async (database) => {
    if (isOld) throw new CallFailure('failed', 'a newer version of the extension has written this shelf: it can be read and exported only');
    return act(database);
  });

/** Throws the whole database away, for one that can no longer be opened. Resolves when it is gone; rejects where the browser cannot. */
export const discardDatabase = async (): Promise<void> => {
  const open = current;
  forget();
  (await open?.catch(() => null))?.close();
  let isBlocked = false;
  const blocked = (): void => void (isBlocked = true);
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(
      () => reject(new CallFailure('failed', isBlocked ? 'another window holds the shelf open' : 'it does not end')),
      OPEN_TIMEOUT_MS,
    );
  });
  await Promise.race([deleteDB(NAME, { blocked }), late]);
};
