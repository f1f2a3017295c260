/** Storage that is refused, full, broken or never answers: what is said, what is still read, and that nothing is lost by it. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PrivateFiles, privateFiles } from './private-files.ts';
import { rejectionOf, unorderedClaim } from './saved-claims.ts';
import { turns } from './turns.ts';

const { session, local } = await vi.hoisted(async () => {
  const { memoryArea } = await import('./browser-storage.ts');
  return { session: memoryArea(), local: memoryArea() };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session, local } } }));

let opfs: PrivateFiles;

const wake = async () => {
  vi.resetModules();
  return {
    ...(await import('../../extension/platform/shelf-keeper.ts')),
    ...(await import('../../extension/platform/saved-store.ts')),
    ...(await import('../../extension/platform/saved-export.ts')),
    ...(await import('../../extension/platform/saved-find.ts')),
    ...(await import('../../extension/platform/saved-in-session.ts')),
    ...(await import('../../extension/platform/saved-transfer.ts')),
    ...(await import('../../extension/platform/everything.ts')),
    ...(await import('../../extension/platform/rejections.ts')),
    ...(await import('../../extension/platform/database.ts')),
    ...(await import('../../extension/platform/own-database.ts')),
  };
};
const idsOf = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);
/** Every open of a database fails so, until what this returns is called. */
const refuseOpening = (name: string, message = ''): (() => void) => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException(message, name);
  });
  return () => open.mockRestore();
};
/** A request that never ends; it may be blocked. */
const silentRequest = (isBlocked = false): IDBOpenDBRequest =>
  Object.assign(Object.create(IDBOpenDBRequest.prototype) as IDBOpenDBRequest, {
    addEventListener: (kind: string, listener: (event: Event) => void) => {
      if (isBlocked && kind === 'blocked') queueMicrotask(() => listener(new Event('blocked')));
    },
    removeEventListener: () => undefined,
  });
const FULL = ['QuotaExceededError', ''] as const;
const REFUSED = ['SecurityError', 'refused'] as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.clearAllTimers();
  session.kept.clear();
  local.kept.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
  opfs = privateFiles();
  vi.stubGlobal('navigator', opfs.navigator);
});
afterEach(() => vi.restoreAllMocks());

describe('F17: a browser that keeps no database', () => {
  const claims = (count: number, note = '') =>
    Array.from({ length: count }, (_, n) => ({ key: `key ${n}`, claim: { ...unorderedClaim(`c${n}`), note } }));
  const incoming = (count: number, note = '') => ({
    id: 'i',
    importedAt: '2026-01-01T00:00:00Z',
    rejections: [],
    claims: claims(count, note),
  });

  beforeEach(() => vi.stubGlobal('indexedDB', undefined));

  it('is told as a shelf in memory', async () => {
    const { shelfHealth } = await wake();
    expect(await shelfHealth()).toMatchObject({ state: 'memory', count: 0, expected: 0, restorable: 0 });
  });

  it('has its shelf exported, and its claims found by their keys, from the session', async () => {
    const { withShelf, wholeShelf, findSaved, damagedRecords } = await wake();
    for (const id of ['a', 'b']) await withShelf((shelf) => shelf.add(unorderedClaim(id)));
    for await (const some of wholeShelf()) expect(idsOf(some)).toEqual(['a', 'b']);
    expect(await findSaved(['key of b', 'no key'])).toEqual(['b', null]);
    expect(await damagedRecords()).toEqual([]);
  });

  it('takes a file in for the session: added, brought together, nothing new', async () => {
    const { sessionShelf } = await wake();
    expect(await sessionShelf.twins(['key 0'])).toEqual([null]);
    expect(await sessionShelf.bringIn(incoming(2))).toMatchObject({ added: 2, merged: 0, same: 0 });
    expect(await sessionShelf.bringIn(incoming(3, 'n'))).toMatchObject({ added: 1, merged: 2, same: 0 });
    expect(await sessionShelf.bringIn(incoming(3, 'n'))).toMatchObject({ added: 0, merged: 0, same: 3 });
    const { claims: kept } = await sessionShelf.list(Infinity, 5);
    expect(kept.map(({ id, note, sequence }) => [id, note, sequence])).toEqual([
      ['c2', 'n', 3],
      ['c1', 'n', 2],
      ['c0', 'n', 1],
    ]);
    expect((await sessionShelf.twins(['key 1', 'no key'])).map((twin) => twin?.id)).toEqual(['c1', undefined]);
    await sessionShelf.edit('c1', { revision: 2, note: 'mine', tags: [] });
    expect((await sessionShelf.list(Infinity, 5)).claims.map(({ note }) => note)).toEqual(['n', 'mine', 'n']);
    expect(await sessionShelf.list(Infinity, 0)).toMatchObject({ claims: [], next: null });
    expect([await sessionShelf.takeOut('i'), await sessionShelf.damaged(), await sessionShelf.lacks([])]).toEqual([null, [], 0]);
  });

  it('lists what can be read of a session that holds something else', async () => {
    const { sessionShelf } = await wake();
    await sessionShelf.add(unorderedClaim('a'));
    session.kept.set('savedClaims', [...(session.kept.get('savedClaims') as unknown[]), { id: 'bad' }, 7]);
    expect(idsOf((await sessionShelf.list(Infinity, 5)).claims)).toEqual(['a']);
    session.kept.set('savedClaims', 'nonsense');
    expect((await sessionShelf.list(Infinity, 5)).claims).toEqual([]);
  });

  it('still has everything deleted that it keeps elsewhere', async () => {
    const { forgetEverything, withShelf } = await wake();
    await withShelf((shelf) => shelf.add(unorderedClaim('a')));
    local.kept.set('settings', {});
    await forgetEverything();
    expect([...session.kept.keys(), ...local.kept.keys()]).toEqual([]);
  });
});

describe('deleting everything where a database fails', () => {
  it.each([0, 1])('is told as failed, not passed over: database %i', async (which) => {
    const { forgetEverything, keptShelf } = await wake();
    await keptShelf.add(unorderedClaim('a'));
    const clear = IDBObjectStore.prototype.clear;
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      if ((this.transaction.db.name === 'second-source') === (which === 0)) throw new DOMException('planted', 'DataError');
      return clear.call(this);
    });
    await expect(forgetEverything()).rejects.toThrow('planted');
  });
});

describe('the reader’s own reports', () => {
  it('are refused where there is no database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { withOwnDatabase } = await wake();
    await expect(withOwnDatabase(async () => 1)).rejects.toMatchObject({ name: 'OwnStoreRefused' });
  });

  it.each([
    ['SecurityError', 'OwnStoreRefused'],
    ['InvalidStateError', 'OwnStoreRefused'],
    ['VersionError', 'VersionError'],
  ])('where opening fails with %s end in %s', async (thrown, told) => {
    refuseOpening(thrown);
    const { withOwnDatabase } = await wake();
    await expect(withOwnDatabase(async () => 1)).rejects.toMatchObject({ name: told });
  });

  it('are refused where opening does not end, and opened the next time', async () => {
    const { withOwnDatabase } = await wake();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => silentRequest());
    const refused = expect(withOwnDatabase(async () => 1)).rejects.toMatchObject({ name: 'OwnStoreRefused' });
    await turns(2);
    await vi.advanceTimersByTimeAsync(6_000);
    await refused;
    open.mockRestore();
    expect(await withOwnDatabase(async () => 1)).toBe(1);
  });

  it('are asked for once more where the connection died, and not where the act itself is wrong', async () => {
    const { withOwnDatabase } = await wake();
    const tries = vi.fn();
    const dying = withOwnDatabase(async () => {
      tries();
      if (tries.mock.calls.length === 1) throw new DOMException('closing', 'InvalidStateError');
      return 'done';
    });
    expect(await dying).toBe('done');
    tries.mockClear();
    const wrong = withOwnDatabase(async () => {
      tries();
      throw new TypeError('wrong');
    });
    await expect(wrong).rejects.toThrow('wrong');
    expect(tries).toHaveBeenCalledTimes(1);
  });

  it('F14: make room for a newer version', async () => {
    const { withOwnDatabase } = await wake();
    await withOwnDatabase(async () => 1);
    const newer = await openDB('second-source-corpus', 99);
    expect(newer.version).toBe(99);
    newer.close();
  });
});

describe('a device without room', () => {
  it('F09: shows the list and the search from the second copy, rejections left out', async () => {
    let world = await wake();
    for (const id of ['a', 'b']) await world.keptShelf.add({ ...unorderedClaim(id), tags: [id] });
    await world.addRejection(rejectionOf('r'));
    await world.flushMirror();
    world = await wake();
    refuseOpening(...FULL);
    expect(await world.keptShelf.list(Infinity, 5)).toMatchObject({ count: 2, claims: [{ id: 'b' }, { id: 'a' }] });
    expect(await world.keptShelf.search({ tag: 'a' }, Infinity, 5)).toMatchObject({ claims: [{ id: 'a' }] });
    for await (const some of world.wholeShelf()) expect(idsOf(some)).toEqual(['a', 'b']);
  });

  it.each(['nothing in the second copy', 'no ledger to know it by'])('F09: says so where there is %s', async (what) => {
    let world = await wake();
    await world.keptShelf.add(unorderedClaim('a'));
    if (what.startsWith('no ledger')) {
      await world.flushMirror();
      local.kept.clear();
    }
    world = await wake();
    refuseOpening(...FULL);
    await expect(world.keptShelf.list(Infinity, 5)).rejects.toMatchObject({ code: 'storage-full' });
    await expect(world.shelfHealth()).rejects.toMatchObject({ code: 'storage-full' });
  });

  it('does not show the copy for another failure', async () => {
    let world = await wake();
    await world.keptShelf.add(unorderedClaim('a'));
    await world.flushMirror();
    world = await wake();
    refuseOpening('DataError', 'planted');
    await expect(world.keptShelf.list(Infinity, 5)).rejects.toThrow('planted');
  });

  it('that fills up between two looks is told as full, not as broken', async () => {
    const { shelfHealth } = await wake();
    let looks = 0;
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', ++looks === 1 ? 'DataError' : 'QuotaExceededError');
    });
    await expect(shelfHealth()).rejects.toMatchObject({ code: 'storage-full' });
  });

  it.each<readonly [string, object, string]>([
    ['the browser says how much is free', { quota: 900_000, usage: 400 }, '899600'],
    ['the browser says neither', {}, ''],
    ['the browser does not say what is used', { quota: 5 }, ''],
    ['more is used than there may be', { quota: 5, usage: 9 }, '0'],
    ['what it says cannot be', { quota: 10 ** 11, usage: 0 }, ''],
  ])('tells how much is left where %s', async (_name, estimate, free) => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => estimate } });
    refuseOpening(...FULL);
    const { keptShelf } = await wake();
    await expect(keptShelf.add(unorderedClaim('a'))).rejects.toMatchObject({ code: 'storage-full', message: free });
  });

  it('is not named where the act itself is wrong, the first time or the second', async () => {
    const { withDatabase } = await wake();
    let tries = 0;
    const act = withDatabase(async () => {
      throw ++tries === 1 ? new DOMException('closing', 'InvalidStateError') : new TypeError('wrong');
    });
    await expect(act).rejects.toThrow(TypeError);
  });

  it('says that a claim was not there which is gone before it is deleted without keeping it', async () => {
    const { keptShelf } = await wake();
    await keptShelf.add(unorderedClaim('a'));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const get = IDBObjectStore.prototype.get;
    let reads = 0;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      // Tried twice with keeping it; then another window has taken it off.
      return get.call(this, this.name === 'claims' && ++reads > 2 ? 'gone' : key);
    });
    expect(await keptShelf.remove('a')).toBe(false);
    vi.restoreAllMocks();
    expect((await keptShelf.list(Infinity, 5)).count).toBe(1);
  });
});

describe('a database that cannot be opened', () => {
  it('is told with what the second copy could give back, and with nothing where no ledger says what there was', async () => {
    let world = await wake();
    await world.keptShelf.add(unorderedClaim('a'));
    await world.flushMirror();
    world = await wake();
    const open = refuseOpening('UnknownError', 'Internal error opening backing store');
    expect(await world.shelfHealth()).toMatchObject({ state: 'broken', count: 0, expected: 1, restorable: 1 });
    local.kept.clear();
    expect(await world.shelfHealth()).toMatchObject({ state: 'broken', count: 0, expected: 0, restorable: 0 });
    expect(await world.restoreLost()).toEqual({ restored: 0, missing: 0 });
    open();
    expect((await world.keptShelf.list(Infinity, 5)).count).toBe(1);
  });

  it('is not thrown away for a copy that holds less than was there', async () => {
    let world = await wake();
    await world.keptShelf.add(unorderedClaim('a'));
    await world.flushMirror();
    await world.keptShelf.add(unorderedClaim('b'));
    world = await wake();
    const open = refuseOpening('UnknownError', 'Internal error opening backing store');
    await expect(world.restoreLost()).rejects.toThrow('holds less than was there');
    open();
    expect((await world.keptShelf.list(Infinity, 5)).count).toBe(2);
  });

  it('F14: is not waited for without end, whether or not another window is in the way', async () => {
    const { keptShelf } = await wake();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => silentRequest());
    const refused = expect(keptShelf.add(unorderedClaim('a'))).rejects.toThrow('does not end');
    await turns(3);
    await vi.advanceTimersByTimeAsync(6_000);
    await refused;
  });

  it.each([
    ['does not end', false, 'it does not end'],
    ['is blocked by another window', true, 'another window holds the shelf open'],
  ])('whose deletion %s is told so', async (_name, isBlocked, told) => {
    const { discardDatabase } = await wake();
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => silentRequest(isBlocked));
    const refused = expect(discardDatabase()).rejects.toThrow(told);
    await turns(2);
    await vi.advanceTimersByTimeAsync(6_000);
    await refused;
  });
});

describe('claims found by their keys', () => {
  it('are those on disk; what fails there is told', async () => {
    const { findSaved, keptShelf } = await wake();
    await keptShelf.add(unorderedClaim('a'));
    expect(await findSaved(['no key', 'key of a'])).toEqual([null, 'a']);
    vi.spyOn(IDBIndex.prototype, 'getKey').mockImplementation(() => {
      throw new DOMException('planted', 'DataError');
    });
    await expect(findSaved(['key of a'])).rejects.toThrow('planted');
  });

  it('are not looked for in the session where the browser keeps a database', async () => {
    const { findSaved, sessionShelf } = await wake();
    await sessionShelf.add(unorderedClaim('a'));
    expect(await findSaved(['key of a'])).toEqual([null]);
    refuseOpening(...REFUSED);
    const { findSaved: findThen } = await wake();
    expect(await findThen(['key of a'])).toEqual(['a']);
  });
});

describe('the second copy', () => {
  it('waits between its files while the reader saves, and not for ever', async () => {
    const { flushSoon, keptShelf, addRejection } = await wake();
    await keptShelf.add(unorderedClaim('a'));
    await addRejection(rejectionOf('r'));
    /** Sums are made beside the turns of this test. */
    const written = async (count: number): Promise<void> => {
      for (let turn = 0; turn < 100_000 && opfs.files.size < count; turn++) await turns(1);
      expect(opfs.files.size).toBe(count);
    };
    flushSoon();
    await vi.advanceTimersByTimeAsync(1_000);
    await written(1);
    // Changes come all the time: the second file waits for quiet, and after half a second no longer.
    const goOn = async (ms: number): Promise<void> => {
      for (let passed = 0; passed < ms; passed += 50) {
        flushSoon();
        await vi.advanceTimersByTimeAsync(50);
        await turns(50);
      }
    };
    await goOn(450);
    expect(opfs.files.size).toBe(1);
    await goOn(200);
    await written(2);
  });
});
