/**
 * Imports and their undo: one strict transaction each, so that an import is there whole or not at all, whenever the browser dies. What it did is
 * written beside it in pieces, for undo. Runs in a Worker of an extension page, never in the background.
 */
import { countStep, type ImportCounts, type ImportStep, NO_COUNTS, planClaim } from '../core/saved/plan-import.ts';
import { revisionOf } from '../core/saved/revise.ts';
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import { type Database, type StoreName, type WriteAct, writeAct } from './database.ts';
import {
  CLAIM_STORES,
  deleteRecord,
  fieldOf,
  lastSequence,
  markUnmirrored,
  ofBearableSize,
  putClaim,
  REJECTIONS_SEGMENT,
  twinOf,
} from './saved-records.ts';
import type { ImportWatch, Incoming, TakenOut } from './shelf.ts';

const STORES = [...CLAIM_STORES, 'rejections', 'imports', 'importSteps'] as const satisfies readonly StoreName[];

/** Added claims named in one piece: some 10 KB, below the size from which browsers keep values in files of their own (finding F13). */
const PIECE = 200;
/** How often progress is told, in claims. */
const TOLD_EVERY = 100;

/** One piece of what an import did: claims it added (id and revision), rejections it added, or one claim as it was before. */
type Piece = { readonly added: readonly (readonly [string, number])[] } | { readonly rejections: readonly string[] } | Merged;

interface Merged {
  readonly before: SavedClaim;
  readonly revisionAfter: number;
}

/** Thrown into the transaction to end a cancelled import: nothing of it stays. */
export class ImportEnded extends Error {
  override readonly name = 'ImportEnded';
}

/**
 * What an import has done so far, as far as it must be known until the end: revisions of what it added, and the pieces in which what it merged is kept as it was.
 * A claim that it touches twice counts once: as it was before the first touch, and at its last revision.
 */
interface Done {
  readonly added: Map<string, number>;
  readonly merged: Map<string, number>;
  pieces: number;
}

const noteMerged = async (act: WriteAct, importId: string, done: Done, before: SavedClaim, revisionAfter: number): Promise<void> => {
  const store = act.objectStore('importSteps');
  const known = done.merged.get(before.id);
  const number = known ?? done.pieces++;
  done.merged.set(before.id, number);
  const first = known === undefined ? before : ((await store.get([importId, known])) as Merged).before;
  await store.put({ before: first, revisionAfter }, [importId, number]);
};

const noteStep = async (act: WriteAct, importId: string, done: Done, step: ImportStep): Promise<void> => {
  if (step.kind === 'same') return;
  const { id } = step.claim;
  const revision = revisionOf(step.claim);
  if (step.kind === 'add' || done.added.has(id)) done.added.set(id, revision);
  else await noteMerged(act, importId, done, step.before, revision);
};

const inPieces = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / PIECE) }, (_, n) => items.slice(n * PIECE, (n + 1) * PIECE));

const writePieces = async (act: WriteAct, importId: string, done: Done, rejections: readonly string[]): Promise<void> => {
  const pieces: readonly Piece[] = [
    ...inPieces([...done.added]).map((one) => ({ added: one })),
    ...inPieces(rejections).map((one) => ({ rejections: one })),
  ];
  for (const piece of pieces) await act.objectStore('importSteps').put(piece, [importId, done.pieces++]);
};

const bringClaims = async (act: WriteAct, { id, claims }: Incoming, done: Done, watch: ImportWatch): Promise<ImportCounts> => {
  let counts = NO_COUNTS;
  let nextSequence = (await lastSequence(act)) + 1;
  let handled = 0;
  for (const incoming of claims) {
    if (watch.signal?.aborted === true) throw new ImportEnded('cancelled');
    const isIdTaken = (await act.objectStore('claims').getKey(incoming.claim.id)) !== undefined;
    const step = planClaim(incoming, { twin: await twinOf(act, incoming.key), isIdTaken, nextSequence });
    counts = countStep(counts, step);
    await noteStep(act, id, done, step);
    if (step.kind !== 'same') await putClaim(act, ofBearableSize(step.claim));
    if (step.kind === 'add') nextSequence++;
    if (++handled % TOLD_EVERY === 0) watch.onProgress?.(handled);
  }
  return counts;
};

/** Adds those that are not there; gives the ids they got. */
const bringRejections = async (act: WriteAct, { rejections }: Incoming): Promise<readonly string[]> => {
  const added: string[] = [];
  const store = act.objectStore('rejections');
  for (const rejection of rejections) {
    if ((await store.index('by-key').getKey(rejection.key)) !== undefined) continue;
    const isIdTaken = (await store.getKey(rejection.id)) !== undefined;
    const id = isIdTaken ? `${rejection.id.slice(0, 150)}~${rejection.key.slice(0, 16)}` : rejection.id;
    await store.put({ ...rejection, id });
    added.push(id);
  }
  if (added.length > 0) await markUnmirrored(act, REJECTIONS_SEGMENT);
  return added;
};

/** Brings everything in, or nothing: a cancelled import rejects with {@link ImportEnded}. Twice under one id is once. */
export const bringIn = (database: Database, incoming: Incoming, watch: ImportWatch = {}): Promise<ImportCounts> =>
  writeAct(database, STORES, async (act) => {
    const done: Done = { added: new Map(), merged: new Map(), pieces: 0 };
    const claimCounts = await bringClaims(act, incoming, done, watch);
    const rejections = await bringRejections(act, incoming);
    const counts = { ...claimCounts, rejections: rejections.length };
    await writePieces(act, incoming.id, done, rejections);
    const isNothing = counts.added + counts.merged + counts.rejections === 0;
    if (!isNothing) await act.objectStore('imports').put({ id: incoming.id, importedAt: incoming.importedAt, ...counts });
    if (watch.signal?.aborted === true) throw new ImportEnded('cancelled');
    return counts;
  });

const takeAdded = async (act: WriteAct, added: readonly (readonly [string, number])[]): Promise<TakenOut> => {
  let removed = 0;
  let kept = 0;
  for (const [id, revision] of added) {
    const record: unknown = await act.objectStore('claims').get(id);
    if (record === undefined) continue;
    if ((fieldOf(record, 'revision') ?? 1) !== revision) kept++;
    else {
      await deleteRecord(act, id, record);
      removed++;
    }
  }
  return { removed, kept };
};

const takeMerged = async (act: WriteAct, { before, revisionAfter }: Merged): Promise<TakenOut> => {
  const record: unknown = await act.objectStore('claims').get(before.id);
  if (record === undefined) return { removed: 0, kept: 0 };
  if (fieldOf(record, 'revision') !== revisionAfter) return { removed: 0, kept: 1 };
  // Revisions never go back: one more than the import's, so that a window that still shows the import's is told.
  await putClaim(act, { ...before, revision: revisionAfter + 1 });
  return { removed: 0, kept: 0 };
};

const takePiece = async (act: WriteAct, piece: Piece): Promise<TakenOut> => {
  if ('added' in piece) return takeAdded(act, piece.added);
  if ('before' in piece) return takeMerged(act, piece);
  for (const id of piece.rejections) await act.objectStore('rejections').delete(id);
  return { removed: 0, kept: 0 };
};

/** Undoes one import; claims of it that were changed since stay and are counted. Null when there is no such import. */
export const takeOut = (database: Database, importId: string): Promise<TakenOut | null> =>
  writeAct(database, STORES, async (act) => {
    if ((await act.objectStore('imports').get(importId)) === undefined) return null;
    const range = IDBKeyRange.bound([importId, 0], [importId, Number.MAX_SAFE_INTEGER]);
    let total: TakenOut = { removed: 0, kept: 0 };
    for (let cursor = await act.objectStore('importSteps').openCursor(range, 'prev'); cursor !== null; cursor = await cursor.continue()) {
      const { removed, kept } = await takePiece(act, cursor.value as Piece);
      total = { removed: total.removed + removed, kept: total.kept + kept };
    }
    await act.objectStore('importSteps').delete(range);
    await act.objectStore('imports').delete(importId);
    await markUnmirrored(act, REJECTIONS_SEGMENT);
    return total;
  });
