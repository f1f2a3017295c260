/** F34: what another window saves while everything is being deleted is refused or gone; no second copy brings anything back. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PrivateFiles, privateFiles } from '../platform/private-files.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { turns } from '../platform/turns.ts';

const { session, local } = await vi.hoisted(async () => {
  const { memoryArea } = await import('../platform/browser-storage.ts');
  return { session: memoryArea(), local: memoryArea() };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session, local } } }));

let opfs: PrivateFiles;

/** The background as it wakes: nothing in memory. */
const wake = async () => {
  vi.resetModules();
  const keeper = await import('../../extension/platform/shelf-keeper.ts');
  return { ...keeper, ...(await import('../../extension/platform/everything.ts')) };
};
const nothingIsLeft = async (): Promise<void> => {
  const { keptShelf, shelfHealth, restoreLost } = await wake();
  expect(await shelfHealth()).toMatchObject({ state: 'whole', count: 0, restorable: 0 });
  expect(await restoreLost()).toEqual({ restored: 0, missing: 0 });
  expect((await keptShelf.list(Infinity, 10)).claims).toEqual([]);
  expect([...opfs.files.values()].join('')).not.toContain('harbour');
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.clearAllTimers();
  session.kept.clear();
  local.kept.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
  opfs = privateFiles();
  vi.stubGlobal('navigator', opfs.navigator);
});

describe('F34: deleting everything', () => {
  it.each([0, 1, 2, 3, 5, 8, 13, 21, 34, 55])('wins over a second copy that is being written, %i turns on', async (later) => {
    const { keptShelf, flushMirror, forgetEverything } = await wake();
    for (const id of ['a', 'b', 'c']) await keptShelf.add(unorderedClaim(id));
    const writing = flushMirror();
    await turns(later);
    await forgetEverything();
    await writing;
    await nothingIsLeft();
  });

  it.each([0, 1, 2, 3, 5, 8, 13])('refuses what was to be saved before its end, %i turns on, and says so', async (later) => {
    const { keptShelf, forgetEverything } = await wake();
    await keptShelf.add(unorderedClaim('a'));
    const deleting = forgetEverything();
    await turns(later);
    const [saved, edited, restored] = [
      keptShelf.add(unorderedClaim('b')),
      keptShelf.edit('a', { revision: 1, note: 'n', tags: [] }),
      keptShelf.restore('a'),
    ].map((act) => expect(act).rejects.toThrow('deleted meanwhile'));
    await Promise.all([deleting, saved, edited, restored]);
    await nothingIsLeft();
  });

  it('takes along what was asked for before it, and keeps what comes after it', async () => {
    const { keptShelf, forgetEverything } = await wake();
    const before = keptShelf.add(unorderedClaim('a'));
    await Promise.all([before, forgetEverything()]);
    await nothingIsLeft();
    expect(await keptShelf.add(unorderedClaim('b'))).toMatchObject({ state: 'saved' });
    expect((await keptShelf.list(Infinity, 10)).claims.map(({ id }) => id)).toEqual(['b']);
  });

  it.each([0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89])('ends an import of another page that is under way, %i turns on', async (later) => {
    const { keptShelf, forgetEverything } = await wake();
    await keptShelf.add(unorderedClaim('a'));
    const { importClaims } = await import('../../extension/platform/saved-transfer.ts');
    const claims = Array.from({ length: 30 }, (_, n) => ({
      claim: { ...unorderedClaim(`i${n}`), text: `Number ${n} of the harbour.` },
      key: `key ${n}`,
    }));
    const importing = importClaims({ id: 'import', claims, rejections: [], importedAt: '2026-01-01T00:00:00Z' }).then(
      () => 'brought in',
      (thrown: unknown) => (thrown as Error).name,
    );
    await turns(later);
    await forgetEverything();
    // Brought in before the deletion, and gone with it; or ended.
    expect(['brought in', 'ImportEnded']).toContain(await importing);
    await nothingIsLeft();
  });

  it('takes an import back whose last step came before its word was heard', async () => {
    const { keptShelf } = await wake();
    const { importClaims } = await import('../../extension/platform/saved-transfer.ts');
    const { diskShelf } = await import('../../extension/platform/saved-on-disk.ts');
    const { tellDeletion } = await import('../../extension/platform/deletion.ts');
    const bringIn = diskShelf.bringIn;
    vi.spyOn(diskShelf, 'bringIn').mockImplementation(async (incoming, watch) => {
      const counts = await bringIn(incoming, watch);
      tellDeletion();
      while (watch?.signal?.aborted !== true) await turns(1);
      return counts;
    });
    const claims = [{ claim: unorderedClaim('a'), key: 'key' }];
    const importing = importClaims({ id: 'import', claims, rejections: [], importedAt: '2026-01-01T00:00:00Z' });
    await expect(importing).rejects.toMatchObject({ name: 'ImportEnded' });
    expect((await keptShelf.list(Infinity, 5)).count).toBe(0);
    vi.restoreAllMocks();
  });

  it('lets a page import what it is given afterwards', async () => {
    const { forgetEverything } = await wake();
    await forgetEverything();
    const { importClaims } = await import('../../extension/platform/saved-transfer.ts');
    const claims = [{ claim: unorderedClaim('a'), key: 'key' }];
    expect(await importClaims({ id: 'import', claims, rejections: [], importedAt: '2026-01-01T00:00:00Z' })).toMatchObject({ added: 1 });
  });
});
