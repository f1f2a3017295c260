/** Bringing a file in: read, tried without writing, brought in with progress and a way to stop, and taken back. */
import { useRef, useState } from 'preact/hooks';
import { readJson, type ReadFile } from '../../core/saved/formats/json.ts';
import type { ImportCounts } from '../../core/saved/plan-import.ts';
import { CallFailure } from '../../platform/call-failure.ts';
import { importFile } from '../../platform/saved-transfer.ts';
import { parseSettings } from '../../platform/settings.ts';
import type { TakenOut } from '../../platform/shelf.ts';
import type { Doors } from '../view-props.ts';

/** Above it a file is refused before it is read (threat T22). */
const LARGEST = 200_000_000;

export type ImportRefusal = 'too-large' | 'unreadable' | 'not-utf8' | 'not-json' | 'not-ours' | 'newer';

export type ImportState =
  | { readonly kind: 'none' | 'reading' }
  | { readonly kind: 'refused'; readonly why: ImportRefusal; readonly reason: string }
  | { readonly kind: 'tried'; readonly file: ReadFile; readonly counts: ImportCounts }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'cancelled' | 'failed' }
  /** `free`: bytes that are, '' where nobody knows. */
  | { readonly kind: 'full'; readonly free: string }
  | { readonly kind: 'done'; readonly id: string; readonly counts: ImportCounts }
  | { readonly kind: 'undone'; readonly taken: TakenOut };

const refused = (why: ImportRefusal, reason = ''): ImportState => ({ kind: 'refused', why, reason });

const readText = async (file: File): Promise<string | ImportState> => {
  if (file.size > LARGEST) return refused('too-large');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    // The file has gone or changed since it was chosen.
    return refused('unreadable');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('not-utf8');
  }
};

/** Tries a file against the shelf without writing. */
const tryFile = async (file: File, id: string): Promise<ImportState> => {
  const whole = await readText(file);
  if (typeof whole !== 'string') return whole;
  const read = readJson(whole);
  if ('refused' in read) return refused(read.refused, read.reason);
  const counts = await importFile({ id, file: read, importedAt: new Date().toISOString() }, { isDry: true });
  return { kind: 'tried', file: read, counts };
};

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

export const useFileImport = (doors: Doors, onShelf: () => void): FileImport => {
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const stop = useRef<AbortController | null>(null);
  const failing = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (thrown) {
      if (thrown instanceof CallFailure && thrown.code === 'storage-full') setState({ kind: 'full', free: thrown.message });
      else setState({ kind: thrown instanceof Error && thrown.name === 'ImportEnded' ? 'cancelled' : 'failed' });
    }
  };

  const choose = (file: File): Promise<void> =>
    failing(async () => {
      setState({ kind: 'reading' });
      setState(await tryFile(file, doors.createId()));
    });

  const bring = (withSettings: boolean): Promise<void> =>
    failing(async () => {
      if (state.kind !== 'tried') return;
      const { file } = state;
      const id = doors.createId();
      const controller = new AbortController();
      stop.current = controller;
      setState({ kind: 'running', done: 0, of: file.claims.length });
      const onProgress = (done: number): void => setState({ kind: 'running', done, of: file.claims.length });
      const counts = await importFile({ id, file, importedAt: new Date().toISOString() }, { onProgress, signal: controller.signal });
      await doors.askBackground('shelfGrew', { added: counts.added });
      if (withSettings) await takeSettings(doors, file.settings);
      setState({ kind: 'done', id, counts });
      onShelf();
    });

  const undo = (): Promise<void> =>
    failing(async () => {
      if (state.kind !== 'done') return;
      const answer = await doors.askBackground('importUndo', { id: state.id });
      setState(answer.ok ? { kind: 'undone', taken: answer.value ?? { removed: 0, kept: 0 } } : { kind: 'failed' });
      onShelf();
    });

  return { state, choose, bring, cancel: () => stop.current?.abort(), undo, forget: () => setState({ kind: 'none' }) };
};
