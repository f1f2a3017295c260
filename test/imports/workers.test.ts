/** The two Workers from within, as a page hears them: each request answered once, each failure told in the words of the contract. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import type { WorkerAnswer, WorkerRequest } from '../../extension/library/packs/import/worker-contract.ts';
import type { WorkerAnswer as ClaimAnswer, WorkerRequest as ClaimRequest } from '../../extension/library/saved/import/worker-contract.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { textOf as fileTextOf } from '../saved/from-file.ts';
import { fileOf, linesOf } from './samples.ts';

const { session } = await vi.hoisted(async () => ({ session: (await import('../platform/browser-storage.ts')).memoryArea() }));
vi.mock('webextension-polyfill', () => ({ default: { storage: { session } } }));

interface Running<Request, Answer> {
  /** Sends a request and gives what the Worker says up to its answer. */
  ask(request: Request, isEnd?: (answer: Answer) => boolean): Promise<readonly Answer[]>;
  send(request: Request): void;
}

/** Bytes of blobs, which a Worker of the browser reads without waiting. */
const bytes = new Map<Blob, Uint8Array>();
const blobOf = (content: string | Uint8Array): Blob => {
  const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const blob = new Blob([whole as BlobPart]);
  bytes.set(blob, whole);
  const slice = blob.slice.bind(blob);
  blob.slice = (from, to) => {
    const part = slice(from, to);
    bytes.set(part, whole.subarray(from, to));
    return part;
  };
  return blob;
};
class SyncReader {
  readAsArrayBuffer(blob: Blob): ArrayBuffer {
    const read = bytes.get(blob);
    if (read === undefined) throw new DOMException('', 'NotFoundError');
    return read.slice().buffer as ArrayBuffer;
  }
}

const start = async <Request, Answer extends { readonly kind: string }>(
  load: () => Promise<unknown>,
): Promise<Running<Request, Answer>> => {
  let hear: (event: { readonly data: Request }) => void = () => undefined;
  let said: (answer: Answer) => void = () => undefined;
  vi.resetModules();
  vi.stubGlobal('self', {
    postMessage: (answer: Answer) => said(answer),
    addEventListener: (_kind: string, listener: typeof hear) => void (hear = listener),
    FileReaderSync: SyncReader,
  });
  await load();
  const send = (request: Request): void => hear({ data: request });
  return {
    send,
    ask: (request, isEnd = ({ kind }) => !['progress', 'file', 'report'].includes(kind)) =>
      new Promise((resolve) => {
        const answers: Answer[] = [];
        said = (answer) => {
          answers.push(answer);
          if (isEnd(answer)) resolve(answers);
        };
        send(request);
      }),
  };
};
const startReports = () => start<WorkerRequest, WorkerAnswer>(() => import('../../extension/library/packs/import/worker.ts'));
const startClaims = () => start<ClaimRequest, ClaimAnswer>(() => import('../../extension/library/saved/import/worker.ts'));

const refuse = (name: string): void => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', name);
  });
};

beforeEach(() => {
  session.kept.clear();
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const NOW = '2026-01-01T00:00:00.000Z';

describe('the Worker of reports', () => {
  const request = { id: 'one', started: NOW, files: [fileOf('a.jsonl', linesOf(2))], outlet: 'not named', ownTitle: 'Mine' };

  it('imports, telling how far it is, and changes what waits', async () => {
    const { ask } = await startReports();
    const told = await ask({ kind: 'import', request });
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['progress', 'file', 'report', 'ready']));
    expect(told.at(-1)).toMatchObject({ kind: 'ready', row: { state: 'ready', packs: [{ reports: 2 }] } });
    const proposed = await ask({ kind: 'proposals', importId: 'one' });
    expect(proposed.at(-1)).toMatchObject({ kind: 'proposals', proposals: [{ name: 'Ann Harbour' }, { name: 'Bo Lindqvist' }, {}] });
    const carla = { id: 'carla', name: 'Carla Vestergaard', kind: 'person' } as const;
    const taken = await ask({ kind: 'officials', importId: 'one', ownTitle: 'Mine', officials: [carla], names: [] });
    expect(taken.at(-1)).toMatchObject({ kind: 'ready', row: { packs: [{ officials: 1 }] } });
    const facts = { title: 'Better', outlet: 'The Quay', published: '2025-01' };
    const revised = await ask({ kind: 'revise', importId: 'one', generation: 'one/own-reports', number: 0, facts, today: '2026-01-01' });
    const last = revised.at(-1);
    if (last?.kind !== 'ready') throw new Error(JSON.stringify(last));
    await (await import('../../extension/platform/pack-store.ts')).keepImport(last.row, NOW);
    const edited = await ask({ kind: 'edit', importId: 'two', started: NOW, officials: [], merged: [] });
    expect(edited.at(-1)).toMatchObject({ kind: 'ready', row: { id: 'two', packs: [{ reports: 2, officials: 0 }] } });
    const [exported] = await ask({ kind: 'export', pack: 'own-reports', most: 1 });
    expect(exported).toMatchObject({ kind: 'exported', files: [{ name: 'own-reports.1-of-2.pack.json' }, {}] });
  });

  it.each<readonly [string, string, object]>([
    ['no room', 'QuotaExceededError', { code: 'storage-full', free: '' }],
    ['no database', 'SecurityError', { code: 'storage-refused', free: '' }],
    ['another fault', 'DataError', { code: 'failed', free: '' }],
  ])('tells %s, and hands no error out', async (_name, thrown, told) => {
    const { ask } = await startReports();
    refuse(thrown);
    expect(await ask({ kind: 'import', request })).toEqual([{ kind: 'failed', ...told }]);
    expect(await ask({ kind: 'export', pack: 'own-reports' })).toEqual([{ kind: 'failed', ...told }]);
  });

  it('tells where an import is gone that was to be changed', async () => {
    const { ask } = await startReports();
    expect(await ask({ kind: 'edit', importId: 'two', started: NOW, officials: [], merged: [] })).toEqual([
      { kind: 'failed', code: 'failed', free: '' },
    ]);
  });

  it('does nothing without its own bundle', async () => {
    vi.doMock('../../extension/corpus/bundle.json', () => ({ default: { format: 'nonsense' } }));
    const { ask } = await startReports();
    expect(await ask({ kind: 'import', request })).toEqual([{ kind: 'failed', code: 'failed', free: '' }]);
    vi.doUnmock('../../extension/corpus/bundle.json');
  });
});

describe('the Worker of saved claims', () => {
  const claims = (count: number): readonly SavedClaim[] =>
    Array.from({ length: count }, (_, n) => ({ ...unorderedClaim(`c${n}`), text: `Claim ${n}`, sequence: n + 1 }));
  const textOf = (count: number): string => fileTextOf({ claims: claims(count), rejections: [] });
  const bring = { kind: 'bring', id: 'one', importedAt: NOW } as const;
  const shelfOf = async () => {
    const { diskShelf } = await import('../../extension/platform/saved-on-disk.ts');
    return (await diskShelf.list(Infinity, 1_000)).count;
  };

  it('tries a file, telling the bytes, and brings it in, telling the claims', async () => {
    const { ask } = await startClaims();
    const tried = await ask({ kind: 'try', file: blobOf(textOf(150)) });
    expect(tried[0]).toMatchObject({ kind: 'progress' });
    // The keys stay with the Worker.
    expect(tried.at(-1)).toEqual({
      kind: 'tried',
      tried: {
        counts: { added: 150, merged: 0, bothNotes: 0, same: 0, rejections: 0 },
        claims: 150,
        settings: null,
        problems: [],
        leftOut: 0,
      },
    });
    expect(await shelfOf()).toBe(0);
    const brought = await ask(bring);
    expect(brought).toMatchObject([
      { kind: 'progress', done: 100, of: 150 },
      { kind: 'brought', counts: { added: 150 } },
    ]);
    expect(await shelfOf()).toBe(150);
  });

  it('ends what is cancelled, and nothing of it stays', async () => {
    const { ask, send } = await startClaims();
    await ask({ kind: 'try', file: blobOf(textOf(150)) });
    const bringing = ask(bring);
    send({ kind: 'cancel' });
    expect((await bringing).at(-1)).toEqual({ kind: 'cancelled' });
    expect(await shelfOf()).toBe(0);
  });

  it('brings in nothing that was not tried', async () => {
    const { ask } = await startClaims();
    expect(await ask(bring)).toEqual([{ kind: 'failed', code: 'failed', free: '' }]);
  });

  it.each<readonly [string, Blob, object]>([
    ['no JSON', blobOf('words'), { why: 'not-json' }],
    ['a file of another kind', blobOf('{"format":"x"}'), { why: 'not-ours' }],
    ['one of a newer version', blobOf('{"format":"second-source-saved","version":2}'), { why: 'newer' }],
    ['bytes that are no UTF-8', blobOf(Uint8Array.from([0x7b, 0xff])), { why: 'not-utf8', reason: 'utf-8, byte 1' }],
    ['a picture', blobOf(Uint8Array.from([0x7b, 0])), { why: 'not-json', reason: 'byte 1' }],
    ['a file that is gone', new Blob(['{}']), { why: 'unreadable' }],
  ])('refuses %s', async (_name, file, why) => {
    const { ask } = await startClaims();
    expect((await ask({ kind: 'try', file })).at(-1)).toMatchObject({ kind: 'refused', ...why });
  });

  it('hands the file over where there is no database, unless it is larger than a session', async () => {
    refuse('SecurityError');
    const { ask } = await startClaims();
    expect((await ask({ kind: 'try', file: blobOf(textOf(3)) })).at(-1)).toMatchObject({
      kind: 'no-database',
      file: { claims: [{ id: 'c0' }, {}, {}] },
    });
    const large = blobOf(`${textOf(3)}${' '.repeat(10_000_000)}`);
    expect((await ask({ kind: 'try', file: large })).at(-1)).toEqual({ kind: 'failed', code: 'storage-full', free: '' });
  });

  it.each<readonly [string, object]>([
    ['QuotaExceededError', { code: 'storage-full', free: '7' }],
    ['DataError', { code: 'failed', free: '' }],
  ])('tells where a database ends in %s', async (name, told) => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 9, usage: 2 }) } });
    const { ask } = await startClaims();
    refuse(name);
    expect((await ask({ kind: 'try', file: blobOf(textOf(1)) })).at(-1)).toEqual({ kind: 'failed', ...told });
  });
});

describe('a file where there is no database', () => {
  it('is tried against the session and brought into it', async () => {
    const { bringInSession, tryInSession } = await import('../../extension/library/saved/import/session-import.ts');
    const claim = { ...unorderedClaim('a'), note: 'n' };
    const file = { claims: [claim], rejections: [], settings: { marks: true }, problems: ['claims[1]: too long'] };
    expect(await tryInSession(file)).toMatchObject({ counts: { added: 1 }, claims: 1, settings: { marks: true }, leftOut: 1 });
    expect(await bringInSession('one', file)).toMatchObject({ added: 1, same: 0 });
    expect(await bringInSession('two', file)).toMatchObject({ added: 0, same: 1 });
  });
});
