/** The shelf in IndexedDB. One act is one strict transaction, and nothing is told as done before its `complete`. */
import type { UnorderedClaim } from '../core/saved/create-saved-claim.ts';
import type { Rejection } from '../core/saved/rejection.ts';
import { type NoteEdit, reviseNote, type Revised } from '../core/saved/revise.ts';
import type { DamagedRecord, SavedClaim } from '../core/saved/saved-claim.ts';
import { pageTerm } from '../core/saved/search-terms.ts';
import { CallFailure } from './call-failure.ts';
import { type Database, type ReadAct, type StoreName, withDatabase, withWritable, writeAct } from './database.ts';
import { bringIn, takeOut } from './saved-import.ts';
import {
  CLAIM_STORES,
  deleteRecord,
  dropRecord,
  fieldOf,
  isOrdered,
  lastSequence,
  ofBearableSize,
  orderedBelow,
  putClaim,
  twinOf,
} from './saved-records.ts';
import { parseSavedClaim } from './saved-schema.ts';
import { claimsUnder, facetsOf, searchClaims } from './saved-search.ts';
import type { Added, Shelf, ShelfPage } from './shelf.ts';

const addTo = (database: Database, claim: UnorderedClaim, floor: number): Promise<Added> =>
  writeAct(database, CLAIM_STORES, async (act) => {
    const claims = act.objectStore('claims');
    const byId: unknown = await claims.get(claim.id);
    if (byId !== undefined) {
      if (fieldOf(byId, 'key') !== claim.key) throw new CallFailure('bad-request', 'id: belongs to another claim');
      return { state: 'saved', id: claim.id };
    }
    const twin = await claims.index('by-key').getKey(claim.key);
    if (twin !== undefined) return { state: 'already-saved', id: twin };
    const sequence = Math.max(await lastSequence(act), floor) + 1;
    await putClaim(act, ofBearableSize({ ...claim, sequence }));
    return { state: 'saved', id: claim.id, sequence };
  });

/** Up to so many records all of them are counted with every list; more take too long, and only {@link shelfCount} looks at each. */
const FEW = 2_000;
/** Records without a place in the order, as last counted; they are looked for when there are any. */
let unordered = 0;

/** All records, and those that have a place. Reads every record: some hundred milliseconds for a great shelf. */
export const shelfCount = async (database: Database): Promise<number> => {
  const { store } = database.transaction('claims');
  const ordered = await store.index('by-sequence').count(orderedBelow(Infinity));
  const count = await store.count();
  unordered = count - ordered;
  return count;
};

/** As counted, or as known for a great shelf, with the records outside the order as last counted. */
const countOr = async (database: Database, known = 0): Promise<number> => (known > FEW ? known + unordered : shelfCount(database));

/** Records without a usable sequence have no place in the order: they are looked for only where there are some. */
const findUnordered = async (database: Database): Promise<readonly DamagedRecord[]> => {
  const damaged: DamagedRecord[] = [];
  for await (const { key, value } of database.transaction('claims').store) {
    const parsed = parseSavedClaim(value);
    if ('problem' in parsed && !isOrdered(fieldOf(value, 'sequence'))) damaged.push({ id: key, problem: parsed.problem });
  }
  return damaged;
};

/** One page of the index, newest first; a record that is no saved claim is told, and the rest goes on. */
const readPage = async (database: Database, before: number, limit: number, known?: number): Promise<ShelfPage> => {
  const claims: SavedClaim[] = [];
  const damaged: DamagedRecord[] = [];
  const count = await countOr(database, known);
  const { store } = database.transaction('claims');
  let cursor = await store.index('by-sequence').openCursor(orderedBelow(before), 'prev');
  let next: number | null = null;
  while (cursor !== null && claims.length + damaged.length < limit) {
    const parsed = parseSavedClaim(cursor.value);
    if ('claim' in parsed) claims.push(parsed.claim);
    else damaged.push({ id: cursor.primaryKey, problem: parsed.problem });
    next = cursor.key;
    cursor = await cursor.continue();
  }
  const outside = before === Infinity && unordered > 0 ? await findUnordered(database) : [];
  return { claims, count, next: cursor === null ? null : next, damaged: [...damaged, ...outside] };
};

const editIn = (database: Database, id: string, edit: NoteEdit): Promise<Revised | null> =>
  writeAct(database, CLAIM_STORES, async (act) => {
    const parsed = parseSavedClaim(await act.objectStore('claims').get(id));
    const revised = 'claim' in parsed ? reviseNote(parsed.claim, edit) : null;
    if (revised !== null && revised.state !== 'unchanged') await putClaim(act, ofBearableSize(revised.claim));
    return revised;
  });

const removeFrom = (database: Database, id: string): Promise<boolean> =>
  writeAct(database, CLAIM_STORES, async (act) => {
    const record: unknown = await act.objectStore('claims').get(id);
    if (record === undefined) return false;
    await act.objectStore('removed').clear();
    await act.objectStore('removed').put(record);
    await deleteRecord(act, id, record);
    return true;
  });

/** Takes a claim off where there is no room to keep it for undo: nothing is written, so that deleting works on a full device and makes room. */
const dropFrom = (database: Database, id: string): Promise<boolean> =>
  writeAct(database, CLAIM_STORES, async (act) => {
    const record: unknown = await act.objectStore('claims').get(id);
    if (record === undefined) return false;
    await act.objectStore('removed').clear();
    await dropRecord(act, id, record);
    return true;
  });

const removeOrDrop = async (id: string): Promise<boolean> => {
  try {
    return await withWritable((database) => removeFrom(database, id));
  } catch (thrown) {
    if (!(thrown instanceof CallFailure) || thrown.code !== 'storage-full') throw thrown;
    return withWritable((database) => dropFrom(database, id));
  }
};

const restoreTo = (database: Database, id: string): Promise<boolean> =>
  writeAct(database, CLAIM_STORES, async (act) => {
    const record: unknown = await act.objectStore('removed').get(id);
    if (record === undefined) return false;
    const key = fieldOf(record, 'key');
    const claims = act.objectStore('claims');
    if (typeof key === 'string' && (await claims.index('by-key').getKey(key)) !== undefined) return false;
    const parsed = parseSavedClaim(record);
    await ('claim' in parsed ? putClaim(act, parsed.claim) : claims.add(record));
    await act.objectStore('removed').delete(id);
    return true;
  });

const readTwins = async (database: Database, keys: readonly string[]): Promise<readonly (SavedClaim | null)[]> => {
  const act: ReadAct = database.transaction(['claims'] as StoreName[]);
  return Promise.all(keys.map((key) => twinOf(act, key)));
};

const countNew = async (database: Database, rejections: readonly Rejection[]): Promise<number> => {
  const index = database.transaction('rejections').store.index('by-key');
  const keys = [...new Set(rejections.map(({ key }) => key))];
  return (await Promise.all(keys.map((key) => index.getKey(key)))).filter((id) => id === undefined).length;
};

const readDamaged = async (database: Database): Promise<readonly unknown[]> => {
  const damaged: unknown[] = [];
  for await (const { value } of database.transaction('claims').store) if ('problem' in parseSavedClaim(value)) damaged.push(value);
  return damaged;
};

const CLEARED = [...CLAIM_STORES, 'imports', 'importSteps'] as const;
const clearAll = (database: Database): Promise<number> =>
  writeAct(database, CLEARED, async (act) => {
    const count = await act.objectStore('claims').count();
    for (const store of CLEARED) await act.objectStore(store).clear();
    return count;
  });

export const diskShelf: Shelf = {
  kept: 'disk',
  add: (claim, floor = 0) => withWritable((database) => addTo(database, claim, floor)),
  list: (before, limit, known) => withDatabase((database) => readPage(database, before, limit, known)),
  search: (filter, before, limit, known) =>
    withDatabase(async (database) => {
      const found = await searchClaims(database, filter, before, limit);
      return found === null ? readPage(database, before, limit, known) : { ...found, count: await countOr(database, known), damaged: [] };
    }),
  facets: () => withDatabase(facetsOf),
  ofPage: (url) => withDatabase((database) => claimsUnder(database, pageTerm(url))),
  edit: (id, edit) => withWritable((database) => editIn(database, id, edit)),
  remove: removeOrDrop,
  restore: (id) => withWritable((database) => restoreTo(database, id)),
  twins: (keys) => withDatabase((database) => readTwins(database, keys)),
  lacks: (rejections) => withDatabase((database) => countNew(database, rejections)),
  bringIn: (incoming, watch) => withWritable((database) => bringIn(database, incoming, watch)),
  takeOut: (importId) => withWritable((database) => takeOut(database, importId)),
  damaged: () => withDatabase(readDamaged),
  clear: () => withWritable(clearAll),
  forgetRemoved: () => withWritable((database) => writeAct(database, ['removed'], (act) => act.objectStore('removed').clear())),
};
