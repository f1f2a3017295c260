/** Frames of a name that somebody gives to what the clause around it tells of: "in what she called a disaster", "which he says is late", "“A disaster” is how she put it". */
import type { CueHit } from './cues.ts';
import { COMMA, DASH, END, type Frame, lastWord, lowAt, quoteBegins, quoteEnd, RANK, type Sentence } from './frame.ts';
import { type Phrase, subjectLeft } from './noun-phrases.ts';
import { canSpeak, isOwnVerb } from './word-classes.ts';

/** All names that the sentence's cues give. */
export function namingFrames(sentence: Sentence, cues: readonly CueHit[]): Frame[] {
  const frames: Frame[] = [];
  for (const cue of cues) {
    if (cue.form !== 'finite' || cue.passive || cue.negated) continue;
    const frame = whatFrame(sentence, cue) ?? howFrame(sentence, cue);
    if (frame) frames.push(frame);
  }
  return frames;
}

/** "what the union called a gift to owners": the words after the verb, up to the clause's own. */
function whatFrame(sentence: Sentence, cue: CueHit): Frame | null {
  const { tokens, rules } = sentence;
  const lead = leadBefore(sentence, cue);
  const from = lead < 0 ? -1 : nameStart(sentence, cue);
  const source = from < 0 ? null : subjectLeft(tokens, cue.from - 1, lead + 1, rules);
  if (!source || source.from !== lead + 1 || !canSpeak(tokens, source, rules)) return null;
  const content = rules.complementisers.has(lowAt(tokens, from))
    ? { from: from + 1, to: lastWord(tokens) }
    : { from, to: nameEnd(sentence, from) };
  return framed(cue, source, content, cue.row.takes.has('bare') ? RANK.attitude : RANK.object);
}

/** Tokens of the longest subject between "what" and its verb. */
const LONGEST_SUBJECT = 10;

/** The "what" or "which" that the cue's clause begins with; -1 without one. */
function leadBefore({ tokens, rules }: Sentence, cue: CueHit): number {
  for (let at = cue.from - 2; at >= Math.max(0, cue.from - LONGEST_SUBJECT); at--) {
    const token = tokens[at];
    if (!token || token.quoted || token.mark) return -1;
    if (rules.small.what.has(token.low) || rules.small.which.has(token.low)) return at;
  }
  return -1;
}

/** Where the name begins: after "called", "described as" or "say is"; -1 where the verb gives none. */
function nameStart({ tokens, rules }: Sentence, { row, to }: CueHit): number {
  const next = lowAt(tokens, to + 1);
  if (to >= lastWord(tokens)) return -1;
  if (row.takes.has('bare')) return rules.small.beForms.has(next) && to + 2 <= lastWord(tokens) ? to + 2 : -1;
  if (!row.takes.has('object')) return -1;
  if (rules.small.as.has(next)) return to + 2 <= lastWord(tokens) ? to + 2 : -1;
  const opens = tokens[to + 1]?.quoted === true || rules.determiners.has(next) || rules.possessives.has(next);
  return row.takes.has('naming') && opens ? to + 1 : -1;
}

/** Last token of a name: a quotation's, or the one before a mark or a verb of the clause around it. */
function nameEnd(sentence: Sentence, from: number): number {
  const { tokens, rules } = sentence;
  const last = lastWord(tokens);
  if (quoteBegins(tokens, from)) return quoteEnd(tokens, from);
  for (let i = from + 1; i <= last; i++) {
    const token = tokens[i];
    if (!token || token.quoted) continue;
    const marked = COMMA.test(token.text) || END.test(token.text) || DASH.test(token.text);
    if (marked || rules.finite.has(token.low) || isOwnVerb(tokens, i, rules)) return i - 1;
  }
  return last;
}

/** "“A disaster” is how the union described it." */
function howFrame({ tokens, rules }: Sentence, cue: CueHit): Frame | null {
  if (!tokens[0]?.quoted) return null;
  const end = quoteEnd(tokens, 0);
  if (!rules.small.be.has(lowAt(tokens, end + 1)) || !rules.small.how.has(lowAt(tokens, end + 2))) return null;
  const source = subjectLeft(tokens, cue.from - 1, end + 3, rules);
  return source && source.from === end + 3 && canSpeak(tokens, source, rules)
    ? framed(cue, source, { from: 0, to: end }, RANK.quote)
    : null;
}

const framed = (cue: CueHit, source: Phrase, content: Phrase, rank: number): Frame => ({
  kind: 'object',
  rank,
  source,
  cue: { from: cue.from, to: cue.to },
  content,
  row: cue.row,
  negated: false,
});
