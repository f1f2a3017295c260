/** The shelf in IndexedDB. One act is one strict transaction, and nothing is told as done before its `complete`. */
import type { UnorderedClaim } from '../core/saved/create-saved-claim.ts';
import type { DamagedRecord, SavedClaim } from '../core/saved/saved-claim.ts';
import { CallFailure } from './call-failure.ts';
import { type Database, STRICT, withDatabase } from './database.ts';
import { parseSavedClaim } from './saved-schema.ts';
import type { Added, Shelf, ShelfPage } from './shelf.ts';

/** Sequences as we give them. A damaged record may hold anything there, and other kinds of keys stand above all numbers. */
const HIGHEST = 2 ** 52;
const orderedBelow = (before: number): IDBKeyRange =>
  before > HIGHEST ? IDBKeyRange.bound(0, HIGHEST) : IDBKeyRange.bound(0, before, false, true);
const isOrdered = (sequence: unknown): boolean => typeof sequence === 'number' && sequence >= 0 && sequence <= HIGHEST;

const fieldOf = (record: unknown, field: string): unknown =>
  typeof record === 'object' && record !== null ? (record as Readonly<Record<string, unknown>>)[field] : undefined;

const addTo = async (database: Database, claim: UnorderedClaim): Promise<Added> => {
  const act = database.transaction('claims', 'readwrite', STRICT);
  const byId = await act.store.get(claim.id);
  const twin = byId === undefined ? await act.store.index('by-key').getKey(claim.key) : undefined;
  if (byId === undefined && twin === undefined) {
    const last = await act.store.index('by-sequence').openKeyCursor(orderedBelow(Infinity), 'prev');
    const sequence = Math.floor(last?.key ?? 0) + 1;
    await Promise.all([act.store.add({ ...claim, sequence }), act.done]);
    return { state: 'saved', id: claim.id };
  }
  await act.done;
  if (twin !== undefined) return { state: 'already-saved', id: twin };
  if (fieldOf(byId, 'key') !== claim.key) throw new CallFailure('bad-request', 'id: belongs to another claim');
  return { state: 'saved', id: claim.id };
};

/** Records without a usable sequence have no place in the order: they are looked for only when that holds fewer than the store. */
const findUnordered = async (database: Database): Promise<readonly DamagedRecord[]> => {
  const damaged: DamagedRecord[] = [];
  for await (const { key, value } of database.transaction('claims').store) {
    const parsed = parseSavedClaim(value);
    if ('problem' in parsed && !isOrdered(fieldOf(value, 'sequence'))) damaged.push({ id: key, problem: parsed.problem });
  }
  return damaged;
};

/** One page of the index, newest first; a record that is no saved claim is told, and the rest goes on. */
const readPage = async (database: Database, before: number, limit: number): Promise<ShelfPage> => {
  const claims: SavedClaim[] = [];
  const damaged: DamagedRecord[] = [];
  const { store } = database.transaction('claims');
  const [count, ordered] = await Promise.all([store.count(), store.index('by-sequence').count(orderedBelow(Infinity))]);
  let cursor = await store.index('by-sequence').openCursor(orderedBelow(before), 'prev');
  let next: number | null = null;
  while (cursor !== null && claims.length + damaged.length < limit) {
    const parsed = parseSavedClaim(cursor.value);
    if ('claim' in parsed) claims.push(parsed.claim);
    else damaged.push({ id: cursor.primaryKey, problem: parsed.problem });
    next = cursor.key;
    cursor = await cursor.continue();
  }
  const unordered = before === Infinity && ordered < count ? await findUnordered(database) : [];
  return { claims, count, next: cursor === null ? null : next, damaged: [...damaged, ...unordered] };
};

const removeFrom = async (database: Database, id: string): Promise<boolean> => {
  const act = database.transaction(['claims', 'removed'], 'readwrite', STRICT);
  const record = await act.objectStore('claims').get(id);
  if (record !== undefined) {
    await act.objectStore('removed').clear();
    await Promise.all([act.objectStore('removed').put(record), act.objectStore('claims').delete(id)]);
  }
  await act.done;
  return record !== undefined;
};

const restoreTo = async (database: Database, id: string): Promise<boolean> => {
  const act = database.transaction(['claims', 'removed'], 'readwrite', STRICT);
  const record = await act.objectStore('removed').get(id);
  const key = fieldOf(record, 'key');
  const twin = typeof key === 'string' ? await act.objectStore('claims').index('by-key').getKey(key) : undefined;
  const mayReturn = record !== undefined && twin === undefined;
  if (mayReturn) await Promise.all([act.objectStore('claims').add(record), act.objectStore('removed').delete(id)]);
  await act.done;
  return mayReturn;
};

const clearAll = async (database: Database): Promise<number> => {
  const act = database.transaction(['claims', 'removed'], 'readwrite', STRICT);
  const count = await act.objectStore('claims').count();
  await Promise.all([act.objectStore('claims').clear(), act.objectStore('removed').clear(), act.done]);
  return count;
};

export const diskShelf: Shelf = {
  kept: 'disk',
  add: (claim) => withDatabase((database) => addTo(database, claim)),
  list: (before, limit) => withDatabase((database) => readPage(database, before, limit)),
  remove: (id) => withDatabase((database) => removeFrom(database, id)),
  restore: (id) => withDatabase((database) => restoreTo(database, id)),
  clear: () => withDatabase(clearAll),
  forgetRemoved: () => withDatabase((database) => database.clear('removed')),
};
