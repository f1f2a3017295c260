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

/** Writes one segment, where it is due, and says whether to go on. Never where claims are missing: the mirror has them. */
const flushOne = async (segment: number): Promise<boolean> => {
  const due = await withDatabase((database) => database.get('unmirrored', segment));
  if (due === undefined) return true;
  if (isReadOnly()) return false;
  const ledger = await ledgerNow();
  // Files are damaged between two lives of the browser, not within one: the long count is made once.
  isWhole ||= (await readTruth()).count >= ledger.count;
  if (!isWhole) return false;
  const records = await withDatabase((database) => recordsOf(database, segment));
  await writeMirror({ segment, epoch: ledger.epoch, records });
  await withWritable((database) =>
    writeAct(database, ['unmirrored'], async (act) => {
      const now = await act.objectStore('unmirrored').get(segment);
      // What has changed meanwhile stays due.
      if (now?.stamp === due.stamp) await act.objectStore('unmirrored').delete(segment);
    }),
  );
  return true;
};

let timer: ReturnType<typeof setTimeout> | null = null;
let changedAt = 0;

/** Between two segments a save that comes soon after another goes first: the writing waits for so much quiet, for so long at most. */
const QUIET_MS = 100;
const LONGEST_WAIT_MS = 500;

const quiet = async (): Promise<void> => {
  const until = performance.now() + LONGEST_WAIT_MS;
  for (let now = performance.now(); now < until && now - changedAt < QUIET_MS; now = performance.now())
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
};

/**
 * Brings the mirror up to date with what is due now, each segment in a turn of its own, so that a save waits for one at most, however many an import has left
 * due; `between` may put them further apart. What becomes due meanwhile waits for the next time: else every one of many saves in a row would wait for the writing
 * of all before it. A mirror that cannot be written leaves its segments due; claims are safe in the database.
 */
export const flushMirror = async (between: () => Promise<void> = async () => undefined): Promise<void> => {
  const due = await withDatabase((database) => database.getAllKeys('unmirrored')).catch(() => []);
  for (const [n, segment] of due.entries()) {
    if (n > 0) await between();
    if (!(await inTurn(() => flushOne(segment).catch(() => false)))) return;
  }
};

/** Brings the mirror up to date within its time; for whoever changes what it holds beside the claims. */
export const flushSoon = (): void => {
  changedAt = performance.now();
  timer ??= setTimeout(() => {
    timer = null;
    void flushMirror(quiet);
  }, MIRROR_AFTER_MS);
};
