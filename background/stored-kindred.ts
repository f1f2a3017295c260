/**
 * What each record of the bundled corpus has for kindred, which the build puts in the place of null (scripts/stored-kindred.ts): finding it is
 * most of a waking background's first analysis, and it depends on the corpus alone. In the sources there is none, and it is found when asked for.
 */
import type { StoredKindred } from '../extension/core/coverage/by-way.ts';

const STORED: string | null = null;

/** As the build found it; empty where nothing is stored. */
export const storedKindred = (stored: string | null = STORED): StoredKindred =>
  stored === null ? [] : (JSON.parse(stored) as StoredKindred);
