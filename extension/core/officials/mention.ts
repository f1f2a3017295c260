/** What the finder and linker give: spans of a page that mean one official, and what the page says of that official's role. */
import type { Span } from '../text/span.ts';

export type MentionVia = 'name' | 'surname' | 'variant' | 'misspelling' | 'office' | 'body';

/** A span that means one official. Confidence 0..1; under 0.5 it is uncertain, listed but never painted as a hit. */
export interface Mention extends Span {
  readonly official: string;
  readonly text: string;
  readonly via: MentionVia;
  readonly confidence: number;
  /** Why this official: "full name", "office held on 2025-08-23", "surname after the full name" … */
  readonly because: string;
}

/** A role the page prints beside an official; `agrees` false when the register contradicts it on the page's date. */
export interface RoleFinding extends Span {
  readonly official: string;
  readonly text: string;
  readonly agrees: boolean;
}
