/**
 * Writes what an import brings, unseen until `keepImport` names it: reports one by one, then the shards they are looked up in. Not strict: the one strict
 * transaction at the end also settles all before it. A file counts as read only with the transaction that holds its last report.
 */
import type { Official, Report } from '../core/corpus/model.ts';
import { mainOfficial, officialsOf } from '../core/corpus/split-pack.ts';
import { CallFailure } from './call-failure.ts';
import { withOwnDatabase } from './own-database.ts';
import { ofOwner, ownersIn, putPieces, readText } from './own-pieces.ts';
import { type FileRow, type ImportRow, importOf, type ReportRow, type ShardRow } from './own-rows.ts';

/** A row lists no more officials than this, or it would be a large value itself. */
const MOST_LISTED = 100;

type Imports = { objectStore(name: 'imports'): { getKey(id: string): Promise<string | undefined> } };

/** Everything an import writes hangs on its row: where that has been deleted meanwhile, nothing more of it is written. */
const requireImport = async (transaction: Imports, id: string): Promise<void> => {
  if ((await transaction.objectStore('imports').getKey(id)) === undefined)
    throw new CallFailure('failed', 'the import is gone: it was dropped, or everything was deleted');
};

/** Begins an import, or one anew. */
export const beginImport = (row: ImportRow): Promise<unknown> => withOwnDatabase((database) => database.put('imports', row));

/** Writes how an import stands; rejects where it is gone, as everything here that writes for one. */
export const saveImport = (row: ImportRow): Promise<void> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['imports'], 'readwrite');
    await requireImport(transaction, row.id);
    void transaction.objectStore('imports').put(row);
    return transaction.done;
  });

export const loadImport = (id: string): Promise<ImportRow | undefined> => withOwnDatabase((database) => database.get('imports', id));

/** Files that were read to their end, by their number. */
export const filesOf = (importId: string): Promise<ReadonlyMap<number, FileRow>> =>
  withOwnDatabase(async (database) => {
    const { store, done } = database.transaction('files');
    const [keys, rows] = await Promise.all([store.getAllKeys(ofOwner(importId)), store.getAll(ofOwner(importId)), done]);
    return new Map(keys.map(([, number], at) => [number, rows[at] as FileRow]));
  });

/** A report to be staged under a number of its own. */
export interface Staged {
  readonly generation: string;
  readonly number: number;
  readonly report: Report;
  readonly file: number;
  readonly made: ReportRow['made'];
}

const rowOf = ({ report, file, made }: Staged, pieces: number): ReportRow => ({
  id: report.id,
  title: report.title,
  outlet: report.outlet,
  language: report.language,
  ...(report.url === undefined ? {} : { url: report.url }),
  ...(report.published === undefined ? {} : { published: report.published }),
  claims: report.claims?.length ?? 0,
  officials: officialsOf(report).slice(0, MOST_LISTED),
  main: mainOfficial(report),
  file,
  pieces,
  made,
});

const pieceName = (number: number): string => `report ${number}`;

/** Writes reports, and with them that a file has been read to its end, where it has. */
export const stageReports = (
  reports: readonly Staged[],
  file?: { readonly importId: string; readonly number: number; readonly row: FileRow },
): Promise<void> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['pieces', 'reports', 'files', 'imports'], 'readwrite', { durability: 'relaxed' });
    const owners = new Set([...reports.map(({ generation }) => importOf(generation)), ...(file === undefined ? [] : [file.importId])]);
    for (const owner of owners) await requireImport(transaction, owner);
    for (const staged of reports) {
      const { generation, number, report } = staged;
      await transaction
        .objectStore('pieces')
        .delete(IDBKeyRange.bound([generation, pieceName(number), 0], [generation, pieceName(number), []]));
      const pieces = putPieces(transaction, generation, pieceName(number), JSON.stringify(report));
      void transaction.objectStore('reports').put(rowOf(staged, pieces), [generation, number]);
    }
    if (file !== undefined) void transaction.objectStore('files').put(file.row, [file.importId, file.number]);
    return transaction.done;
  });

/** Drops one staged report. */
export const dropStaged = (generation: string, number: number): Promise<void> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['pieces', 'reports'], 'readwrite');
    void transaction.objectStore('reports').delete([generation, number]);
    void transaction
      .objectStore('pieces')
      .delete(IDBKeyRange.bound([generation, pieceName(number), 0], [generation, pieceName(number), []]));
    return transaction.done;
  });

/** Drops the generations of an import that its row does not name: what a run wrote before it was stopped inside its first file of a pack. */
export const dropUnnamed = (importId: string, named: readonly string[]): Promise<void> =>
  withOwnDatabase(async (database) => {
    for (const store of ['reports', 'pieces', 'shards'] as const)
      for (const owner of await ownersIn(database, store))
        if (owner.startsWith(`${importId}/`) && !named.includes(owner)) await database.delete(store, ofOwner(owner));
  });

/** A report's row with its number. */
export interface NumberedRow {
  readonly number: number;
  readonly row: ReportRow;
}

/** Rows of a generation from a number on, at most `limit`. */
export const listReports = (generation: string, from = 0, limit = 100): Promise<readonly NumberedRow[]> =>
  withOwnDatabase(async (database) => {
    const { store, done } = database.transaction('reports');
    const range = IDBKeyRange.bound([generation, from], [generation, Infinity]);
    const [keys, rows] = await Promise.all([store.getAllKeys(range, limit), store.getAll(range, limit), done]);
    return keys.map(([, number], at) => ({ number, row: rows[at] as ReportRow }));
  });

/** All rows of a generation, read a page at a time. */
export async function* eachRow(generation: string): AsyncGenerator<NumberedRow> {
  for (let from = 0; ;) {
    const page = await listReports(generation, from, 500);
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    from = last.number + 1;
  }
}

/** Where a report is stored: of a row its number, and in how many pieces. */
export interface StoredAt {
  readonly number: number;
  readonly row: Pick<ReportRow, 'pieces'>;
}

/** The whole report of a row; null when it is damaged. What is stored was parsed before it was written. */
export const readStored = (generation: string, { number, row }: StoredAt): Promise<Report | null> =>
  withOwnDatabase(async (database) => {
    const json = await readText(database, generation, pieceName(number), row.pieces);
    return json === null ? null : parsed<Report>(json);
  });

const parsed = <T>(json: string): T | null => {
  try {
    return JSON.parse(json) as T;
  } catch {
    return null;
  }
};

/** Writes a generation's officials and gives the number of pieces. */
export const stageOfficials = (generation: string, officials: readonly Official[]): Promise<number> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['pieces', 'imports'], 'readwrite', { durability: 'relaxed' });
    await requireImport(transaction, importOf(generation));
    await transaction.objectStore('pieces').delete(IDBKeyRange.bound([generation, 'officials', 0], [generation, 'officials', []]));
    const count = putPieces(transaction, generation, 'officials', JSON.stringify(officials));
    await transaction.done;
    return count;
  });

/** Officials of a generation; none where they are damaged. */
export const readOfficials = (generation: string, pieces: number): Promise<readonly Official[]> =>
  withOwnDatabase(async (database) => {
    const json = pieces === 0 ? null : await readText(database, generation, 'officials', pieces);
    return (json === null ? null : parsed<Official[]>(json)) ?? [];
  });

/** What a shard holds; `records` are reports without their texts. */
export interface ShardContent {
  readonly records: string;
  readonly index: ArrayBuffer;
  readonly row: Omit<ShardRow, 'recordPieces' | 'indexPieces'>;
}

/** Drops the shards of a generation. */
export const dropShards = (generation: string): Promise<void> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['shards', 'pieces'], 'readwrite');
    void transaction.objectStore('shards').delete(ofOwner(generation));
    void transaction.objectStore('pieces').delete(IDBKeyRange.bound([generation, 'shard '], [generation, 'shard!']));
    return transaction.done;
  });

export const stageShard = (generation: string, number: number, { records, index, row }: ShardContent): Promise<void> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['shards', 'pieces', 'imports'], 'readwrite', { durability: 'relaxed' });
    await requireImport(transaction, importOf(generation));
    const recordPieces = putPieces(transaction, generation, `shard ${number} records`, records);
    const indexPieces = putPieces(transaction, generation, `shard ${number} index`, new Uint8Array(index));
    void transaction.objectStore('shards').put({ ...row, recordPieces, indexPieces }, [generation, number]);
    return transaction.done;
  });
