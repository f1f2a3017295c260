/** A person or body of the page as its words make one, and which words can name one. */
import type { Span } from '../text/span.ts';
import type { ClaimRules, Gender } from './rules/model.ts';
import type { Token } from './tokens.ts';

export interface Actor {
  readonly key: string;
  readonly official: string | null;
  /** Fullest name on the page, without title. */
  name: string;
  readonly kind: 'person' | 'body' | 'group';
  gender: Gender | null;
  /** Role nouns the page sets beside the name, lower case. */
  readonly roles: Set<string>;
  /** All words of those roles, with what narrows them: "former", "prime". */
  readonly roleWords: Set<string>;
}

export interface Appearance extends Span {
  readonly actor: Actor;
}

/** Whether a word may be part of a name. */
export function canBeName(tokens: readonly Token[], at: number, rules: ClaimRules): boolean {
  const token = tokens[at];
  if (!token || token.mark || !token.capital || token.low in rules.pronouns) return false;
  if (
    rules.determiners.has(token.low) ||
    rules.possessives.has(token.low) ||
    rules.prepositions.has(token.low) ||
    rules.conjunctions.has(token.low)
  )
    return false;
  return (
    !(rules.days.has(token.low) && !rules.small.monthNames.has(token.low)) &&
    !rules.coordinators.has(token.low) &&
    !rules.adverbs.has(token.low) &&
    !rules.finite.has(token.low)
  );
}

/** An actor of whom nothing but the name is known. */
export const newActor = (key: string, official: string | null, name: string, kind: Actor['kind']): Actor => ({
  key,
  official,
  name,
  kind,
  gender: null,
  roles: new Set(),
  roleWords: new Set(),
});
