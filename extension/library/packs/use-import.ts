/** The one import of this page: what stands now, and the acts on it. An import that waits from before is found again. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Official } from '../../core/corpus/model.ts';
import type { ReportFacts } from '../../core/corpus/revise-report.ts';
import { CallFailure } from '../../platform/call-failure.ts';
import type { FileRow, ImportRow } from '../../platform/own-rows.ts';
import { filesOf } from '../../platform/own-staging.ts';
import { discardImport, keepImport, listImports } from '../../platform/pack-store.ts';
import { changeImport, type ImportEnd, type Running, startImport } from './import/import-client.ts';
import type { NamedFile, Progress } from './import/import-job.ts';
import { inOldOrder } from './old-order.ts';
import { useLoaded } from './use-loaded.ts';

export type ImportState =
  | { readonly kind: 'idle' }
  /** Another tab of ours is at it. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'stopped'; readonly row: ImportRow; readonly read: ReadonlyMap<number, FileRow> }
  | {
      readonly kind: 'running';
      readonly id: string;
      readonly files: readonly { readonly name: string; readonly size: number }[];
      readonly read: ReadonlyMap<number, FileRow>;
      readonly progress: Progress | null;
    }
  | { readonly kind: 'ready'; readonly row: ImportRow; readonly read: ReadonlyMap<number, FileRow> }
  | { readonly kind: 'keeping' }
  | {
      readonly kind: 'failed';
      readonly id: string | null;
      readonly code: 'storage-full' | 'storage-refused' | 'failed';
      readonly free: string;
    };

export interface ImportActs {
  readonly state: ImportState;
  start(files: readonly NamedFile[]): void;
  /** Ends the reading at once and drops what it staged. */
  cancel(): void;
  keep(): void;
  discard(id: string): void;
  /** Stages the own pack with its officials as edited. */
  editOfficials(officials: readonly Official[], merged: readonly (readonly [string, string])[]): Promise<void>;
  addOfficials(officials: readonly Official[], names: readonly (readonly [string, string])[]): Promise<void>;
  /** Corrects a report of the import that waits. */
  revise(generation: string, number: number, facts: ReportFacts): Promise<void>;
}

export interface ImportWords {
  /** What stands where a file names no outlet; the title of the pack of own reports. */
  readonly outlet: string;
  readonly ownTitle: string;
}

const LOCK = 'second-source-import';
const isHeld = async (): Promise<boolean> => (await navigator.locks.query()).held?.some(({ name }) => name === LOCK) ?? false;

const waiting = async (): Promise<ImportState> => {
  const [row] = await listImports();
  if (row === undefined) return { kind: 'idle' };
  if (await isHeld()) return { kind: 'elsewhere' };
  return { kind: row.state === 'ready' ? 'ready' : 'stopped', row, read: await filesOf(row.id) };
};

/** `onKept` hears when the list of packs has changed. */
export const useImport = (createId: () => string, words: ImportWords, onKept: () => void): ImportActs => {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const running = useRef<Running<ImportEnd> | null>(null);
  const release = useRef<() => void>(() => undefined);

  const found = useLoaded<ImportState>(waiting, { kind: 'idle' }, []);
  useEffect(() => setState((now) => (now.kind === 'idle' ? found : now)), [found]);
  useEffect(() => () => running.current?.cancel(), []);

  const settle = useCallback(async (id: string, end: ImportEnd): Promise<void> => {
    release.current();
    if (end.kind === 'ready') setState({ kind: 'ready', row: end.row, read: await filesOf(end.row.id) });
    else if (end.kind === 'failed') setState({ ...end, id });
    else {
      setState({ kind: 'idle' });
      await discardImport(id).catch(() => undefined);
    }
  }, []);

  const start = useCallback(
    (chosen: readonly NamedFile[]): void => {
      if (chosen.length === 0) return;
      void (async () => {
        const [before] = await listImports().catch(() => []);
        if (before !== undefined && before.state === 'ready') return;
        const id = before?.id ?? createId();
        const files = before === undefined ? chosen : inOldOrder(chosen, await filesOf(id));
        await new Promise<void>((held) => {
          void navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
            held();
            return lock === null ? undefined : new Promise<void>((resolve) => (release.current = resolve));
          });
        });
        setState({ kind: 'running', id, files: files.map(({ name, size }) => ({ name, size })), read: new Map(), progress: null });
        const update = (change: (now: ImportState & { kind: 'running' }) => ImportState): void =>
          setState((now) => (now.kind === 'running' ? change(now) : now));
        running.current = startImport(
          { id, started: before?.started ?? new Date().toISOString(), files, outlet: words.outlet, ownTitle: words.ownTitle },
          {
            onProgress: (progress) => update((now) => ({ ...now, progress })),
            onFile: (number, row) => update((now) => ({ ...now, read: new Map(now.read).set(number, row) })),
          },
        );
        await settle(id, await running.current.end);
      })().catch(() => setState({ kind: 'failed', id: null, code: 'failed', free: '' }));
    },
    [createId, settle, words.outlet, words.ownTitle],
  );

  /** Has the Worker change an import; what it makes of it is settled like a fresh one. */
  const change = async (request: Parameters<typeof changeImport>[0], read: ReadonlyMap<number, FileRow>): Promise<void> => {
    const { importId: id } = request;
    setState({ kind: 'running', id, files: [...read.values()].map(({ name, size }) => ({ name, size })), read, progress: null });
    const onProgress = (progress: Progress): void => setState((now) => (now.kind === 'running' ? { ...now, progress } : now));
    await settle(id, await changeImport(request, { onProgress }));
  };

  return {
    state,
    start,
    cancel: () => running.current?.cancel(),
    keep: () => {
      if (state.kind !== 'ready') return;
      const { row } = state;
      setState({ kind: 'keeping' });
      const keep = async (): Promise<void> => {
        try {
          await keepImport(row, new Date().toISOString());
          setState({ kind: 'idle' });
          onKept();
        } catch (thrown) {
          const isFull = thrown instanceof CallFailure && thrown.code === 'storage-full';
          setState({ kind: 'failed', id: row.id, code: isFull ? 'storage-full' : 'failed', free: isFull ? thrown.message : '' });
        }
      };
      void keep();
    },
    discard: (id) => {
      setState({ kind: 'idle' });
      void discardImport(id).catch(() => undefined);
    },
    editOfficials: async (officials, merged) => {
      if (state.kind !== 'idle') return;
      const importId = createId();
      await change({ kind: 'edit', importId, started: new Date().toISOString(), officials, merged }, new Map());
    },
    addOfficials: async (officials, names) => {
      if (state.kind !== 'ready') return;
      await change({ kind: 'officials', importId: state.row.id, ownTitle: words.ownTitle, officials, names }, state.read);
    },
    revise: async (generation, number, facts) => {
      if (state.kind !== 'ready') return;
      const today = new Date().toISOString().slice(0, 10);
      await change({ kind: 'revise', importId: state.row.id, generation, number, facts, today }, state.read);
    },
  };
};
