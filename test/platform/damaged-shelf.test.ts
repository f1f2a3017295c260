/** F12: records that cannot be read, wherever they lie: each act goes on with the rest, and none is thrown away for it. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PrivateFiles, privateFiles } from './private-files.ts';
import { rejectionOf, unorderedClaim } from './saved-claims.ts';

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
    ...(await import('../../extension/platform/saved-on-disk.ts')),
    ...(await import('../../extension/platform/saved-export.ts')),
    ...(await import('../../extension/platform/rejections.ts')),
    ...(await import('../../extension/platform/mirror.ts')),
  };
};
type World = Awaited<ReturnType<typeof wake>>;

const inDatabase = async (act: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> => {
  const database = await openDB('second-source');
  await act(database);
  database.close();
};
/** Writes over a claim what is none, under its old place; what it is found by stays. */
const damage = (id: string, sequence: number) =>
  inDatabase((database) => database.put('claims', { ...unorderedClaim(id), sequence, text: 5 }));
const loseDatabase = () => vi.stubGlobal('indexedDB', new IDBFactory());
const idsOf = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id);
const addAll = async ({ keptShelf }: World, ...ids: readonly string[]): Promise<void> => {
  for (const id of ids) await keptShelf.add({ ...unorderedClaim(id), tags: ['t'] });
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.clearAllTimers();
  session.kept.clear();
  local.kept.clear();
  loseDatabase();
  opfs = privateFiles();
  vi.stubGlobal('navigator', opfs.navigator);
});

describe('F12: a damaged record of the shelf', () => {
  it('is passed over by searches, pages and exports, and handed out as it is', async () => {
    const world = await wake();
    await addAll(world, 'a', 'b', 'c');
    await damage('b', 2);
    expect(idsOf((await world.keptShelf.search({ tag: 't' }, Infinity, 5)).claims)).toEqual(['c', 'a']);
    expect(idsOf(await world.keptShelf.ofPage('https://news.example/a'))).toEqual(['a', 'c']);
    for await (const claims of world.wholeShelf()) expect(idsOf(claims)).toEqual(['a', 'c']);
    expect(await world.damagedRecords()).toMatchObject([{ id: 'b', text: 5 }]);
  });

  it('is no record that can be edited, and none that stands in the way of the same claim from a file', async () => {
    const world = await wake();
    await addAll(world, 'a');
    await damage('a', 1);
    expect(await world.keptShelf.edit('a', { revision: 1, note: 'n', tags: [] })).toBeNull();
    expect(await world.keptShelf.twins(['key of a', 'no key'])).toEqual([null, null]);
  });

  it('can be taken off where it has no place of its own, and where it claims the place of another', async () => {
    const world = await wake();
    await addAll(world, 'a');
    await inDatabase((database) => database.put('claims', { id: 'no place', key: 'x' }));
    await damage('second', 1);
    expect(await world.keptShelf.remove('no place')).toBe(true);
    expect(await world.keptShelf.remove('second')).toBe(true);
    expect(await world.keptShelf.restore('second')).toBe(true);
    expect(await world.keptShelf.remove('second')).toBe(true);
    expect(idsOf((await world.keptShelf.search({ tag: 't' }, Infinity, 5)).claims)).toEqual(['a']);
  });

  it('stays out of the second copy, and of what that gives back', async () => {
    let world = await wake();
    await addAll(world, 'a', 'b');
    await damage('b', 2);
    await world.flushMirror();
    expect([...opfs.files.values()].join('')).not.toContain('"id":"b"');
    // A copy of an older version may hold what this one cannot read.
    await world.writeMirror({
      segment: 0,
      epoch: (local.kept.get('shelfLedger') as { epoch: string }).epoch,
      records: [unorderedClaim('none'), { ...unorderedClaim('a'), sequence: 1 }],
    });
    loseDatabase();
    world = await wake();
    expect(await world.restoreLost()).toEqual({ restored: 1, missing: 1 });
  });

  it('goes through a step to a newer version untouched', async () => {
    for (const version of [1, 3]) {
      loseDatabase();
      const old = await openDB('second-source', version, {
        upgrade: (database) => {
          const claims = database.createObjectStore('claims', { keyPath: 'id' });
          claims.createIndex('by-key', 'key');
          claims.createIndex('by-sequence', 'sequence');
          if (version === 3) {
            database.createObjectStore('terms').createIndex('by-posting', 'postings', { multiEntry: true });
            database.createObjectStore('unmirrored', { keyPath: 'segment' });
            for (const keyed of ['rejections', 'imports']) database.createObjectStore(keyed, { keyPath: 'id' });
            database.createObjectStore('importSteps');
          }
          database.createObjectStore('removed', { keyPath: 'id' });
        },
      });
      await old.put('claims', { ...unorderedClaim('a'), sequence: 1 });
      await old.put('claims', { ...unorderedClaim('bad'), sequence: 2, page: 'gone' });
      old.close();
      const { diskShelf } = await wake();
      const list = await diskShelf.list(Infinity, 5);
      expect([idsOf(list.claims), idsOf(list.damaged)]).toEqual([['a'], ['bad']]);
    }
  });
});

describe('F12: a damaged rejection', () => {
  it('hides nothing, and is left where it is', async () => {
    const world = await wake();
    await world.addRejection(rejectionOf('r'));
    await inDatabase((database) => database.put('rejections', { ...rejectionOf('bad'), relation: 'true' }));
    expect(idsOf(await world.listRejections())).toEqual(['r']);
    // Those of a page without an address are found among all.
    await world.addRejection(rejectionOf('elsewhere', { page: { url: 'https://news.example/a', title: null } }));
    expect(idsOf(await world.rejectionsOn(null))).toEqual(['r']);
    expect(idsOf(await world.rejectionsOn('https://news.example/a'))).toEqual(['elsewhere']);
    await inDatabase(async (database) => expect(await database.count('rejections')).toBe(3));
  });
});

describe('F12: a file of the second copy', () => {
  it.each<readonly [string, (head: Record<string, unknown>) => Record<string, unknown>]>([
    ['of another format', (head) => ({ ...head, format: 'something-else' })],
    ['without an epoch', (head) => ({ ...head, epoch: 7 })],
    ['without a segment', (head) => ({ ...head, segment: '0' })],
    ['without a turn', (head) => ({ ...head, turn: null })],
    ['with another sum', (head) => ({ ...head, checksum: 'x' })],
  ])('%s is none, however whole it looks', async (_name, change) => {
    let world = await wake();
    await addAll(world, 'a');
    await world.flushMirror();
    for (const [name, text] of opfs.files) {
      const end = text.indexOf('\n');
      opfs.files.set(name, JSON.stringify(change(JSON.parse(text.slice(0, end)) as Record<string, unknown>)) + text.slice(end));
    }
    loseDatabase();
    world = await wake();
    expect(await world.restoreLost()).toEqual({ restored: 0, missing: 1 });
  });

  it('under a name that is none of ours is left alone', async () => {
    const world = await wake();
    await addAll(world, 'a');
    await world.flushMirror();
    opfs.files.set('0-a.crswap', 'half a file');
    expect(await world.readMirror(null)).toMatchObject([{ segment: 0, records: [{ id: 'a' }] }]);
    expect(opfs.files.get('0-a.crswap')).toBe('half a file');
  });
});

describe('what a restore finds on the shelf', () => {
  it('is not written over: the same claim, its place, its key, the same rejection', async () => {
    let world = await wake();
    await addAll(world, 'a', 'b', 'c', 'd');
    await world.addRejection(rejectionOf('r'));
    await world.flushMirror();
    // Of the four, "a" is whole, "b" stands there under another id, "c" has lost its place to a stranger, "d" is gone.
    await inDatabase(async (database) => {
      for (const id of ['b', 'c', 'd']) await database.delete('claims', id);
      await database.put('claims', { ...unorderedClaim('b again', 'key of b'), sequence: 20 });
      await database.put('claims', { ...unorderedClaim('stranger'), sequence: 3 });
    });
    local.kept.set('shelfLedger', { ...(local.kept.get('shelfLedger') as object), count: 5 });
    world = await wake();
    expect(await world.restoreLost()).toEqual({ restored: 2, missing: 0 });
    const { claims } = await world.keptShelf.list(Infinity, 10);
    expect(claims.map(({ id, sequence }) => [id, sequence])).toEqual([
      ['c', 21],
      ['b again', 20],
      ['d', 4],
      ['stranger', 3],
      ['a', 1],
    ]);
    expect(idsOf(await world.listRejections())).toEqual(['r']);
  });
});

describe('F16: a shelf that a newer version has written', () => {
  it('is not emptied either, and its second copy stays', async () => {
    let world = await wake();
    await addAll(world, 'a');
    await world.flushMirror();
    (await openDB('second-source', 99)).close();
    world = await wake();
    await world.keptShelf.list(Infinity, 1);
    await expect(world.keptShelf.clear()).rejects.toThrow('newer version');
    expect([opfs.files.size, (local.kept.get('shelfLedger') as { count: number }).count]).toEqual([1, 1]);
  });
});

describe('an undo that finds less than it should', () => {
  it('brings nothing back and counts nothing', async () => {
    const { keptShelf, shelfHealth } = await wake();
    await keptShelf.add(unorderedClaim('a'));
    expect(await keptShelf.restore('a')).toBe(false);
    expect(await keptShelf.takeOut('no such import')).toBeNull();
    expect(await shelfHealth()).toMatchObject({ state: 'whole', count: 1 });
  });

  it('of an import whose row has lost its count still takes back what that did', async () => {
    const world = await wake();
    await world.diskShelf.bringIn({
      id: 'one',
      importedAt: '2026-01-01T00:00:00Z',
      rejections: [],
      claims: [{ key: 'k', claim: unorderedClaim('a') }],
    });
    await world.shelfGrew(1);
    await inDatabase((database) => database.put('imports', { id: 'one', importedAt: '2026-01-01T00:00:00Z' }));
    expect(await world.keptShelf.takeOut('one')).toEqual({ removed: 1, kept: 0 });
    expect((await world.keptShelf.list(Infinity, 1)).count).toBe(0);
  });
});
