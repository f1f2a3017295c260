/** Writing one saved claim with all that hangs on it: what it is found by, and that the mirror is due. Always within an act of the caller's. */
import { LONGEST_RECORD, type SavedClaim } from '../core/saved/saved-claim.ts';
import { postingsOf } from '../core/saved/search-terms.ts';
import { CallFailure } from './call-failure.ts';
import type { ReadAct, StoreName, UpgradeAct, WriteAct } from './database.ts';
import { parseSavedClaim } from './saved-schema.ts';

/** Stores that an act on a claim writes. */
export const CLAIM_STORES = ['claims', 'removed', 'terms', 'unmirrored'] as const satisfies readonly StoreName[];

/** Sequences as we give them. A damaged record may hold anything there, and other kinds of keys stand above all numbers. */
const HIGHEST = 2 ** 52;
export const orderedBelow = (before: number): IDBKeyRange =>
  before > HIGHEST ? IDBKeyRange.bound(0, HIGHEST) : IDBKeyRange.bound(0, before, false, true);
export const isOrdered = (sequence: unknown): sequence is number => typeof sequence === 'number' && sequence >= 0 && sequence <= HIGHEST;

export const fieldOf = (record: unknown, field: string): unknown =>
  typeof record === 'object' && record !== null ? (record as Readonly<Record<string, unknown>>)[field] : undefined;

/** Claims of one file of the mirror: some hundred kilobytes, rewritten whole when one of them changes. */
export const SEGMENT = 256;
const segmentOf = (sequence: number): number => Math.floor(sequence / SEGMENT);
/** The segment of the rejections; claims have those from 0. */
export const REJECTIONS_SEGMENT = -1;

export const markUnmirrored = (act: WriteAct | UpgradeAct, segment: number): Promise<unknown> =>
  act.objectStore('unmirrored').put({ segment, stamp: crypto.randomUUID() });

/** Makes a claim findable. */
export const putTerms = (act: WriteAct | UpgradeAct, claim: SavedClaim): Promise<unknown> =>
  act.objectStore('terms').put({ id: claim.id, postings: postingsOf(claim) }, claim.sequence);

/** Makes a claim findable and due in the mirror. One request after the other: a request that nobody waits for would fail unheard. */
export const indexClaim = async (act: WriteAct | UpgradeAct, claim: SavedClaim): Promise<void> => {
  await putTerms(act, claim);
  await markUnmirrored(act, segmentOf(claim.sequence));
};

/** The claim, unless it is too long to be kept in one piece; what has been kept once is written back without this. */
export const ofBearableSize = (claim: SavedClaim): SavedClaim => {
  if (JSON.stringify(claim).length > LONGEST_RECORD) throw new CallFailure('bad-request', 'claim: too long to be kept in one piece');
  return claim;
};

/** Writes a claim, new or changed. */
export const putClaim = async (act: WriteAct, claim: SavedClaim): Promise<void> => {
  await act.objectStore('claims').put(claim);
  await indexClaim(act, claim);
};

/** Takes a record away, valid or damaged, and writes nothing: the mirror is not told, and loses it with the next change of its segment. */
export const dropRecord = async (act: WriteAct, id: string, record: unknown): Promise<void> => {
  const sequence = fieldOf(record, 'sequence');
  await act.objectStore('claims').delete(id);
  if (!isOrdered(sequence)) return;
  const terms = await act.objectStore('terms').get(sequence);
  // A damaged record may claim a place that is another's.
  if (terms?.id === id) await act.objectStore('terms').delete(sequence);
};

/** Takes a record away, valid or damaged, and lets the mirror follow. */
export const deleteRecord = async (act: WriteAct, id: string, record: unknown): Promise<void> => {
  await dropRecord(act, id, record);
  const sequence = fieldOf(record, 'sequence');
  if (isOrdered(sequence)) await markUnmirrored(act, segmentOf(sequence));
};

/** The highest place in the order; 0 when there is none. */
export const lastSequence = async (act: WriteAct): Promise<number> =>
  Math.floor((await act.objectStore('claims').index('by-sequence').openKeyCursor(orderedBelow(Infinity), 'prev'))?.key ?? 0);

/** The claim under a key; null when there is none that can be read. */
export const twinOf = async (act: ReadAct | WriteAct, key: string): Promise<SavedClaim | null> => {
  const parsed = parseSavedClaim(await act.objectStore('claims').index('by-key').get(key));
  return 'claim' in parsed ? parsed.claim : null;
};
