/** What an import would do to a shelf, found out piece by piece without writing anything, so that it holds nobody up and as little as can be in memory. */
import { countStep, type ImportCounts, type IncomingClaim, NO_COUNTS, planClaim } from '../core/saved/plan-import.ts';
import type { Rejection } from '../core/saved/rejection.ts';
import { otherNotesOf } from '../core/saved/revise.ts';
import type { SavedClaim } from '../core/saved/saved-claim.ts';
import type { Shelf } from './shelf.ts';

export interface Trial {
  /** The next claims, in the order of the file. */
  take(claims: readonly IncomingClaim[]): Promise<void>;
  /** What all of them would come to, with these rejections. */
  counts(rejections: readonly Rejection[]): Promise<ImportCounts>;
}

/** What two copies of one claim may differ in; everything else makes the key. */
type Written = Required<Pick<SavedClaim, 'note' | 'tags' | 'otherNotes'>>;

const BARE: Written = { note: '', tags: [], otherNotes: [] };

const writtenOf = (claim: SavedClaim): Written => {
  const { note, tags } = claim;
  const otherNotes = otherNotesOf(claim);
  return note === '' && tags.length === 0 && otherNotes.length === 0 ? BARE : { note, tags, otherNotes };
};

/** An import on trial. Rejects where the shelf cannot be read. */
export const createTrial = (shelf: Pick<Shelf, 'twins' | 'lacks'>): Trial => {
  /** By key what would stand on the shelf after the claims so far, of those that they change. */
  const touched = new Map<string, Written>();
  let total = NO_COUNTS;
  return {
    take: async (claims) => {
      const twins = await shelf.twins(claims.map(({ key }) => key));
      for (const [n, incoming] of claims.entries()) {
        const written = touched.get(incoming.key);
        const twin = written === undefined ? (twins[n] ?? null) : { ...incoming.claim, ...written, key: incoming.key, sequence: 1 };
        // Whether an id is taken makes no difference to what is counted.
        const step = planClaim(incoming, { twin, isIdTaken: false, nextSequence: 1 });
        total = countStep(total, step);
        if (step.kind !== 'same') touched.set(incoming.key, writtenOf(step.claim));
      }
    },
    counts: async (rejections) => ({ ...total, rejections: await shelf.lacks(rejections) }),
  };
};
