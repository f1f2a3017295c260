/** Narrows the words before "who" and "which" to those that are meant, and finds where the words about them begin. */
import type { Phrase } from './noun-phrases.ts';
import type { ClaimRules } from './rules/model.ts';
import type { Token } from './tokens.ts';
import { isNounLike } from './word-classes.ts';

/** "the vote angered farmers, who said": the object of a past verb that stands between two nouns, and not its subject. */
export function afterVerb(tokens: readonly Token[], phrase: Phrase, rules: ClaimRules): Phrase {
  for (let i = phrase.to - 1; i > phrase.from; i--) {
    const [before, verb] = [tokens[i - 1], tokens[i]];
    if (!before || !verb || verb.mark || verb.capital || !rules.participle.test(verb.low) || before.mark) continue;
    const noun =
      isNounLike(before, rules) &&
      !rules.adverbEnding.test(before.low) &&
      !rules.possessives.has(before.low) &&
      !/^\p{N}/u.test(before.low);
    const opens = tokens[phrase.from]?.capital === true || rules.determiners.has(tokens[phrase.from]?.low ?? '');
    if (noun && opens) return { from: i + 1, to: phrase.to };
  }
  return phrase;
}

/** "criticism from farmers, who said": whom "who" means is named after the preposition where the words before it can mean nobody. */
export function person(tokens: readonly Token[], phrase: Phrase, rules: ClaimRules): Phrase {
  let from = phrase.from;
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i];
    if (!token || token.mark) continue;
    if (token.capital || token.low in rules.roles || rules.agentEnding.test(token.low)) break;
    if (rules.prepositions.has(token.low)) from = i + 1;
  }
  return { from, to: phrase.to };
}

/** Last token before a relative pronoun, or before `end`: "the Ohioan who wrote the bill" has no verb of its own. */
export const beforeRelative = (tokens: readonly Token[], from: number, end: number, rules: ClaimRules): number => {
  const at = tokens.findIndex((t, i) => i > from && i < end && rules.relatives.has(t.low));
  return (at < 0 ? end : at) - 1;
};

/** "Paul Stratton, a Republican, who said": the name that the words before "who" stand beside. */
export function besideName(tokens: readonly Token[], { from, to }: Phrase, lo: number, rules: ClaimRules): Phrase | null {
  if (tokens[from - 1]?.text !== ',' || !rules.small.articles.has(tokens[from]?.low ?? '') || !tokens[from - 2]?.capital) return null;
  let first = from - 2;
  while (first > lo && (tokens[first - 1]?.capital || tokens[first - 1]?.text === '.') && !tokens[first - 1]?.quoted) first--;
  return from - 2 > first ? { from: first, to } : null;
}
