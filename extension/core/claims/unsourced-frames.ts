/** Frames of a saying that the sentence gives to nobody: "is expected to close", "It is believed that", "was described as a fraud", "reportedly". */
import { contentEnd } from './content-end.ts';
import { attributionOf } from './attribution-of.ts';
import { type CueHit, findCues } from './cues.ts';
import { spanOf, type Work } from './draft.ts';
import { clauseStart, type Frame, lastWord, lowAt, RANK, type Sentence } from './frame.ts';
import { type Phrase, subjectLeft, subjectRight } from './noun-phrases.ts';
import type { ReadSentence } from './page-reading.ts';
import { nobody } from './speaker.ts';
import { canSpeak } from './word-classes.ts';

/** The first saying without a speaker; null when the sentence has none. */
function unsourcedFrame(sentence: Sentence, cues: readonly CueHit[]): Frame | null {
  for (const cue of cues) {
    const content = cue.passive && !cue.negated ? passiveContent(sentence, cue, cues) : null;
    if (content) return framed(content, { from: cue.from, to: cue.to }, cue, agentOf(sentence, cue));
  }
  const { tokens, rules } = sentence;
  const at = tokens.findIndex((t) => rules.hearsay.has(t.low) && !t.quoted);
  return at < 0 ? null : framed({ from: clauseStart(tokens), to: lastWord(tokens) }, { from: at, to: at }, null);
}

/** What a passive without "by" asserts: all that follows "it is said that", or its subject with what it is said to do or to be. */
function passiveContent(sentence: Sentence, cue: CueHit, cues: readonly CueHit[]): Phrase | null {
  const { tokens, rules } = sentence;
  const { takes } = cue.row;
  const subject = subjectLeft(tokens, cue.from - 1, 0, rules);
  const next = lowAt(tokens, cue.to + 1);
  if (!subject || takes.has('told') || takes.has('addressee') || cue.to >= lastWord(tokens)) return null;
  const impersonal = subject.from === subject.to && rules.pronouns[lowAt(tokens, subject.from)] === 'thing';
  if (rules.complementisers.has(next)) return impersonal && takes.has('clause') ? { from: cue.to + 2, to: lastWord(tokens) } : null;
  const raised = takes.has('clause') && rules.small.infinitive.has(next);
  const named = (takes.has('as') && rules.small.as.has(next)) || (takes.has('term') && rules.small.articles.has(next));
  if (!raised && !named) return null;
  return { from: subject.from, to: contentEnd(sentence, cue.to + 1, cue, cues, raised ? 'clause' : 'object') };
}

/** "was called a fraud by the union": who is named after all, at the end of what is asserted. */
function agentOf({ tokens, rules }: Sentence, cue: CueHit): Phrase | null {
  const by = tokens.findIndex((t, i) => i > cue.to && i < lastWord(tokens) && rules.small.by.has(t.low) && !t.quoted);
  const agent = by < 0 ? null : subjectRight(tokens, by + 1, rules);
  return agent && canSpeak(tokens, agent, rules) ? agent : null;
}

const framed = (content: Phrase, cue: Phrase, hit: CueHit | null, source: Phrase | null = null): Frame => ({
  kind: 'unsourced',
  rank: RANK.unsourced,
  source,
  cue,
  content: source ? { from: content.from, to: Math.max(content.from, source.from - 2) } : content,
  row: hit?.row ?? null,
  negated: false,
});

/** Tokens of the longest sentence that is read for a speaker; longer runs are lists and tables. */
export const LONGEST_SENTENCE = 300;

/** What the running text says that somebody has said, thinks or expects, without naming anybody. */
export function addUnsourced(work: Work, isNoSpeech: (sentence: ReadSentence) => boolean): void {
  const { rules, roles, drafts } = work;
  const spoken = new Set(work.beside.map(({ sentence }) => sentence.index));
  for (const sentence of work.reading.sentences) {
    if (
      roles[sentence.block] !== 'text' ||
      drafts.has(sentence.index) ||
      spoken.has(sentence.index) ||
      sentence.tokens.length > LONGEST_SENTENCE ||
      isNoSpeech(sentence)
    )
      continue;
    const read = { tokens: sentence.tokens, rules, heading: false };
    const frame = unsourcedFrame(read, findCues(sentence.tokens, rules));
    if (!frame?.content) continue;
    const cue = spanOf(sentence, frame.cue);
    const attribution = attributionOf(work, sentence, frame, frame.content);
    const speaker = frame.source ? work.memory.resolve(sentence, frame.source) : nobody('');
    const source = frame.source && spanOf(sentence, frame.source);
    work.beside.push({ sentence, speaker, source, cue, content: frame.content, attribution, frame });
  }
}
