/** The Worker of saved claims: a file is read, checked, tried and brought in here, so that none can hold the page up. */
import { FileRefused, wholeFile } from '../../../core/saved/formats/read-json.ts';
import { CallFailure } from '../../../platform/call-failure.ts';
import { StorageRefused } from '../../../platform/database.ts';
import { ImportEnded } from '../../../platform/saved-import.ts';
import { diskShelf } from '../../../platform/saved-on-disk.ts';
import { NotText } from '../../packs/import/decode-file.ts';
import { type ClaimFile, createClaimFile } from './claim-file.ts';
import { bringClaims, tryClaims, type Tried } from './claim-job.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-contract.ts';

/** The scope of a dedicated worker, of which the page's typings know only a part. */
const scope = self as unknown as {
  postMessage(message: WorkerAnswer): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
  readonly FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const tell = (answer: WorkerAnswer): void => scope.postMessage(answer);

/** What a session may hold: browsers give some 10 MB. */
const LARGEST_IN_SESSION = 10_000_000;

let chosen: { readonly file: ClaimFile; readonly tried: Tried } | null = null;
const stop = new AbortController();

const tryFile = async (blob: Blob): Promise<WorkerAnswer> => {
  const reader = new scope.FileReaderSync();
  const file = createClaimFile({ size: blob.size, read: (from, to) => reader.readAsArrayBuffer(blob.slice(from, to)) });
  try {
    const tried = await tryClaims(file, diskShelf, (done) => tell({ kind: 'progress', done, of: blob.size }));
    chosen = { file, tried };
    const { counts, claims, settings, problems, leftOut } = tried;
    return { kind: 'tried', tried: { counts, claims, settings, problems, leftOut } };
  } catch (thrown) {
    if (!(thrown instanceof StorageRefused)) throw thrown;
    if (blob.size > LARGEST_IN_SESSION) return { kind: 'failed', code: 'storage-full', free: '' };
    return { kind: 'no-database', file: wholeFile(file.records()) };
  }
};

const bringFile = async (id: string, importedAt: string): Promise<WorkerAnswer> => {
  if (chosen === null) return { kind: 'failed', code: 'failed', free: '' };
  const { file, tried } = chosen;
  const onProgress = (done: number): void => tell({ kind: 'progress', done, of: tried.claims });
  return { kind: 'brought', counts: await bringClaims(file, tried, { id, importedAt }, { onProgress, signal: stop.signal }) };
};

const failureOf = (thrown: unknown): WorkerAnswer => {
  if (thrown instanceof FileRefused) return { kind: 'refused', why: thrown.why, reason: thrown.message };
  if (thrown instanceof NotText) {
    const why = ({ encoding: 'not-utf8', binary: 'not-json', unreadable: 'unreadable' } as const)[thrown.code];
    return { kind: 'refused', why, reason: thrown.place };
  }
  if (thrown instanceof ImportEnded) return { kind: 'cancelled' };
  const isFull = thrown instanceof CallFailure && thrown.code === 'storage-full';
  return { kind: 'failed', code: isFull ? 'storage-full' : 'failed', free: isFull ? thrown.message : '' };
};

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'cancel') stop.abort();
  else void (data.kind === 'try' ? tryFile(data.file) : bringFile(data.id, data.importedAt)).catch(failureOf).then(tell);
});
