/** Frames of a verb of saying in the passive: "was told by the council that", "was condemned by the union", "This was stated by X", "was quoted as saying". */
import type { CueHit } from './cues.ts';
import { type Frame, lastWord, lowAt, quoteBegins, RANK, type Sentence } from './frame.ts';
import { type Phrase, subjectLeft, subjectRight } from './noun-phrases.ts';
import { canSpeak } from './word-classes.ts';

/** The frame of a passive cue; null when it names nobody who speaks. */
export function passiveFrame(sentence: Sentence, cue: CueHit): Frame | null {
  const { tokens, rules } = sentence;
  const next = lowAt(tokens, cue.to + 1);
  if (rules.small.by.has(next)) {
    const source = subjectRight(tokens, cue.to + 2, rules);
    return source && (toldBy(sentence, source, cue) ?? judgedBy(sentence, source, cue) ?? saidBefore(sentence, source, cue));
  }
  return rules.small.as.has(next) && rules.gerund.test(lowAt(tokens, cue.to + 2)) ? quotedAs(sentence, cue) : null;
}

/** "She was told by the council that the road was shut", "It was announced by the bank that", "He was urged by the board to go". */
function toldBy({ tokens, rules }: Sentence, source: Phrase, cue: CueHit): Frame | null {
  const at = source.to + 1;
  const that = rules.complementisers.has(lowAt(tokens, at)) && cue.row.takes.has('clause');
  const quote = quoteBegins(tokens, at) && cue.row.takes.has('quote');
  const infinitive = rules.small.infinitive.has(lowAt(tokens, at)) && cue.row.takes.has('addressee') && cue.row.takes.has('infinitive');
  const from = that ? at + 1 : at;
  if ((!that && !quote && !infinitive) || from > lastWord(tokens) || !canSpeak(tokens, source, rules)) return null;
  return framed(cue, source, { from, to: lastWord(tokens) }, 'clause');
}

/** "The plan was condemned by the union", "The merger was first reported by the Daily Post": the union speaks, of the subject. */
function judgedBy({ tokens, rules }: Sentence, source: Phrase, cue: CueHit): Frame | null {
  if (cue.row.takes.has('topic') || cue.row.takes.has('told') || cue.row.after.length) return null;
  const before = cue.form === 'participle' && tokens[cue.from - 1]?.text === ',' ? cue.from - 2 : cue.from - 1;
  const content = subjectLeft(tokens, before, 0, rules);
  if (!content || !canSpeak(tokens, source, rules) || rules.pronouns[lowAt(tokens, content.from)]) return null;
  const judged = rules.small.as.has(lowAt(tokens, source.to + 1)) && source.to + 1 < lastWord(tokens);
  return { ...framed(cue, source, judged ? { from: content.from, to: lastWord(tokens) } : content, 'object'), negated: cue.negated };
}

/** "This was stated by X": the words stand in the sentence before. */
function saidBefore({ tokens, rules }: Sentence, source: Phrase, cue: CueHit): Frame | null {
  if (cue.row.takes.has('weak') || !cue.row.takes.has('quote')) return null;
  const subject = subjectLeft(tokens, cue.from - 1, 0, rules);
  const refersBack = !!subject && subject.from === 0 && subject.to === 0 && rules.small.this.has(lowAt(tokens, 0));
  return { ...framed(cue, source, null, 'clause'), ...(refersBack ? { refersBack } : {}) };
}

/** "Smith was quoted as saying that": the subject speaks. */
function quotedAs({ tokens, rules }: Sentence, cue: CueHit): Frame | null {
  const last = lastWord(tokens);
  const subject = subjectLeft(tokens, cue.from - 1, 0, rules);
  if (!subject) return null;
  const opened = rules.complementisers.has(lowAt(tokens, cue.to + 3)) || tokens[cue.to + 3]?.text === ':';
  const from = opened ? cue.to + 4 : cue.to + 3;
  return from <= last ? { ...framed(cue, subject, { from, to: last }, 'clause'), cue: { from: cue.from, to: cue.to + 2 } } : null;
}

const framed = (cue: CueHit, source: Phrase, content: Phrase | null, kind: 'clause' | 'object'): Frame => ({
  kind,
  rank: RANK[kind],
  source,
  cue: { from: cue.from, to: cue.to },
  content,
  row: cue.row,
  negated: false,
});
