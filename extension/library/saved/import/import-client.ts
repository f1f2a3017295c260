/** The page's side of the Worker of saved claims: one Worker a file, from its choice until it is brought in or forgotten. Holds no file's content. */
import { startWorker } from '../../parts/own-worker.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-contract.ts';

/** Without a sign of life for so long a file that is tried is given up; reading 200 MB gives a sign at every megabyte. */
const DEADLINE_MS = 30_000;

export type Progress = Extract<WorkerAnswer, { readonly kind: 'progress' }>;
export type Answer = Exclude<WorkerAnswer, Progress>;

export interface FileWorker {
  /** Reads the file and counts what it would bring; nothing is written. */
  tryFile(file: File, onProgress: (progress: Progress) => void): Promise<Answer>;
  /** Brings the tried file in. Has no deadline: whether it was written is known when the browser says so and not before. */
  bring(request: { readonly id: string; readonly importedAt: string }, onProgress: (progress: Progress) => void): Promise<Answer>;
  /** Ends what is going on: at once while a file is tried; before its last step while it is brought in, or not at all where that has begun. */
  cancel(): void;
  /** Ends the Worker, for good; a question that waits gets no answer. */
  end(): void;
}

const FAILED = { kind: 'failed', code: 'failed', free: '' } as const;

export const startFileWorker = (): FileWorker => {
  const worker = startWorker('claims');
  /** The one question that waits for its answer, and how long it may go without a sign of life. */
  let question: {
    readonly onProgress: (progress: Progress) => void;
    readonly settle: (answer: Answer) => void;
    readonly deadlineMs: number;
  };
  let timer: ReturnType<typeof setTimeout>;
  const settle = (answer: Answer): void => {
    clearTimeout(timer);
    question.settle(answer);
  };
  const giveUp = (answer: Answer): void => {
    worker.terminate();
    settle(answer);
  };
  const wait = (): void => {
    clearTimeout(timer);
    if (question.deadlineMs < Infinity) timer = setTimeout(() => giveUp(FAILED), question.deadlineMs);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    wait();
    if (data.kind === 'progress') question.onProgress(data);
    else settle(data);
  });
  worker.addEventListener('error', () => giveUp(FAILED));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const send = (request: WorkerRequest): void => worker.postMessage(request);
  const ask = (request: WorkerRequest, onProgress: (progress: Progress) => void, deadlineMs: number): Promise<Answer> =>
    new Promise((resolve) => {
      question = { onProgress, settle: resolve, deadlineMs };
      wait();
      send(request);
    });
  return {
    tryFile: (file, onProgress) => ask({ kind: 'try', file }, onProgress, DEADLINE_MS),
    bring: (request, onProgress) => ask({ kind: 'bring', ...request }, onProgress, Infinity),
    cancel: () => {
      if (question.deadlineMs < Infinity) giveUp({ kind: 'cancelled' });
      else send({ kind: 'cancel' });
    },
    end: () => {
      clearTimeout(timer);
      worker.terminate();
    },
  };
};
