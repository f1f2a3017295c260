import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { type ImportRequest, runImport } from '../../extension/library/packs/import/import-job.ts';
import { eachRow, readStored } from '../../extension/platform/own-staging.ts';
import { clearOwn, keepImport, listPacks, removePack, undoPack } from '../../extension/platform/pack-store.ts';
import { BUNDLE, fileOf, linesOf, textOf } from './samples.ts';

const STARTED = '2026-01-01T00:00:00.000Z';
afterEach(() => vi.restoreAllMocks());

/** From the k-th write on the store fails as a full one does; gives how many writes there were. */
const failFrom = (k: number): (() => number) => {
  let writes = 0;
  const fail = (): void => {
    if (++writes >= k) throw new DOMException('', 'QuotaExceededError');
  };
  const { put, delete: remove } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    fail();
    return put.apply(this, args);
  });
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...args) {
    fail();
    return remove.apply(this, args);
  });
  return () => writes;
};

const run = (id: string, files: ImportRequest['files']) =>
  runImport(
    { id, started: STARTED, files, outlet: 'o', ownTitle: 'Mine' },
    { bundle: BUNDLE, onProgress: () => undefined, onFile: () => undefined },
  );

interface Outcome {
  readonly went: boolean;
  readonly code: unknown;
  readonly writes: number;
  readonly reports: readonly number[];
}

/** Imports onto a shelf that holds a pack, keeps it, removes the pack and brings it back, with a store that fails from the k-th write on. */
const attempt = async (k: number): Promise<Outcome> => {
  await clearOwn();
  await keepImport(await run('before', [fileOf('a.jsonl', linesOf(2))]), STARTED);
  const writes = failFrom(k);
  let code: unknown = null;
  try {
    await keepImport(await run('now', [fileOf('b.txt', textOf(7))]), STARTED);
    await removePack('own-reports');
    await undoPack('own-reports');
  } catch (thrown) {
    code = (thrown as { code?: unknown }).code;
  }
  const count = writes();
  vi.restoreAllMocks();
  const { packs } = await listPacks();
  for (const { generations, reports } of packs) {
    let seen = 0;
    for (const generation of generations) {
      for await (const one of eachRow(generation)) {
        expect(await readStored(generation, one)).not.toBeNull();
        seen++;
      }
    }
    expect(seen).toBe(reports);
  }
  return { went: code === null, code, writes: count, reports: packs.map(({ reports }) => reports) };
};

it(
  'F08: holds what was there, or that and all of the import, from whichever write on the store is full',
  { timeout: 240_000 },
  async () => {
    const whole = await attempt(Infinity);
    expect(whole).toMatchObject({ went: true, reports: [3] });
    expect(whole.writes).toBeGreaterThan(15);
    for (let k = 1; k <= whole.writes; k++) {
      const { code, reports } = await attempt(k);
      expect(code, `from write ${k} on`).toBe('storage-full');
      // Before the keeping what was there, after it both; between removing and bringing back none, and that can still be undone.
      expect([[2], [3], []]).toContainEqual(reports);
      if (reports.length === 0) expect(await undoPack('own-reports')).toBe(true);
      expect((await listPacks()).packs).toHaveLength(1);
    }
    process.stdout.write(`a store full from each of ${whole.writes} writes on: nothing half kept, every time said\n`);
  },
);
