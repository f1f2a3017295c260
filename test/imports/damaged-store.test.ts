/** F12: the reader's own reports where pieces of them are damaged or gone, and what packs do that are alone, alike, switched or unknown. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Official } from '../../extension/core/corpus/model.ts';
import type { NamedFile } from '../../extension/library/packs/import/read-file.ts';
import { BUNDLE, fileOf, linesOf, OFFICIALS, reportOf, textOf } from './samples.ts';

const load = async () => ({
  ...(await import('../../extension/library/packs/import/import-job.ts')),
  ...(await import('../../extension/library/packs/import/take-officials.ts')),
  ...(await import('../../extension/library/packs/import/export-pack.ts')),
  ...(await import('../../extension/platform/own-database.ts')),
  ...(await import('../../extension/platform/own-pieces.ts')),
  ...(await import('../../extension/platform/own-staging.ts')),
  ...(await import('../../extension/platform/own-shards.ts')),
  ...(await import('../../extension/platform/pack-store.ts')),
});
let our: Awaited<ReturnType<typeof load>>;

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
  our = await load();
});

const NOW = '2026-01-01T00:00:00.000Z';
const OWN = 'own-reports';
const OWN_NAME = 'second-source-corpus';
const doors = { bundle: BUNDLE, onProgress: () => undefined, onFile: () => undefined };
const run = (id: string, files: readonly NamedFile[], more: object = {}) =>
  our.runImport({ id, started: NOW, files, outlet: 'not named', ownTitle: 'Mine', ...more }, doors);
const keep = async (id: string, files: readonly NamedFile[], more: object = {}) => {
  const row = await run(id, files, more);
  await our.keepImport(row, NOW);
  return row;
};
/** Its head stands before its lists. */
const packFile = (id: string, { officials = [], reports = [reportOf(1)], ...head }: Readonly<Record<string, unknown>> = {}): File =>
  fileOf(
    `${id}.pack.json`,
    JSON.stringify({ format: 'second-source-pack', version: 1, id, title: 'Town', revision: 1, ...head, officials, reports }),
  );
/** Makes one stored piece something else; null takes it away. */
const damage = async (owner: string, name: string, value: string | Uint8Array | null): Promise<void> => {
  const database = await openDB(OWN_NAME);
  await (value === null ? database.delete('pieces', [owner, name, 0]) : database.put('pieces', value, [owner, name, 0]));
  database.close();
};
const idsIn = async (generation: string): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { row } of our.eachRow(generation)) ids.push(row.id);
  return ids;
};

describe('F12: a report that is damaged in the store', () => {
  it.each<readonly [string, string | Uint8Array | null]>([
    ['gone', null],
    ['cut off', '{"id":'],
    ['bytes', Uint8Array.from([1])],
  ])('(%s) is none: exports, proposals, later imports and new officials go on with the rest', async (_name, value) => {
    const row = await keep('one', [fileOf('a.jsonl', linesOf(3))]);
    const generation = row.packs[0]!.generation;
    await damage(generation, 'report 1', value);
    expect(await our.readStored(generation, { number: 1, row: { pieces: 1 } })).toBeNull();
    const [file] = await our.exportPack(OWN);
    expect((JSON.parse(await file!.content.text()) as { reports: { id: string }[] }).reports.map(({ id }) => id)).toEqual([
      'made-00000',
      'made-00002',
    ]);
    const edited = await our.editOfficials({ importId: 'two', started: NOW, officials: [], merged: [] }, doors);
    expect(edited.packs).toMatchObject([{ reports: 2 }]);
  });

  it('is none, too, where what is left of it would still read as one', async () => {
    const text = 'The ferry stays closed. '.repeat(2_500);
    const row = await run('one', [fileOf('a.jsonl', JSON.stringify({ ...reportOf(0), claims: [], text }))]);
    const generation = row.packs[0]!.generation;
    const [one] = await our.listReports(generation);
    expect([one!.row.pieces, (await our.readStored(generation, one!))!.text]).toEqual([5, text]);
    const database = await openDB(OWN_NAME);
    await database.delete('pieces', [generation, 'report 0', 2]);
    database.close();
    expect(await our.readStored(generation, one!)).toBeNull();
  });

  it('is passed over while it waits, and what it lacked is not made up', async () => {
    const row = await run('one', [fileOf('a.jsonl', linesOf(3))]);
    const generation = row.packs[0]!.generation;
    await damage(generation, 'report 1', null);
    expect(await our.proposalsOf('one', BUNDLE)).toMatchObject([{ name: 'Carla Vestergaard', claims: 2 }]);
    const carla: Official = { id: 'carla', name: 'Carla Vestergaard', kind: 'person' };
    const taken = await our.takeOfficials({ importId: 'one', ownTitle: 'Mine', officials: [carla], names: [] }, doors);
    expect(taken.packs).toMatchObject([{ officials: 1 }]);
    expect((await our.readShard((await keepAndShards(taken))[0]!))!.reports.map(({ id }) => id).sort()).toEqual([
      'made-00000',
      'made-00002',
    ]);
  });
  const keepAndShards = async (row: Parameters<typeof our.keepImport>[0]) => {
    await our.keepImport(row, NOW);
    return (await our.readLayout()).shards;
  };

  it('is left out of its shard, and of what waits for its claims', async () => {
    const row = await run('one', [fileOf('a.jsonl', linesOf(2))]);
    const generation = row.packs[0]!.generation;
    await our.unreadReports(generation, () => undefined);
    await damage(generation, 'report 0', null);
    const again = await our.finishImport(row, doors);
    expect(again.packs[0]!.claims).toBeLessThan(row.packs[0]!.claims);
    expect((await our.readShard((await keepAndShards(again))[0]!))!.reports.map(({ id }) => id)).toEqual(['made-00001']);
  });

  it('that is no report any more is kept as it is', async () => {
    const row = await run('one', [fileOf('a.jsonl', linesOf(1))]);
    const generation = row.packs[0]!.generation;
    await our.unreadReports(generation, () => undefined);
    await damage(generation, 'report 0', JSON.stringify({ ...reportOf(0), outlet: '' }));
    await our.finishImport(row, doors);
    expect(await our.readStored(generation, { number: 0, row: { pieces: 1 } })).toEqual({ ...reportOf(0), outlet: '' });
  });
});

describe('F12: a shard, officials or the register, damaged', () => {
  it.each<readonly [string, string | Uint8Array | null]>([
    ['shard 0 records', null],
    ['shard 0 records', '[{'],
    ['shard 0 index', null],
    ['shard 0 index', 'text'],
  ])('%s as %j gives no shard', async (name, value) => {
    const row = await keep('one', [fileOf('a.jsonl', linesOf(1))]);
    const { shards } = await our.readLayout();
    expect(await our.readShard(shards[0]!)).not.toBeNull();
    await damage(row.packs[0]!.generation, name, value);
    expect(await our.readShard(shards[0]!)).toBeNull();
  });

  it.each<readonly [string, string | null]>([
    ['gone', null],
    ['cut off', '[{"id":'],
  ])('officials that are %s are none, and the pack stays', async (_name, value) => {
    const row = await keep('one', [packFile('town', { officials: OFFICIALS })]);
    expect(await our.officialsOfPacks((await our.readLayout()).packs)).toHaveLength(OFFICIALS.length);
    await damage(row.packs[0]!.generation, 'officials', value);
    expect(await our.officialsOfPacks((await our.readLayout()).packs)).toEqual([]);
    expect(await our.readOfficials('nobody/there', 0)).toEqual([]);
  });

  it('a register is given back for exactly these officials, and not where a piece is gone', async () => {
    const register = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251).buffer;
    expect(await our.loadRegister('these')).toBeNull();
    await our.saveRegister('these', register);
    await our.saveRegister('those', register.slice(0, 40_000));
    expect(await our.loadRegister('these')).toBeNull();
    expect(new Uint8Array((await our.loadRegister('those'))!)).toEqual(new Uint8Array(register.slice(0, 40_000)));
    await our.sweepOwn(Date.parse(NOW));
    expect(await our.loadRegister('those')).not.toBeNull();
    await damage(our.REGISTER, 'those', null);
    expect(await our.loadRegister('those')).toBeNull();
    const database = await openDB(OWN_NAME);
    await database.delete('state', 'register-pieces');
    database.close();
    expect(await our.loadRegister('those')).toBeNull();
  });
});

describe('packs', () => {
  it('of one title stand in the order of their ids, others by title', async () => {
    await keep(
      'one',
      ['b', 'a', 'd', 'c'].map((id) => packFile(id, id === 'c' ? { title: 'Alverne' } : {})),
    );
    expect((await our.listPacks()).packs.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  });

  it('are counted from nothing on, with every change one can see', async () => {
    expect([await our.ownRevision(), (await our.readLayout()).revision]).toEqual([0, 0]);
    await keep('one', [packFile('town', { licence: 'CC0' })]);
    expect([await our.ownRevision(), (await our.readLayout()).revision]).toEqual([1, 1]);
    expect((await our.listPacks()).packs[0]).toMatchObject({ licence: 'CC0' });
    expect(await our.exportPack('no such pack')).toEqual([]);
    expect(JSON.parse(await (await our.exportPack('town'))[0]!.content.text())).toMatchObject({ licence: 'CC0' });
  });

  it('that are switched off are kept and not looked at; one that is not there stays so', async () => {
    await keep('one', [packFile('town')]);
    await our.switchPack('town', false);
    expect([(await our.listPacks()).packs.length, (await our.readLayout()).shards]).toEqual([1, []]);
    await keep('two', [packFile('town', { revision: 2 })]);
    expect((await our.listPacks()).packs).toMatchObject([{ on: false, revision: 2 }]);
    await our.switchPack('no such pack', true);
    expect((await our.listPacks()).packs).toHaveLength(1);
  });

  it('that were new are gone after their undo, and swept with all they had', async () => {
    await keep('one', [packFile('town')]);
    expect(await our.undoPack('town')).toBe(true);
    expect((await our.listPacks()).packs).toEqual([]);
    // Discarding another import sweeps, and leaves what an undo may still need.
    await keep('two', [packFile('other')]);
    await our.removePack('other');
    await keep('three', [packFile('third')]);
    await our.discardImport('none');
    expect(await idsIn('one/town')).toEqual([]);
    expect(await idsIn('two/other')).toEqual(['made-00001']);
  });
});

describe('a pack file', () => {
  it('of own reports goes back among them, whatever its revision', async () => {
    await keep('one', [fileOf('a.jsonl', linesOf(2))]);
    const [file] = await our.exportPack(OWN);
    await keep('newer', [fileOf('c.txt', textOf(8))]);
    const row = await keep('two', [fileOf('own.pack.json', await file!.content.text()), fileOf('b.txt', textOf(9))]);
    expect(row.packs).toMatchObject([{ id: OWN, reports: 3 }]);
    expect((await our.listPacks()).packs).toMatchObject([{ id: OWN, title: 'Mine' }]);
  });

  it('is refused as a part of another revision than the parts before it', async () => {
    const parts = [1, 2].map((part) => packFile('town', { part, parts: 2, revision: part, reports: [reportOf(part)] }));
    const row = await run('one', parts);
    expect(row.packs).toMatchObject([{ id: 'town', revision: 1, reports: 1, parts: { have: [1], of: 2 } }]);
    expect((await our.filesOf('one')).get(1)!.problems).toEqual([{ code: 'other-revision', place: 'revision 2', reason: '1' }]);
  });

  it('with more problems than anybody reads tells the first, and counts all', async () => {
    const bad = Array.from({ length: 40 }, (_, n) => ({ ...reportOf(n), outlet: '' }));
    await run('one', [packFile('town', { reports: bad })]);
    expect((await our.filesOf('one')).get(0)).toMatchObject({ refused: 40, reports: 0 });
    expect((await our.filesOf('one')).get(0)!.problems).toHaveLength(30);
  });
});

describe('an import', () => {
  it('passes over a file that took too long, and a report whose claims did, and keeps that one without', async () => {
    const files = [fileOf('a.txt', textOf(1)), fileOf('b.jsonl', linesOf(2))];
    const skipped = await run('one', files, { skipFile: 0, skipReport: { generation: `one/${OWN}`, number: 1 } });
    expect(skipped.packs).toMatchObject([{ reports: 2 }]);
    expect((await our.filesOf('one')).get(0)).toMatchObject({ reports: 0, problems: [{ code: 'too-slow' }] });
    const claims = async (number: number) => (await our.readStored(`one/${OWN}`, { number, row: { pieces: 1 } }))!.claims!.length;
    expect([await claims(0), await claims(1)]).toEqual([3, 0]);
  });

  it('takes a file that does not say when it was changed, and a report with its address', async () => {
    const report = { ...reportOf(1), url: 'https://quarter.example/1' };
    const bare: NamedFile = Object.assign(new Blob([JSON.stringify(report)]), { name: 'a.jsonl' });
    await run('one', [bare]);
    expect((await our.filesOf('one')).get(0)).toMatchObject({ modified: 0, reports: 1 });
    expect(await our.listReports(`one/${OWN}`)).toMatchObject([{ row: { url: 'https://quarter.example/1' } }]);
  });

  it('goes on with a pack and its licence, and drops what a run left that was stopped inside a file', async () => {
    const files = [packFile('town', { licence: 'CC0', part: 1, parts: 3 }), fileOf('b.jsonl', linesOf(30)), fileOf('c.txt', textOf(40))];
    let stops = 0;
    const stopping = {
      ...doors,
      onFile: () => {
        if (++stops === 1) return;
        throw new Error('stopped');
      },
    };
    const request = { id: 'one', started: NOW, files, outlet: 'not named', ownTitle: 'Mine' };
    await expect(our.runImport(request, stopping)).rejects.toThrow('stopped');
    // The second file counts as read, and its pack is not yet named: it is read anew.
    const database = await openDB(OWN_NAME);
    await database.delete('files', ['one', 1]);
    database.close();
    expect(await idsIn(`one/${OWN}`)).toHaveLength(30);
    // It has become shorter meanwhile.
    const row = await our.runImport({ ...request, files: files.with(1, fileOf('b.jsonl', linesOf(5))) }, doors);
    expect(row.packs).toMatchObject([
      { id: 'town', licence: 'CC0', reports: 1, parts: { have: [1], of: 3 } },
      { id: OWN, reports: 6 },
    ]);
    expect(await idsIn(`one/${OWN}`)).toHaveLength(6);
  });

  it('that goes on drops what a file had brought that was not read to its end', async () => {
    const files = [fileOf('a.jsonl', linesOf(2)), fileOf('b.txt', textOf(40))];
    await run('one', files);
    const database = await openDB(OWN_NAME);
    await database.delete('files', ['one', 1]);
    database.close();
    const row = await run('one', files);
    expect(row.packs).toMatchObject([{ reports: 3 }]);
    expect(await idsIn(`one/${OWN}`)).toHaveLength(3);
  });

  it('joins small imports of before once there are many, the latest of each report and what can be read', async () => {
    for (let n = 0; n < 8; n++)
      await keep(`i${n}`, [fileOf('a.jsonl', `${JSON.stringify(reportOf(n))}\n${JSON.stringify(reportOf(100))}`)]);
    expect((await our.listPacks()).packs).toMatchObject([{ reports: 16, generations: { length: 8 } }]);
    await damage(`i3/${OWN}`, 'report 0', null);
    const row = await keep('last', [fileOf('b.txt', textOf(40))]);
    // Seven that can be read, the one that all bring, the new one.
    expect(row.packs).toMatchObject([{ reports: 9, absorbs: { length: 8 } }]);
    expect((await our.listPacks()).packs).toMatchObject([{ reports: 9, generations: [`last/${OWN}`] }]);
  });

  it('leaves them apart where together they are many', async () => {
    await keep('large', [
      fileOf('a.jsonl', Array.from({ length: 401 }, (_, n) => JSON.stringify({ ...reportOf(n), claims: [] })).join('\n')),
    ]);
    for (let n = 0; n < 7; n++) await keep(`i${n}`, [fileOf('a.jsonl', JSON.stringify({ ...reportOf(500 + n), claims: [] }))]);
    const row = await keep('last', [fileOf('b.txt', textOf(40))]);
    expect(row.packs).toMatchObject([{ reports: 1, absorbs: [] }]);
    expect((await our.listPacks()).packs).toMatchObject([{ reports: 409, generations: { length: 9 } }]);
  });

  it('of reports without a claim is a shard that is always looked at', async () => {
    const row = await keep('one', [fileOf('a.jsonl', JSON.stringify({ ...reportOf(1), text: undefined }))]);
    expect(row.packs).toMatchObject([{ reports: 1, claims: 0 }]);
    expect((await our.readLayout()).shards).toMatchObject([{ row: { any: true, reports: 1, claims: 0 } }]);
  });
});

describe('officials of an import', () => {
  const carla: Official = { id: 'carla', name: 'Carla Vestergaard', kind: 'person' };
  const names = [['Carla Vestergaard', 'carla']] as const;
  const claim = { id: 'c1', attribution: 'indirect', statement: 'It could close.', speakerText: 'Carla Vestergaard' } as const;

  it('are none of an import that is gone', async () => {
    expect(await our.proposalsOf('none', BUNDLE)).toEqual([]);
    await expect(our.takeOfficials({ importId: 'none', ownTitle: 'Mine', officials: [carla], names }, doors)).rejects.toThrow('gone');
    await expect(our.editOfficials({ importId: 'two', started: NOW, officials: [], merged: [] }, doors)).rejects.toThrow('no own pack');
  });

  it('go to the own pack, made for them where the import brings none, and their claims in packs to them', async () => {
    const pack = packFile('town', { reports: [{ ...reportOf(1), claims: [claim] }, reportOf(2)] });
    await run('one', [pack]);
    const taken = await our.takeOfficials({ importId: 'one', ownTitle: 'Mine', officials: [carla], names }, doors);
    expect(taken.packs).toMatchObject([
      { id: 'town', reports: 2 },
      { id: OWN, title: 'Mine', reports: 0, officials: 1 },
    ]);
    const speakers = (number: number) =>
      our.readStored('one/town', { number, row: { pieces: 1 } }).then((report) => report!.claims!.map(({ speaker }) => speaker));
    expect(await speakers(0)).toEqual(['carla']);
    expect(await speakers(1)).toContain('carla');
    await our.keepImport(taken, NOW);
    // The next import's own pack begins with what the one that is kept has.
    await run('two', [packFile('other', { reports: [{ ...reportOf(3), claims: [claim] }] })]);
    await damage('two/other', 'report 0', null);
    const next = await our.takeOfficials({ importId: 'two', ownTitle: 'another title', officials: [], names }, doors);
    expect(next.packs).toMatchObject([{ id: 'other' }, { id: OWN, title: 'Mine', officials: 1 }]);
  });

  it('as the reader edits them keep what reports brought themselves, each report once, and take over the merged', async () => {
    const own = (n: number, speaker?: string) => ({
      ...reportOf(n),
      claims: [{ id: 'c1', attribution: 'indirect', statement: 'It could close.', ...(speaker === undefined ? {} : { speaker }) }],
    });
    await keep('one', [fileOf('a.jsonl', [own(1, 'gone'), own(2, 'stays'), own(3)].map((one) => JSON.stringify(one)).join('\n'))]);
    await keep('two', [
      fileOf('a.jsonl', [own(1, 'stays'), { ...reportOf(4), text: undefined }].map((one) => JSON.stringify(one)).join('\n')),
    ]);
    const seen: number[] = [];
    const edited = await our.editOfficials(
      { importId: 'three', started: NOW, officials: [{ ...carla, id: 'became' }], merged: [['gone', 'became']] },
      { ...doors, onProgress: ({ phase, done }) => void (phase === 'finding' && seen.push(done)) },
    );
    expect([edited.packs[0]!.reports, seen]).toEqual([4, [1, 2, 3, 4]]);
    const speakers = new Map<string, (string | undefined)[] | undefined>();
    for await (const one of our.eachRow(`three/${OWN}`))
      speakers.set(
        one.row.id,
        (await our.readStored(`three/${OWN}`, one))!.claims?.map(({ speaker }) => speaker),
      );
    expect([...speakers]).toEqual([
      ['made-00001', ['stays']],
      ['made-00004', undefined],
      ['made-00002', ['stays']],
      ['made-00003', [undefined]],
    ]);
  });
});
