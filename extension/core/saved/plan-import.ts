/**
 * What an import makes of one claim beside those on the shelf: added, brought together with the same claim, or nothing new.
 * Never deletes, never overwrites; the same file twice is the same as once. Pure.
 */
import { mergeClaim } from './revise.ts';
import type { SavedClaim } from './saved-claim.ts';
import type { CarriedClaim } from './schema.ts';

export interface IncomingClaim {
  readonly claim: CarriedClaim;
  /** Hash of what makes it the same claim, made anew from its words: a file's own key would be hearsay. */
  readonly key: string;
}

/** What the shelf says about an incoming claim. */
export interface Standing {
  /** The claim on the shelf under the same key. */
  readonly twin: SavedClaim | null;
  readonly isIdTaken: boolean;
  /** The order's next place. */
  readonly nextSequence: number;
}

export type ImportStep =
  | { readonly kind: 'add'; readonly claim: SavedClaim }
  /** `hasBothNotes`: two different notes now stand side by side. */
  | { readonly kind: 'merge'; readonly claim: SavedClaim; readonly before: SavedClaim; readonly hasBothNotes: boolean }
  | { readonly kind: 'same' };

/** What makes two claims the same is the words, the page and the speaker; a saved claim holds all of them. */
export const sameSavedText = ({
  text,
  page,
  speaker,
}: Pick<CarriedClaim, 'text' | 'page' | 'speaker'>): {
  readonly claim: { readonly text: string; readonly speaker: string | null; readonly speakerText: string };
  readonly url: string | null;
} => ({ claim: { text, speaker: speaker.id, speakerText: speaker.text }, url: page.url });

export const planClaim = ({ claim, key }: IncomingClaim, { twin, isIdTaken, nextSequence }: Standing): ImportStep => {
  if (twin !== null) {
    const merged = mergeClaim(twin, claim);
    if (merged === null) return { kind: 'same' };
    return { kind: 'merge', claim: merged, before: twin, hasBothNotes: (merged.otherNotes?.length ?? 0) > (twin.otherNotes?.length ?? 0) };
  }
  // Another claim holds this id: the incoming one keeps both, under an id that the same file gives again.
  const id = isIdTaken ? `${claim.id.slice(0, 150)}~${key.slice(0, 16)}` : claim.id;
  return { kind: 'add', claim: { ...claim, id, key, sequence: nextSequence } };
};

/** Figures of an import, or of its dry run. */
export interface ImportCounts {
  readonly added: number;
  readonly merged: number;
  /** Merged ones that now hold both notes. */
  readonly bothNotes: number;
  readonly same: number;
  readonly rejections: number;
}

export const NO_COUNTS: ImportCounts = { added: 0, merged: 0, bothNotes: 0, same: 0, rejections: 0 };

export const countStep = (counts: ImportCounts, step: ImportStep): ImportCounts => {
  if (step.kind === 'add') return { ...counts, added: counts.added + 1 };
  if (step.kind === 'same') return { ...counts, same: counts.same + 1 };
  return { ...counts, merged: counts.merged + 1, bothNotes: counts.bothNotes + (step.hasBothNotes ? 1 : 0) };
};
