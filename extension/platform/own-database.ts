/**
 * Opens the database of the reader's own reports, apart from that of saved claims, so that neither's fault or upgrade stops the other. Closed for a newer
 * version, dropped when the browser ends it, opened anew once. Foreign to it: what the rows mean (`pack-store.ts`).
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { CallFailure } from './call-failure.ts';
import type { FileRow, ImportRow, PackRow, ReportRow, ShardRow, UndoRow } from './own-rows.ts';
import { isFull, isNamed, toldOf } from './storage-faults.ts';

export interface OwnSchema extends DBSchema {
  packs: { key: string; value: PackRow };
  /** What each pack was before the last act on it. */
  undo: { key: string; value: UndoRow };
  imports: { key: string; value: ImportRow };
  /** Files of imports that have been read: [import, number]. */
  files: { key: [string, number]; value: FileRow };
  /** One row a report: [generation, number]. */
  reports: { key: [string, number]; value: ReportRow };
  /** [generation, number]. */
  shards: { key: [string, number]; value: ShardRow };
  /** Everything large, cut so that no value is over 32 KB: [owner, name, number]. */
  pieces: { key: [string, string, number]; value: string | Uint8Array };
  state: { key: string; value: number | string };
}

export type OwnDatabase = IDBPDatabase<OwnSchema>;

const OWN_NAME = 'second-source-corpus';

/** Each step brings the schema from one version to the next; steps are only ever added. */
const MIGRATIONS: readonly ((database: OwnDatabase) => void)[] = [
  (database) => {
    for (const name of ['packs', 'undo', 'imports'] as const) database.createObjectStore(name, { keyPath: 'id' });
    for (const name of ['files', 'reports', 'shards', 'pieces', 'state'] as const) database.createObjectStore(name);
  },
];

/** An open that takes longer is taken as refused; opening takes some 10 ms. */
const OPEN_TIMEOUT_MS = 5_000;

/** This browser keeps no database for us (private profile, history switched off). */
export class OwnStoreRefused extends Error {
  override readonly name = 'OwnStoreRefused';
}

let current: Promise<OwnDatabase> | null = null;
const forget = (): void => {
  current = null;
};

const open = async (): Promise<OwnDatabase> => {
  if (typeof indexedDB === 'undefined') throw new OwnStoreRefused('this browser has no database');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OwnStoreRefused('opening the database does not end')), OPEN_TIMEOUT_MS);
  });
  try {
    return await Promise.race([
      openDB<OwnSchema>(OWN_NAME, MIGRATIONS.length, {
        upgrade: (database, from) => {
          for (const migrate of MIGRATIONS.slice(from)) migrate(database);
        },
        blocking: (_current, _wanted, event) => {
          forget();
          (event.target as IDBDatabase).close();
        },
        terminated: forget,
      }),
      late,
    ]);
  } catch (thrown) {
    if (isNamed(thrown, ['InvalidStateError', 'SecurityError', 'NotSupportedError']))
      throw new OwnStoreRefused('this browser refuses a database');
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
};

const connect = (): Promise<OwnDatabase> => {
  current ??= open().catch((thrown: unknown) => {
    forget();
    throw thrown;
  });
  return current;
};

/**
 * Runs one act on the database; where the connection died under it, opens anew and runs it once more, so an act must be harmless when repeated.
 * Rejects with {@link OwnStoreRefused}; with a 'storage-full' whose message is the number of bytes free; or with what the database said.
 */
export const withOwnDatabase = async <T>(act: (database: OwnDatabase) => Promise<T>): Promise<T> => {
  try {
    return await act(await connect());
  } catch (thrown) {
    if (thrown instanceof OwnStoreRefused || thrown instanceof CallFailure) throw thrown;
    if (!isFull(thrown) && !isNamed(thrown, ['InvalidStateError', 'AbortError', 'UnknownError'])) throw thrown;
  }
  forget();
  try {
    return await act(await connect());
  } catch (thrown) {
    throw await toldOf(thrown);
  }
};
