import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { fileOf, linesOf, textOf } from './samples.ts';
import { BUNDLE } from './samples.ts';
import { pageOfLines } from '../page-of-lines.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

type Packs = typeof import('../../background/packs.ts');
type Reading = { readonly analysis: { readonly claims: readonly { readonly matches: readonly { readonly report: string }[] }[] } | null };

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** Milliseconds of processor that this process has used: what else the machine does is not in it. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const importAll = async (count: number): Promise<number> => {
  const { runImport } = await import('../../extension/library/packs/import/import-job.ts');
  const { keepImport } = await import('../../extension/platform/pack-store.ts');
  const begun = processorMs();
  const row = await runImport(
    {
      id: `import-${count}`,
      started: '2026-01-01T00:00:00Z',
      files: [fileOf('a.jsonl', linesOf(count))],
      outlet: 'not named',
      ownTitle: 'Mine',
    },
    { bundle: BUNDLE, onProgress: () => undefined, onFile: () => undefined },
  );
  await keepImport(row, '2026-01-01T00:00:00Z');
  return processorMs() - begun;
};

it('imports twice as many reports in about twice the time', async () => {
  await importAll(50);
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  const one = await importAll(500);
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  const two = await importAll(1_000);
  process.stdout.write(`import: 500 reports ${Math.round(one)} ms, 1,000 ${Math.round(two)} ms, ratio ${(two / one).toFixed(2)}\n`);
  // Quadratic growth would give 4.
  expect(two / one).toBeLessThanOrEqual(2.2);
});

/** 95th of a hundred look-ups of a page's claims, warm. */
const lookUpTime = async (count: number): Promise<number> => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  await importAll(count);
  const { packs }: Packs = await import('../../background/packs.ts');
  const sender = { isOurs: true, url: undefined, tabId: undefined };
  const times: number[] = [];
  for (let n = 0; n < 60; n++) {
    const begun = processorMs();
    const answer = (await packs.ownReading(pageOfLines(textOf(n % count)), sender)) as Reading;
    if (n >= 10) times.push(processorMs() - begun);
    expect(answer.analysis!.claims.some(({ matches }) => matches[0]?.report === `made-${String(n % count).padStart(5, '0')}`)).toBe(true);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
};

it('looks a page up among a thousand reports about as fast as among a hundred', async () => {
  const few = await lookUpTime(100);
  const many = await lookUpTime(1_000);
  process.stdout.write(
    `look-up of a page, p95: 100 reports ${few.toFixed(1)} ms, 1,000 ${many.toFixed(1)} ms, ratio ${(many / few).toFixed(2)}\n`,
  );
  expect(many / few).toBeLessThan(2);
});

it('lists all reports and claims of packs that are too large to be looked up whole', { timeout: 120_000 }, async () => {
  const { runImport } = await import('../../extension/library/packs/import/import-job.ts');
  const { keepImport } = await import('../../extension/platform/pack-store.ts');
  const [REPORTS, CLAIMS] = [160, 200];
  const claims = (report: number) =>
    Array.from({ length: CLAIMS }, (_, n) => ({
      id: `c${n}`,
      // Speakers of which no page of this test speaks: what is looked up by them alone would be listed in part.
      speaker: `somebody-${report % 40}`,
      attribution: 'indirect',
      statement: `Quay ${report} gets lamp ${n}.`,
    }));
  const lines = Array.from({ length: REPORTS }, (_, n) =>
    JSON.stringify({ id: `r${n}`, title: `Quay ${n}`, outlet: 'The Quay', language: 'en', claims: claims(n) }),
  );
  const files = [fileOf('a.jsonl', lines.join('\n'))];
  const request = { id: 'large', started: '2026-01-01T00:00:00Z', files, outlet: 'not named', ownTitle: 'Mine' };
  await keepImport(await runImport(request, { bundle: BUNDLE, onProgress: () => undefined, onFile: () => undefined }), request.started);
  const { library } = await import('../../background/library.ts');
  const { packs }: Packs = await import('../../background/packs.ts');
  const sender = { isOurs: true, url: undefined, tabId: undefined };
  expect(await packs.ownSummary(undefined, sender)).toMatchObject({ claims: REPORTS * CLAIMS, isSharded: true });
  expect(await library.corpusReports({ own: true }, sender)).toMatchObject({ count: REPORTS });
  expect(await library.corpusLookUp({ own: true, words: '' }, sender)).toMatchObject({ count: REPORTS * CLAIMS });
  expect(await library.corpusReport({ id: 'r7' }, sender)).toMatchObject({ report: { title: 'Quay 7' } });
});
