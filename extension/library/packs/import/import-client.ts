/**
 * The page's side of the import Worker: starts it, watches that it gets on, ends it when the reader says so, and starts it again behind a file that
 * took too long. Holds no file's content.
 */
import type { FileRow, ImportRow } from '../../../platform/own-rows.ts';
import type { Proposal } from '../../../core/corpus/propose-officials.ts';
import { startWorker } from '../../parts/own-worker.ts';
import type { ExportedFile } from './export-pack.ts';
import type { ImportRequest, Progress } from './import-job.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-contract.ts';

/** Without a sign of life for so long, the file or report at hand is passed over. Reading 200 MB gives a sign at every piece of some 64 KB. */
export const DEADLINE_MS = 30_000;

export type ImportEnd =
  | { readonly kind: 'ready'; readonly row: ImportRow }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: 'storage-full' | 'storage-refused' | 'failed'; readonly free: string };

export interface Running<End> {
  /** Ends the Worker at once. What was staged stays until it is discarded. */
  cancel(): void;
  readonly end: Promise<End>;
}

export interface Listener {
  readonly onProgress: (progress: Progress) => void;
  readonly onFile: (number: number, row: FileRow) => void;
}

interface Slow {
  readonly file: number | null;
  readonly report: { readonly generation: string; readonly number: number } | null;
}

/** Runs one request; `onSlow` hears what was at hand when the Worker stopped giving signs. */
const ask = (
  request: WorkerRequest,
  listener: Partial<Listener>,
  onSlow: (slow: Slow) => void,
  onEnd: (answer: WorkerAnswer) => void,
): (() => void) => {
  const worker = startWorker('reports');
  let slow: Slow = { file: null, report: null };
  let timer: ReturnType<typeof setTimeout>;
  const stop = (): void => {
    clearTimeout(timer);
    worker.terminate();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stop();
      onSlow(slow);
    }, DEADLINE_MS);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    wait();
    if (data.kind === 'progress') {
      if (data.progress.phase === 'reading') slow = { file: data.progress.file, report: null };
      listener.onProgress?.(data.progress);
    } else if (data.kind === 'file') {
      slow = { file: data.number + 1, report: null };
      listener.onFile?.(data.number, data.row);
    } else if (data.kind === 'report') slow = { file: null, report: { generation: data.generation, number: data.number } };
    else {
      stop();
      onEnd(data);
    }
  });
  worker.addEventListener('error', () => {
    stop();
    onEnd({ kind: 'failed', code: 'failed', free: '' });
  });
  wait();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(request);
  return stop;
};

/** Starts an import, or goes on with one of the same id. */
export const startImport = (request: ImportRequest, listener: Listener): Running<ImportEnd> => {
  let stop: () => void = () => undefined;
  let settle: (end: ImportEnd) => void = () => undefined;
  const end = new Promise<ImportEnd>((resolve) => {
    settle = resolve;
  });
  const begin = (more: Pick<ImportRequest, 'skipFile' | 'skipReport'>): void => {
    stop = ask(
      { kind: 'import', request: { ...request, ...more } },
      listener,
      // Nothing at hand: the Worker did not even start.
      ({ file, report }) =>
        report !== null
          ? begin({ skipReport: report })
          : file !== null
            ? begin({ skipFile: file })
            : settle({ kind: 'failed', code: 'failed', free: '' }),
      (answer) => settle(answer.kind === 'ready' || answer.kind === 'failed' ? answer : { kind: 'failed', code: 'failed', free: '' }),
    );
  };
  begin({});
  return {
    end,
    cancel: () => {
      stop();
      settle({ kind: 'cancelled' });
    },
  };
};

const once = <End>(request: WorkerRequest, listener: Partial<Listener>, pick: (answer: WorkerAnswer) => End): Promise<End> =>
  new Promise((resolve) => {
    const failed: WorkerAnswer = { kind: 'failed', code: 'failed', free: '' };
    ask(
      request,
      listener,
      () => resolve(pick(failed)),
      (answer) => resolve(pick(answer)),
    );
  });

type Kind<Name extends WorkerRequest['kind']> = Extract<WorkerRequest, { kind: Name }>;

/** Changes an import that waits, or the own pack as one: officials added or edited, a report corrected. */
export const changeImport = (request: Kind<'officials'> | Kind<'edit'> | Kind<'revise'>, listener: Partial<Listener>): Promise<ImportEnd> =>
  once(request, listener, (answer) =>
    answer.kind === 'ready' || answer.kind === 'failed' ? answer : { kind: 'failed', code: 'failed', free: '' },
  );

/** People the import names and no register knows; none when the question fails. */
export const askProposals = (importId: string): Promise<readonly Proposal[]> =>
  once({ kind: 'proposals', importId }, {}, (answer) => (answer.kind === 'proposals' ? answer.proposals : []));

/** The files of a pack; none when it cannot be written. */
export const askExport = (pack: string): Promise<readonly ExportedFile[]> =>
  once({ kind: 'export', pack }, {}, (answer) => (answer.kind === 'exported' ? answer.files : []));
