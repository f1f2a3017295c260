/** Bringing a file in: read, tried without writing, brought in with progress and a way to stop, and taken back. The file itself stays with a Worker. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportCounts } from '../../core/saved/plan-import.ts';
import { parseSettings } from '../../platform/settings.ts';
import type { TakenOut } from '../../platform/shelf.ts';
import type { Doors } from '../view-props.ts';
import { type Answer, type FileWorker, startFileWorker } from './import/import-client.ts';
import { bringInSession, tryInSession } from './import/session-import.ts';
import type { TriedFile, WorkerAnswer } from './import/worker-contract.ts';

/** Above it a file is refused before it is read (threat T22). */
const LARGEST = 200_000_000;

export type ImportRefusal = 'too-large' | Extract<WorkerAnswer, { readonly kind: 'refused' }>['why'];

export type ImportState =
  | { readonly kind: 'none' }
  /** Bytes. */
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'refused'; readonly why: ImportRefusal; readonly reason: string }
  | { readonly kind: 'tried'; readonly tried: TriedFile }
  /** Claims. */
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'cancelled' | 'failed' }
  /** `free`: bytes that are, '' where nobody knows. */
  | { readonly kind: 'full'; readonly free: string }
  | { readonly kind: 'done'; readonly id: string; readonly counts: ImportCounts }
  | { readonly kind: 'undone'; readonly taken: TakenOut };

export interface FileImport {
  readonly state: ImportState;
  readonly choose: (file: File) => Promise<void>;
  /** `withSettings` takes the settings of the file over, too. */
  readonly bring: (withSettings: boolean) => Promise<void>;
  readonly cancel: () => void;
  readonly undo: () => Promise<void>;
  readonly forget: () => void;
}

const takeSettings = async (doors: Doors, given: unknown): Promise<void> => {
  const { paused, marks, dwellMs, graceMs, offSites } = parseSettings(given);
  await doors.askBackground('changeSettings', { paused, marks, dwellMs, graceMs });
  for (const site of offSites) await doors.askBackground('switchSite', { site, off: true });
};

/** How an answer that ends things is shown; a file that was tried or brought in is not one. */
const endOf = (answer: Answer): ImportState => {
  if (answer.kind === 'refused') return answer;
  if (answer.kind === 'cancelled') return { kind: 'cancelled' };
  return answer.kind === 'failed' && answer.code === 'storage-full' ? { kind: 'full', free: answer.free } : { kind: 'failed' };
};

/** A tried file, wherever its claims would be kept. */
interface Waiting {
  readonly tried: TriedFile;
  readonly bring: (id: string, onProgress: (done: number) => void) => Promise<Answer>;
}

const waitingFor = async (worker: FileWorker, answer: Answer): Promise<Waiting | null> => {
  if (answer.kind === 'tried') {
    const bring: Waiting['bring'] = (id, onProgress) =>
      worker.bring({ id, importedAt: new Date().toISOString() }, ({ done }) => onProgress(done));
    return { tried: answer.tried, bring };
  }
  if (answer.kind !== 'no-database') return null;
  const { file } = answer;
  return { tried: await tryInSession(file), bring: async (id) => ({ kind: 'brought', counts: await bringInSession(id, file) }) };
};

export const useFileImport = (doors: Doors, onShelf: () => void): FileImport => {
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const worker = useRef<FileWorker | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const endWorker = (): void => {
    worker.current?.end();
    [worker.current, waiting.current] = [null, null];
  };
  useEffect(() => endWorker, []);
  const failing = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch {
      setState({ kind: 'failed' });
    }
  };

  const choose = (file: File): Promise<void> =>
    failing(async () => {
      endWorker();
      if (file.size > LARGEST) return setState({ kind: 'refused', why: 'too-large', reason: '' });
      setState({ kind: 'reading', done: 0, of: file.size });
      const started = startFileWorker();
      worker.current = started;
      const answer = await started.tryFile(file, ({ done, of }) => setState({ kind: 'reading', done, of }));
      // Another file may have been chosen meanwhile.
      if (worker.current !== started) return;
      waiting.current = await waitingFor(started, answer);
      setState(waiting.current === null ? endOf(answer) : { kind: 'tried', tried: waiting.current.tried });
      if (waiting.current === null) endWorker();
    });

  const bring = (withSettings: boolean): Promise<void> =>
    failing(async () => {
      if (waiting.current === null) return;
      const { tried, bring: bringTried } = waiting.current;
      const id = doors.createId();
      const onProgress = (done: number): void => setState({ kind: 'running', done, of: tried.claims });
      onProgress(0);
      const answer = await bringTried(id, onProgress);
      endWorker();
      if (answer.kind !== 'brought') return setState(endOf(answer));
      await doors.askBackground('shelfGrew', { added: answer.counts.added });
      if (withSettings) await takeSettings(doors, tried.settings);
      setState({ kind: 'done', id, counts: answer.counts });
      onShelf();
    });

  const undo = (): Promise<void> =>
    failing(async () => {
      if (state.kind !== 'done') return;
      const answer = await doors.askBackground('importUndo', { id: state.id });
      setState(answer.ok ? { kind: 'undone', taken: answer.value ?? { removed: 0, kept: 0 } } : { kind: 'failed' });
      onShelf();
    });

  const forget = (): void => {
    endWorker();
    setState({ kind: 'none' });
  };
  return { state, choose, bring, cancel: () => worker.current?.cancel(), undo, forget };
};
