/** An import that waits: a report of it corrected, everything deleted under it. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fact, factsOf, reviseReport } from '../../extension/core/corpus/revise-report.ts';
import { BUNDLE, fileOf, linesOf, reportOf, textOf } from './samples.ts';

const load = async () => ({
  ...(await import('../../extension/library/packs/import/import-job.ts')),
  ...(await import('../../extension/library/packs/import/revise-staged.ts')),
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
const TODAY = '2026-01-01';
const doors = { bundle: BUNDLE, onProgress: () => undefined, onFile: () => undefined };
const request = (id: string, ...files: readonly File[]) => ({ id, started: NOW, files, outlet: 'not named', ownTitle: 'Mine' });

describe('what a reader corrects of a report', () => {
  const report = { ...reportOf(1), titleBy: 'Second Source' };
  const facts = { title: report.title, outlet: report.outlet, published: report.published ?? '' };

  it('is taken over in one line, with how the date is known, and its title is no longer ours', () => {
    const revised = reviseReport(report, { title: '  Two\n lines ', outlet: 'The  Quay', published: '2025-08' }, TODAY);
    expect(revised).toMatchObject({
      id: report.id,
      title: 'Two lines',
      outlet: 'The Quay',
      published: '2025-08',
      publishedPrecision: 'month',
      publishedBasis: 'given by the reader',
      text: report.text,
    });
    expect(revised).not.toHaveProperty('titleBy');
  });

  it('leaves what is not touched as it was', () => {
    expect(reviseReport(report, facts, TODAY)).toEqual(report);
    expect(factsOf(report)).toEqual(facts);
    const bare = { id: 'r', title: 'T', outlet: 'O', language: 'en', text: 'x' } as const;
    expect(factsOf(bare)).toEqual({ title: 'T', outlet: 'O', published: '' });
    expect(reviseReport(bare, factsOf(bare), TODAY)).toEqual(bare);
    const undated = reviseReport(report, { ...facts, published: '' }, TODAY);
    expect(undated).not.toHaveProperty('published');
    expect(undated).not.toHaveProperty('publishedBasis');
  });

  it.each<readonly [string, Partial<typeof facts>, readonly Fact[]]>([
    ['an empty title', { title: ' \n' }, ['title']],
    ['a title too long', { title: 'x'.repeat(1_001) }, ['title']],
    ['an empty outlet', { outlet: '' }, ['outlet']],
    ['a day that does not exist', { published: '2025-02-30' }, ['published']],
    ['a date in other words', { published: 'in May' }, ['published']],
    ['a day that is still to come', { published: '2026-01-02' }, ['published']],
    ['a month that is still to come', { published: '2026-02' }, ['published']],
    ['everything at once', { title: '', outlet: '', published: '2025' }, ['title', 'outlet', 'published']],
  ])('is refused for %s', (_what, change, wrong) => expect(reviseReport(report, { ...facts, ...change }, TODAY)).toEqual(wrong));
});

describe('a report of an import that waits', () => {
  it('is corrected, made findable anew and kept so, its claims found again where its date has changed', async () => {
    const row = await our.runImport(request('one', fileOf('a.jsonl', linesOf(3))), doors);
    const generation = row.packs[0]!.generation;
    const facts = { title: 'A better title', outlet: 'The Quay', published: '2024-02' };
    const changed = await our.reviseStaged({ importId: 'one', generation, number: 1, facts, today: TODAY }, doors);
    expect(changed).toMatchObject({ state: 'ready', packs: [{ reports: 3, claims: row.packs[0]!.claims }] });
    const [listed] = await our.listReports(generation, 1, 1);
    expect(listed).toMatchObject({ number: 1, row: { ...facts, made: 'found', claims: expect.any(Number) as number } });
    await our.keepImport(changed, NOW);
    const { shards } = await our.readLayout();
    const reports = (await our.readShard(shards[0]!))!.reports;
    expect(reports.map(({ title }) => title).sort()).toEqual(['A better title', reportOf(0).title, reportOf(2).title].sort());
    expect(reports.find(({ title }) => title === 'A better title')!.claims!.length).toBeGreaterThan(0);
  });

  it('keeps its claims where only its title has changed', async () => {
    const row = await our.runImport(request('one', fileOf('a.jsonl', linesOf(1))), doors);
    const generation = row.packs[0]!.generation;
    const facts = { ...factsOf(reportOf(0)), title: 'A better title' };
    const asked = vi.fn();
    await our.reviseStaged({ importId: 'one', generation, number: 0, facts, today: TODAY }, { ...doors, onReport: asked });
    expect((await our.listReports(generation, 0, 1))[0]!.row).toMatchObject({ title: 'A better title', made: 'found' });
    expect(asked).not.toHaveBeenCalled();
  });

  it('is refused where the facts are none, and where report or import is gone', async () => {
    const row = await our.runImport(request('one', fileOf('a.jsonl', linesOf(2))), doors);
    const generation = row.packs[0]!.generation;
    const facts = factsOf(reportOf(0));
    const revise = (change: object) => our.reviseStaged({ importId: 'one', generation, number: 0, facts, today: TODAY, ...change }, doors);
    await expect(revise({ facts: { ...facts, title: '', published: '2999' } })).rejects.toThrow('title, published');
    await expect(revise({ number: 7 })).rejects.toThrow('gone');
    await our.dropStaged(generation, 0);
    // Behind it stands another, which is not meant.
    await expect(revise({})).rejects.toThrow('gone');
    await our.discardImport('one');
    await expect(revise({ number: 1 })).rejects.toThrow('gone');
    expect(await our.listReports(generation)).toEqual([]);
  });

  it('leaves the other packs of the import alone', async () => {
    const pack = {
      format: 'second-source-pack',
      version: 1,
      id: 'town',
      title: 'Town',
      revision: 1,
      officials: [],
      reports: [reportOf(5)],
    };
    const row = await our.runImport(request('one', fileOf('a.jsonl', linesOf(2)), fileOf('b.pack.json', JSON.stringify(pack))), doors);
    const asked = vi.fn();
    const facts = { ...factsOf(reportOf(0)), published: '2024-02' };
    const { generation } = row.packs[0]!;
    const changed = await our.reviseStaged({ importId: 'one', generation, number: 0, facts, today: TODAY }, { ...doors, onReport: asked });
    expect(changed.packs[1]).toEqual(row.packs[1]);
    expect(asked.mock.calls).toEqual([[generation, 0]]);
  });

  it('is not offered while it is changed: a browser killed then finds an import that goes on', async () => {
    const row = await our.runImport(request('one', fileOf('a.jsonl', linesOf(2))), doors);
    const generation = row.packs[0]!.generation;
    const facts = { title: 'New', outlet: 'New', published: '2024-02' };
    const killed = {
      ...doors,
      onReport: () => {
        throw new Error('killed');
      },
    };
    await expect(our.reviseStaged({ importId: 'one', generation, number: 0, facts, today: TODAY }, killed)).rejects.toThrow('killed');
    expect(await our.loadImport('one')).toMatchObject({ state: 'reading' });
    const again = await our.runImport(request('one', fileOf('a.jsonl', linesOf(2))), doors);
    expect(again).toMatchObject({ state: 'ready', packs: [{ reports: 2, claims: row.packs[0]!.claims }] });
    expect((await our.listReports(generation, 0, 1))[0]!.row.title).toBe('New');
  });
});

describe('F34: everything deleted under an import', () => {
  it('ends it at its next write, and nothing of it stays', async () => {
    let files = 0;
    const deleting = {
      ...doors,
      onFile: () => {
        if (++files === 1) void our.clearOwn();
      },
    };
    const texts = [0, 1, 2].map((n) => fileOf(`${n}.txt`, textOf(n)));
    await expect(our.runImport(request('one', ...texts), deleting)).rejects.toMatchObject({ code: 'failed' });
    expect(await our.listImports()).toEqual([]);
    expect(await our.listReports('one/own-reports')).toEqual([]);
    expect(await our.filesOf('one')).toEqual(new Map());
  });

  it('is told to whoever keeps one that is gone, and nothing is kept', async () => {
    const row = await our.runImport(request('one', fileOf('a.txt', textOf(1))), doors);
    await our.clearOwn();
    await expect(our.keepImport(row, NOW)).rejects.toMatchObject({ code: 'failed' });
    expect((await our.listPacks()).packs).toEqual([]);
  });

  it('is harmless to keep twice what is there', async () => {
    const row = await our.runImport(request('one', fileOf('a.txt', textOf(1))), doors);
    await our.keepImport(row, NOW);
    await our.keepImport(row, NOW);
    expect((await our.listPacks()).packs).toMatchObject([{ reports: 1 }]);
    expect(await our.filesOf('one')).toEqual(new Map());
  });
});
