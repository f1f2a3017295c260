/** Questions about single words and runs of words that the phrase rules share: is it a date, a finite verb, a noun, somebody who can speak. */
import type { Phrase } from './noun-phrases.ts';
import type { ClaimRules, Gender } from './rules/model.ts';
import type { Token } from './tokens.ts';

export const isDay = (rules: ClaimRules, tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    !!token && token.capital && rules.days.has(token.low) && !(rules.small.monthNames.has(token.low) && tokens[at - 1]?.capital === true)
  );
};

/** "Hale, 54, of Dayton": a number between two commas. */
export const isAge = (tokens: readonly Token[], at: number): boolean =>
  /^\d+$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === ',';

/** Whether a finite verb, by the closed list, stands between two indexes, both included. */
export function hasFinite(tokens: readonly Token[], from: number, to: number, rules: ClaimRules): boolean {
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (token && !token.mark && (rules.finite.has(token.low) || (rules.small.possessive.has(token.low) && isVerbalS(tokens, i, rules))))
      return true;
  }
  return false;
}

/** Whether "'s" is "is" or "has": after a pronoun, or before a determiner, adverb or participle rather than a noun. */
export function isVerbalS(tokens: readonly Token[], at: number, rules: ClaimRules): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && before.low in rules.pronouns) return true;
  return !!after && (rules.determiners.has(after.low) || rules.negators.has(after.low));
}

const pastForms = new WeakMap<ClaimRules, ReadonlySet<string>>();

/** Past forms of the verbs of saying: in lower case they end a noun phrase unless an article makes them adjectives ("the proposed road"). */
export function isPast(token: Token, rules: ClaimRules): boolean {
  let forms = pastForms.get(rules);
  if (!forms) {
    forms = new Set(rules.cues.filter((row) => !row.be).flatMap((row) => row.forms.slice(2, 4)));
    pastForms.set(rules, forms);
  }
  return !token.capital && forms.has(token.low);
}

const sayingForms = new WeakMap<ClaimRules, ReadonlySet<string>>();

/** -ing forms of the verbs that take a clause or a phrase: after a mark they open a clause of their own, and are no part of a name. */
export function isSaying(token: Token | undefined, rules: ClaimRules): boolean {
  if (!token) return false;
  let forms = sayingForms.get(rules);
  if (!forms) {
    forms = new Set(
      rules.cues.filter((row) => !row.be && (row.takes.has('clause') || row.takes.has('object'))).flatMap((row) => row.forms.slice(4)),
    );
    sayingForms.set(rules, forms);
  }
  return !token.capital && forms.has(token.low);
}

/** The subject's gender that a verb's ending tells; null where it tells none. */
export function verbGender(low: string, { tails }: ClaimRules): Gender | null {
  if (tails?.feminine.test(low)) return 'f';
  return tails?.masculine.test(low) ? 'm' : null;
}

/** "US", "IT": capitals that are no pronoun. */
export const isInitials = (token: Token): boolean => /^\p{Lu}{2,}$/u.test(token.text);

export const isNounLike = (token: Token | undefined, rules: ClaimRules): boolean =>
  !!token &&
  !token.mark &&
  !token.quoted &&
  !rules.finite.has(token.low) &&
  !rules.prepositions.has(token.low) &&
  !rules.conjunctions.has(token.low) &&
  !rules.coordinators.has(token.low) &&
  !rules.determiners.has(token.low) &&
  !(rules.objectPronouns.has(token.low) && !isInitials(token)) &&
  !rules.relatives.has(token.low) &&
  !(rules.adverbs.has(token.low) && !isInitials(token));

/** "one", "some", "many" before "of": a part of those named. */
export const isPart = (token: Token | undefined, rules: ClaimRules): boolean =>
  !!token && !token.quoted && rules.determiners.has(token.low) && !rules.small.articles.has(token.low) && !rules.possessives.has(token.low);

/** Whether a word is one for people or bodies. */
export const isRole = (token: Token | undefined, rules: ClaimRules): boolean =>
  !!token && token.low in rules.roles && !(token.low in rules.pronouns);

/** Whether a regular past form is a clause's verb: a noun before it and its object after it ("his plan to close the mill angered the union"). */
export function isOwnVerb(tokens: readonly Token[], at: number, rules: ClaimRules): boolean {
  const token = tokens[at];
  if (!token || token.capital || !rules.participle.test(token.low) || !isNounLike(tokens[at - 1], rules)) return false;
  const next = tokens[at + 1]?.low ?? '';
  return rules.determiners.has(next) || rules.possessives.has(next) || rules.objectPronouns.has(next);
}

/** After "to", what makes it a preposition and no infinitive: "ambassador to the league". */
export const opensNoun = (token: Token | undefined, rules: ClaimRules): boolean =>
  !!token && (token.capital || rules.determiners.has(token.low) || rules.possessives.has(token.low));

export const isAdjective = (tokens: readonly Token[], at: number, rules: ClaimRules): boolean => {
  const before = tokens[at - 1]?.low ?? '';
  const after = tokens[at + 1];
  if (rules.prepositions.has(after?.low ?? '')) return !!tokens[at - 1] && !tokens[at - 1]?.mark && !tokens[at - 1]?.capital;
  return rules.determiners.has(before) || rules.possessives.has(before) || rules.small.possessive.has(before);
};

/** Whether the phrase can speak: a pronoun of a person or body, a name, or a word for people or bodies. */
export function canSpeak(tokens: readonly Token[], phrase: Phrase, rules: ClaimRules): boolean {
  const of = rules.small.of.has(tokens[phrase.from + 1]?.low ?? '') && rules.objectPronouns.has(tokens[phrase.from + 2]?.low ?? '');
  if (of && phrase.to === phrase.from + 2 && isPart(tokens[phrase.from], rules)) return true;
  const counted = rules.small.partitives.has(tokens[phrase.to]?.low ?? '') && rules.small.singular.has(tokens[phrase.from]?.low ?? '');
  if (counted && phrase.to > phrase.from) return true;
  for (let i = phrase.from; i <= phrase.to; i++) {
    const token = tokens[i];
    if (!token || token.mark) continue;
    const pronoun = rules.pronouns[token.low];
    if (phrase.from === phrase.to && pronoun) return pronoun !== 'other';
    const counts = rules.determiners.has(token.low) && i < phrase.to && !rules.small.of.has(tokens[i + 1]?.low ?? '');
    if ((token.low in rules.roles && !counts) || (i === phrase.to && rules.agentEnding.test(token.low))) return true;
    if (token.capital && (i > 0 || !isNounOnly(token, rules)) && !rules.days.has(token.low)) return true;
  }
  return false;
}

/** A sentence's first word is capital whatever it is; alone it is a name only when it is none of the common classes. */
function isNounOnly(token: Token, rules: ClaimRules): boolean {
  return (
    rules.determiners.has(token.low) ||
    rules.possessives.has(token.low) ||
    rules.prepositions.has(token.low) ||
    rules.adverbs.has(token.low) ||
    rules.conjunctions.has(token.low) ||
    rules.documents.has(token.low)
  );
}

/** Whether a poll, study or other document is the head of the phrase. */
export function isDocument(tokens: readonly Token[], phrase: Phrase, rules: ClaimRules): boolean {
  for (let i = phrase.from; i <= phrase.to; i++) if (rules.documents.has(tokens[i]?.low ?? '')) return true;
  return false;
}

const openings = new WeakMap<ClaimRules, ReadonlySet<string>>();

/** The words that name a source, where they begin at `at` outside quotation marks; null elsewhere. */
export function accordingAt(tokens: readonly Token[], at: number, rules: ClaimRules): readonly string[] | null {
  let first = openings.get(rules);
  if (!first) {
    first = new Set(rules.accordingTo.map((words) => words[0] ?? ''));
    openings.set(rules, first);
  }
  if (!first.has(tokens[at]?.low ?? '')) return null;
  return rules.accordingTo.find((words) => words.every((word, i) => tokens[at + i]?.low === word && !tokens[at + i]?.quoted)) ?? null;
}
