/**
 * Keeps the shelf over what befalls its database: every act brings ledger and mirror along, a shelf below its ledger is noticed, and the mirror
 * gives back what it holds. Runs in the background alone; acts follow each other, so that the ledger is never above the truth.
 */
import type { Rejection } from '../core/saved/rejection.ts';
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import type { SavedFilter } from '../core/saved/search-terms.ts';
import { CallFailure } from './call-failure.ts';
import { discardDatabase, isReadOnly, StorageRefused, type StoreName, withDatabase, withWritable, writeAct } from './database.ts';
import { loadLedger, newLedger, saveLedger } from './ledger.ts';
import type { ShelfHealth } from './shelf-messages.ts';
import { clearMirror, hasMirror, readMirror } from './mirror.ts';
import { flushSoon } from './mirror-flush.ts';
import { parseRejections } from './rejections.ts';
import { searchIn } from './saved-in-session.ts';
import { diskShelf } from './saved-on-disk.ts';
import { CLAIM_STORES, fieldOf, lastSequence, markUnmirrored, putClaim, REJECTIONS_SEGMENT } from './saved-records.ts';
import { parseSavedClaim } from './saved-schema.ts';
import { alone, changeLedger, inDeletion, inTurn, ledgerNow, raise, readTruth, sinceDeletion, type Truth } from './shelf-ledger.ts';
import type { Shelf, ShelfPage } from './shelf.ts';
import { bytesFree } from './storage-faults.ts';

export { flushMirror, flushSoon } from './mirror-flush.ts';

/** Runs an act that may change the shelf, then lets the mirror follow. */
const changing = <T>(act: () => Promise<T>): Promise<T> => {
  const refuseDeleted = sinceDeletion();
  return inTurn(async () => {
    refuseDeleted();
    const result = await act();
    flushSoon();
    return result;
  });
};

/** Lowers the ledger before claims go, and raises it again by those that stayed. */
const lowering = async <T>(count: number, act: () => Promise<T>, stayed: (result: T) => number): Promise<T> => {
  await changeLedger(-count);
  try {
    const result = await act();
    if (stayed(result) > 0) await raise(stayed(result));
    return result;
  } catch (thrown) {
    await raise(count);
    throw thrown;
  }
};

const countOfImport = async (importId: string): Promise<number> => {
  const added = fieldOf(await withDatabase((database) => database.get('imports', importId)), 'added');
  return typeof added === 'number' ? added : 0;
};

const knownCount = async (): Promise<number> => (await loadLedger().catch(() => null))?.count ?? 0;

/** A full disk lets no database be opened, not even for reading (Chromium): the second copy is read then. */
const orMirrored = async (filter: SavedFilter, before: number, limit: number, read: () => Promise<ShelfPage>): Promise<ShelfPage> => {
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof CallFailure) || thrown.code !== 'storage-full') throw thrown;
    const claims = await mirroredClaims().catch(() => []);
    if (claims.length === 0) throw thrown;
    return searchIn(claims, filter, before, limit);
  }
};

/** The shelf on disk with ledger and mirror. Imports run in a page of ours, on the disk's shelf itself, and tell {@link shelfGrew}. */
export const keptShelf: Shelf = {
  ...diskShelf,
  list: (before, limit) => orMirrored({}, before, limit, async () => diskShelf.list(before, limit, await knownCount())),
  search: (filter, before, limit) =>
    orMirrored(filter, before, limit, async () => diskShelf.search(filter, before, limit, await knownCount())),
  add: (claim) =>
    changing(async () => {
      // A ledger that cannot be read is no reason to refuse a claim.
      const ledger = await loadLedger().catch(() => null);
      const added = await diskShelf.add(claim, ledger?.last ?? 0);
      if (added.sequence !== undefined) await raise(1, added.sequence);
      return added;
    }),
  edit: (id, edit) => changing(() => diskShelf.edit(id, edit)),
  remove: (id) =>
    changing(() =>
      lowering(
        1,
        () => diskShelf.remove(id),
        (isGone) => (isGone ? 0 : 1),
      ),
    ),
  restore: (id) =>
    changing(async () => {
      const isBack = await diskShelf.restore(id);
      if (isBack) await raise(1);
      return isBack;
    }),
  takeOut: (importId) =>
    changing(async () => {
      const count = await countOfImport(importId);
      return lowering(
        count,
        () => diskShelf.takeOut(importId),
        (taken) => count - (taken?.removed ?? 0),
      );
    }),
  clear: () => inDeletion(clearShelf),
};

/** Ledger, mirror and claims, in an order that never looks like a loss; imports and what could be brought back go too. */
async function clearShelf(): Promise<number> {
  if (isReadOnly()) return diskShelf.clear();
  await saveLedger(newLedger());
  await clearMirror();
  return diskShelf.clear();
}

/** An import in a page of ours has added claims: ledger and mirror follow. */
export const shelfGrew = (added: number): Promise<void> =>
  changing(async () => {
    // Never above the truth, whatever the page says.
    const [truth, ledger] = [await readTruth(), await ledgerNow()];
    const count = Math.min(ledger.count + added, Math.max(truth.count, ledger.count));
    await saveLedger({ ...ledger, count, last: Math.max(ledger.last, truth.last) });
  });

/** Claims and rejections of the mirror that the shelf lacks. */
const missingOf = async (epoch: string): Promise<{ readonly claims: readonly SavedClaim[]; readonly rejections: readonly Rejection[] }> => {
  const segments = await readMirror(epoch);
  const claims = segments
    .filter(({ segment }) => segment !== REJECTIONS_SEGMENT)
    .flatMap(({ records }) => records.map(parseSavedClaim).flatMap((parsed) => ('claim' in parsed ? [parsed.claim] : [])));
  const rejections = segments.filter(({ segment }) => segment === REJECTIONS_SEGMENT).flatMap(({ records }) => parseRejections(records));
  const ids = await withDatabase(async (database) => new Set(await database.getAllKeys('claims'))).catch(() => new Set<string>());
  return { claims: claims.filter(({ id }) => !ids.has(id)), rejections };
};

const restorableIn = async (epoch: string): Promise<number> => (await missingOf(epoch)).claims.length;

const canOpen = (): Promise<boolean> =>
  withDatabase(async () => true).catch((thrown: unknown) => {
    if (thrown instanceof CallFailure) throw thrown;
    return false;
  });

/** Both shelf and ledger are gone, or there was never anything: the mirror knows which. */
const beginFromMirror = async (): Promise<void> => {
  const segments = await readMirror(null);
  const [known] = segments;
  const count = segments.filter(({ segment }) => segment !== REJECTIONS_SEGMENT).reduce((sum, { records }) => sum + records.length, 0);
  if (known !== undefined && count > 0) await saveLedger({ ...newLedger(count), epoch: known.epoch });
};

const readHealth = async (): Promise<Omit<ShelfHealth, 'free' | 'mirror'>> => {
  const before = await loadLedger();
  let truth: Truth;
  try {
    truth = await readTruth();
  } catch (thrown) {
    if (thrown instanceof StorageRefused) return { state: 'memory', count: 0, expected: 0, restorable: 0 };
    // No room, or one act that failed: nothing is known to be lost.
    if (thrown instanceof CallFailure || (await canOpen())) throw thrown;
    // The database cannot be opened at all: what the mirror holds is all there is.
    const expected = before?.count ?? 0;
    return { state: 'broken', count: 0, expected, restorable: before === null ? 0 : await restorableIn(before.epoch) };
  }
  if (before === null && truth.count === 0) await beginFromMirror();
  const ledger = (await loadLedger()) ?? (truth.count === 0 ? newLedger() : await ledgerNow());
  if (isReadOnly()) return { state: 'read-only', count: truth.count, expected: truth.count, restorable: 0 };
  if (truth.count < ledger.count)
    return { state: 'loss', count: truth.count, expected: ledger.count, restorable: await restorableIn(ledger.epoch) };
  if (truth.count > ledger.count) await saveLedger({ ...ledger, count: truth.count, last: Math.max(ledger.last, truth.last) });
  flushSoon();
  return { state: 'whole', count: truth.count, expected: truth.count, restorable: 0 };
};

/** How the shelf stands beside its ledger. A ledger that a kill left too low is raised. */
export const shelfHealth = (): Promise<ShelfHealth> =>
  alone(async () => {
    const health = await readHealth();
    return { ...health, mirror: await hasMirror(), free: await bytesFree() };
  });

const STORES = [...CLAIM_STORES, 'rejections'] as const satisfies readonly StoreName[];

const putBack = (claims: readonly SavedClaim[], rejections: readonly Rejection[]): Promise<number> =>
  withWritable((database) =>
    writeAct(database, STORES, async (act) => {
      let restored = 0;
      let last = await lastSequence(act);
      const store = act.objectStore('claims');
      for (const claim of claims) {
        const isThere = (await store.getKey(claim.id)) !== undefined || (await store.index('by-key').getKey(claim.key)) !== undefined;
        if (isThere) continue;
        const isTaken = (await store.index('by-sequence').getKey(claim.sequence)) !== undefined;
        last = Math.max(last + (isTaken ? 1 : 0), claim.sequence);
        await putClaim(act, isTaken ? { ...claim, sequence: last } : claim);
        restored++;
      }
      for (const rejection of rejections) {
        if ((await act.objectStore('rejections').index('by-key').getKey(rejection.key)) === undefined)
          await act.objectStore('rejections').put(rejection);
      }
      if (rejections.length > 0) await markUnmirrored(act, REJECTIONS_SEGMENT);
      return restored;
    }),
  );

/** Takes the shelf as it is for whole: the ledger is set to it. What the mirror holds beside it is written over from now on. */
const accept = async (): Promise<void> => {
  const [ledger, truth] = [await ledgerNow(), await readTruth()];
  await saveLedger({ ...ledger, count: truth.count, last: Math.max(ledger.last, truth.last) });
  flushSoon();
};

/** The reader goes on without what is lost. */
export const acceptLoss = (): Promise<void> => alone(accept);

/**
 * Brings back what the mirror holds; a database that cannot be opened is thrown away first. `missing`: claims that no copy holds.
 * Twice is once.
 */
export const restoreLost = (): Promise<{ readonly restored: number; readonly missing: number }> =>
  alone(async () => {
    const { state, expected } = await readHealth();
    const ledger = await loadLedger();
    if (ledger === null) return { restored: 0, missing: 0 };
    const { claims, rejections } = await missingOf(ledger.epoch);
    // Thrown away only for a copy that holds everything; otherwise what lies there may yet be read, one day.
    if (state === 'broken') {
      if (claims.length < expected) throw new CallFailure('failed', 'the storage cannot be opened, and the copy holds less than was there');
      await discardDatabase();
    }
    const restored = await putBack(claims, rejections);
    const { count } = await readTruth();
    await accept();
    return { restored, missing: Math.max(0, expected - count) };
  });

/** Every claim that can still be read, from the mirror alone: for an export when the database cannot be opened. */
export const mirroredClaims = async (): Promise<readonly SavedClaim[]> => {
  const ledger = await loadLedger();
  return ledger === null ? [] : (await missingOf(ledger.epoch)).claims;
};
