/** How browsers name what can befall a database; both of ours tell by these what to do. */

/** Whether an error has one of these names. */
export const isNamed = (thrown: unknown, names: readonly string[]): boolean => thrown instanceof Error && names.includes(thrown.name);

/** A full disk is no QuotaExceededError in Chromium but an UnknownError that names the space (reliability finding 7). */
export const isFull = (thrown: unknown): boolean =>
  isNamed(thrown, ['QuotaExceededError']) ||
  (isNamed(thrown, ['UnknownError', 'AbortError']) && /no.?space|io error|disk|quota/i.test((thrown as Error).message));
