/**
 * Makes the k-th call to the storage fail, for every k until an act runs through, in three kinds of error: whatever was told as done is there,
 * nothing is there half, and the ledger is never above the truth.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { postingsOf } from '../../extension/core/saved/search-terms.ts';
import { parseSavedClaim } from '../../extension/platform/saved-schema.ts';
import { privateFiles } from './private-files.ts';
import { unorderedClaim } from './saved-claims.ts';

const { session, local, failing } = await vi.hoisted(async () => {
  const { memoryArea } = await import('./browser-storage.ts');
  const failing = { left: Infinity, error: 'UnknownError', isLasting: false, calls: 0 };
  return { session: memoryArea(), local: memoryArea(), failing };
});

/** Counts a call and throws when its turn has come. */
const mayFail = (): void => {
  failing.calls++;
  failing.left--;
  if (failing.left === 0 || (failing.isLasting && failing.left < 0)) throw new DOMException('planted', failing.error);
};
vi.mock('webextension-polyfill', () => {
  const area = {
    ...local,
    set: async (items: Record<string, unknown>) => {
      mayFail();
      await local.set(items);
    },
  };
  return { default: { storage: { session, local: area } } };
});

const METHODS: readonly (readonly [object, readonly string[]])[] = [
  [IDBObjectStore.prototype, ['get', 'getKey', 'put', 'add', 'delete', 'clear', 'count', 'openCursor']],
  [IDBIndex.prototype, ['get', 'getKey', 'getAllKeys', 'openKeyCursor', 'openCursor', 'count']],
  [IDBDatabase.prototype, ['transaction', 'createObjectStore']],
];
for (const [owner, names] of METHODS) {
  for (const name of names) {
    const methods = owner as Record<string, (...given: unknown[]) => unknown>;
    const original = methods[name]!;
    methods[name] = function (this: unknown, ...given: unknown[]) {
      // The database in memory opens its upgrade by this method itself, where a browser does not.
      if (given[1] !== 'versionchange') mayFail();
      return original.apply(this, given);
    };
  }
}

type Keeper = typeof import('../../extension/platform/shelf-keeper.ts');
interface World {
  readonly keeper: Keeper;
  readonly disk: (typeof import('../../extension/platform/saved-on-disk.ts'))['diskShelf'];
}

const wake = async (): Promise<World> => {
  vi.resetModules();
  const keeper = await import('../../extension/platform/shelf-keeper.ts');
  return { keeper, disk: (await import('../../extension/platform/saved-on-disk.ts')).diskShelf };
};
const incoming = (ids: readonly string[]) => ({
  id: 'import',
  importedAt: '2026-01-01T00:00:00Z',
  rejections: [],
  claims: ids.map((id) => ({ key: `key of ${id}`, claim: { ...unorderedClaim(id), note: 'from the file' } })),
});
/** A database of the first version with one claim. */
const plantOld = async (): Promise<void> => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const old = await openDB('second-source', 1, {
    upgrade: (database) => {
      const claims = database.createObjectStore('claims', { keyPath: 'id' });
      claims.createIndex('by-key', 'key');
      claims.createIndex('by-sequence', 'sequence');
      database.createObjectStore('removed', { keyPath: 'id' });
    },
  });
  await old.put('claims', { ...unorderedClaim('a'), sequence: 1 });
  await old.put('claims', { ...unorderedClaim('b'), sequence: 2 });
  old.close();
};

interface Act {
  readonly name: string;
  readonly prepare?: (world: World) => Promise<void>;
  readonly run: (world: World) => Promise<unknown>;
  /** Ids when it was told as done, and when it was told as failed. */
  readonly done: readonly string[];
  readonly failed: readonly (readonly string[])[];
}

const ACTS: readonly Act[] = [
  {
    name: 'save',
    run: ({ keeper }) => keeper.keptShelf.add(unorderedClaim('c')),
    done: ['a', 'b', 'c'],
    failed: [
      ['a', 'b'],
      ['a', 'b', 'c'],
    ],
  },
  {
    name: 'edit',
    run: ({ keeper }) => keeper.keptShelf.edit('b', { revision: 1, note: 'n', tags: ['t'] }),
    done: ['a', 'b'],
    failed: [['a', 'b']],
  },
  { name: 'delete', run: ({ keeper }) => keeper.keptShelf.remove('a'), done: ['b'], failed: [['a', 'b'], ['b']] },
  {
    name: 'undo of a deletion',
    prepare: async ({ keeper }) => void (await keeper.keptShelf.remove('a')),
    run: ({ keeper }) => keeper.keptShelf.restore('a'),
    done: ['a', 'b'],
    failed: [['b'], ['a', 'b']],
  },
  {
    name: 'import',
    run: ({ disk }) => disk.bringIn(incoming(['b', 'c', 'd', 'e'])),
    done: ['a', 'b', 'c', 'd', 'e'],
    failed: [['a', 'b']],
  },
  {
    name: 'undo of an import',
    prepare: async ({ disk, keeper }) => {
      await disk.bringIn(incoming(['b', 'c', 'd']));
      await keeper.shelfGrew(2);
    },
    run: ({ keeper }) => keeper.keptShelf.takeOut('import'),
    done: ['a', 'b'],
    failed: [['a', 'b', 'c', 'd']],
  },
  {
    name: 'restore',
    prepare: async ({ keeper }) => {
      await keeper.flushMirror();
      const database = await openDB('second-source');
      await database.delete('claims', 'a');
      await database.delete('terms', 1);
      database.close();
    },
    run: ({ keeper }) => keeper.restoreLost(),
    done: ['a', 'b'],
    failed: [['b'], ['a', 'b']],
  },
  { name: 'mirror', run: ({ keeper }) => keeper.flushMirror(), done: ['a', 'b'], failed: [['a', 'b']] },
  { name: 'health', run: ({ keeper }) => keeper.shelfHealth(), done: ['a', 'b'], failed: [['a', 'b']] },
  { name: 'list and search', run: ({ disk }) => disk.search({ words: 'harb' }, Infinity, 5), done: ['a', 'b'], failed: [['a', 'b']] },
  { name: 'upgrade', prepare: plantOld, run: ({ disk }) => disk.list(Infinity, 5), done: ['a', 'b'], failed: [['a', 'b']] },
  { name: 'delete everything', run: ({ keeper }) => keeper.keptShelf.clear(), done: [], failed: [['a', 'b'], []] },
];

/** What must hold whatever failed: each record whole and findable, nothing findable that is not there, the ledger not above the truth. */
const check = async (allowed: readonly (readonly string[])[], isLossOpen: boolean): Promise<void> => {
  const { disk } = await wake();
  const { claims, damaged } = await disk.list(Infinity, 100);
  expect(damaged).toEqual([]);
  expect(allowed.map((ids) => [...ids].sort())).toContainEqual(claims.map(({ id }) => id).sort());
  const database = await openDB('second-source');
  const terms = await database.getAll('terms');
  for (const record of await database.getAll('claims')) {
    const parsed = parseSavedClaim(record);
    expect('claim' in parsed && terms).toContainEqual({ id: record.id, postings: 'claim' in parsed && postingsOf(parsed.claim) });
  }
  expect(terms).toHaveLength(claims.length);
  const steps = await database.count('importSteps');
  expect(steps > 0).toBe((await database.count('imports')) > 0);
  database.close();
  const ledger = local.kept.get('shelfLedger') as { readonly count: number } | undefined;
  // A restore that failed leaves the loss it was to mend, and the ledger that tells of it.
  if (!isLossOpen) expect(ledger?.count ?? 0).toBeLessThanOrEqual(claims.length);
};

let points = 0;
let afterFailure = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.clearAllTimers();
});

const tryAt = async (act: Act, k: number): Promise<'through' | 'failed' | 'ended'> => {
  failing.left = Infinity;
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', privateFiles().navigator);
  local.kept.clear();
  const first = await wake();
  await first.keeper.keptShelf.add(unorderedClaim('a'));
  await first.keeper.keptShelf.add(unorderedClaim('b'));
  await act.prepare?.(first);
  const world = await wake();
  failing.calls = 0;
  failing.left = k;
  const isDone = await act.run(world).then(
    () => true,
    () => false,
  );
  const calls = failing.calls;
  failing.left = Infinity;
  await check(isDone ? [act.done] : act.failed, act.name === 'restore' && !isDone);
  if (calls < k) return 'ended';
  return isDone ? 'through' : 'failed';
};

/** Every call fails once; those of the other kinds, which go the same ways, in strides. */
const KINDS = [
  { error: 'UnknownError', isLasting: false, stride: 1 },
  { error: 'UnknownError', isLasting: true, stride: 1 },
  { error: 'QuotaExceededError', isLasting: true, stride: 3 },
  { error: 'AbortError', isLasting: false, stride: 3 },
] as const;

describe.each(KINDS)('F03 F10: a storage call that fails with $error, lasting: $isLasting', ({ error, isLasting, stride }) => {
  it.each(ACTS)('breaks nothing in $name', async (act) => {
    Object.assign(failing, { error, isLasting });
    for (let k = 1; ; k += stride) {
      const end = await tryAt(act, k);
      if (end === 'ended') break;
      points++;
      if (end === 'failed') afterFailure++;
    }
  });
});

afterAll(() => {
  console.log(`${points} calls made to fail, ${afterFailure} of them told as a failure; no invariant broken`);
  expect(points).toBeGreaterThanOrEqual(300);
  expect(afterFailure).toBeGreaterThan(50);
});
