/** A claim as found on a page: the sentence that carries it, who says it, in whose words and how strongly. */
import type { Attribution, ChainStep, Strength } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';

/** `start`–`end` is the whole sentence. One claim a sentence; where two speak in it, or one speaks twice in separate words, one for each saying. */
export interface PageClaim extends Span {
  readonly text: string;
  /** Official id, or null when the speaker is not in the register or unnamed. */
  readonly speaker: string | null;
  /** The fullest name the page gives the speaker, or the words that stand for one ("two officials"); '' when nobody is named ("is expected to close"). */
  readonly speakerText: string;
  readonly attribution: Attribution;
  readonly strength: Strength | null;
  /** The words that name the speaker. */
  readonly source?: Span;
  /** The words of saying ("said", "according to"). */
  readonly cue?: Span;
  /** The asserted words alone; the hull where they are interrupted. */
  readonly content: Span;
  /** Spans inside quotation marks, without the marks. */
  readonly quoted: readonly Span[];
  /** Outlets the claim passed through as this sentence or page says, origin first. */
  readonly chain?: readonly ChainStep[];
}
