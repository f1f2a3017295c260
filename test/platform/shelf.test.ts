import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedFilter } from '../../extension/core/saved/search-terms.ts';
import type { Shelf } from '../../extension/platform/shelf.ts';
import { unorderedClaim } from './saved-claims.ts';

const { session, local } = await vi.hoisted(async () => {
  const { memoryArea } = await import('./browser-storage.ts');
  return { session: memoryArea(), local: memoryArea() };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session, local } } }));

const loadShelf = async (kind: 'disk' | 'session'): Promise<Shelf> => {
  if (kind === 'session') return (await import('../../extension/platform/saved-in-session.ts')).sessionShelf;
  return (await import('../../extension/platform/saved-on-disk.ts')).diskShelf;
};

beforeEach(() => {
  session.kept.clear();
  local.kept.clear();
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe.each(['disk', 'session'] as const)('the shelf in the %s', (kind) => {
  it('lists newest first, page by page', async () => {
    const shelf = await loadShelf(kind);
    for (let n = 1; n <= 7; n += 1) expect(await shelf.add(unorderedClaim(`c${n}`))).toEqual({ state: 'saved', id: `c${n}`, sequence: n });
    const first = await shelf.list(Infinity, 3);
    expect(first).toMatchObject({ count: 7, next: 5, damaged: [] });
    expect(first.claims.map(({ id }) => id)).toEqual(['c7', 'c6', 'c5']);
    const second = await shelf.list(5, 4);
    expect(second.claims.map(({ id }) => id)).toEqual(['c4', 'c3', 'c2', 'c1']);
    expect(second.next).toBeNull();
  });

  it('takes the same act twice as one, and knows the same claim under another id', async () => {
    const shelf = await loadShelf(kind);
    await shelf.add(unorderedClaim('a', 'k'));
    expect(await shelf.add(unorderedClaim('a', 'k'))).toEqual({ state: 'saved', id: 'a' });
    expect(await shelf.add(unorderedClaim('b', 'k'))).toEqual({ state: 'already-saved', id: 'a' });
    await expect(shelf.add(unorderedClaim('a', 'another claim'))).rejects.toMatchObject({ code: 'bad-request' });
    expect((await shelf.list(Infinity, 10)).count).toBe(1);
  });

  it('F20: keeps one record of a hundred saves at once', async () => {
    const shelf = await loadShelf(kind);
    const ends = await Promise.all(Array.from({ length: 100 }, (_, n) => shelf.add(unorderedClaim(`c${n}`, 'k'))));
    expect(ends.filter(({ state }) => state === 'saved')).toHaveLength(1);
    expect((await shelf.list(Infinity, 10)).count).toBe(1);
  });

  it('gives back what was removed last, once, at its old place', async () => {
    const shelf = await loadShelf(kind);
    for (const id of ['a', 'b', 'c']) await shelf.add(unorderedClaim(id));
    expect(await shelf.remove('b')).toBe(true);
    expect(await shelf.remove('b')).toBe(false);
    expect(await shelf.restore('a')).toBe(false);
    expect(await shelf.restore('b')).toBe(true);
    expect(await shelf.restore('b')).toBe(false);
    expect((await shelf.list(Infinity, 10)).claims.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('does not bring back a claim that was saved anew meanwhile', async () => {
    const shelf = await loadShelf(kind);
    await shelf.add(unorderedClaim('a', 'k'));
    await shelf.remove('a');
    await shelf.add(unorderedClaim('b', 'k'));
    expect(await shelf.restore('a')).toBe(false);
    expect((await shelf.list(Infinity, 10)).claims.map(({ id }) => id)).toEqual(['b']);
  });

  it('is empty after clear, undo included', async () => {
    const shelf = await loadShelf(kind);
    for (const id of ['a', 'b']) await shelf.add(unorderedClaim(id));
    await shelf.remove('a');
    expect(await shelf.clear()).toBe(1);
    expect(await shelf.restore('a')).toBe(false);
    expect((await shelf.list(Infinity, 10)).count).toBe(0);
  });

  it('F21: changes note and tags, and keeps both where two windows wrote', async () => {
    const shelf = await loadShelf(kind);
    await shelf.add(unorderedClaim('a'));
    const first = await shelf.edit('a', { revision: 1, note: 'mine', tags: [' Port ', 'port', ''] });
    expect(first).toMatchObject({ state: 'saved', claim: { note: 'mine', tags: ['Port'], revision: 2 } });
    expect(await shelf.edit('a', { revision: 1, note: 'mine', tags: ['Port'] })).toMatchObject({ state: 'unchanged' });
    const second = await shelf.edit('a', { revision: 1, note: 'other window', tags: ['quay'] });
    expect(second).toMatchObject({
      state: 'both-kept',
      claim: { note: 'other window', otherNotes: ['mine'], tags: ['Port', 'quay'], revision: 3 },
    });
    const settled = await shelf.edit('a', { revision: 3, note: 'both, then', tags: ['quay'], settle: true });
    expect(settled?.claim).toMatchObject({ note: 'both, then', tags: ['quay'], revision: 4 });
    expect(settled?.claim.otherNotes).toBeUndefined();
    const again = { revision: 4, note: 'both, then', tags: ['quay'], settle: true };
    expect(await shelf.edit('a', again)).toMatchObject({ state: 'unchanged', claim: { revision: 4 } });
    expect((await shelf.list(Infinity, 5)).claims).toEqual([settled?.claim]);
    expect(await shelf.edit('b', { revision: 1, note: '', tags: [] })).toBeNull();
  });

  it.each<readonly [string, SavedFilter, readonly string[]]>([
    ['nothing asked', {}, ['c', 'b', 'a']],
    ['a word', { words: 'harbour ' }, ['c', 'b', 'a']],
    ['a beginning', { words: 'harb' }, ['c', 'b', 'a']],
    ['a whole word that is only a beginning', { words: 'harb ' }, []],
    ['a word of a note, without its accent and case', { words: 'SENOR ' }, ['b']],
    ['a word of a tag', { words: 'quay' }, ['c', 'b']],
    ['two words of two fields', { words: 'quay senor' }, ['b']],
    ['a tag', { tag: 'Old Quay' }, ['b']],
    ['an outlet', { outlet: 'other.example' }, ['c']],
    ['an official', { official: 'mark-rutte' }, ['c']],
    ['a relation', { relation: 'reworded' }, ['a']],
    ['a relation that is only possible', { relation: 'same' }, []],
    ['from a day', { from: '2025-08-23' }, ['c', 'b']],
    ['up to a month', { to: '2025-08' }, ['b', 'a']],
    ['between', { from: '2025-08', to: '2025-08-22' }, ['a']],
    ['the wrong way round', { from: '2026-01', to: '2025-01' }, []],
    ['all at once', { words: 'harb', tag: 'quay', outlet: 'other.example', from: '2025-09' }, ['c']],
    ['all at once but one', { words: 'harb', tag: 'quay', outlet: 'other.example', to: '2025-08' }, []],
  ])('finds by %s', async (_name, filter, ids) => {
    const shelf = await loadShelf(kind);
    const day = (value: string) => ({ value, precision: 'day', basis: 'given' }) as const;
    const base = (id: string) => unorderedClaim(id);
    const match = { claim: 'r#1', statement: 'x', report: { title: 't', outlet: 'o', url: null, published: day('2025-01-01') } };
    const matches = [
      { ...match, relation: 'reworded', confidence: 0.7 },
      { ...match, relation: 'same', confidence: 0.3 },
    ] as const;
    await shelf.add({
      ...base('a'),
      page: { ...base('a').page, published: day('2025-08-22') },
      coverage: { ...base('a').coverage, matches },
    });
    await shelf.add({ ...base('b'), page: { ...base('b').page, published: day('2025-08-23') }, note: 'Señor says', tags: ['old quay'] });
    const other = { ...base('c').page, outlet: 'other.example', published: day('2025-09-01') };
    await shelf.add({ ...base('c'), page: other, tags: ['quay'], speaker: { id: 'mark-rutte', text: 'Rutte' } });
    const found = await shelf.search(filter, Infinity, 10);
    expect(found.claims.map(({ id }) => id)).toEqual(ids);
    expect(found).toMatchObject({ count: 3, next: null });
  });

  it('finds page by page, also what was changed, and no more what is gone', async () => {
    const shelf = await loadShelf(kind);
    for (let n = 1; n <= 9; n += 1) await shelf.add({ ...unorderedClaim(`c${n}`), tags: n % 2 === 0 ? ['even', 'number'] : ['number'] });
    const first = await shelf.search({ words: 'number ', tag: 'even' }, Infinity, 3);
    expect([first.claims.map(({ id }) => id), first.next]).toEqual([['c8', 'c6', 'c4'], 4]);
    expect((await shelf.search({ tag: 'even' }, 4, 3)).claims.map(({ id }) => id)).toEqual(['c2']);
    await shelf.edit('c2', { revision: 1, note: '', tags: ['odd'] });
    await shelf.remove('c4');
    expect((await shelf.search({ tag: 'even' }, Infinity, 9)).claims.map(({ id }) => id)).toEqual(['c8', 'c6']);
    await shelf.restore('c4');
    expect((await shelf.search({ tag: 'even' }, Infinity, 9)).claims.map(({ id }) => id)).toEqual(['c8', 'c6', 'c4']);
    expect(await shelf.facets()).toEqual({ officials: [], outlets: ['news.example'], tags: ['even', 'number', 'odd'], relations: [] });
    expect((await shelf.ofPage('https://news.example/a')).map(({ id }) => id)).toEqual(Array.from({ length: 9 }, (_, n) => `c${n + 1}`));
  });

  it('forgets what was removed when told so', async () => {
    const shelf = await loadShelf(kind);
    await shelf.add(unorderedClaim('a'));
    await shelf.remove('a');
    await shelf.forgetRemoved();
    expect(await shelf.restore('a')).toBe(false);
  });
});

describe('the shelf on disk', () => {
  it('finds by dates what a version without months and years among its terms has kept', async () => {
    const claim = { ...unorderedClaim('a'), sequence: 1 };
    const published = { value: '2025-08-22', precision: 'day', basis: 'given' } as const;
    const old = await openDB('second-source', 3, {
      upgrade: (database) => {
        const claims = database.createObjectStore('claims', { keyPath: 'id' });
        claims.createIndex('by-key', 'key');
        claims.createIndex('by-sequence', 'sequence');
        database.createObjectStore('terms').createIndex('by-posting', 'postings', { multiEntry: true });
        for (const [name, keyPath] of [
          ['removed', 'id'],
          ['rejections', 'id'],
          ['unmirrored', 'segment'],
          ['imports', 'id'],
          ['importSteps'],
        ])
          database.createObjectStore(name!, keyPath === undefined ? {} : { keyPath });
      },
    });
    await old.put('claims', { ...claim, page: { ...claim.page, published } });
    await old.put('terms', { id: 'a', postings: ['!2025-08-22\u00001z141z2z'] }, 1);
    old.close();
    const shelf = await loadShelf('disk');
    expect((await shelf.search({ from: '2020-01', to: '2026-01' }, Infinity, 5)).claims.map(({ id }) => id)).toEqual(['a']);
    expect((await shelf.search({ from: '2026-01' }, Infinity, 5)).claims).toEqual([]);
  });

  it('F07: writes every change in a strict transaction', async () => {
    const shelf = await loadShelf('disk');
    await shelf.add(unorderedClaim('a'));
    const durabilities: unknown[] = [];
    const original = IDBDatabase.prototype.transaction;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, mode, options) {
      if (mode === 'readwrite') durabilities.push(options?.durability);
      return original.call(this, stores, mode, options);
    });
    await shelf.add(unorderedClaim('b'));
    await shelf.remove('a');
    await shelf.restore('a');
    await shelf.clear();
    spy.mockRestore();
    expect(durabilities).toEqual(['strict', 'strict', 'strict', 'strict']);
  });

  it('tells a change as done only after the browser has completed it', async () => {
    const shelf = await loadShelf('disk');
    await shelf.add(unorderedClaim('a'));
    let open = 0;
    const original = IDBDatabase.prototype.transaction;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, stores, mode, options) {
      const transaction = original.call(this, stores, mode, options);
      if (mode === 'readwrite') {
        open += 1;
        transaction.addEventListener('complete', () => (open -= 1));
      }
      return transaction;
    });
    const acts = [() => shelf.add(unorderedClaim('b')), () => shelf.remove('a'), () => shelf.restore('a'), () => shelf.clear()];
    for (const act of acts) {
      await act();
      expect(open).toBe(0);
    }
    spy.mockRestore();
  });

  it('F12: lists damaged records and works on with the rest', async () => {
    const shelf = await loadShelf('disk');
    await shelf.add(unorderedClaim('good'));
    const database = await openDB('second-source');
    await database.put('claims', { id: 'no sequence', key: 'x' });
    await database.put('claims', { ...unorderedClaim('bad page'), sequence: 2, page: 'gone' });
    await database.put('claims', { ...unorderedClaim('bad time'), sequence: 3, savedAt: 'yesterday' });
    database.close();
    const list = await shelf.list(Infinity, 10);
    expect(list.claims.map(({ id }) => id)).toEqual(['good']);
    expect(list.damaged.map(({ id, problem }) => [id, problem.split(':')[0]])).toEqual([
      ['bad time', 'savedAt'],
      ['bad page', 'page'],
      ['no sequence', 'sequence'],
    ]);
    expect(list.count).toBe(4);
    expect(await shelf.add(unorderedClaim('next'))).toMatchObject({ state: 'saved' });
    expect(await shelf.remove('bad page')).toBe(true);
    expect(await shelf.restore('bad page')).toBe(true);
  });

  it('F12: lists forty broken shapes by their problem, and works on with the rest', async () => {
    const shelf = await loadShelf('disk');
    await shelf.add(unorderedClaim('good'));
    const whole = { ...unorderedClaim('x'), sequence: 2 } as Readonly<Record<string, unknown>>;
    const fields = Object.keys(whole).filter((name) => name !== 'id');
    const wrong: Readonly<Record<string, unknown>> = {
      'a number': 7.5,
      nothing: null,
      'a list': [[]],
      'an object': { x: 1 },
      'much text': 'x'.repeat(100_000),
    };
    const shapes = fields.flatMap((name) => [
      { ...whole, id: `without ${name}`, [name]: undefined },
      ...Object.entries(wrong).map(([what, value]) => ({ ...whole, id: `${name} as ${what}`, [name]: value })),
    ]);
    expect(shapes.length).toBeGreaterThanOrEqual(40);
    const database = await openDB('second-source');
    for (const [at, shape] of shapes.entries())
      await database.put('claims', { ...shape, ...('sequence' in shape && shape['sequence'] === 2 ? { sequence: at + 2 } : {}) });
    database.close();
    const seen = new Map<string, string>();
    const good: string[] = [];
    for (let before: number | null = Infinity; before !== null;) {
      const list: Awaited<ReturnType<typeof shelf.list>> = await shelf.list(before, 50);
      for (const { id, problem } of list.damaged) seen.set(id, problem);
      good.push(...list.claims.map(({ id }) => id));
      before = list.next;
    }
    expect(good).toContain('good');
    // A few of them are no fault: a note of nothing but much text, say, is one that is too long. Each is either listed or told.
    expect(shapes.map(({ id }) => id).filter((id) => !seen.has(id) && !good.includes(id))).toEqual([]);
    expect([...seen.values()].filter((problem) => problem === '')).toEqual([]);
    expect(seen.size).toBeGreaterThanOrEqual(40);
    expect(await shelf.add(unorderedClaim('next'))).toMatchObject({ state: 'saved' });
  });

  it('F08: says "storage-full" and keeps nothing half when there is no room', async () => {
    const shelf = await loadShelf('disk');
    await shelf.add(unorderedClaim('a'));
    const add = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(shelf.add(unorderedClaim('b'))).rejects.toMatchObject({ code: 'storage-full' });
    add.mockRestore();
    expect((await shelf.list(Infinity, 10)).count).toBe(1);
    expect(await shelf.add(unorderedClaim('b'))).toMatchObject({ state: 'saved' });
  });

  it('F10: opens a connection anew that died under it', async () => {
    const shelf = await loadShelf('disk');
    await shelf.add(unorderedClaim('a'));
    const original = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction')
      .mockImplementationOnce(() => {
        throw new DOMException('the connection is closing', 'InvalidStateError');
      })
      .mockImplementation(original);
    expect(await shelf.add(unorderedClaim('b'))).toMatchObject({ state: 'saved' });
    vi.restoreAllMocks();
  });
});

describe('the shelf where the browser keeps no database', () => {
  it.each(['InvalidStateError', 'SecurityError'])('F17: keeps claims for the session after %s, and says so', async (name) => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', name);
      },
    });
    const { withShelf } = await import('../../extension/platform/saved-store.ts');
    await withShelf((shelf) => shelf.add(unorderedClaim('a')));
    expect(await withShelf(async (shelf) => [shelf.kept, (await shelf.list(Infinity, 10)).count])).toEqual(['memory', 1]);
  });

  it('does not hide another failure behind the session', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('version', 'VersionError');
      },
    });
    const { withShelf } = await import('../../extension/platform/saved-store.ts');
    await expect(withShelf((shelf) => shelf.add(unorderedClaim('a')))).rejects.toThrow('version');
    expect(session.kept.size).toBe(0);
  });
});
