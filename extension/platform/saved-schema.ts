/** A stored record as a saved claim. What comes out of the database is foreign until it has passed here: an older bug or a bad disk may have written it. */
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import { readAs, savedClaimSchema } from '../core/saved/schema.ts';

export type ParsedClaim = { readonly claim: SavedClaim } | { readonly problem: string };

/** A stored record as a saved claim, or what is wrong with it and where. Never throws. */
export const parseSavedClaim = (record: unknown): ParsedClaim => {
  const read = readAs(savedClaimSchema, record);
  return 'value' in read ? { claim: read.value } : read;
};
