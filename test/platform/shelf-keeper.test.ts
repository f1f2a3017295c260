import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { privateFiles, type PrivateFiles } from './private-files.ts';
import { rejectionOf, unorderedClaim } from './saved-claims.ts';

const { session, local } = await vi.hoisted(async () => {
  const { memoryArea } = await import('./browser-storage.ts');
  return { session: memoryArea(), local: memoryArea() };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session, local } } }));

let opfs: PrivateFiles;

/** The background as it wakes: nothing in memory. */
const wake = async () => {
  vi.resetModules();
  return import('../../extension/platform/shelf-keeper.ts');
};
const ids = (count: number) => Array.from({ length: count }, (_, n) => `c${n + 1}`);
const saveAll = async (keeper: Awaited<ReturnType<typeof wake>>, names: readonly string[]) => {
  for (const id of names) await keeper.keptShelf.add(unorderedClaim(id));
  await keeper.flushMirror();
};
/** The database goes, as it does when its files are damaged: without a word. */
const loseDatabase = () => vi.stubGlobal('indexedDB', new IDBFactory());
const loseClaims = async (names: readonly string[]) => {
  const database = await openDB('second-source');
  for (const id of names) await database.delete('claims', id);
  database.close();
};
const listed = async (keeper: Awaited<ReturnType<typeof wake>>) =>
  (await keeper.keptShelf.list(Infinity, 1_000)).claims.map(({ id }) => id).reverse();

beforeEach(() => {
  // The mirror's timer of one test must not write into the next one's files; the database in memory runs on immediates.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.clearAllTimers();
  session.kept.clear();
  local.kept.clear();
  loseDatabase();
  opfs = privateFiles();
  vi.stubGlobal('navigator', opfs.navigator);
});

describe('a shelf kept over its losses', () => {
  it('is whole while nothing is lost, through every act and every waking', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(5));
    await keeper.keptShelf.remove('c2');
    await keeper.keptShelf.remove('not there');
    await keeper.keptShelf.restore('c2');
    await keeper.keptShelf.add(unorderedClaim('c3'));
    await keeper.keptShelf.remove('c5');
    expect(await keeper.shelfHealth()).toEqual({ state: 'whole', count: 4, expected: 4, restorable: 0, mirror: true, free: 99_999_600 });
    keeper = await wake();
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'whole', count: 4 });
  });

  it('writes a second copy once for many saves in a row, not once for each', async () => {
    const keeper = await wake();
    await saveAll(keeper, ids(1));
    let writes = 0;
    opfs.beforeWrite = () => void writes++;
    await keeper.keptShelf.add(unorderedClaim('more-0'));
    const flushing = keeper.flushMirror();
    for (let n = 1; n <= 20; n++) await keeper.keptShelf.add(unorderedClaim(`more-${n}`));
    await flushing;
    expect(writes).toBe(1);
    await keeper.flushMirror();
    expect(writes).toBe(2);
    const [newest] = [...opfs.files.values()].sort((a, b) => b.length - a.length);
    expect(newest).toContain('more-20');
  });

  it('lets saves pass while the second copy is written, and a deletion wait for its end', async () => {
    const keeper = await wake();
    await saveAll(keeper, ids(1));
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let writes = 0;
    opfs.beforeWrite = () => {
      writes++;
      return held;
    };
    await keeper.keptShelf.add(unorderedClaim('more-0'));
    const flushing = keeper.flushMirror();
    // Sums are made beside the turns of this test.
    for (let turn = 0; turn < 100_000; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (writes > 0) break;
    }
    for (let n = 1; n <= 3; n++) await keeper.keptShelf.add(unorderedClaim(`more-${n}`));
    await keeper.keptShelf.remove('more-2');
    await vi.waitUntil(() => writes > 0, { timeout: 10_000 });
    expect(writes).toBe(1);
    let isCleared = false;
    const clearing = keeper.keptShelf.clear().then(() => (isCleared = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isCleared).toBe(false);
    release();
    await Promise.all([flushing, clearing]);
    expect(opfs.files.size).toBe(0);
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'whole', count: 0, restorable: 0 });
  });

  it('F11: notices an emptied database and brings everything back, each claim as it was', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(7));
    await keeper.keptShelf.edit('c3', { revision: 1, note: 'kept', tags: ['t'] });
    await keeper.flushMirror();
    const before = (await keeper.keptShelf.list(Infinity, 100)).claims;
    loseDatabase();
    keeper = await wake();
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'loss', count: 0, expected: 7, restorable: 7 });
    expect(await keeper.restoreLost()).toEqual({ restored: 7, missing: 0 });
    expect((await keeper.keptShelf.list(Infinity, 100)).claims).toEqual(before);
    expect((await keeper.keptShelf.search({ tag: 't' }, Infinity, 5)).claims.map(({ id }) => id)).toEqual(['c3']);
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'whole', count: 7 });
    expect(await keeper.restoreLost()).toEqual({ restored: 0, missing: 0 });
  });

  it('brings back some of many, over several files of the mirror, with rejections', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(600));
    const { addRejection, listRejections } = await import('../../extension/platform/rejections.ts');
    const rejection = rejectionOf('r');
    await addRejection(rejection);
    await keeper.flushMirror();
    await loseClaims(['c1', 'c300', 'c600']);
    keeper = await wake();
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'loss', count: 597, expected: 600, restorable: 3 });
    expect(await keeper.restoreLost()).toEqual({ restored: 3, missing: 0 });
    expect(await listed(keeper)).toEqual(ids(600));
    loseDatabase();
    keeper = await wake();
    await keeper.restoreLost();
    expect(await listRejections()).toMatchObject([{ id: 'r' }]);
  });

  it('keeps the mirror of what is lost while new claims are saved, and gives no place twice', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(5));
    loseDatabase();
    keeper = await wake();
    await saveAll(keeper, ['new']);
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'loss', count: 1, expected: 6, restorable: 5 });
    expect(await keeper.restoreLost()).toEqual({ restored: 5, missing: 0 });
    expect(await listed(keeper)).toEqual([...ids(5), 'new']);
  });

  it('says what no copy holds', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(3));
    opfs.beforeWrite = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    await saveAll(keeper, ['c4', 'c5']);
    loseDatabase();
    keeper = await wake();
    expect(await keeper.shelfHealth()).toMatchObject({ expected: 5, restorable: 3 });
    expect(await keeper.restoreLost()).toEqual({ restored: 3, missing: 2 });
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'whole', count: 3 });
  });

  it.each<readonly [string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, Math.floor(text.length / 2))],
    ['emptied', () => ''],
    ['with one letter changed', (text) => text.replace('harbour', 'harbOur')],
    ['with a broken head', (text) => text.slice(5)],
  ])('reads the other file of a segment where the newer is %s', async (_name, damage) => {
    let keeper = await wake();
    await saveAll(keeper, ids(3));
    await saveAll(keeper, ['c4']);
    expect([...opfs.files.keys()].sort()).toEqual(['0-a', '0-b']);
    const newer = [...opfs.files].find(([, text]) => text.includes('"turn":2'))!;
    opfs.files.set(newer[0], damage(newer[1]));
    loseDatabase();
    keeper = await wake();
    expect(await keeper.restoreLost()).toEqual({ restored: 3, missing: 1 });
  });

  it('F03: writes what was due when the background died before the mirror', async () => {
    let keeper = await wake();
    await keeper.keptShelf.add(unorderedClaim('a'));
    keeper = await wake();
    expect(opfs.files.size).toBe(0);
    await keeper.flushMirror();
    expect([...opfs.files.values()].join('')).toContain('"id":"a"');
  });

  it('goes on without what is lost when the reader says so', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(3));
    await loseClaims(['c2']);
    keeper = await wake();
    await keeper.acceptLoss();
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'whole', count: 2, expected: 2 });
  });

  it.each([undefined, 'nonsense', { epoch: 5 }, { epoch: 'x', count: -1, last: 0 }])(
    'begins a new ledger where that is %j, and finds the mirror again',
    async (ledger) => {
      let keeper = await wake();
      await saveAll(keeper, ids(3));
      if (ledger === undefined) local.kept.delete('shelfLedger');
      else local.kept.set('shelfLedger', ledger);
      keeper = await wake();
      expect(await keeper.shelfHealth()).toMatchObject({ state: 'whole', count: 3 });
      loseDatabase();
      keeper = await wake();
      expect(await keeper.restoreLost()).toEqual({ restored: 3, missing: 0 });
    },
  );

  it('offers what the mirror holds where both database and ledger are gone, and writes nothing where there was never anything', async () => {
    let keeper = await wake();
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'whole', count: 0 });
    expect([...local.kept.keys()]).toEqual([]);
    await saveAll(keeper, ids(3));
    local.kept.clear();
    loseDatabase();
    keeper = await wake();
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'loss', count: 0, expected: 3, restorable: 3 });
    expect(await keeper.restoreLost()).toEqual({ restored: 3, missing: 0 });
  });

  it('F03: raises a ledger that a kill left too low, and counts an import of a page', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(3));
    local.kept.set('shelfLedger', { ...(local.kept.get('shelfLedger') as object), count: 1 });
    keeper = await wake();
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'whole', count: 3 });
    expect(local.kept.get('shelfLedger')).toMatchObject({ count: 3 });
    const { diskShelf } = await import('../../extension/platform/saved-on-disk.ts');
    await diskShelf.add(unorderedClaim('from a page'));
    await keeper.shelfGrew(99);
    expect(local.kept.get('shelfLedger')).toMatchObject({ count: 4 });
  });

  it('T35 P11: leaves nothing after everything was deleted: no claim, no mirror, no count', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(4));
    expect(await keeper.keptShelf.clear()).toBe(4);
    keeper = await wake();
    expect([opfs.files.size, await listed(keeper)]).toEqual([0, []]);
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'whole', count: 0 });
    expect(await keeper.restoreLost()).toEqual({ restored: 0, missing: 0 });
  });

  it('holds no word of the reader in the ledger, which pages’ scripts of ours can read', async () => {
    const keeper = await wake();
    await keeper.keptShelf.add({ ...unorderedClaim('a'), text: 'planted words', note: 'planted note' });
    expect(JSON.stringify([...local.kept])).not.toMatch(/planted|harbour|news\.example/i);
  });

  it('F16: opens a newer database for reading alone, and deletes nothing', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(2));
    (await openDB('second-source', 99)).close();
    keeper = await wake();
    expect(await listed(keeper)).toEqual(ids(2));
    await expect(keeper.keptShelf.add(unorderedClaim('x'))).rejects.toThrow('newer version');
    await expect(keeper.keptShelf.remove('c1')).rejects.toThrow('newer version');
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'read-only', count: 2 });
    const { wholeShelf } = await import('../../extension/platform/saved-export.ts');
    for await (const claims of wholeShelf()) expect(claims.map(({ id }) => id)).toEqual(ids(2));
  });

  it('F14: names the window that holds an older version open, and goes on when that closes', async () => {
    const old = await openDB('second-source', 1, { upgrade: (database) => void database.createObjectStore('claims', { keyPath: 'id' }) });
    const keeper = await wake();
    const refused = expect(keeper.keptShelf.list(Infinity, 5)).rejects.toThrow('another window');
    for (let n = 0; n < 50; n += 1) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(6_000);
    await refused;
    old.close();
  });

  it('F14: closes its connection for a newer version', async () => {
    const keeper = await wake();
    await saveAll(keeper, ids(1));
    const newer = await openDB('second-source', 99, { upgrade: () => undefined });
    expect(newer.version).toBe(99);
    newer.close();
  });

  it('tells of a database that cannot be opened, and rebuilds it from the mirror', async () => {
    let keeper = await wake();
    await saveAll(keeper, ids(3));
    loseDatabase();
    let isBroken = true;
    const factory = indexedDB;
    vi.stubGlobal('indexedDB', {
      open: (...request: [string, number]) => {
        if (isBroken) throw new DOMException('Internal error opening backing store', 'UnknownError');
        return factory.open(...request);
      },
      deleteDatabase: (name: string) => {
        isBroken = false;
        return factory.deleteDatabase(name);
      },
    });
    keeper = await wake();
    expect(await keeper.shelfHealth()).toMatchObject({ state: 'broken', count: 0, expected: 3, restorable: 3 });
    const { wholeShelf } = await import('../../extension/platform/saved-export.ts');
    for await (const claims of wholeShelf()) expect(claims).toHaveLength(3);
    expect(await keeper.restoreLost()).toEqual({ restored: 3, missing: 0 });
    expect(await listed(keeper)).toEqual(ids(3));
  });
});
