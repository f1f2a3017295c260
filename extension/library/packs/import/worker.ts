/** The import Worker: every file is read, parsed and analysed here, so that no file can stop the page. It is ended at once when the reader says so. */
import bundle from '../../../corpus/bundle.json' with { type: 'json' };
import type { Pack } from '../../../core/corpus/model.ts';
import { parsePack, problemLine } from '../../../core/corpus/parse-pack.ts';
import { CallFailure } from '../../../platform/call-failure.ts';
import { OwnStoreRefused } from '../../../platform/own-database.ts';
import { exportPack } from './export-pack.ts';
import { type JobDoors, runImport } from './import-job.ts';
import { reviseStaged } from './revise-staged.ts';
import { editOfficials, proposalsOf, takeOfficials } from './take-officials.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-contract.ts';

/** The scope of a dedicated worker, of which the page's typings know only a part. */
const scope = self as unknown as {
  postMessage(message: WorkerAnswer): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
const tell = (answer: WorkerAnswer): void => scope.postMessage(answer);

const readBundle = (): Pack => {
  const { pack, problems } = parsePack(bundle);
  if (pack === null) throw new Error(problems.map(problemLine).join('; '));
  return pack;
};

const answerTo = async (request: WorkerRequest): Promise<WorkerAnswer> => {
  if (request.kind === 'export') return { kind: 'exported', files: await exportPack(request.pack, request.most) };
  const doors: JobDoors = {
    bundle: readBundle(),
    onProgress: (progress) => tell({ kind: 'progress', progress }),
    onFile: (number, row) => tell({ kind: 'file', number, row }),
    onReport: (generation, number) => tell({ kind: 'report', generation, number }),
  };
  if (request.kind === 'import') return { kind: 'ready', row: await runImport(request.request, doors) };
  if (request.kind === 'edit') return { kind: 'ready', row: await editOfficials(request, doors) };
  if (request.kind === 'revise') return { kind: 'ready', row: await reviseStaged(request, doors) };
  if (request.kind === 'officials') return { kind: 'ready', row: await takeOfficials(request, doors) };
  return { kind: 'proposals', proposals: await proposalsOf(request.importId, doors.bundle) };
};

const failureOf = (thrown: unknown): WorkerAnswer => {
  if (thrown instanceof CallFailure && thrown.code === 'storage-full')
    return { kind: 'failed', code: 'storage-full', free: thrown.message };
  return { kind: 'failed', code: thrown instanceof OwnStoreRefused ? 'storage-refused' : 'failed', free: '' };
};

scope.addEventListener('message', ({ data }) => {
  void answerTo(data).catch(failureOf).then(tell);
});
