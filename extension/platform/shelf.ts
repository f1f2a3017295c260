/** The shelf of saved claims as every context of ours knows it, whatever keeps it. */
import type { UnorderedClaim } from '../core/saved/create-saved-claim.ts';
import type { ImportCounts, IncomingClaim } from '../core/saved/plan-import.ts';
import type { Rejection } from '../core/saved/rejection.ts';
import type { NoteEdit, Revised } from '../core/saved/revise.ts';
import type { DamagedRecord, SavedClaim } from '../core/saved/saved-claim.ts';
import type { SavedFilter } from '../core/saved/search-terms.ts';
import type { Kept } from './messages.ts';
import type { SavedFacets } from './shelf-messages.ts';

export interface Added {
  readonly state: 'saved' | 'already-saved';
  /** Id of the stored claim: the given one, or that of the same claim saved before. */
  readonly id: string;
  /** The place it was given; left out where nothing was written, because it was there. */
  readonly sequence?: number;
}

export interface ShelfPage {
  readonly claims: readonly SavedClaim[];
  readonly count: number;
  readonly next: number | null;
  readonly damaged: readonly DamagedRecord[];
}

/** What an import brings. `id` is the caller's: the same import again is the same act again. */
export interface Incoming {
  readonly id: string;
  /** Gone through once, without a pause; once more from the start where the connection to the database dies. */
  readonly claims: Iterable<IncomingClaim>;
  readonly rejections: readonly Rejection[];
  /** ISO 8601 in UTC. */
  readonly importedAt: string;
}

export interface ImportWatch {
  /** Called with the number of claims handled so far. */
  readonly onProgress?: (done: number) => void;
  /** Ends the import before its last step: nothing of it stays. */
  readonly signal?: AbortSignal;
}

export interface Shelf {
  readonly kept: Kept;
  /** Keeps a claim under the next sequence above `floor`. Resolves only when it is written; twice with one id is one act. */
  add(claim: UnorderedClaim, floor?: number): Promise<Added>;
  /** Newest first, sequences below `before`, at most `limit`. `known` is how many there are, where the caller knows: counting many takes long. */
  list(before: number, limit: number, known?: number): Promise<ShelfPage>;
  /** As `list`, of the claims that a filter lets through. `count` is still the whole shelf. */
  search(filter: SavedFilter, before: number, limit: number, known?: number): Promise<ShelfPage>;
  /** Officials, outlets, tags and relations on the shelf. */
  facets(): Promise<SavedFacets>;
  /** Claims saved from one page, oldest first. */
  ofPage(url: string): Promise<readonly SavedClaim[]>;
  /** Changes note and tags; null when the claim is not there or cannot be read. */
  edit(id: string, edit: NoteEdit): Promise<Revised | null>;
  /** Takes a record off, valid or damaged, keeping it for `restore` until the next removal; false when it is not there. */
  remove(id: string): Promise<boolean>;
  /** Brings the last removed record back; false when it is not that one, or the same claim has been saved anew. */
  restore(id: string): Promise<boolean>;
  /** The claims under these keys, in their order; null for one that is not there. */
  twins(keys: readonly string[]): Promise<readonly (SavedClaim | null)[]>;
  /** How many of these rejections an import would add. */
  lacks(rejections: readonly Rejection[]): Promise<number>;
  /** Brings claims and rejections in, whole or not at all. */
  bringIn(incoming: Incoming, watch?: ImportWatch): Promise<ImportCounts>;
  /** Takes back exactly what one import did, except what the reader has changed since; null when there is no such import. */
  takeOut(importId: string): Promise<TakenOut | null>;
  /** Records that cannot be read, as they are. */
  damaged(): Promise<readonly unknown[]>;
  /** Removes everything for good and gives the number of records. */
  clear(): Promise<number>;
  /** Drops what `restore` could bring back. */
  forgetRemoved(): Promise<void>;
}

/** How the undo of an import ended. `kept`: claims of it that the reader has changed since; they stay. */
export interface TakenOut {
  readonly removed: number;
  readonly kept: number;
}
