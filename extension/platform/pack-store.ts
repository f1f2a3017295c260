/**
 * The reader's packs: list, keep, replace, switch, remove, undo, sweep. Each act is one strict transaction that writes a pack's row; the reports it
 * names were written before, under a generation nobody saw. Pages of ours and the background use it; nothing here reads a file.
 */
import { CallFailure } from './call-failure.ts';
import { type OwnDatabase, withOwnDatabase } from './own-database.ts';
import { ofOwner, ownersIn } from './own-pieces.ts';
import { type ImportRow, importOf, type PackRow, type StagedPack, type UndoRow } from './own-rows.ts';

const STRICT = { durability: 'strict' } as const;
const ALL = ['packs', 'undo', 'imports', 'files', 'reports', 'shards', 'pieces', 'state'] as const;

/** Every pack, by title; and what the last act on each was. */
export interface PackList {
  readonly packs: readonly PackRow[];
  readonly undo: readonly UndoRow[];
}

export const listPacks = (): Promise<PackList> =>
  withOwnDatabase(async (database) => {
    const [packs, undo] = await Promise.all([database.getAll('packs'), database.getAll('undo')]);
    // They come in the order of their ids, which stays among those of one title.
    return { packs: packs.sort((a, b) => a.title.localeCompare(b.title)), undo };
  });

/** A number that grows with every change one can see; 0 before the first. */
export const ownRevision = (): Promise<number> =>
  withOwnDatabase(async (database) => Number((await database.get('state', 'revision')) ?? 0));

/** Runs what a transaction is for; where that throws, nothing of it may be committed, and the browser would commit what was asked for until then. */
const wholly = async <T>(transaction: { abort(): void; readonly done: Promise<void> }, work: () => Promise<T>): Promise<T> => {
  try {
    const result = await work();
    await transaction.done;
    return result;
  } catch (thrown) {
    transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      /* it has ended already */
    }
    throw thrown;
  }
};

/** An import that waits no more was kept before, by a call whose answer got lost, and once is enough; or it is gone, which is told. */
const requireKept = (packs: readonly PackRow[], importId: string): void => {
  const isKept = packs.some(({ generations }) => generations.some((generation) => importOf(generation) === importId));
  if (!isKept) throw new CallFailure('failed', 'the import is gone: everything was deleted meanwhile');
};

/** Writes what `change` makes of each pack, with the way back. One transaction; `finish` may add to it. */
const changePacks = (
  changes: ReadonlyMap<string, (before: PackRow | null) => PackRow | null>,
  act: UndoRow['act'],
  importId?: string,
): Promise<void> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['packs', 'undo', 'imports', 'files', 'state'], 'readwrite', STRICT);
    return wholly(transaction, async () => {
      const packs = transaction.objectStore('packs');
      if (importId !== undefined) {
        if ((await transaction.objectStore('imports').get(importId)) === undefined) return requireKept(await packs.getAll(), importId);
        await transaction.objectStore('imports').delete(importId);
        await transaction.objectStore('files').delete(ofOwner(importId));
      }
      for (const [id, change] of changes) {
        const before = (await packs.get(id)) ?? null;
        const after = change(before);
        await transaction.objectStore('undo').put({ id, act: act === 'replaced' && before === null ? 'added' : act, before });
        await (after === null ? packs.delete(id) : packs.put(after));
      }
      await raiseRevision(transaction);
    });
  });

type WithState = {
  objectStore(name: 'state'): { get(key: string): Promise<number | string | undefined>; put(value: number, key: string): Promise<unknown> };
};
const raiseRevision = async (transaction: WithState): Promise<void> => {
  const state = transaction.objectStore('state');
  await state.put(Number((await state.get('revision')) ?? 0) + 1, 'revision');
};

const rowAfter = (staged: StagedPack, before: PackRow | null, now: string): PackRow => {
  const earlier = staged.appends && before !== null ? before.generations.filter((one) => !staged.absorbs.includes(one)) : [];
  const isAdded = staged.appends && before !== null;
  return {
    id: staged.id,
    title: staged.title,
    revision: isAdded ? before.revision + 1 : staged.revision,
    ...(staged.licence === undefined ? {} : { licence: staged.licence }),
    on: before?.on ?? true,
    generations: [...earlier, staged.generation],
    reports: staged.reports + (isAdded && staged.absorbs.length === 0 ? before.reports : 0),
    claims: staged.claims + (isAdded && staged.absorbs.length === 0 ? before.claims : 0),
    officials: staged.officials,
    officialsIn: staged.generation,
    officialPieces: staged.officialPieces,
    changed: now,
  };
};

/** Makes a whole import visible: all its packs or none. `now` is an ISO time. Twice with one import is once. */
export const keepImport = ({ id, packs }: ImportRow, now: string): Promise<void> =>
  changePacks(new Map(packs.map((staged) => [staged.id, (before) => rowAfter(staged, before, now)])), 'replaced', id);

/** Takes a pack off; its reports stay until the browser starts again, so that `undoPack` can bring them back. */
export const removePack = (id: string): Promise<void> => changePacks(new Map([[id, () => null]]), 'removed');

export const switchPack = (id: string, on: boolean): Promise<void> =>
  changePacks(new Map([[id, (before) => (before === null ? null : { ...before, on })]]), 'switched');

/** Undoes the last act on a pack; false when there is none to undo. */
export const undoPack = (id: string): Promise<boolean> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction(['packs', 'undo', 'state'], 'readwrite', STRICT);
    return wholly(transaction, async () => {
      const row = await transaction.objectStore('undo').get(id);
      if (row === undefined) return false;
      await transaction.objectStore('undo').delete(id);
      await (row.before === null ? transaction.objectStore('packs').delete(id) : transaction.objectStore('packs').put(row.before));
      await raiseRevision(transaction);
      return true;
    });
  });

/** Imports that wait: read in part, or whole and not yet kept. */
export const listImports = (): Promise<readonly ImportRow[]> => withOwnDatabase((database) => database.getAll('imports'));

/** Drops an import and everything it staged. */
export const discardImport = (id: string): Promise<void> =>
  withOwnDatabase(async (database) => {
    await database.delete('imports', id);
    await sweep(database);
  });

/** Unfinished imports older than this are swept: the reader has not come back for them. */
const KEPT_FOR_MS = 24 * 60 * 60 * 1_000;

/**
 * At the browser's start: forgets what could be undone, drops unfinished imports that have nothing to go on from or are a day old, and deletes every
 * generation nobody names. `now` in ms.
 */
export const sweepOwn = (now: number): Promise<void> =>
  withOwnDatabase(async (database) => {
    await database.clear('undo');
    for (const row of await database.getAll('imports')) {
      const hasFiles = (await database.count('files', IDBKeyRange.bound([row.id, 0], [row.id, Infinity]))) > 0;
      const age = now - Date.parse(row.started);
      if (!hasFiles || !(age >= 0 && age < KEPT_FOR_MS)) await database.delete('imports', row.id);
    }
    await sweep(database);
  });

/** Deletes all rows of every owner that no pack, undo or import names. */
const sweep = async (database: OwnDatabase): Promise<void> => {
  const [packs, undo, imports] = await Promise.all([database.getAll('packs'), database.getAll('undo'), database.getAll('imports')]);
  const named = new Set([...packs, ...undo.map(({ before }) => before)].flatMap((pack) => pack?.generations ?? []));
  const importIds = new Set(imports.map(({ id }) => id));
  const isNamed = (owner: string): boolean => named.has(owner) || importIds.has(importOf(owner)) || owner === REGISTER;
  for (const store of ['reports', 'shards', 'files', 'pieces'] as const) {
    for (const owner of await ownersIn(database, store)) {
      if (isNamed(owner)) continue;
      await database.delete(store, ofOwner(owner));
    }
  }
};

/** Owner of the stored register among the pieces. */
export const REGISTER = '*register';

/** Deletes every pack, import and way back. Cannot be undone. */
export const clearOwn = (): Promise<void> =>
  withOwnDatabase(async (database) => {
    const transaction = database.transaction([...ALL], 'readwrite', STRICT);
    const revision = Number((await transaction.objectStore('state').get('revision')) ?? 0);
    for (const name of ALL) await transaction.objectStore(name).clear();
    await transaction.objectStore('state').put(revision + 1, 'revision');
    return transaction.done;
  });
