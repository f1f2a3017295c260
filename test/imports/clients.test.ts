/** The page's side of the two Workers: questions and answers, signs of life, and an end for each that gives none. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askExport, askProposals, changeImport, DEADLINE_MS, startImport } from '../../extension/library/packs/import/import-client.ts';
import type { WorkerAnswer } from '../../extension/library/packs/import/worker-contract.ts';
import { startFileWorker } from '../../extension/library/saved/import/import-client.ts';
import { fileOf } from './samples.ts';

/** A Worker that says what a test lets it say. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  readonly asked: unknown[] = [];
  isEnded = false;
  constructor(readonly address: string | { readonly script: string }) {
    super();
    FakeWorker.all.push(this);
  }
  postMessage(request: unknown): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: object): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}
const latest = (): FakeWorker => FakeWorker.all.at(-1)!;
const FAILED = { kind: 'failed', code: 'failed', free: '' } as const;
const READY = { kind: 'ready', row: { id: 'one', state: 'ready', started: '', files: 0, packs: [] } } as const;

beforeEach(() => {
  FakeWorker.all = [];
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('document', { baseURI: 'own://library/index.html' });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an import', () => {
  const request = { id: 'one', started: '2026-01-01T00:00:00Z', files: [fileOf('a.txt', 'a')], outlet: 'not named', ownTitle: 'Mine' };
  const listener = { onProgress: vi.fn(), onFile: vi.fn() };
  const row = { name: 'a.txt', size: 1, modified: 1, reports: 1, claims: 0, refused: 0, problems: [] };
  const progress = (phase: string, file: number): WorkerAnswer =>
    ({ kind: 'progress', progress: { phase, file, done: 1, of: 2 } }) as WorkerAnswer;
  const passDeadline = () => vi.advanceTimersByTime(DEADLINE_MS + 1);

  beforeEach(() => vi.clearAllMocks());

  it('is told how far it is, and how it ended', async () => {
    const { end } = startImport(request, listener);
    expect(latest()).toMatchObject({
      address: 'own://library/packs/import/worker.js',
      asked: [{ kind: 'import', request: { id: 'one' } }],
    });
    latest().say(progress('reading', 0));
    latest().say({ kind: 'file', number: 0, row });
    latest().say(progress('indexing', -1));
    latest().say(READY);
    expect(await end).toEqual(READY);
    expect(listener.onProgress).toHaveBeenCalledTimes(2);
    expect(listener.onFile).toHaveBeenCalledWith(0, row);
    expect(latest().isEnded).toBe(true);
  });

  it.each<readonly [string, readonly object[], object]>([
    ['the file it was reading', [progress('reading', 3)], { skipFile: 3 }],
    ['the file behind the last one read', [progress('reading', 3), { kind: 'file', number: 3, row }], { skipFile: 4 }],
    [
      'the report whose claims it was looking for',
      [progress('reading', 3), progress('finding', 3), { kind: 'report', generation: 'one/town', number: 7 }],
      { skipReport: { generation: 'one/town', number: 7 } },
    ],
  ])('that gives no sign of life goes on in another Worker behind %s', async (_name, said, more) => {
    const { end } = startImport(request, listener);
    const first = latest();
    for (const answer of said) first.say(answer);
    vi.advanceTimersByTime(DEADLINE_MS - 1);
    expect(FakeWorker.all).toHaveLength(1);
    vi.advanceTimersByTime(2);
    expect([first.isEnded, FakeWorker.all.length]).toEqual([true, 2]);
    expect(latest().asked).toEqual([{ kind: 'import', request: { ...request, ...more } }]);
    latest().say(READY);
    expect(await end).toEqual(READY);
  });

  it('has failed where the Worker never began, fell over, told so, or answered something else', async () => {
    const ends = [
      () => passDeadline(),
      () => latest().dispatchEvent(new Event('error')),
      () => latest().say({ kind: 'failed', code: 'storage-full', free: '9' }),
      () => latest().say({ kind: 'exported', files: [] }),
    ].map((happen) => {
      const { end } = startImport(request, listener);
      happen();
      return end;
    });
    expect(await Promise.all(ends)).toEqual([FAILED, FAILED, { ...FAILED, code: 'storage-full', free: '9' }, FAILED]);
  });

  it('ends at once when it is cancelled', async () => {
    const { end, cancel } = startImport(request, listener);
    cancel();
    expect([await end, latest().isEnded]).toEqual([{ kind: 'cancelled' }, true]);
    passDeadline();
    expect(FakeWorker.all).toHaveLength(1);
  });
});

describe('a question to the Worker of reports', () => {
  const change = () => changeImport({ kind: 'edit', importId: 'one', started: '', officials: [], merged: [] }, {});
  const QUESTIONS: readonly (readonly [string, () => Promise<unknown>, object, unknown, unknown])[] = [
    ['a change', change, READY, READY, FAILED],
    ['proposals', () => askProposals('one'), { kind: 'proposals', proposals: [{ id: 'x' }] }, [{ id: 'x' }], []],
    ['an export', () => askExport('town'), { kind: 'exported', files: [{ name: 'x' }] }, [{ name: 'x' }], []],
  ];

  it.each(QUESTIONS)('for %s is answered', async (_name, ask, answer, expected, none) => {
    const asking = ask();
    // Signs of life nobody listens to.
    latest().say({ kind: 'progress', progress: { phase: 'finding', file: 0, done: 0, of: 1 } });
    latest().say({ kind: 'file', number: 0, row: {} });
    latest().say(answer);
    expect(await asking).toEqual(expected);
    const slow = ask();
    vi.advanceTimersByTime(DEADLINE_MS + 1);
    expect(await slow).toEqual(none);
    const fallen = ask();
    latest().dispatchEvent(new Event('error'));
    expect(await fallen).toEqual(none);
  });

  it('that is answered by something else has failed', async () => {
    const asking = change();
    latest().say({ kind: 'exported', files: [] });
    expect(await asking).toEqual(FAILED);
    const told = change();
    latest().say({ ...FAILED, code: 'storage-refused' });
    expect(await told).toEqual({ ...FAILED, code: 'storage-refused' });
  });
});

describe('the Worker of saved claims', () => {
  const FILE = fileOf('a.json', '{}');
  const bring = { id: 'one', importedAt: '2026-01-01T00:00:00Z' };

  it('tries a file and brings it in, telling how far it is', async () => {
    const { tryFile, bring: bringIn, end } = startFileWorker();
    const told = vi.fn();
    const trying = tryFile(FILE, told);
    expect(latest()).toMatchObject({ address: 'own://library/saved/import/worker.js', asked: [{ kind: 'try' }] });
    latest().say({ kind: 'progress', done: 1, of: 2 });
    latest().say({ kind: 'tried', tried: {} });
    expect(await trying).toEqual({ kind: 'tried', tried: {} });
    const bringing = bringIn(bring, told);
    // However long that takes.
    vi.advanceTimersByTime(10 * 60_000);
    latest().say({ kind: 'progress', done: 2, of: 2 });
    latest().say({ kind: 'brought', counts: {} });
    expect(await bringing).toEqual({ kind: 'brought', counts: {} });
    expect([told.mock.calls.length, FakeWorker.all.length, latest().isEnded]).toEqual([2, 1, false]);
    end();
    expect(latest().isEnded).toBe(true);
  });

  it('is given up without a sign of life, and when it falls over', async () => {
    const slow = startFileWorker();
    const trying = slow.tryFile(FILE, () => undefined);
    vi.advanceTimersByTime(31_000);
    expect([await trying, latest().isEnded]).toEqual([FAILED, true]);
    const falling = startFileWorker();
    const bringing = falling.bring(bring, () => undefined);
    latest().dispatchEvent(new Event('error'));
    expect(await bringing).toEqual(FAILED);
  });

  it('is ended at once while it tries, and asked to end while it brings in', async () => {
    const trying = startFileWorker();
    const tried = trying.tryFile(FILE, () => undefined);
    trying.cancel();
    expect([await tried, latest().isEnded]).toEqual([{ kind: 'cancelled' }, true]);
    const bringing = startFileWorker();
    const brought = bringing.bring(bring, () => undefined);
    bringing.cancel();
    expect([latest().asked.at(-1), latest().isEnded]).toEqual([{ kind: 'cancel' }, false]);
    latest().say({ kind: 'cancelled' });
    expect(await brought).toEqual({ kind: 'cancelled' });
  });
});

describe('where a browser asks for trusted addresses', () => {
  it('one policy names our two Workers and no other script', async () => {
    const rules: { createScriptURL(name: string): string }[] = [];
    vi.stubGlobal('trustedTypes', {
      createPolicy: (name: string, rule: (typeof rules)[number]) => {
        expect(name).toBe('import-worker');
        rules.push(rule);
        return { createScriptURL: (script: string) => ({ script: rule.createScriptURL(script) }) };
      },
    });
    startFileWorker();
    startFileWorker();
    expect(latest().address).toEqual({ script: 'own://library/saved/import/worker.js' });
    expect(rules).toHaveLength(1);
    for (const name of ['https://evil.example/worker.js', 'constructor', ''])
      expect(() => rules[0]!.createScriptURL(name)).toThrow('no Worker of ours');
  });
});
