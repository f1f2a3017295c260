/** The shelf of saved claims as every context of ours knows it, whatever keeps it. */
import type { UnorderedClaim } from '../core/saved/create-saved-claim.ts';
import type { DamagedRecord, SavedClaim } from '../core/saved/saved-claim.ts';
import type { Kept } from './messages.ts';

export interface Added {
  readonly state: 'saved' | 'already-saved';
  /** Id of the stored claim: the given one, or that of the same claim saved before. */
  readonly id: string;
}

export interface ShelfPage {
  readonly claims: readonly SavedClaim[];
  readonly count: number;
  readonly next: number | null;
  readonly damaged: readonly DamagedRecord[];
}

export interface Shelf {
  readonly kept: Kept;
  /** Keeps a claim under the next sequence. Resolves only when it is written; twice with one id is one act. */
  add(claim: UnorderedClaim): Promise<Added>;
  /** Newest first, sequences below `before`, at most `limit`. */
  list(before: number, limit: number): Promise<ShelfPage>;
  /** Takes a record off, valid or damaged, keeping it for `restore` until the next removal; false when it is not there. */
  remove(id: string): Promise<boolean>;
  /** Brings the last removed record back; false when it is not that one, or the same claim has been saved anew. */
  restore(id: string): Promise<boolean>;
  /** Removes everything for good and gives the number of records. */
  clear(): Promise<number>;
  /** Drops what `restore` could bring back. */
  forgetRemoved(): Promise<void>;
}
