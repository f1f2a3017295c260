/** Frames with a verb of saying: its subject and the words asserted, before, after or around it. */
import { contentEnd } from './content-end.ts';
import type { CueHit } from './cues.ts';
import {
  clauseStart,
  COMMA,
  type Frame,
  type FrameKind,
  type How,
  lastWord,
  type Left,
  lowAt,
  quoteBegins,
  RANK,
  type Right,
  type Sentence,
} from './frame.ts';
import { continues, invertedRest, leftContent } from './left-content.ts';
import { type Phrase, subjectLeft } from './noun-phrases.ts';
import { participleFrame } from './participle-frames.ts';
import { passiveFrame } from './passive-frames.ts';
import { canSpeak, hasFinite, isPast, isSaying, opensNoun } from './word-classes.ts';
import { callsBack, isWordless, isWritten, namesNothing } from './plain-objects.ts';
import { rightContent } from './right-content.ts';
import type { CueRow } from './rules/model.ts';
import { invertedSubject, isRelative, isSubordinate, subjectFits, subjectOf } from './subject-fit.ts';
import type { Token } from './tokens.ts';

export function frameOf(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  const { row } = cue;
  if (row.takes.has('quotes')) return quotesFrame(sentence, cue);
  if (cue.passive) return passiveFrame(sentence, cue);
  if (cue.negated && !row.takes.has('negated')) return null;
  if (isSilent(sentence, cue)) return null;
  if (!row.after.length && !row.takes.has('clause') && rules.otherParticles.has(lowAt(tokens, cue.to + 1))) return null;
  if (sentence.heading && !rules.tails && row.takes.has('weak') && row.forms.indexOf(lowAt(tokens, cue.verb)) >= 2) return null;
  if (actsOn(sentence, cue)) return null;
  if (cue.form === 'participle') return participleFrame(sentence, cue, cues);
  const isAside = (low: string): boolean => rules.small.aside.has(low) || rules.small.as.has(low);
  const inverted = invertedSubject(sentence, cue);
  const found = inverted ? null : subjectOf(sentence, cue, cues);
  const whole = inverted ?? found;
  if (!whole) return null;
  const subject = { from: Math.min(whole.to, Math.max(whole.from, clauseStart(tokens))), to: whole.to };
  const base = { source: subject, cue: { from: cue.from, to: cue.to }, row, negated: cue.negated };
  if (row.takes.has('topic') && rules.small.how.has(lowAt(tokens, cue.to + 1)) && cue.to + 2 < lastWord(tokens))
    return subjectFits(sentence, subject, cue, null)
      ? { ...base, kind: 'object', rank: RANK.object, content: { from: cue.to + 1, to: contentEnd(sentence, cue.to + 1, cue, cues) } }
      : null;
  if (row.takes.has('topic'))
    return subjectFits(sentence, subject, cue, null) ? { ...base, kind: 'topic', rank: RANK.topic, content: null } : null;
  const edge = Math.min(subject.from, cue.from) - 1;
  const relative = !inverted && isRelative(tokens, subject, cue, rules);
  const after = inverted ? inverted.to + 1 : cue.to + 1;
  const before = relative ? null : leftContent(sentence, edge, row, true);
  const first = inverted
    ? invertedRest(tokens, after)
    : before && opensParticiple(sentence, after)
      ? null
      : rightContent(sentence, after, cue, before !== null);
  if (!first && !before && isWordless(sentence, after)) return null;
  const strict = before && first && opensColon(sentence, before, first) ? null : before;
  const between = tokens[after]?.text === ',' && !inverted;
  const loose = strict || relative || (first && !between) || first?.how === 'quote' ? null : leftContent(sentence, edge, row, false);
  const left = strict ?? loose;
  const right = loose && between ? rightContent(sentence, after, cue, true) : first;
  const verbless = loose && !right && !hasFinite(tokens, loose.from, loose.to, rules);
  if (loose && verbless && (loose.to - loose.from < FEWEST_LEFT || rules.prepositions.has(lowAt(tokens, loose.from)))) return null;
  if (!subjectFits(sentence, subject, cue, right)) return null;
  if (cue.foretold && !canSpeak(tokens, subject, rules)) return null;
  if (isAsked(sentence, subject.from - 1) && (cue.foretold || isQuestion(sentence, subject.from))) return null;
  if (right && (namesNothing(sentence, cue, right) || callsBack(sentence, subject, cue, right) || isWritten(sentence, cue, right)))
    return null;
  if (!inverted && !left?.quoted && !sentence.tokens.some((t) => t.quoted) && isPlainAct(sentence, subject, cue)) return null;
  const as = rules.small.as.has(lowAt(tokens, Math.min(subject.from, cue.from) - 1));
  if (left && !as) {
    const continued = right && continues(sentence, left, right, after);
    if (
      !right ||
      continued ||
      left.quoted ||
      (strict && between && isAside(lowAt(tokens, right.from))) ||
      isTrailing(sentence, left, right)
    ) {
      const end = continued && right ? contentEnd(sentence, right.from, cue, cues) : left.to;
      const content = { from: left.from, to: end };
      const quoted = left.quoted && !(isOutlet(sentence, subject) && !tokens[left.from]?.quoted);
      return {
        ...base,
        kind: left.quoted ? 'quote' : 'clause',
        rank: quoted ? RANK.quote : left.quoted ? RANK.attitude - 1 : RANK.clause - 1,
        content,
      };
    }
  }
  if (as && right && isPointer(sentence, right)) return asFrame(sentence, base, subject, right.from + 1, true);
  if (!right) return as ? asFrame(sentence, base, subject, after, rules.objectPronouns.has(lowAt(tokens, after))) : null;
  const kind = kindOf(tokens, row, right);
  const first0 = rules.coordinators.has(lowAt(tokens, 0)) ? 1 : 0;
  const opening = lowAt(tokens, first0);
  const clause = lowAt(tokens, subject.from - 1);
  const within = rules.conjunctions.has(clause) && !rules.complementisers.has(clause) && !rules.small.as.has(clause);
  const leads = within || (rules.prepositions.has(opening) ? subject.from === first0 + 1 : rules.conjunctions.has(opening));
  const opened = within || (leads && !as && !tokens.slice(0, cue.from).some((t) => t.text === ',' && !t.quoted));
  const to = contentEnd(sentence, right.from, cue, cues, right.how, opened);
  if (to < right.from) return null;
  const gapped =
    !inverted && rules.relatives.has(lowAt(tokens, subject.from - 1)) && !rules.complementisers.has(lowAt(tokens, subject.from - 1));
  const end = relative || gapped ? relativeEnd(sentence, right.from, to) : to;
  const rank = RANK[kind] - (!inverted && isSubordinate(sentence, subject, cue) ? SUBORDINATE : 0);
  return { ...base, kind, rank, content: { from: right.from, to: end } };
}

/** "asked if he would support it": what is asked is not yet said. */
const isAsked = ({ tokens, rules }: Sentence, at: number): boolean =>
  rules.questionWords.has(lowAt(tokens, at)) && rules.conjunctions.has(lowAt(tokens, at));

/** "Pressed by Hale on whether she favored it, …": the words up to the first comma after a participle of asking. */
const isQuestion = ({ tokens, rules }: Sentence, before: number): boolean => {
  const lead = tokens.slice(0, before);
  const at = lead.map((t) => rules.small.asked.has(t.low) && !t.quoted).lastIndexOf(true);
  return at >= 0 && !lead.slice(at).some((t) => t.text === ',');
};

/** "the Interfax news agency", "the Daily Post": an outlet, which relays what another said. */
const isOutlet = ({ tokens, rules }: Sentence, { from, to }: Phrase): boolean =>
  tokens.slice(from, to + 1).some((t) => rules.outletWords.has(t.low));

/** "…, she said, adding that …": after the words before the verb, another saying of the same speaker follows. */
const opensParticiple = ({ tokens, rules }: Sentence, comma: number): boolean =>
  COMMA.test(tokens[comma]?.text ?? '') &&
  !tokens[comma]?.quoted &&
  isSaying(tokens[comma + 1], rules) &&
  rules.complementisers.has(lowAt(tokens, comma + 2));

/** "as she called it,": nothing but a pronoun for what the clause before says. */
const isPointer = ({ tokens, rules }: Sentence, { from }: Right): boolean =>
  rules.objectPronouns.has(lowAt(tokens, from)) && (from >= lastWord(tokens) || COMMA.test(tokens[from + 1]?.text ?? ''));

/** "Moments later, she wrote: “…”": words without a verb before a speaker whose words a colon opens only say when or where. */
const opensColon = ({ tokens, rules }: Sentence, left: Left, right: Right): boolean =>
  !left.quoted && tokens[right.from - 1]?.text === ':' && !hasFinite(tokens, left.from, left.to, rules);

/** "interrupted a talk with her staff", "cracks in the wall": a verb that only goes with quotations, before its object or without a speaker. */
const isPlainAct = ({ tokens, rules }: Sentence, subject: Phrase, { row, to }: CueHit): boolean =>
  row.takes.has('quote') &&
  !row.takes.has('clause') &&
  !row.takes.has('object') &&
  (rules.determiners.has(lowAt(tokens, to + 1)) || rules.possessives.has(lowAt(tokens, to + 1)) || !canSpeak(tokens, subject, rules));

/** "continued to stay away": an infinitive after a verb that only goes with quotations makes it no saying. */
const actsOn = ({ tokens, rules }: Sentence, { row, to }: CueHit): boolean =>
  row.takes.has('quote') &&
  !row.takes.has('clause') &&
  !row.takes.has('infinitive') &&
  rules.small.infinitive.has(lowAt(tokens, to + 1)) &&
  !opensNoun(tokens[to + 2], rules) &&
  !tokens[to + 2]?.mark;

/** "declined to comment", "asked not to be named": an infinitive by which nothing is said. */
function isSilent({ tokens, rules }: Sentence, { to }: CueHit): boolean {
  let at = to + 1;
  if (rules.negators.has(lowAt(tokens, at))) at++;
  if (!rules.small.infinitive.has(lowAt(tokens, at))) return false;
  if (rules.small.beForms.has(lowAt(tokens, at + 1))) at++;
  return rules.silences.has(lowAt(tokens, at + 1));
}

/** Last token before the main verb of the sentence, for words asserted in a relative clause: "Smith, who said it was late, left". */
function relativeEnd({ tokens, rules }: Sentence, from: number, last: number): number {
  for (let i = from + 1; i < last; i++) {
    let verb = i + 1;
    while (rules.adverbs.has(lowAt(tokens, verb))) verb++;
    const [token, next] = [tokens[i], tokens[verb]];
    const closes = token?.quoted ? COMMA.test(tokens[i - 1]?.text ?? '') && !next?.quoted : COMMA.test(token?.text ?? '');
    if (!closes || !next || next.quoted || next.capital) continue;
    if (
      rules.finite.has(next.low) ||
      rules.participle.test(next.low) ||
      isPast(next, rules) ||
      isPresent({ tokens, rules, heading: false }, verb)
    )
      return token?.quoted ? i : i - 1;
  }
  return last;
}

/** "faces a primary": a word in -s right before an article, an owner or a preposition, as a verb of the third person stands. */
function isPresent({ tokens, rules }: Sentence, at: number): boolean {
  const next = lowAt(tokens, at + 1);
  return rules.plural.test(lowAt(tokens, at)) && (rules.determiners.has(next) || rules.possessives.has(next));
}

/** Whether words after ", X said on Friday," only tell how or when: the clause before is whole, and no quotation or "that" follows the comma. */
function isTrailing({ tokens, rules }: Sentence, left: Phrase, right: Right): boolean {
  if (tokens[right.from - 1]?.text !== ',' || quoteBegins(tokens, right.from)) return false;
  return hasFinite(tokens, left.from, left.to, rules) || tokens.slice(left.from, left.to + 1).some((t) => t.quoted);
}

/** Tokens of the shortest verbless run before ", X said" that is taken for what was said: shorter ones say when or where. */
const FEWEST_LEFT = 6;

/** "…," the weekly quotes him as saying: the one quoted speaks, the subject relays. */
function quotesFrame(sentence: Sentence, cue: CueHit): Frame | null {
  const { tokens, rules } = sentence;
  const relay = subjectLeft(tokens, cue.from - 1, 0, rules);
  const as = tokens.findIndex((t, i) => i > cue.to && rules.small.as.has(t.low) && !t.quoted);
  const quoted = cue.passive ? relay : as > cue.to + 1 && as - cue.to < 9 ? { from: cue.to + 1, to: as - 1 } : null;
  const saying = cue.passive ? cue.to + 1 : as;
  if (!relay || !quoted || !rules.small.as.has(lowAt(tokens, saying)) || !rules.gerund.test(lowAt(tokens, saying + 1))) return null;
  const base = { source: quoted, cue: { from: cue.from, to: saying + 1 }, row: cue.row, negated: false, ...(cue.passive ? {} : { relay }) };
  const left = leftContent(sentence, relay.from - 1, cue.row, true);
  if (left) return { ...base, kind: left.quoted ? 'quote' : 'clause', rank: RANK.quote, content: { from: left.from, to: left.to } };
  let from = saying + 2;
  while (tokens[from] && (rules.complementisers.has(lowAt(tokens, from)) || /^[:,]$/.test(tokens[from]?.text ?? ''))) from++;
  return from <= lastWord(tokens) ? { ...base, kind: 'quote', rank: RANK.quote, content: { from, to: lastWord(tokens) } } : null;
}

/** "As Smith noted, the road is shut": the words after the comma, or before "as". */
function asFrame(
  sentence: Sentence,
  base: Omit<Frame, 'kind' | 'rank' | 'content'>,
  subject: Phrase,
  after: number,
  pointed = false,
): Frame | null {
  const { tokens } = sentence;
  const last = lastWord(tokens);
  const comma = tokens[after];
  if (subject.from === 1 && comma && COMMA.test(comma.text) && after + 1 <= last)
    return { ...base, kind: 'clause', rank: RANK.clause, content: { from: after + 1, to: last } };
  const to = tokens[subject.from - 2]?.text === ',' ? subject.from - 3 : subject.from - 2;
  if (comma && COMMA.test(comma.text) && !hasFinite(tokens, 0, to, sentence.rules) && hasFinite(tokens, after + 1, last, sentence.rules))
    return { ...base, kind: 'clause', rank: RANK.clause, content: { from: 0, to: last } };
  return to > 2 && (pointed || !base.row?.takes.has('weak'))
    ? { ...base, kind: 'clause', rank: RANK.clause, content: { from: 0, to } }
    : null;
}

/** What a clause beside the main one loses in rank; it still counts when nothing else is said. */
const SUBORDINATE = 30;

function kindOf(tokens: readonly Token[], row: CueRow, right: { readonly from: number; readonly how: How }): FrameKind {
  if (quoteBegins(tokens, right.from) && row.takes.has('quote') && right.how !== 'object') return 'quote';
  if (right.how === 'object' || right.how === 'infinitive')
    return row.takes.has('promise') ? 'clause' : row.takes.has('weak') ? 'object' : 'attitude';
  return row.takes.has('weak') ? 'attitude' : 'clause';
}
