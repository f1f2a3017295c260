/** Frames of a verb of saying in -ing: "…, saying that it was late", "Citing costs, the firm …", "…, each praising the crew and calling for calm". */
import { contentEnd } from './content-end.ts';
import { type CueHit, isCueForm } from './cues.ts';
import { COMMA, type Frame, lastWord, lowAt, quoteBegins, RANK, type Right, type Sentence } from './frame.ts';
import { type Phrase, subjectLeft } from './noun-phrases.ts';
import { rightContent } from './right-content.ts';
import { mainSubject, subjectOf } from './subject-fit.ts';
import { canSpeak, hasFinite, isOwnVerb } from './word-classes.ts';

/** What a weak or uncertain participle loses in rank against one of plain saying. */
const WEAK = 12;

/** The frame of a participle; null when nobody in the sentence can be its subject, or when it does something rather than say it. */
export function participleFrame(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  const before = tokens[cue.from - 1];
  if (cue.verb > 0 && tokens[cue.verb]?.capital && !sentence.heading) return null;
  if (cue.row.takes.has('topic') || (before && !before.mark && rules.small.beforeGerund.has(before.low) && !isReason(sentence, cue)))
    return null;
  if (before && isNoun(sentence, cue)) return null;
  const right = rightContent(sentence, cue.to + 1, cue, false);
  if (!right) return null;
  const leads = leadsUp(sentence, cue);
  const weak = cue.row.takes.has('weak') || right.how === 'object';
  if (!isPlaced(sentence, cue, cues, right, weak, leads)) return null;
  const to = contentEnd(sentence, right.from, cue, cues, right.how, leads);
  const source = leads ? subjectAfter(sentence, to, cues) : (blamed(sentence, cue, cues) ?? speakerOf(sentence, cue, cues));
  if (!source || to < right.from || (leads && to >= lastWord(tokens))) return null;
  const kind = quoteBegins(tokens, right.from) && !weak ? 'quote' : 'participle';
  return {
    kind,
    rank: kind === 'quote' ? RANK.clause - 5 : weak ? RANK.participle - WEAK : RANK.participle,
    source,
    cue: { from: cue.from, to: cue.to },
    content: { from: right.from, to },
    row: cue.row,
    negated: cue.negated,
  };
}

/** "was suspended for saying that": a saying as the reason of what befell its speaker. */
const isReason = ({ tokens, rules }: Sentence, cue: CueHit): boolean =>
  rules.small.reasonFor.has(lowAt(tokens, cue.from - 1)) && cue.row.takes.has('clause');

/** "mocked the mayor for saying": the person right before "for". */
function blamed(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Phrase | null {
  const { tokens, rules } = sentence;
  const at = cue.from - 2;
  if (!isReason(sentence, cue) || at < 1) return null;
  if (rules.objectPronouns.has(lowAt(tokens, at))) return { from: at, to: at };
  const lo = Math.max(0, ...cues.filter((c) => c.to < at).map((c) => c.to + 1));
  const source = subjectLeft(tokens, at, lo, rules);
  return source && source.from > 0 && canSpeak(tokens, source, rules) ? source : null;
}

/** "the ruling", "his warning": a word in -ing that an article or an owner makes a noun. */
const isNoun = ({ tokens, rules }: Sentence, cue: CueHit): boolean => {
  const low = lowAt(tokens, cue.from - 1);
  return !tokens[cue.from - 1]?.mark && (rules.possessives.has(low) || (rules.determiners.has(low) && !rules.small.standing.has(low)));
};

/** Whether the participle opens the sentence, at most a word of time before it: "Citing costs, …", "After saying so, …". */
const leadsUp = ({ tokens, rules }: Sentence, cue: CueHit): boolean =>
  cue.purpose !== true && (cue.from === 0 || (cue.from === 1 && rules.small.means.has(lowAt(tokens, 0))));

/** The subject of the main clause, after the words that lead up to it. */
function subjectAfter({ tokens, rules, heading }: Sentence, to: number, cues: readonly CueHit[]): Phrase | null {
  const from = to + 2;
  if (tokens[to + 1]?.text !== ',' && tokens[to]?.text !== ',' && !tokens[to]?.quoted) return null;
  const rest = cues.filter((c) => c.from > from).map((c) => ({ ...c, from: c.from - from, to: c.to - from, verb: c.verb - from }));
  const found = mainSubject({ tokens: tokens.slice(from), rules, heading }, rest);
  const source = found ? { from: found.from + from, to: found.to + from } : null;
  return source && canSpeak(tokens, source, rules) ? source : null;
}

/** Who says it: the noun right before ("with the mayor warning that"), or the subject of the sentence's first verb. */
function speakerOf(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Phrase | null {
  const { tokens, rules } = sentence;
  const before = tokens[cue.from - 1];
  const direct =
    before &&
    !before.mark &&
    !before.quoted &&
    !rules.prepositions.has(before.low) &&
    !rules.coordinators.has(before.low) &&
    !rules.conjunctions.has(before.low);
  const own = direct && cue.purpose !== true ? beforeLightVerb(sentence, subjectLeft(tokens, cue.from - 1, 0, rules)) : null;
  const source =
    own && own.to - own.from < LONGEST_OWN && canSpeak(tokens, own, rules) && !isLeft(sentence, own)
      ? own
      : (whoSaid(sentence, cue, cues) ?? mainSubject(sentence, cues));
  if (!source || !canSpeak(tokens, source, rules)) return null;
  return cue.from <= source.to && cue.from >= source.from ? null : source;
}

/** "The ministry issued a statement describing …": the phrase before the verb that only carries the statement. */
function beforeLightVerb({ tokens, rules }: Sentence, phrase: Phrase | null): Phrase | null {
  if (!phrase) return null;
  if (phrase.from < phrase.to && !tokens[phrase.from]?.capital && isCueForm(lowAt(tokens, phrase.from), rules))
    return { from: phrase.from + 1, to: phrase.to };
  const verb = tokens.findIndex(
    (t, i) => i > phrase.from && i < phrase.to && rules.lightVerbs.has(t.low) && rules.determiners.has(lowAt(tokens, i + 1)),
  );
  return verb < 0 ? phrase : { from: phrase.from, to: verb - 1 };
}

/** "…, she said, adding that …": the subject of the verb of saying that ends right before the comma. */
function whoSaid(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Phrase | null {
  const said = cues.find((c) => c.form === 'finite' && c.to === cue.from - 2 && c.row.takes.has('quote'));
  const source = said && COMMA.test(lowAt(sentence.tokens, cue.from - 1)) ? subjectOf(sentence, said, cues) : null;
  return source && COMMA.test(lowAt(sentence.tokens, source.from - 1)) ? source : null;
}

/** "left Washington vowing": the place or meeting that somebody left or entered does not speak. */
const isLeft = ({ tokens, rules }: Sentence, { from, to }: Phrase): boolean =>
  rules.small.leaving.has(lowAt(tokens, from - 1)) &&
  tokens.slice(from, to + 1).every((t) => (rules.roles[t.low]?.kind ?? 'body') === 'body');

/** Tokens of the longest noun phrase right before a participle that is its subject. */
const LONGEST_OWN = 8;

/** Whether the participle stands where one of saying does, for those that have other uses or bring no "that". */
function isPlaced(sentence: Sentence, cue: CueHit, cues: readonly CueHit[], right: Right, weak: boolean, leads: boolean): boolean {
  const { tokens, rules } = sentence;
  const before = tokens[cue.from - 1];
  const that = rules.complementisers.has(lowAt(tokens, right.from - 1));
  const means = !!before && rules.small.means.has(before.low);
  const verb = right.how !== 'clause' || that || hasVerb(sentence, right.from);
  if (weak && means && right.how === 'clause' && !that) return false;
  if (means || cue.purpose === true) return weak || verb;
  if (!weak || that || leads) return true;
  const own = right.how === 'clause' && verb && before && !before.mark ? subjectLeft(tokens, cue.from - 1, 0, rules) : null;
  if (own && isLeft(sentence, own)) return true;
  if (before?.text === ',') return !cue.row.takes.has('clause') || (right.how === 'clause' && verb);
  return follows(sentence, cue, cues);
}

/** Whether the words from `from` on hold a verb. */
const hasVerb = ({ tokens, rules }: Sentence, from: number): boolean =>
  hasFinite(tokens, from, lastWord(tokens), rules) || tokens.some((_, i) => i > from && isOwnVerb(tokens, i, rules));

/** "a statement praising the crew", "…, praising the crew and calling for calm", "each praising the crew". */
function follows({ tokens, rules }: Sentence, cue: CueHit, cues: readonly CueHit[]): boolean {
  const low = lowAt(tokens, cue.from - 1);
  if (rules.documents.has(low)) return true;
  if (rules.small.and.has(low)) return cues.some((c) => c.form === 'participle' && c.to < cue.from - 1 && c.purpose !== true);
  return rules.determiners.has(low) && rules.small.standing.has(low) && tokens[cue.from - 2]?.text === ',';
}
