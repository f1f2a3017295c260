/** A claim on its way: the page as read, who is on it, and what is known of each sentence so far. Shared by the passes of find-claims. */
import type { Attribution } from '../corpus/model.ts';
import type { Span } from '../text/span.ts';
import type { Cast } from './cast.ts';
import type { Frame } from './frame.ts';
import type { BlockRole } from './layout.ts';
import type { Phrase } from './noun-phrases.ts';
import type { Reading, ReadSentence } from './page-reading.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Speaker } from './speaker.ts';
import type { SpeakerMemory } from './speakers.ts';

export interface Draft {
  readonly sentence: ReadSentence;
  readonly speaker: Speaker;
  readonly source: Span | null;
  readonly cue: Span | null;
  /** Tokens of the asserted words, both included. */
  readonly content: Phrase;
  readonly attribution: Attribution;
  readonly frame: Frame | null;
  /** Words of a quotation that assert nothing by themselves ("Absolutely."): they carry the speaker on and are not listed. */
  readonly silent?: boolean;
}

export interface Work {
  readonly reading: Reading;
  readonly rules: ClaimRules;
  readonly cast: Cast;
  readonly roles: readonly BlockRole[];
  readonly memory: SpeakerMemory;
  /** Best frame of each sentence, by index. */
  readonly frames: readonly (Frame | null)[];
  /** Drafts by sentence index. */
  readonly drafts: Map<number, Draft>;
  /** The first sentence that is not yet known to be no first person of the outlet's own; only ever moves on. */
  outletFrom: number;
  /** Further sayings of a sentence that has a draft already: "A said it was late, while B warned of ice". */
  readonly beside: Draft[];
}

/** Keeps a draft and notes its speaker as the last who spoke. */
export function keep(work: Work, draft: Draft): void {
  work.memory.note(draft.sentence.index, draft.speaker);
  work.drafts.set(draft.sentence.index, draft);
}

export const wholeOf = (sentence: ReadSentence): Phrase => ({ from: 0, to: sentence.tokens.length - 1 });

/** The characters from a phrase's first token to its last. */
export function spanOf(sentence: ReadSentence, phrase: Phrase): Span {
  const start = sentence.tokens[phrase.from]?.start ?? sentence.span.start;
  return { start, end: Math.max(start, sentence.tokens[phrase.to]?.end ?? sentence.span.end) };
}

/** Whether the words outside quotation marks hold a first person. */
export function isFirstPerson(sentence: ReadSentence, rules: ClaimRules): boolean {
  return sentence.tokens.some((t) => !t.quoted && !t.mark && rules.firstPerson.has(t.low) && t.text !== 'US');
}
