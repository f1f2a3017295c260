/** What only our own pages may ask of the background about the shelf of saved claims; part of the contract in `messages.ts`. Types only. */
import type { PageBlocks } from '../core/page.ts';
import type { FoundAgain } from '../core/saved/find-again.ts';
import type { Revised } from '../core/saved/revise.ts';
import type { DamagedRecord, SavedClaim } from '../core/saved/saved-claim.ts';
import type { SavedFilter } from '../core/saved/search-terms.ts';
import type { TakenOut } from './shelf.ts';

export interface SavedSearchRequest extends SavedFilter {
  /** Sequence to go on below; leave out for the newest. */
  readonly before?: number;
  /** Records a page of the list, 1 to 500; 20 when left out. */
  readonly limit?: number;
}

export interface SavedFound {
  /** Newest first. */
  readonly claims: readonly SavedClaim[];
  /** All records on the shelf, whatever the filter. */
  readonly count: number;
  /** `before` of the next request, null at the end. */
  readonly next: number | null;
  readonly damaged: readonly DamagedRecord[];
  readonly kept: 'disk' | 'memory';
}

/** What the shelf can be filtered by; tags and outlets in lower case. */
export interface SavedFacets {
  /** Official ids. */
  readonly officials: readonly string[];
  readonly outlets: readonly string[];
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

export interface SavedEditRequest {
  readonly id: string;
  /** The revision that was shown when the writing began; 1 for a claim that names none. */
  readonly revision: number;
  readonly note: string;
  readonly tags: readonly string[];
  /** Drops the other notes of the claim. */
  readonly settle?: boolean;
}

/**
 * 'whole': all is there. 'loss': fewer claims than there must be. 'broken': the database cannot be opened. 'memory': this browser keeps nothing
 * on disk for us. 'read-only': a newer version of the extension has written it.
 */
export interface ShelfHealth {
  readonly state: 'whole' | 'loss' | 'broken' | 'memory' | 'read-only';
  readonly count: number;
  /** How many claims there must be. */
  readonly expected: number;
  /** Missing claims that the mirror holds. */
  readonly restorable: number;
  /** Whether a second copy can be kept; without one, remind the reader to export. */
  readonly mirror: boolean;
  /** Bytes that the browser would still let us use; null where it does not say. */
  readonly free: number | null;
}

/** A saved claim on its page again. `found` speaks of the page given; the claim's own words and time of saving stand in `claim`. */
export interface CameBack {
  readonly claim: SavedClaim;
  readonly found: FoundAgain;
}

export interface ShelfCalls {
  /** Finds saved claims by words and filters; without any, the list. */
  savedSearch(request: SavedSearchRequest): SavedFound;
  /** What the shelf can be filtered by. */
  savedFacets(): SavedFacets;
  /** Writes note and tags of a claim. 'both-kept': another window had written meanwhile, its note now stands in `otherNotes`. 'not-found'. */
  savedEdit(request: SavedEditRequest): Revised;
  /** Undoes one import, except what was changed since; null when there is no such import. */
  importUndo(request: { readonly id: string }): TakenOut | null;
  /** A page of ours has imported claims: ledger and mirror follow. */
  shelfGrew(request: { readonly added: number }): null;
  /** How the shelf stands; ask when a page of ours opens. */
  shelfHealth(): ShelfHealth;
  /** Brings back what the mirror holds; `missing` is what no copy holds. */
  shelfRestore(): { readonly restored: number; readonly missing: number };
  /** Goes on without what is lost. */
  shelfAccept(): null;
  /** The claims saved from this page, each looked for in its text: unchanged, edited or gone. */
  comeBack(request: { readonly page: PageBlocks }): readonly CameBack[];
}
