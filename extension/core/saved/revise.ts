/** Changing note and tags of a saved claim, and bringing two copies of one claim together. Pure; whatever happens, no note and no tag is lost. */
import type { SavedClaim } from './saved-claim.ts';

/** An edit names the revision its writer saw. `settle` drops the other notes: the reader has decided. */
export interface NoteEdit {
  readonly revision: number;
  readonly note: string;
  readonly tags: readonly string[];
  readonly settle?: boolean;
}

/** 'both-kept': somebody else had changed the note meanwhile; the later note stands and the earlier one is kept beside it. */
export interface Revised {
  readonly state: 'saved' | 'unchanged' | 'both-kept';
  readonly claim: SavedClaim;
}

export const revisionOf = ({ revision }: Pick<SavedClaim, 'revision'>): number => revision ?? 1;
export const otherNotesOf = ({ otherNotes }: Pick<SavedClaim, 'otherNotes'>): readonly string[] => otherNotes ?? [];

/** Tags without surrounding space, each once (case is no difference), in the order given; at most 50 of at most 100 UTF-16 units. */
const cleanTags = (tags: readonly string[]): readonly string[] => {
  const seen = new Map<string, string>();
  for (const tag of tags) {
    const clean = tag.replace(/\s+/gu, ' ').trim().slice(0, 100);
    const fold = clean.toLowerCase();
    if (clean !== '' && !seen.has(fold)) seen.set(fold, clean);
  }
  return [...seen.values()].slice(0, 50);
};

/** Both lists, the first one's order first, case no difference. */
const unionOf = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const folds = new Set(a.map((tag) => tag.toLowerCase()));
  return [...a, ...b.filter((tag) => !folds.has(tag.toLowerCase()))];
};

/** Notes beside the one that stands: each once, none empty. */
const notesBeside = (note: string, others: readonly string[]): readonly string[] => [
  ...new Set(others.filter((one) => one !== '' && one !== note)),
];

const isEqual = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

const withNotes = (claim: SavedClaim, note: string, tags: readonly string[], others: readonly string[]): SavedClaim => {
  const { otherNotes: _others, revision: _revision, ...rest } = claim;
  return { ...rest, note, tags, ...(others.length === 0 ? {} : { otherNotes: others }), revision: revisionOf(claim) + 1 };
};

/** Writes note and tags. The same edit twice is one: where the claim already reads so, nothing changes. */
export const reviseNote = (claim: SavedClaim, { revision, note, tags: given, settle }: NoteEdit): Revised => {
  const tags = cleanTags(given);
  const others = otherNotesOf(claim);
  if (note === claim.note && isEqual(tags, claim.tags) && (settle !== true || others.length === 0)) return { state: 'unchanged', claim };
  if (revision === revisionOf(claim))
    return { state: 'saved', claim: withNotes(claim, note, tags, settle === true ? [] : notesBeside(note, others)) };
  const beside = notesBeside(note, [...others, claim.note]);
  return { state: 'both-kept', claim: withNotes(claim, note, unionOf(claim.tags, tags), beside) };
};

/**
 * Brings what an import says about a claim to the one on the shelf; null when it says nothing new. The shelf's note stands, a different one is
 * kept beside it; tags are joined; words, place, time and coverage stay the shelf's.
 */
export const mergeClaim = (kept: SavedClaim, incoming: Pick<SavedClaim, 'note' | 'otherNotes' | 'tags'>): SavedClaim | null => {
  const note = kept.note === '' ? incoming.note : kept.note;
  const tags = unionOf(kept.tags, incoming.tags);
  const others = notesBeside(note, [...otherNotesOf(kept), incoming.note, ...otherNotesOf(incoming)]);
  // Counting would not do: a note may stand on the shelf twice.
  const known = new Set([kept.note, ...otherNotesOf(kept)]);
  const isNew = note !== kept.note || tags.length > kept.tags.length || others.some((one) => !known.has(one));
  return isNew ? withNotes(kept, note, tags, others) : null;
};
