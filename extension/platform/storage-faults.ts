/** How browsers name what can befall a database; both of ours tell by these what to do. */
import { CallFailure } from './call-failure.ts';

/** Whether an error has one of these names. */
export const isNamed = (thrown: unknown, names: readonly string[]): boolean => thrown instanceof Error && names.includes(thrown.name);

/** A full disk is no QuotaExceededError in Chromium but an UnknownError that names the space (reliability finding 7). */
export const isFull = (thrown: unknown): boolean =>
  isNamed(thrown, ['QuotaExceededError']) ||
  (isNamed(thrown, ['UnknownError', 'AbortError']) && /no.?space|io error|disk|quota/i.test((thrown as Error).message));

/** Bytes that the browser would still give us; null where it does not say. */
export const bytesFree = async (): Promise<number | null> => {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  } catch {
    return null;
  }
};

/** Below so many bytes free a database cannot even be opened: opening writes some hundred kilobytes. */
const LEAST_FREE = 1_000_000;

/** With so many bytes free no act of ours finds no room: the browser then keeps to a limit that it does not tell (Chromium says 10 GiB whatever it gives). */
const NOT_BELIEVED = 1_000_000_000;

/**
 * What is told of an act that found no room, or could not open its database for want of it: the message is the number of bytes that are free, '' where the browser
 * does not say, or says what cannot be. Anything else is given back as it is.
 */
export const toldOf = async (thrown: unknown): Promise<unknown> => {
  const isUnopened = isNamed(thrown, ['UnknownError', 'AbortError', 'InvalidStateError']);
  if (!isFull(thrown) && !isUnopened) return thrown;
  const free = await bytesFree();
  if (!isFull(thrown) && (free === null || free >= LEAST_FREE)) return thrown;
  return new CallFailure('storage-full', free === null || free >= NOT_BELIEVED ? '' : String(free));
};
