/** Bringing the claims of a file to the shelf. Runs in a Worker of a page of ours, so that no file is ever read in the background. */
import { sameClaimText } from '../core/saved/create-saved-claim.ts';
import { type ImportCounts, sameSavedText } from '../core/saved/plan-import.ts';
import type { CarriedClaim } from '../core/saved/schema.ts';
import { deletionSignal } from './deletion.ts';
import { hashOf } from './hash.ts';
import { ImportEnded } from './saved-import.ts';
import { diskShelf } from './saved-on-disk.ts';
import type { ImportWatch, Incoming } from './shelf.ts';

/** Keys are made anew from the words: what a file says of them is hearsay. */
export const keyOf = (claim: CarriedClaim): Promise<string> => {
  const same = sameSavedText(claim);
  return hashOf(sameClaimText(same.claim, same.url));
};

/**
 * Brings claims in on disk, whole or not at all. Rejects with `ImportEnded` when cancelled, or when everything is deleted meanwhile.
 * Tell the background afterwards: `shelfGrew`.
 */
export const importClaims = async (incoming: Incoming, watch: ImportWatch = {}): Promise<ImportCounts> => {
  const deletion = deletionSignal();
  const signal = AbortSignal.any([deletion.signal, ...(watch.signal === undefined ? [] : [watch.signal])]);
  try {
    const counts = await diskShelf.bringIn(incoming, { ...watch, signal });
    if (!deletion.signal.aborted) return counts;
    // The deletion came first and its word last: what it should have taken along goes now.
    await diskShelf.takeOut(incoming.id);
    throw new ImportEnded('everything was deleted meanwhile');
  } finally {
    deletion.stop();
  }
};
