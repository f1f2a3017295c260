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

/** What is told where there is no room: the message is the number of bytes that are free, '' where the browser does not say. */
export const storageFull = async (): Promise<CallFailure> => new CallFailure('storage-full', String((await bytesFree()) ?? ''));
