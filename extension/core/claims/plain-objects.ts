/** What follows a verb of saying and asserts nothing: a name without a naming, somebody called back, "little". */
import type { CueHit } from './cues.ts';
import { END, lowAt, type Right, type Sentence } from './frame.ts';
import { type Phrase, subjectRight } from './noun-phrases.ts';
import { headNoun } from './speaker.ts';
import { hasFinite, isNounLike } from './word-classes.ts';

/** "called her mother", "called Harlan": a verb of naming with somebody and no name for them. */
export function namesNothing({ tokens, rules }: Sentence, { row }: CueHit, { from, how }: Right): boolean {
  if (how !== 'object' || !row.takes.has('term')) return false;
  let to = from;
  while (
    tokens[to + 1] &&
    !tokens[to + 1]?.mark &&
    !rules.coordinators.has(lowAt(tokens, to + 1)) &&
    !rules.prepositions.has(lowAt(tokens, to + 1))
  )
    to++;
  const words = tokens.slice(from, to + 1);
  if (tokens.slice(from, to + 4).some((t) => t.quoted) || rules.prepositions.has(lowAt(tokens, to + 1))) return false;
  const owned = rules.determiners.has(lowAt(tokens, from)) || rules.possessives.has(lowAt(tokens, from));
  return words.every((t) => t.capital) || (owned && words.length <= 2);
}

/** "wrote the bill": a verb of writing and what was written, by its last word. */
export function isWritten({ tokens, rules }: Sentence, { row }: CueHit, { from, how }: Right): boolean {
  if (!row.takes.has('works') || how !== 'clause' || rules.complementisers.has(lowAt(tokens, from - 1))) return false;
  const object = subjectRight(tokens, from, rules);
  const last = object && lowAt(tokens, object.to);
  return !!last && (rules.documents.has(last) || rules.small.works.has(last)) && !hasFinite(tokens, object.to + 1, object.to + 1, rules);
}

/** "recalled the ambassador", "recalled 40,000 cars", "the company recalled the heaters": a verb of remembering that fetches its object back. */
export function callsBack({ tokens, rules }: Sentence, subject: Phrase, { row }: CueHit, { from, how }: Right): boolean {
  if (!row.takes.has('memory') || how !== 'object') return false;
  const object = subjectRight(tokens, from, rules);
  const role = (phrase: Phrase | null): string | undefined => rules.roles[(phrase && headNoun(tokens, phrase, rules)) ?? '']?.kind;
  const goesOn = object && (rules.gerund.test(lowAt(tokens, object.to + 1)) || rules.small.as.has(lowAt(tokens, object.to + 1)));
  return /^\p{N}/u.test(lowAt(tokens, from)) || role(subject) === 'body' || (role(object) !== undefined && !goesOn);
}

/** "has said little.", "said nothing about the plan": a word for how much was said, and none of what. */
export const isWordless = ({ tokens, rules }: Sentence, at: number): boolean => {
  const next = tokens[at + 1];
  return (
    rules.small.wordless.has(lowAt(tokens, at)) &&
    (!next || END.test(next.text) || (rules.prepositions.has(next.low) && !rules.small.of.has(next.low)))
  );
};

/** "rejected that view.": "that" with a single noun points at something and opens no clause. */
export const isPointed = ({ tokens, rules }: Sentence, at: number): boolean =>
  rules.small.as.has(lowAt(tokens, at)) ||
  (isNounLike(tokens[at], rules) &&
    !(lowAt(tokens, at) in rules.pronouns) &&
    tokens[at]?.capital !== true &&
    (!tokens[at + 1] || (END.test(lowAt(tokens, at + 1)) && tokens[at + 1]?.quoted !== true)));
