/**
 * The ledger: how many claims the shelf must hold, kept apart from the database in `storage.local`, which survives what befalls that one. Raised
 * after a commit and lowered before a deletion, so it is never above the truth; a shelf below its ledger has lost something. Content scripts can
 * read it: numbers and a random epoch, no word of the reader's.
 */
import browser from 'webextension-polyfill';

export interface Ledger {
  /** Names this shelf; another after everything was deleted. */
  readonly epoch: string;
  readonly count: number;
  /** The highest sequence ever given: a shelf that lost its last claims never gives their places again. */
  readonly last: number;
}

const KEY = 'shelfLedger';

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** The ledger; null where there is none, or none that can be read. */
export const loadLedger = async (): Promise<Ledger | null> => {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return null;
  const { epoch, count, last } = stored as Readonly<Record<string, unknown>>;
  return typeof epoch === 'string' && epoch !== '' && isCount(count) && isCount(last) ? { epoch, count, last } : null;
};

export const saveLedger = (ledger: Ledger): Promise<void> => browser.storage.local.set({ [KEY]: ledger });

export const newLedger = (count = 0, last = 0): Ledger => ({ epoch: crypto.randomUUID(), count, last });
