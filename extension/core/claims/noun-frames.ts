/** Frames with a noun of saying: "Smith's warning that", "her bet is that", "the union made the case that", "a promise by the mayor to". */
import { type Frame, lastWord, lowAt, RANK, type Sentence } from './frame.ts';
import { type Phrase, subjectLeft, subjectRight } from './noun-phrases.ts';
import { canSpeak, isDay, isNounLike, isOwnVerb, opensNoun } from './word-classes.ts';

/** Whose saying it is, and the first token of the words that say so. */
interface Owner {
  readonly source: Phrase;
  readonly from: number;
}

interface Asserted {
  readonly content: Phrase;
  readonly cueTo: number;
  /** A clause with "that"; else an infinitive or what the noun is about. */
  readonly clause: boolean;
}

/** "Smith's warning that the road was shut", "her plan to close it", "his support for the road": a noun of saying with its owner. */
export function nounFrames(sentence: Sentence): Frame[] {
  const { tokens, rules } = sentence;
  const frames: Frame[] = [];
  for (let i = 1; i < lastWord(tokens) - 1; i++) {
    const noun = tokens[i];
    if (!noun || noun.quoted || noun.mark || !(noun.low in rules.sayingNouns)) continue;
    const by = ownerAfter(sentence, i);
    const asserted = assertedAfter(sentence, i, by ? by.to + 1 : i + 1);
    if (!asserted) continue;
    const owner = by ? { source: by, from: i } : (ownerOf(sentence, i) ?? doerOf(sentence, i));
    if (!owner || (!asserted.clause && (by || isThing(sentence, owner.source)))) continue;
    const cue = { from: owner.from, to: asserted.cueTo };
    frames.push({ kind: 'noun', rank: RANK.noun, source: owner.source, cue, content: asserted.content, row: null, negated: false });
  }
  return frames;
}

/** The words that the noun at `noun` asserts, where they can begin at `at`: after "that", "to", "is that", or the preposition that goes with it. */
function assertedAfter(sentence: Sentence, noun: number, at: number): Asserted | null {
  const { tokens, rules, heading } = sentence;
  const last = lastWord(tokens);
  const low = lowAt(tokens, noun);
  let from = at;
  const be = rules.small.be.has(lowAt(tokens, from));
  if (be) from++;
  else if (rules.prepositions.has(lowAt(tokens, from)) && /^\d{4}$/.test(lowAt(tokens, from + 1))) from += 2;
  const next = lowAt(tokens, from);
  if (tokens[from]?.quoted || from >= last) return null;
  if (rules.complementisers.has(next)) return { content: { from: from + 1, to: last }, cueTo: be ? from - 1 : noun, clause: true };
  const infinitive =
    rules.small.infinitive.has(next) && rules.sayingNouns[low] === null && (heading || !opensNoun(tokens[from + 1], rules));
  if (infinitive) return { content: { from, to: phraseEnd(sentence, from + 1, last) }, cueTo: be ? from - 1 : noun, clause: false };
  const about = !be && (rules.judgements[low] ?? '').split(' ').includes(next) && !isDay(rules, tokens, from + 1);
  if (about && rules.questionWords.has(lowAt(tokens, from + 1)) && from + 2 <= last)
    return { content: { from: from + 1, to: last }, cueTo: from, clause: true };
  return about && from + 1 <= last
    ? { content: { from: from + 1, to: phraseEnd(sentence, from + 1, last) }, cueTo: from, clause: false }
    : null;
}

/** "its desire to", "their commitment to": what a text says of countries and bodies by a pronoun is its own reading of them. */
const isThing = ({ tokens, rules }: Sentence, source: Phrase): boolean =>
  source.from === source.to && rules.possessives.has(lowAt(tokens, source.from)) && !(lowAt(tokens, source.from) in rules.ownerGender);

/** "a promise by the mayor that", "a warning from the bank that". */
function ownerAfter({ tokens, rules }: Sentence, noun: number): Phrase | null {
  if (!rules.small.byFrom.has(lowAt(tokens, noun + 1))) return null;
  const source = subjectRight(tokens, noun + 2, rules);
  return source && canSpeak(tokens, source, rules) ? source : null;
}

/** Whose the noun at `noun` is: "Smith's", "her", at most two adjectives before it. */
function ownerOf({ tokens, rules }: Sentence, noun: number): Owner | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at--) {
    const token = tokens[at];
    if (!token || token.quoted || (token.mark && !rules.small.possessive.has(token.low))) return null;
    if (rules.small.possessive.has(token.low)) {
      const source = subjectLeft(tokens, at - 1, 0, rules);
      return source && { source, from: noun };
    }
    if (rules.possessives.has(token.low)) return { source: { from: at, to: at }, from: noun };
    if (!isNounLike(token, rules) || token.capital) return null;
  }
  return null;
}

/** Who did the saying where a verb without weight carries the noun: "the union made the case that", "has a plan to". */
function doerOf({ tokens, rules }: Sentence, noun: number): Owner | null {
  for (let at = noun - 1; at >= Math.max(1, noun - 4); at--) {
    const token = tokens[at];
    if (!token || token.quoted || token.mark || rules.negators.has(token.low)) return null;
    if (!rules.lightVerbs.has(token.low)) {
      if (!rules.determiners.has(token.low) && !isNounLike(token, rules)) return null;
      continue;
    }
    let from = at;
    while (from > 0 && (rules.auxiliaries.has(lowAt(tokens, from - 1)) || rules.adverbs.has(lowAt(tokens, from - 1)))) from--;
    if (rules.modals.has(lowAt(tokens, from - 1)) || rules.negators.has(lowAt(tokens, from - 1))) return null;
    const source = subjectLeft(tokens, from - 1, 0, rules);
    return source && canSpeak(tokens, source, rules) && !rules.relatives.has(lowAt(tokens, from - 1)) ? { source, from } : null;
  }
  return null;
}

/** Last token of an infinitive or noun phrase that hangs on a noun: before a comma, a conjunction or the sentence's own verb. */
function phraseEnd({ tokens, rules }: Sentence, from: number, last: number): number {
  for (let i = from; i <= last; i++) {
    const token = tokens[i];
    if (!token || token.quoted) continue;
    if (
      /^[,;:–—]$/.test(token.text) ||
      rules.small.aside.has(token.low) ||
      (i > from + 1 &&
        ((rules.finite.has(token.low) && !(lowAt(tokens, i - 1) in rules.pronouns)) ||
          rules.relatives.has(token.low) ||
          isOwnVerb(tokens, i, rules)))
    )
      return i - 1;
  }
  return last;
}
