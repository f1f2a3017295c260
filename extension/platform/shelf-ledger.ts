/** The order in which acts on the shelf and its ledger follow each other, and the ledger beside the truth. For the background alone. */
import { CallFailure } from './call-failure.ts';
import { withDatabase } from './database.ts';
import { tellDeletion } from './deletion.ts';
import { type Ledger, loadLedger, newLedger, saveLedger } from './ledger.ts';
import { readMirror } from './mirror.ts';
import { shelfCount } from './saved-on-disk.ts';
import { orderedBelow } from './saved-records.ts';

/** Acts on ledger and shelf, one after the other. */
let lastAct: Promise<unknown> = Promise.resolve();
export const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
  const result = lastAct.then(act, act);
  lastAct = result.catch(() => undefined);
  return result;
};

/** What runs beside the acts: the writing of the second copy. */
let lastBeside: Promise<unknown> = Promise.resolve();

/**
 * Prepares something in its turn and then does it beside the acts that follow, so that none of them waits for it; what runs {@link alone} does, and what is done so before.
 * `act` gets what was prepared; nothing is done where that is null.
 */
export const besideActs = async <P, T>(prepare: () => Promise<P | null>, act: (prepared: P) => Promise<T>): Promise<T | null> => {
  // In an object, or the turn would last until it has ended.
  const { running } = await inTurn(async () => {
    const prepared = await prepare();
    const running = prepared === null ? Promise.resolve(null) : lastBeside.then(() => act(prepared));
    lastBeside = Promise.allSettled([lastBeside, running]);
    return { running };
  });
  return running;
};

/** Runs an act in its turn that nothing may run beside. */
export const alone = <T>(act: () => Promise<T>): Promise<T> =>
  inTurn(async () => {
    await lastBeside;
    return act();
  });

/** Deletions of everything that have ended. */
let deletions = 0;

/** Runs a deletion of everything in its turn; whatever was asked for before its end and has not begun is refused afterwards. Pages are told before and after. */
export const inDeletion = <T>(act: () => Promise<T>): Promise<T> =>
  alone(async () => {
    tellDeletion();
    try {
      return await act();
    } finally {
      deletions++;
      tellDeletion();
    }
  });

/** A check for later: throws when a deletion of everything has ended since now. */
export const sinceDeletion = (): (() => void) => {
  const seen = deletions;
  return () => {
    if (seen !== deletions) throw new CallFailure('failed', 'everything was deleted meanwhile');
  };
};

export interface Truth {
  readonly count: number;
  readonly last: number;
}

/** What is there; reads every record's key, which takes long for a great shelf. */
export const readTruth = (): Promise<Truth> =>
  withDatabase(async (database) => {
    const index = database.transaction('claims').store.index('by-sequence');
    const cursor = await index.openKeyCursor(orderedBelow(Infinity), 'prev');
    return { count: await shelfCount(database), last: Math.floor(cursor?.key ?? 0) };
  });

/** The ledger, begun from the truth where there is none. */
export const ledgerNow = async (): Promise<Ledger> => {
  const kept = await loadLedger();
  if (kept !== null) return kept;
  // A lost ledger of a shelf with a mirror goes on under the mirror's epoch, or that would never be read again.
  const [known] = await readMirror(null);
  const { count, last } = await readTruth();
  const begun = { ...newLedger(count, last), ...(known === undefined ? {} : { epoch: known.epoch }) };
  await saveLedger(begun);
  return begun;
};

export const changeLedger = async (count: number, last = 0): Promise<void> => {
  const isNew = (await loadLedger()) === null;
  const ledger = await ledgerNow();
  // A ledger begun just now has been counted from a shelf that holds them already.
  if (isNew && count > 0) return;
  await saveLedger({ ...ledger, count: Math.max(0, ledger.count + count), last: Math.max(ledger.last, last) });
};

/** A ledger that cannot be written must not undo a claim that is: the next start raises it. */
export const raise = (count: number, last = 0): Promise<void> => changeLedger(count, last).catch(() => undefined);
