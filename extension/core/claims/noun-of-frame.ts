/** Frames of a noun of saying whose speaker follows it: "заява мера про те, що …", "l'annonce de Marceau selon laquelle …", "die Behauptung Brandts, dass …". */
import { type Frame, lastWord, lowAt, RANK, type Sentence } from './frame.ts';
import { extend } from './tail-source.ts';
import { canSpeak } from './word-classes.ts';

/** Tokens from the noun to the end of its speaker, and from there to "that". */
const LONGEST_SOURCE = 8;
const LONGEST_LEAD = 5;

/** The first such noun; null without one, and in languages whose speaker stands before the noun. */
export function nounOfFrame(sentence: Sentence): Frame | null {
  const { tokens, rules } = sentence;
  if (!rules.tails) return null;
  for (let noun = 0; noun < lastWord(tokens) - 2; noun++) {
    const token = tokens[noun];
    if (!token || token.quoted || !(token.low in rules.sayingNouns)) continue;
    const named = ownerBefore(sentence, noun);
    if (named) return named;
    let at = noun + 1;
    while (rules.small.of.has(lowAt(tokens, at)) || rules.determiners.has(lowAt(tokens, at))) at++;
    if (!tokens[at] || tokens[at]?.mark || rules.tails.thatLead.has(lowAt(tokens, at))) continue;
    const end = tokens.findIndex(
      (t, i) => i > at && (t.text === ',' || rules.tails?.thatLead.has(t.low) === true || rules.complementisers.has(t.low)),
    );
    const source = extend(sentence, at, Math.min(end > 0 ? end - 1 : lastWord(tokens), at + LONGEST_SOURCE));
    const from = thatAfter(sentence, source.to + 1);
    const speaks = canSpeak(tokens, source, rules) || tokens.slice(source.from, source.to + 1).some((t) => rules.roleForms.has(t.low));
    if (from < 0 || !speaks) continue;
    const content = { from, to: clauseEnd(sentence, from) };
    return { kind: 'noun', rank: RANK.noun, source, cue: { from: noun, to: noun }, content, row: null, negated: false };
  }
  return null;
}

/** "Brandts Behauptung, dass …": a name right before the noun, in the case of an owner. */
function ownerBefore(sentence: Sentence, noun: number): Frame | null {
  const { tokens, rules } = sentence;
  const owner = tokens[noun - 1];
  const from = thatAfter(sentence, noun + 1);
  if (!owner?.capital || owner.quoted || from < 0 || !rules.tails?.ownerEnding.test(owner.low) || owner.low in rules.roles) return null;
  let first = noun - 1;
  while (tokens[first - 1]?.capital && !tokens[first - 1]?.mark) first--;
  const content = { from, to: clauseEnd(sentence, from) };
  return {
    kind: 'noun',
    rank: RANK.noun,
    source: { from: first, to: noun - 1 },
    cue: { from: noun, to: noun },
    content,
    row: null,
    negated: false,
  };
}

/** Last token before the comma that closes a clause. */
function clauseEnd({ tokens }: Sentence, from: number): number {
  const comma = tokens.findIndex((t, i) => i > from && t.text === ',' && !t.quoted);
  return comma > 0 ? comma - 1 : lastWord(tokens);
}

/** First token after the "that" that only a comma and its leading words part from the speaker; -1 without one. */
function thatAfter({ tokens, rules }: Sentence, from: number): number {
  for (let i = from; i < Math.min(lastWord(tokens), from + LONGEST_LEAD); i++) {
    const low = lowAt(tokens, i);
    if (rules.complementisers.has(low)) return i + 1;
    if (rules.tails?.thatLead.has(lowAt(tokens, i - 1)) && rules.relatives.has(low)) return i + 1;
    if (tokens[i]?.text !== ',' && !rules.tails?.thatLead.has(low)) return -1;
  }
  return -1;
}
