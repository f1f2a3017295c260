/** How a claim of the corpus stands to a claim at hand. */
import type { Relation } from '../corpus/model.ts';

/** The words on each side that caused a relation; `kind` names the feature ("number", "negation", "words in common" …). */
export interface Reason {
  readonly kind: string;
  readonly page?: string;
  readonly report?: string;
}

/** `claim` is the full id. Confidence 0..1: from 0.5 shown as a match, below as "possibly related". */
export interface Match {
  readonly report: string;
  readonly claim: string;
  readonly relation: Relation;
  readonly confidence: number;
  readonly because: readonly Reason[];
}

/** A claim given to relate or look up: words, and what is known of speaker and date. */
export interface ClaimText {
  readonly text: string;
  /** The sentence that carries the claim, where it says more. */
  readonly sentence?: string;
  /** Official id or name. */
  readonly speaker?: string;
  /** YYYY-MM-DD or YYYY-MM. */
  readonly date?: string;
  readonly attribution?: import('../corpus/model.ts').Attribution;
  readonly strength?: import('../corpus/model.ts').Strength | null;
}
