/** Keeps and lists the reader's claims. "Saved" is answered only after the browser has written it. */
import { createSavedClaim, sameClaimText, type UnorderedClaim } from '../extension/core/saved/create-saved-claim.ts';
import type { PageClaim } from '../extension/core/claims/claim.ts';
import { cleanAddress } from '../extension/platform/address.ts';
import type { CallHandlers } from '../extension/platform/listen.ts';
import type { BackgroundCalls, SaveRequest } from '../extension/platform/messages.ts';
import { findSaved } from '../extension/platform/saved-find.ts';
import { hashOf, withShelf } from '../extension/platform/saved-store.ts';
import { sinceDeletion } from '../extension/platform/shelf-ledger.ts';
import { shelfHealth } from '../extension/platform/shelf-keeper.ts';
import { siteOf } from '../extension/platform/site.ts';
import { bundledCorpus } from './corpus.ts';
import { coverStanding } from './rejecting.ts';

/** The key under which the same claim of the same page is found again. */
const keyOf = (claim: PageClaim, url: string | null): Promise<string> => hashOf(sameClaimText(claim, url));

const LIST_LENGTH = 20;

/** The page is told to us by whoever saves; of its address only what may be kept is kept. */
const toClaim = async ({ id, claim, page, context }: SaveRequest): Promise<UnorderedClaim> => {
  const corpus = bundledCorpus();
  const url = cleanAddress(page.url);
  return createSavedClaim({
    id,
    key: await keyOf(claim, url),
    claim,
    context,
    page: { url, title: page.title, outlet: siteOf(url ?? undefined) ?? '', published: page.published, language: page.language },
    coverage: await coverStanding({ claim, page }, corpus),
    corpusRevision: corpus.revision,
    savedAt: new Date().toISOString(),
  });
};

export const saving: Pick<
  CallHandlers<BackgroundCalls>,
  'save' | 'savedOf' | 'savedList' | 'savedDelete' | 'savedRestore' | 'savedClear'
> = {
  save: async (request, sender) => {
    const refuseDeleted = sinceDeletion();
    const claim = await toClaim(request);
    return withShelf(async (shelf) => {
      refuseDeleted();
      const added = await shelf.add(claim);
      // The page can read the card: whether it was on the shelf before, and under which id, is told to our own pages alone.
      return sender.isOurs ? { state: added.state, id: added.id, kept: shelf.kept } : { state: 'saved', id: request.id, kept: shelf.kept };
    });
  },
  savedOf: async ({ page, claims }) => {
    const url = cleanAddress(page.url);
    const keys = await Promise.all(claims.map((claim) => keyOf(claim, url)));
    return findSaved(keys);
  },
  savedList: ({ before = Infinity, limit = LIST_LENGTH }) =>
    withShelf(async (shelf) => ({ ...(await shelf.list(before, limit)), kept: shelf.kept })),
  savedDelete: ({ id }) => withShelf((shelf) => shelf.remove(id)),
  savedRestore: ({ id }) => withShelf((shelf) => shelf.restore(id)),
  savedClear: () => withShelf((shelf) => shelf.clear()),
};

/** What was taken off the shelf can be brought back until the browser closes, no longer. */
export const forgetRemoved = async (): Promise<void> => {
  await withShelf((shelf) => shelf.forgetRemoved());
  // A kill may have left the ledger too low and the second copy behind.
  await shelfHealth();
};
