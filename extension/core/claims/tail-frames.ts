/**
 * Frames of the words that name a speaker after or within what is said, set off by marks: "…, сообщил в четверг оператор", "…, teilte die Bahn am
 * Mittwoch mit", "…, как она отметила, …", "« … », s'est emporté son délégué". A language without `tails` has none.
 */
import type { CueHit } from './cues.ts';
import { clauseStart, COMMA, DASH, type Frame, lastWord, lowAt, quotedStart, RANK, type Sentence } from './frame.ts';
import type { Phrase } from './noun-phrases.ts';
import type { TailWords } from './rules/model.ts';
import { nameAhead, sourceBetween } from './tail-source.ts';
import type { Token } from './tokens.ts';
import { hasFinite } from './word-classes.ts';

/** Words of the shortest content before an unquoted tail; shorter runs say when or where. */
const FEWEST_BEFORE = 3;
/** The same where a preposition opens them and no listed verb follows. */
const FEWEST_LED = 7;
/** Quoted words from which a quotation makes speakers of a name after it, whatever the verb. */
const FEWEST_QUOTED = 3;
/** Tokens of the longest tail: verb, speaker with role, place and time. */
const LONGEST_TAIL = 24;
/** Tokens before the verb of a tail: "as", auxiliary, reflexive, adverb, or the subject that stands first. */
const VERB_REACH = 7;
/** Quoted words up to which a run in marks is a name inside the tail: "the operator «Sevparom»". */
const LONGEST_TITLE = 4;

interface Tail {
  /** Mark before it. */
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

const isDivider = (token: Token): boolean =>
  !token.quoted && (COMMA.test(token.text) || DASH.test(token.text) || /^[:;?!…]$/.test(token.text) || token.text === '.');

/** Runs of words between dividing marks, each with the mark before it; the first has none and is left out. */
function tailsOf(tokens: readonly Token[]): Tail[] {
  const tails: Tail[] = [];
  let mark = -1;
  let from = -1;
  const last = tokens.length - 1;
  for (let i = 0; i <= last; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.quoted && from >= 0 && i > from && isTitle(tokens, i)) continue;
    const opens = isDivider(token) || token.quoted;
    if (from >= 0 && opens) {
      if (i > from) tails.push({ mark, from, to: i - 1 });
      from = -1;
    }
    if (opens && !tokens[i + 1]?.quoted && !(tokens[i + 1] && isDivider(tokens[i + 1] as Token))) [mark, from] = [i, i + 1];
  }
  if (from >= 0 && from <= last) tails.push({ mark, from, to: last });
  return tails;
}

/** Whether the quoted run around `at` is a short name that a word without a mark leads to. */
function isTitle(tokens: readonly Token[], at: number): boolean {
  const start = quotedStart(tokens, at);
  let end = at;
  while (tokens[end + 1]?.quoted) end++;
  const words = tokens.slice(start, end + 1).filter((t) => !t.mark);
  return start > 0 && !tokens[start - 1]?.mark && words.length <= LONGEST_TITLE && words[0]?.capital === true;
}

/** Frames of a sentence's tails. */
export function tailFrames(sentence: Sentence, cues: readonly CueHit[]): Frame[] {
  const { tokens, rules } = sentence;
  const { tails: words } = rules;
  if (!words) return [];
  const frames: Frame[] = [];
  for (const tail of tailsOf(tokens)) {
    const frame = frameOf(sentence, words, tail, cues);
    if (frame) frames.push(frame);
  }
  return frames;
}

function frameOf(sentence: Sentence, words: TailWords, tail: Tail, cues: readonly CueHit[]): Frame | null {
  const { tokens, rules } = sentence;
  if (tail.to - tail.from >= LONGEST_TAIL) return null;
  const before = contentBefore(tokens, tail.mark);
  const first = lowAt(tokens, tail.from);
  if (!before || rules.complementisers.has(first) || rules.relatives.has(first) || rules.coordinators.has(first)) return null;
  const as = words.as.has(first);
  if (!as && rules.conjunctions.has(first)) return null;
  const cue = cues.find((c) => c.verb >= tail.from && c.verb <= Math.min(tail.to, tail.from + VERB_REACH) && c.row.takes.has('quote'));
  const said = cue ? saying(sentence, words, tail, cue, as) : null;
  const source = said ? said.source : before.quoted && !as ? nameAhead(sentence, tail.from, tail.to) : null;
  if (!said && !source) return null;
  if (!before.quoted && !isWhole(sentence, before, tail)) return null;
  const content = contentOf(sentence, before, tail);
  const cueAt = cue && said ? { from: cue.verb, to: cue.verb } : { from: tail.from, to: tail.from };
  return {
    kind: before.quoted ? 'quote' : 'clause',
    rank: before.quoted ? RANK.quote : RANK.clause - 0.5,
    source,
    cue: cueAt,
    content,
    row: said ? (cue?.row ?? null) : null,
    negated: false,
  };
}

/** Whether unquoted words before a tail can be what was said, and not only when or where: enough of them, or a dash or a lone verb sets the tail off. */
function isWhole({ tokens, rules }: Sentence, before: Before, tail: Tail): boolean {
  const mark = tokens[tail.mark]?.text ?? '';
  const next = tokens[tail.to + 1]?.text ?? '';
  if (DASH.test(mark) && (DASH.test(next) || DASH.test(tokens[0]?.text ?? ''))) return true;
  if (tail.from === tail.to && mark === next) return true;
  const leads = rules.prepositions.has(lowAt(tokens, before.from)) && !hasFinite(tokens, before.from, before.to, rules);
  return before.words >= (leads ? FEWEST_LED : FEWEST_BEFORE) || mark !== ',' || (mark === next && before.words > 1 && !leads);
}

/** The source of a tail with a verb of saying: null inside when the verb leaves it out; null as a whole when the words are no tail. */
function saying(sentence: Sentence, words: TailWords, tail: Tail, cue: CueHit, as: boolean): { readonly source: Phrase | null } | null {
  const { tokens, rules } = sentence;
  if (cue.negated || leadsOn(sentence, tail, cue)) return null;
  const begin = as ? tail.from + 1 : tail.from;
  const lead = tokens.slice(begin, cue.verb);
  const light = (t: Token): boolean =>
    t.mark || rules.auxiliaries.has(t.low) || words.light.has(t.low) || rules.adverbs.has(t.low) || rules.adverbEnding.test(t.low);
  const pronoun = lead.findIndex((t) => t.low in rules.pronouns);
  if (pronoun >= 0 && lead.every((t, i) => i === pronoun || light(t))) {
    if (rules.pronouns[lead[pronoun]?.low ?? ''] === 'other') return null;
    return { source: { from: begin + pronoun, to: begin + pronoun } };
  }
  if (lead.every(light)) {
    const source = sourceBetween(sentence, rules.farParticles ? cue.verb + 1 : cue.to + 1, tail.to, cue.verb);
    return source || rules.dropsSubject ? { source } : null;
  }
  if (!as) return null;
  const source = sourceBetween(sentence, begin, cue.verb - 1, words.documents.has(lowAt(tokens, cue.verb)) ? cue.verb : -1);
  return source && { source };
}

/** Whether the verb opens a clause of its own: ", сказал, что …", "sagte, dass …". */
function leadsOn({ tokens, rules }: Sentence, tail: Tail, cue: CueHit): boolean {
  const next = tokens[tail.to + 1];
  if (tokens.slice(cue.verb + 1, tail.to + 1).some((t) => rules.complementisers.has(t.low))) return true;
  if (next?.text === ':' && tokens[tail.to + 2]) return true;
  return next?.text === ',' && rules.complementisers.has(lowAt(tokens, tail.to + 2));
}

interface Before {
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
  readonly words: number;
}

/** What stands before the mark of a tail: a quotation that it closes, or the clause from the sentence's start. */
function contentBefore(tokens: readonly Token[], mark: number): Before | null {
  let to = mark;
  while (to >= 0 && tokens[to]?.mark && !tokens[to]?.quoted) to--;
  if (to < 0) return null;
  const start = clauseStart(tokens);
  if (tokens[to]?.quoted) {
    const open = quotedStart(tokens, to);
    const words = tokens.slice(open, to + 1).filter((t) => !t.mark).length;
    const led = tokens.slice(start, open).some((t) => !t.mark);
    if (!led) return words >= FEWEST_QUOTED || open === start ? { from: open, to, quoted: true, words } : null;
    if (tokens[open - 1]?.text === ':') return null;
    const whole = tokens.slice(start, to + 1).filter((t) => !t.mark).length;
    return { from: start, to, quoted: false, words: whole };
  }
  const divided = COMMA.test(tokens[mark]?.text ?? '') || DASH.test(tokens[mark]?.text ?? '') || /^[?!…]$/.test(tokens[mark]?.text ?? '');
  if (!divided || to < start) return null;
  const words = tokens.slice(start, to + 1).filter((t) => !t.mark).length;
  return { from: start, to, quoted: false, words };
}

/** The asserted words: those before the tail, and those after it when it only interrupts them. */
function contentOf({ tokens, rules }: Sentence, before: Before, tail: Tail): Phrase {
  const last = lastWord(tokens);
  const next = tokens[tail.to + 1];
  const content = { from: before.from, to: before.to };
  if (!next || tail.to + 2 > last) return content;
  if (before.quoted) {
    for (let i = last; i > tail.to; i--)
      if (tokens[i]?.quoted && tokens[quotedStart(tokens, i) - 1]?.mark) return { from: before.from, to: i };
    return content;
  }
  const paired = next.text === tokens[tail.mark]?.text || (DASH.test(next.text) && DASH.test(tokens[tail.mark]?.text ?? ''));
  const low = lowAt(tokens, tail.to + 2);
  const opensOther = rules.relatives.has(low) || rules.prepositions.has(low) || rules.gerund.test(low);
  return paired && !(opensOther && before.words > LONGEST_TITLE * 2) ? { from: before.from, to: last } : content;
}
