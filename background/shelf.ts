/** The shelf beyond saving and listing: search, notes, what an import did, what was lost, and a page one comes back to. */
import { joinBlocks } from '../extension/core/page.ts';
import { findAgain } from '../extension/core/saved/find-again.ts';
import { cleanAddress } from '../extension/platform/address.ts';
import { CallFailure } from '../extension/platform/call-failure.ts';
import type { CallHandlers } from '../extension/platform/listen.ts';
import { withShelf } from '../extension/platform/saved-store.ts';
import { acceptLoss, restoreLost, shelfGrew, shelfHealth } from '../extension/platform/shelf-keeper.ts';
import type { ShelfCalls } from '../extension/platform/shelf-messages.ts';

const LIST_LENGTH = 20;

export const shelf: CallHandlers<ShelfCalls> = {
  savedSearch: ({ before = Infinity, limit = LIST_LENGTH, ...filter }) =>
    withShelf(async (kept) => ({ ...(await kept.search(filter, before, limit)), kept: kept.kept })),
  savedFacets: () => withShelf((kept) => kept.facets()),
  savedEdit: async ({ id, ...edit }) => {
    const revised = await withShelf((kept) => kept.edit(id, edit));
    if (revised === null) throw new CallFailure('not-found', 'no such claim, or one that cannot be read');
    return revised;
  },
  importUndo: ({ id }) => withShelf((kept) => kept.takeOut(id)),
  shelfGrew: ({ added }) => shelfGrew(added).then(() => null),
  shelfHealth: () => shelfHealth(),
  shelfRestore: () => restoreLost(),
  shelfAccept: () => acceptLoss().then(() => null),
  comeBack: async ({ page }) => {
    const url = cleanAddress(page.url ?? null);
    if (url === null) return [];
    const claims = await withShelf((kept) => kept.ofPage(url));
    const joined = joinBlocks(page);
    return claims.map((claim) => ({ claim, found: findAgain(claim, joined) }));
  },
};
