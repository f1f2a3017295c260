import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BUNDLE, fileOf, linesOf, reportOf, textOf } from './samples.ts';

type Job = typeof import('../../extension/library/packs/import/import-job.ts');
type Store = typeof import('../../extension/platform/pack-store.ts');
type Staging = typeof import('../../extension/platform/own-staging.ts');
let job: Job;
let store: Store;
let staging: Staging;

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
  job = await import('../../extension/library/packs/import/import-job.ts');
  store = await import('../../extension/platform/pack-store.ts');
  staging = await import('../../extension/platform/own-staging.ts');
});

const doors = { bundle: BUNDLE, onProgress: () => undefined, onFile: () => undefined };
const STARTED = '2026-01-01T00:00:00.000Z';
const run = (id: string, files: readonly File[], more: Partial<Parameters<Job['runImport']>[0]> = {}) =>
  job.runImport({ id, started: STARTED, files, outlet: 'not named', ownTitle: 'My reports', ...more }, doors);

const PACK = JSON.stringify({
  format: 'second-source-pack',
  version: 1,
  id: 'town',
  title: 'Town',
  revision: 2,
  officials: [{ id: 'eve-stone', name: 'Eve Stone', kind: 'person', aliases: ['Minister', 'Eve M. Stone'] }],
  reports: [reportOf(1), { ...reportOf(2), published: '2024-02-30' }, reportOf(3), reportOf(3)],
});

describe('an import', () => {
  it('takes text, records and a pack, finds their claims, and is unseen until it is kept', async () => {
    const row = await run('one', [
      fileOf('2025-08-23-port.txt', textOf(7)),
      fileOf('some.jsonl', linesOf(3)),
      fileOf('town.pack.json', PACK),
    ]);
    expect((await store.listPacks()).packs).toEqual([]);
    expect(row.packs.map(({ id, reports, officials }) => ({ id, reports, officials }))).toEqual([
      { id: 'own-reports', reports: 4, officials: 0 },
      { id: 'town', reports: 2, officials: 1 },
    ]);
    const files = await staging.filesOf('one');
    expect(files.get(2)!.problems).toEqual([
      { code: 'alias-common-word', place: 'eve-stone', reason: 'Minister' },
      { code: 'record', place: 'reports[1].published', reason: 'must be YYYY-MM-DD or YYYY-MM, and a day that exists' },
      { code: 'record', place: 'reports[3].id', reason: '"made-00003" is already the id of reports[2]' },
    ]);
    await store.keepImport(row, STARTED);
    const { packs } = await store.listPacks();
    expect(packs.map(({ title, reports, revision }) => ({ title, reports, revision }))).toEqual([
      { title: 'My reports', reports: 4, revision: 1 },
      { title: 'Town', reports: 2, revision: 2 },
    ]);
    expect(packs[0]!.claims).toBeGreaterThanOrEqual(8);
    const [text] = await staging.listReports(packs[0]!.generations[0]!);
    expect(text!.row).toMatchObject({ title: 'News from quarter 7', published: '2025-08-23', outlet: 'not named', main: 'ann-harbour' });
    expect((await staging.readStored(packs[0]!.generations[0]!, text!))!.text).toBe(textOf(7));
  });

  it('adds to the own pack, replaces another, and undoes exactly that', async () => {
    await store.keepImport(await run('one', [fileOf('a.jsonl', linesOf(2)), fileOf('town.json', PACK)]), STARTED);
    const before = await store.listPacks();
    const newer = PACK.replace('"revision":2', '"revision":3');
    await store.keepImport(await run('two', [fileOf('b.txt', textOf(9)), fileOf('town.json', newer)]), STARTED);
    const after = (await store.listPacks()).packs;
    expect(after.map(({ id, reports, revision, generations }) => [id, reports, revision, generations.length])).toEqual([
      ['own-reports', 3, 2, 2],
      ['town', 2, 3, 1],
    ]);
    expect(await store.undoPack('town')).toBe(true);
    expect(await store.undoPack('own-reports')).toBe(true);
    expect((await store.listPacks()).packs).toEqual(before.packs);
    expect(await store.undoPack('town')).toBe(false);
  });

  it('refuses a pack older than the one that is kept', async () => {
    await store.keepImport(await run('one', [fileOf('town.json', PACK)]), STARTED);
    const row = await run('two', [fileOf('town.json', PACK.replace('"revision":2', '"revision":1'))]);
    expect(row.packs).toEqual([]);
    expect((await staging.filesOf('two')).get(0)!.problems).toEqual([{ code: 'older-revision', place: 'revision 1', reason: '2' }]);
  });

  it('removes and brings back until the browser starts again, then deletes for good', async () => {
    await store.keepImport(await run('one', [fileOf('a.jsonl', linesOf(2))]), STARTED);
    await store.removePack('own-reports');
    expect((await store.listPacks()).packs).toEqual([]);
    expect(await store.undoPack('own-reports')).toBe(true);
    expect((await store.listPacks()).packs).toHaveLength(1);
    await store.removePack('own-reports');
    await store.sweepOwn(Date.parse(STARTED));
    expect(await store.undoPack('own-reports')).toBe(false);
    expect(await staging.listReports('one/own-reports')).toEqual([]);
  });

  it('F06 F25: goes on behind the last whole file when it was stopped, and ends as if it had not been', async () => {
    const files = [fileOf('a.jsonl', linesOf(3)), fileOf('b.txt', textOf(20)), fileOf('c.txt', textOf(21))];
    const stop = new Error('stopped');
    let seen = 0;
    const stopping = {
      ...doors,
      onFile: () => {
        if (++seen === 2) throw stop;
      },
    };
    await expect(job.runImport({ id: 'one', started: STARTED, files, outlet: 'not named', ownTitle: 'My reports' }, stopping)).rejects.toBe(
      stop,
    );
    expect((await store.listPacks()).packs).toEqual([]);
    await store.keepImport(await run('one', files), STARTED);
    await store.keepImport(await run('two', files), STARTED);
    const { packs } = await store.listPacks();
    const [first, second] = packs[0]!.generations;
    const rows = async (generation: string) => (await staging.listReports(generation)).map(({ row }) => row.id).sort();
    expect(await rows(first!)).toEqual(await rows(second!));
  });

  it('sweeps an import that was left, and leaves a fresh one', async () => {
    await run('old', [fileOf('a.jsonl', linesOf(2))]);
    await store.sweepOwn(Date.parse(STARTED) + 60_000);
    expect(await store.listImports()).toHaveLength(1);
    await store.sweepOwn(Date.parse(STARTED) + 25 * 60 * 60 * 1_000);
    expect(await store.listImports()).toEqual([]);
    expect(await staging.listReports('old/own-reports')).toEqual([]);
  });

  it('takes a set of files as one pack, says which is missing, and writes it out as it came', async () => {
    const { packFiles } = await import('../../extension/core/corpus/write-pack.ts');
    const { readReport } = await import('../../extension/core/read-report.ts');
    const { parseReport } = await import('../../extension/core/corpus/parse-pack.ts');
    const { compileCorpus } = await import('../../extension/core/corpus/compile-corpus.ts');
    const { exportPack } = await import('../../extension/library/packs/import/export-pack.ts');
    const register = compileCorpus([BUNDLE]);
    const reports = Array.from({ length: 12 }, (_, n) => parseReport(readReport(reportOf(n), register), '', [])!);
    const head = { format: 'second-source-pack', version: 1, id: 'town', title: 'Town', revision: 1 } as const;
    const parts = packFiles(head, BUNDLE.officials, reports, 6_000);
    expect(parts.length).toBeGreaterThan(2);
    const files = parts.map(({ name, content }) => fileOf(name, content.join('')));
    const lacking = await run('one', files.slice(1));
    expect(lacking.packs[0]!.parts).toEqual({ have: parts.slice(1).map((_, at) => at + 2), of: parts.length });
    await store.keepImport(await run('two', [...files].reverse()), STARTED);
    const written = await exportPack('town', 6_000);
    expect(written.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
    expect(await Promise.all(written.map(({ content }) => content.text()))).toEqual(parts.map(({ content }) => content.join('')));
  });

  it('proposes people, takes those chosen on with their claims, and lets them be merged afterwards', async () => {
    const { editOfficials, proposalsOf, takeOfficials } = await import('../../extension/library/packs/import/take-officials.ts');
    await run('one', [fileOf('a.jsonl', linesOf(3))]);
    const proposals = await proposalsOf('one', BUNDLE);
    expect(proposals.map(({ id, claims, offices }) => ({ id, claims, offices }))).toEqual([
      { id: 'carla-vestergaard', claims: 3, offices: ['Deputy Minister'] },
    ]);
    const carla = { id: 'carla-vestergaard', name: 'Carla Vestergaard', kind: 'person' } as const;
    const taken = await takeOfficials(
      { importId: 'one', ownTitle: 'Mine', officials: [carla], names: [['Carla Vestergaard', carla.id]] },
      doors,
    );
    await store.keepImport(taken, STARTED);
    const speakersIn = async (generation: string): Promise<(string | undefined)[]> => {
      const [first] = await staging.listReports(generation);
      return (await staging.readStored(generation, first!))!.claims!.map(({ speaker }) => speaker);
    };
    expect(await speakersIn('one/own-reports')).toEqual(['ann-harbour', 'bo-lindqvist', 'carla-vestergaard']);
    const named = { id: 'c-v', name: 'C. V.', kind: 'person', aliases: [{ text: 'Carla Vestergaard' }] } as const;
    const edited = await editOfficials({ importId: 'two', started: STARTED, officials: [named], merged: [[carla.id, named.id]] }, doors);
    await store.keepImport(edited, STARTED);
    const [pack] = (await store.listPacks()).packs;
    expect(pack).toMatchObject({ reports: 3, officials: 1, generations: ['two/own-reports'] });
    expect(await speakersIn('two/own-reports')).toEqual(['ann-harbour', 'bo-lindqvist', 'c-v']);
    await store.undoPack('own-reports');
    expect((await store.listPacks()).packs[0]!.generations).toEqual(['one/own-reports']);
  });

  it('F13: stores no value over 32 KB', async () => {
    const long = { ...reportOf(1), text: `${'The harbour stays open. '.repeat(4_000)}\u4e2d` };
    await store.keepImport(await run('one', [fileOf('a.jsonl', `${JSON.stringify(long)}\n${linesOf(60)}`)]), STARTED);
    const database = await (await import('idb')).openDB('second-source-corpus');
    let largest = 0;
    for (const name of database.objectStoreNames) {
      for (const value of await database.getAll(name)) {
        const size = value instanceof Uint8Array ? value.byteLength : JSON.stringify(value).length * 2;
        largest = Math.max(largest, size);
      }
    }
    expect(largest).toBeGreaterThan(20_000);
    expect(largest).toBeLessThanOrEqual(32 * 1024);
    database.close();
  });
});
