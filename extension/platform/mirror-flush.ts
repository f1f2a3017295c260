/** Brings the mirror up to date with the shelf, a segment at a time, soon after every change. Runs in the background alone. */
import { CallFailure } from './call-failure.ts';
import { type Database, isReadOnly, withDatabase, withWritable, writeAct } from './database.ts';
import { writeMirror } from './mirror.ts';
import { parseRejections } from './rejections.ts';
import { REJECTIONS_SEGMENT, SEGMENT } from './saved-records.ts';
import { parseSavedClaim } from './saved-schema.ts';
import { besideActs, ledgerNow, readTruth } from './shelf-ledger.ts';

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

interface Due {
  readonly segment: number;
  readonly stamp: string;
  readonly epoch: string;
}

/** What is to be known before a segment is written; null where it is not due. Rejects where nothing may be written: where claims are missing, the mirror has them. */
const prepare = async (segment: number): Promise<Due | null> => {
  const due = await withDatabase((database) => database.get('unmirrored', segment));
  if (due === undefined) return null;
  const ledger = await ledgerNow();
  // Files are damaged between two lives of the browser, not within one: the long count is made once.
  isWhole ||= (await readTruth()).count >= ledger.count;
  if (!isWhole || isReadOnly()) throw new CallFailure('failed', 'the second copy stays as it is');
  return { segment, stamp: due.stamp, epoch: ledger.epoch };
};

const flushOne = async ({ segment, stamp, epoch }: Due): Promise<void> => {
  const records = await withDatabase((database) => recordsOf(database, segment));
  await writeMirror({ segment, epoch, records });
  await withWritable((database) =>
    writeAct(database, ['unmirrored'], async (act) => {
      const now = await act.objectStore('unmirrored').get(segment);
      // What has changed meanwhile stays due.
      if (now?.stamp === stamp) await act.objectStore('unmirrored').delete(segment);
    }),
  );
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
 * Brings the mirror up to date with what is due now, the newest claims first, a segment at a time and beside the acts on the shelf: no save waits for it, however
 * many segments an import has left due; `between` may put them further apart. What becomes due meanwhile waits for the next time. A mirror that cannot be written
 * leaves its segments due; claims are safe in the database.
 */
export const flushMirror = async (between: () => Promise<void> = async () => undefined): Promise<void> => {
  const due = await withDatabase((database) => database.getAllKeys('unmirrored')).catch(() => []);
  for (const [n, segment] of due.toReversed().entries()) {
    if (n > 0) await between();
    try {
      await besideActs(() => prepare(segment), flushOne);
    } catch {
      return;
    }
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
