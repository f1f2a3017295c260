/**
 * The saved claim: the reader's own copy of a claim with the place it stood in and what the corpus held at that moment.
 * Plain data; it never holds more of a page than is listed here.
 */
import type { Attribution, ChainStep, Relation, Strength } from '../corpus/model.ts';
import type { KnownDate } from '../page.ts';

/** The page a claim was saved from. */
export interface SavedPage {
  /** Without fragment, credentials and tracking parameters; null when the page has no http(s) address. */
  readonly url: string | null;
  readonly title: string | null;
  /** Host of the address, without "www."; '' when there is none. */
  readonly outlet: string;
  readonly published: KnownDate;
  readonly language: string;
}

/** Who says it, as the page said it when the claim was saved. */
export interface SavedSpeaker {
  /** Official id, or null when not in the register. */
  readonly id: string | null;
  /** The words of the page for the speaker; '' when unattributed. */
  readonly text: string;
}

/** One claim of the corpus that stood beside the saved one when it was saved; enough to be read without the corpus. */
export interface SavedMatch {
  /** Full claim id: "unn-2025-08-23#S07b". */
  readonly claim: string;
  readonly relation: Relation;
  /** 0..1; under 0.5 "possibly related". */
  readonly confidence: number;
  readonly statement: string;
  readonly report: { readonly title: string; readonly outlet: string; readonly url: string | null; readonly published: KnownDate };
}

/** What the corpus held at the moment of saving. */
export interface SavedCoverage {
  readonly corpusRevision: string;
  readonly reports: number;
  readonly origins: number;
  /** Best first, at most {@link MOST_SAVED_MATCHES}. */
  readonly matches: readonly SavedMatch[];
}

/** Keeps a record far below 32 KB, above which a browser moves values into side files that get lost (reliability finding F13). */
export const MOST_SAVED_MATCHES = 12;
/** Longest record as JSON, in UTF-16 units: at two bytes each it stays below the 60 KB from which on a browser does so (finding F13). */
export const LONGEST_RECORD = 30_000;

export interface SavedClaim {
  /** From the caller, so that saving twice after a lost answer is harmless. */
  readonly id: string;
  /** Same claim, same page, same speaker: same key. See `sameClaimText`. */
  readonly key: string;
  /** Order of saving, from 1; clocks may jump, this does not. */
  readonly sequence: number;
  /** The sentence that carries the claim, byte for byte. */
  readonly text: string;
  /** Exact words just before and after, at most 200 UTF-16 units each. */
  readonly before: string;
  readonly after: string;
  /** The asserted words alone, out of `text`. */
  readonly content: string;
  readonly speaker: SavedSpeaker;
  readonly attribution: Attribution;
  readonly strength: Strength | null;
  readonly chain: readonly ChainStep[];
  readonly page: SavedPage;
  readonly coverage: SavedCoverage;
  readonly note: string;
  /** Notes that stood beside this one when two windows, or an import, wrote different ones; none is dropped until the reader says so. */
  readonly otherNotes?: readonly string[];
  readonly tags: readonly string[];
  /** How often note and tags were changed, counted from 1 (also when left out): an edit names the revision it began from. */
  readonly revision?: number;
  /** When it was saved, ISO 8601 in UTC. */
  readonly savedAt: string;
}

/** Words around a claim that find it again: exact, at most 200 UTF-16 units on each side. */
export interface ClaimContext {
  readonly before: string;
  readonly after: string;
}

/** A stored record that is no valid saved claim: kept as it is, listed, never silently dropped. */
export interface DamagedRecord {
  readonly id: string;
  /** Which field and why, in words. */
  readonly problem: string;
}
