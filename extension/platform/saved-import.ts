/**
 * Imports and their undo: one strict transaction each, so that an import is there whole or not at all, whenever the browser dies. What it did is
 * written beside it in pieces, for undo. Runs in an extension page, never in the background.
 */
import { countStep, type ImportCounts, type IncomingClaim, NO_COUNTS, planClaim } from '../core/saved/plan-import.ts';
import { revisionOf } from '../core/saved/revise.ts';
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import { type Database, type StoreName, type WriteAct, writeAct } from './database.ts';
import { parseRejections } from './rejections.ts';
import { CLAIM_STORES, deleteRecord, fieldOf, lastSequence, markUnmirrored, putClaim, REJECTIONS_SEGMENT } from './saved-records.ts';
import { parseSavedClaim } from './saved-schema.ts';
import type { ImportWatch, Incoming, TakenOut } from './shelf.ts';

const STORES = [...CLAIM_STORES, 'rejections', 'imports', 'importSteps'] as const satisfies readonly StoreName[];

/** Added claims named in one piece: some 10 KB, below the size from which browsers keep values in files of their own (finding F13). */
const PIECE = 200;
/** How often progress is told, in claims. */
const TOLD_EVERY = 100;

/** One piece of what an import did: claims it added (id and revision), rejections it added, or one claim as it was before. */
interface Piece {
  readonly added?: readonly (readonly [string, number])[];
  readonly rejections?: readonly string[];
  readonly before?: SavedClaim;
  readonly revisionAfter?: number;
}

/** Thrown into the transaction to end a cancelled import: nothing of it stays. */
export class ImportEnded extends Error {
  override readonly name = 'ImportEnded';
}

/** Writes pieces in order; added claims are gathered. */
const pieceWriter = (
  act: WriteAct,
  importId: string,
): {
  readonly add: (claim: SavedClaim) => Promise<void>;
  readonly put: (piece: Piece) => Promise<void>;
  readonly finish: () => Promise<void>;
} => {
  let number = 0;
  let added: (readonly [string, number])[] = [];
  const put = async (piece: Piece): Promise<void> => void (await act.objectStore('importSteps').put(piece, [importId, number++]));
  const finish = async (): Promise<void> => {
    if (added.length > 0) await put({ added });
    added = [];
  };
  return {
    put,
    finish,
    add: async (claim) => {
      added.push([claim.id, revisionOf(claim)]);
      if (added.length === PIECE) await finish();
    },
  };
};

const twinOf = async (act: WriteAct, key: string): Promise<SavedClaim | null> => {
  const record: unknown = await act.objectStore('claims').index('by-key').get(key);
  const parsed = parseSavedClaim(record);
  return 'claim' in parsed ? parsed.claim : null;
};

const bringClaims = async (
  act: WriteAct,
  claims: readonly IncomingClaim[],
  pieces: ReturnType<typeof pieceWriter>,
  watch: ImportWatch,
): Promise<ImportCounts> => {
  let counts = NO_COUNTS;
  let nextSequence = (await lastSequence(act)) + 1;
  for (const [index, incoming] of claims.entries()) {
    if (watch.signal?.aborted === true) throw new ImportEnded('cancelled');
    const isIdTaken = (await act.objectStore('claims').getKey(incoming.claim.id)) !== undefined;
    const step = planClaim(incoming, { twin: await twinOf(act, incoming.key), isIdTaken, nextSequence });
    counts = countStep(counts, step);
    if (step.kind !== 'same') await putClaim(act, step.claim);
    if (step.kind === 'add') {
      nextSequence++;
      await pieces.add(step.claim);
    }
    if (step.kind === 'merge') await pieces.put({ before: step.before, revisionAfter: revisionOf(step.claim) });
    if ((index + 1) % TOLD_EVERY === 0) watch.onProgress?.(index + 1);
  }
  return counts;
};

const bringRejections = async (act: WriteAct, { rejections }: Incoming, pieces: ReturnType<typeof pieceWriter>): Promise<number> => {
  const added: string[] = [];
  const store = act.objectStore('rejections');
  for (const rejection of rejections) {
    const isThere = (await store.index('by-key').getKey(rejection.key)) !== undefined;
    const isIdTaken = (await store.getKey(rejection.id)) !== undefined;
    if (isThere) continue;
    const id = isIdTaken ? `${rejection.id.slice(0, 150)}~${rejection.key.slice(0, 16)}` : rejection.id;
    await store.put({ ...rejection, id });
    added.push(id);
  }
  for (let at = 0; at < added.length; at += PIECE) await pieces.put({ rejections: added.slice(at, at + PIECE) });
  if (added.length > 0) await markUnmirrored(act, REJECTIONS_SEGMENT);
  return added.length;
};

/** Carries the counts of a dry run out of the transaction that is thrown away. */
class DryRun extends Error {
  constructor(readonly counts: ImportCounts) {
    super('dry run');
  }
}

/** Brings everything in, or nothing: a cancelled import rejects with {@link ImportEnded}. Twice under one id is once. */
export const bringIn = async (database: Database, incoming: Incoming, watch: ImportWatch = {}): Promise<ImportCounts> => {
  const bring = async (act: WriteAct): Promise<ImportCounts> => {
    const pieces = pieceWriter(act, incoming.id);
    const claimCounts = await bringClaims(act, incoming.claims, pieces, watch);
    const counts = { ...claimCounts, rejections: await bringRejections(act, incoming, pieces) };
    await pieces.finish();
    const isNothing = counts.added + counts.merged + counts.rejections === 0;
    if (!isNothing) await act.objectStore('imports').put({ id: incoming.id, importedAt: incoming.importedAt, ...counts });
    if (watch.signal?.aborted === true) throw new ImportEnded('cancelled');
    if (watch.isDry === true) throw new DryRun(counts);
    return counts;
  };
  try {
    return await writeAct(database, STORES, bring);
  } catch (thrown) {
    if (thrown instanceof DryRun) return thrown.counts;
    throw thrown;
  }
};

const takePiece = async (act: WriteAct, piece: Piece): Promise<TakenOut> => {
  let removed = 0;
  let kept = 0;
  const claims = act.objectStore('claims');
  for (const [id, revision] of piece.added ?? []) {
    const record: unknown = await claims.get(id);
    if (record === undefined) continue;
    if ((fieldOf(record, 'revision') ?? 1) !== revision) kept++;
    else {
      await deleteRecord(act, id, record);
      removed++;
    }
  }
  if (piece.before !== undefined) {
    const record: unknown = await claims.get(piece.before.id);
    // Revisions never go back: one more than the import's, so that a window that still shows the import's is told.
    if (fieldOf(record, 'revision') === piece.revisionAfter)
      await putClaim(act, { ...piece.before, revision: (piece.revisionAfter ?? 1) + 1 });
    else if (record !== undefined) kept++;
  }
  for (const id of piece.rejections ?? []) await act.objectStore('rejections').delete(id);
  return { removed, kept };
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

export interface KeptImport {
  readonly id: string;
  readonly importedAt: string;
  readonly added: number;
  readonly merged: number;
}

/** Imports that can be undone, newest first. */
export const listImports = async (database: Database): Promise<readonly KeptImport[]> =>
  (await database.getAll('imports'))
    .flatMap((record): readonly KeptImport[] => {
      const [id, importedAt, added, merged] = ['id', 'importedAt', 'added', 'merged'].map((field) => fieldOf(record, field));
      if (typeof id !== 'string' || typeof importedAt !== 'string') return [];
      return [{ id, importedAt, added: Number(added ?? 0), merged: Number(merged ?? 0) }];
    })
    .sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1));

/** Rejections as an export carries them. */
export const rejectionsOf = async (database: Database): Promise<ReturnType<typeof parseRejections>> =>
  parseRejections(await database.getAll('rejections'));
