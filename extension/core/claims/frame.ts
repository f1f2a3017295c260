/** What a sentence may give: frames, their ranks, and the small questions about tokens that all rules ask. */
import type { Phrase } from './noun-phrases.ts';
import type { ClaimRules, CueRow } from './rules/model.ts';
import type { Token } from './tokens.ts';

/** Ways in which a sentence may give a claim, best first by rank when it gives several. */
export type FrameKind =
  'quote' | 'clause' | 'according' | 'headline' | 'attitude' | 'participle' | 'noun' | 'object' | 'topic' | 'unsourced';

/** A claim before names are resolved. Indexes are tokens, both included; `content` null when the sentence only names the speaker. */
export interface Frame {
  readonly kind: FrameKind;
  readonly rank: number;
  readonly source: Phrase | null;
  readonly cue: Phrase;
  readonly content: Phrase | null;
  readonly row: CueRow | null;
  readonly negated: boolean;
  /** A second source that relays the words ("…, according to the White House"). */
  readonly relay?: Phrase;
  /** The words stand in the sentence before ("This was stated by …"). */
  readonly refersBack?: boolean;
}

export const RANK: Readonly<Record<FrameKind, number>> = {
  quote: 100,
  headline: 80,
  according: 60,
  clause: 70,
  attitude: 45,
  participle: 40,
  object: 35,
  noun: 20,
  topic: 5,
  unsourced: 1,
};

export const END = /^[.!?…;]$/;

export const COMMA = /^[,]$/;

export const DASH = /^[–—―-]$/;

/** Everything a rule needs to know of the sentence. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly rules: ClaimRules;
  readonly heading: boolean;
}

export type How = 'clause' | 'quote' | 'object' | 'infinitive';

export interface Right {
  readonly from: number;
  readonly how: How;
}

export type Left = Phrase & { readonly quoted: boolean };

export const lowAt = (tokens: readonly Token[], at: number): string => tokens[at]?.low ?? '';

/** Last token that is no closing mark of the sentence. */
export function lastWord(tokens: readonly Token[]): number {
  let at = tokens.length - 1;
  while (at > 0 && tokens[at]?.mark && !tokens[at]?.quoted && tokens[at]?.text !== ')') at--;
  return at;
}

/** Whether a run of quoted tokens begins at `at`. */
export const quoteBegins = (tokens: readonly Token[], at: number): boolean => !!tokens[at]?.quoted && !tokens[at - 1]?.quoted;

export function quoteEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end + 1]?.quoted) end++;
  return end;
}

export function quotedStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && tokens[start - 1]?.quoted) start--;
  return start;
}

export const hasWords = (tokens: readonly Token[], from: number, to: number): boolean => tokens.slice(from, to + 1).some((t) => !t.mark);

/** Skips an agency's dateline and a dash of dialogue. */
export function clauseStart(tokens: readonly Token[]): number {
  for (let i = 1; i < Math.min(tokens.length, 18); i++) {
    const token = tokens[i];
    if (!token || token.quoted) break;
    if (DASH.test(token.text) && tokens.slice(0, i).some((t) => /^\p{Lu}{3,}$/u.test(t.text) || t.text === ')')) return i + 1;
  }
  return DASH.test(tokens[0]?.text ?? '') ? 1 : 0;
}
