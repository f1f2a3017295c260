/** What may follow the comma after a verb of saying, other than "that": a question, or an infinitive after an insertion. */
import { lastWord, lowAt, type Sentence } from './frame.ts';
import { opensNoun } from './word-classes.ts';

/** "запитав, чи закриють", "спросил, закроют ли": a question after the comma of a verb of saying, its particle first or second. */
export const asksNext = ({ tokens, rules }: Sentence, at: number): boolean =>
  rules.tails !== null &&
  (rules.questionWords.has(lowAt(tokens, at)) || rules.questionWords.has(lowAt(tokens, at + 1))) &&
  at < lastWord(tokens);

/** Tokens of the longest insertion between a verb and its infinitive. */
const LONGEST_INSERTION = 8;

/** The infinitive of "vowed, if elected, to": its first token, -1 without one. */
export function afterInserted({ tokens, rules }: Sentence, comma: number): number {
  const end = tokens.findIndex((t, i) => i > comma && t.text === ',' && !t.quoted);
  const found = end > 0 && end - comma <= LONGEST_INSERTION && rules.small.infinitive.has(lowAt(tokens, end + 1));
  return found && !opensNoun(tokens[end + 2], rules) ? end + 1 : -1;
}
