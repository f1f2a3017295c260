/** Brings the mirror up to date with the shelf, a segment at a time, soon after every change. Runs in the background alone. */
import { type Database, isReadOnly, withDatabase, withWritable, writeAct } from './database.ts';
import { writeMirror } from './mirror.ts';
import { parseRejections } from './rejections.ts';
import { REJECTIONS_SEGMENT, SEGMENT } from './saved-records.ts';
import { parseSavedClaim } from './saved-schema.ts';
import { inTurn, ledgerNow, readTruth } from './shelf-ledger.ts';

/** Changes wait this long for more before they go to the mirror; the save protocol's bound is 2 s. */
const MIRROR_AFTER_MS = 1_000;

const recordsOf = async (database: Database, segment: number): Promise<readonly unknown[]> => {
  if (segment === REJECTIONS_SEGMENT) return parseRejections(await database.getAll('rejections'));
  const range = IDBKeyRange.bound(segment * SEGMENT, (segment + 1) * SEGMENT, false, true);
  const records = await database.getAllFromIndex('claims', 'by-sequence', range);
  return records.flatMap((record) => {
    const parsed = parseSavedClaim(record);
    return 'claim' in parsed ? [parsed.claim] : [];
  });
};

/** True once this background has found the shelf to hold what it must. */
let isWhole = false;

/** Writes one segment that is due, where one is, and says whether there may be more. Never where claims are missing: the mirror has them. */
const flushOne = async (): Promise<boolean> => {
  const [due] = await withDatabase((database) => database.getAll('unmirrored', null, 1));
  if (due === undefined || isReadOnly()) return false;
  const ledger = await ledgerNow();
  // Files are damaged between two lives of the browser, not within one: the long count is made once.
  isWhole ||= (await readTruth()).count >= ledger.count;
  if (!isWhole) return false;
  const { segment, stamp } = due;
  const records = await withDatabase((database) => recordsOf(database, segment));
  await writeMirror({ segment, epoch: ledger.epoch, records });
  await withWritable((database) =>
    writeAct(database, ['unmirrored'], async (act) => {
      const now = await act.objectStore('unmirrored').get(segment);
      // What has changed meanwhile stays due.
      if (now?.stamp === stamp) await act.objectStore('unmirrored').delete(segment);
    }),
  );
  return true;
};

let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Brings the mirror up to date, each segment in a turn of its own, so that a save waits for one at most, however many an import has left due. A mirror that
 * cannot be written leaves its segments due; claims are safe in the database.
 */
export const flushMirror = async (): Promise<void> => {
  while (await inTurn(() => flushOne().catch(() => false)));
};

/** Brings the mirror up to date within its time; for whoever changes what it holds beside the claims. */
export const flushSoon = (): void => {
  timer ??= setTimeout(() => {
    timer = null;
    void flushMirror();
  }, MIRROR_AFTER_MS);
};
