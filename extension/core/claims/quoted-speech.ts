/** Joins quotations to their speakers: the cue in another sentence of the quotation or block, the line before with its colon, or who spoke last. */
import type { Span } from '../text/span.ts';
import { keep, spanOf, type Work } from './draft.ts';
import type { Frame } from './frame.ts';
import { isCueForm } from './cues.ts';
import { mainSubject } from './subject-fit.ts';
import { type Phrase, subjectLeft } from './noun-phrases.ts';
import type { ReadSentence } from './page-reading.ts';
import type { Speaker } from './speaker.ts';
import { nameAhead } from './tail-source.ts';
import type { Token } from './tokens.ts';
import { canSpeak } from './word-classes.ts';

/** Quoted words from which a quotation with nobody's cue beside it may be speech; shorter ones are terms and titles. */
const FEWEST_QUOTED = 3;

/** Sentences that a quotation's speaker is looked for before and after one of its sentences. */
const LONGEST_QUOTATION = 40;

/** Sentences back in its block among which a sentence's speaker was drafted. */
const DRAFTED_REACH = 3;

/** The sentence so many further on, when it stands in the same block. */
function inBlockAt(work: Work, sentence: ReadSentence, step: number): ReadSentence | undefined {
  const other = work.reading.sentences[sentence.index + step];
  return other?.block === sentence.block ? other : undefined;
}

/** Sentences around one that share a quotation with it: a quotation runs on without a gap. */
function sameQuotation(work: Work, sentence: ReadSentence): ReadSentence[] {
  const { sentences } = work.reading;
  const shares = (a: ReadSentence | undefined, b: ReadSentence | undefined): boolean =>
    !!a && !!b && a.quotations.some((q) => b.quotations.some((other) => other.group === q.group));
  let [from, to] = [sentence.index, sentence.index];
  while (sentence.index - from < LONGEST_QUOTATION && shares(sentences[from - 1], sentences[from])) from--;
  while (to - sentence.index < LONGEST_QUOTATION && shares(sentences[to + 1], sentences[to])) to++;
  return sentences.slice(from, to + 1);
}

/** Whether a sentence is somebody's quoted words as a whole, or words of the outlet that introduce or interrupt such. */
export function isSpeech(work: Work, sentence: ReadSentence): boolean {
  if (sentence.inside === 0 || isStageDirection(work, sentence) || isTitleLine(work, sentence)) return false;
  if (sentence.outside === 0) {
    const group = sentence.quotations[0]?.group;
    const words = sameQuotation(work, sentence)
      .filter((s) => s.quotations[0]?.group === group)
      .reduce((sum, s) => sum + s.inside, 0);
    return words >= FEWEST_QUOTED;
  }
  const { tokens } = sentence;
  const colon = tokens.findIndex((t, i) => t.text === ':' && !t.quoted && tokens[i + 1]?.quoted === true);
  if (colon > 0 && sentence.inside >= FEWEST_QUOTED) return true;
  return interruption(sentence) !== null;
}

/** "(Applause.)": what happened, not what was said. */
const isStageDirection = (work: Work, sentence: ReadSentence): boolean =>
  /^["“]?[([][^()[\]]*[)\]]\.?["”]?$/.test(work.reading.text.slice(sentence.span.start, sentence.span.end));

/** Words of the longest title that stands on a line of its own in quotation marks. */
const LONGEST_TITLE = 7;
/** Letters from which a word of a title is printed with a capital. */
const CAPITAL_WORD = 3;

/** A line that is a few quoted words with capitals: the heading of a section or the name of a work. */
function isTitleLine(work: Work, sentence: ReadSentence): boolean {
  if (sentence.outside > 0 || sentence.inside > LONGEST_TITLE || work.reading.byBlock[sentence.block]?.length !== 1) return false;
  const words = sentence.tokens.filter((t) => !t.mark && t.text.length >= CAPITAL_WORD);
  return words.length > 1 && words.every((t) => t.capital);
}

/** "“If it comes to court” – her lawyer raised a finger – “we will …”": the tokens between two quotations set off by dashes. */
function interruption(sentence: ReadSentence): Phrase | null {
  const { tokens } = sentence;
  if (!tokens[0]?.quoted) return null;
  let from = 0;
  while (tokens[from]?.quoted) from++;
  let to = from;
  while (to < tokens.length && !tokens[to]?.quoted) to++;
  if (to >= tokens.length || !/^[–—―-]$/.test(tokens[from]?.text ?? '') || !/^[–—―-]$/.test(tokens[to - 1]?.text ?? '')) return null;
  return to - from > 3 ? { from: from + 1, to: to - 2 } : null;
}

export interface Quoted {
  readonly speaker: Speaker;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly frame: Frame | null;
}

/** Speaker of a quotation without a cue in its own sentence: in the same quotation or block, in the line before, or who spoke last. */
export function quotedSpeaker(work: Work, sentence: ReadSentence): Quoted | null {
  if (sentence.outside > 0)
    return work.rules.tails
      ? (subjectSpeaker(work, sentence) ?? beforeColon(work, sentence))
      : (beforeColon(work, sentence) ?? subjectSpeaker(work, sentence));
  const groups = new Set(sentence.quotations.map((q) => q.group));
  const sameGroup = sameQuotation(work, sentence).filter(
    (s) => s.index !== sentence.index && s.quotations.some((q) => groups.has(q.group)),
  );
  const candidates = [...sameGroup.filter((s) => s.index < sentence.index).reverse(), ...sameGroup.filter((s) => s.index > sentence.index)];
  for (const other of candidates) {
    const found = attached(work, other);
    if (found) return found;
  }
  const beside = (step: number): ReadSentence | undefined => inBlockAt(work, sentence, step);
  for (let step = 1; step <= DRAFTED_REACH; step++) {
    const near = beside(-step);
    if (near && work.drafts.has(near.index)) return draftSpeaker(work, near);
  }
  for (let step = 1, later = beside(1); later && step <= LONGEST_QUOTATION; later = beside(++step)) {
    const found = later.inside > 0 ? attached(work, later) : null;
    if (found) return found;
  }
  const before = beside(-1);
  return before ? subjectSpeaker(work, before) : introduced(work, sentence);
}

function draftSpeaker(work: Work, sentence: ReadSentence): Quoted | null {
  const draft = work.drafts.get(sentence.index);
  return draft ? { speaker: draft.speaker, source: draft.source, cue: draft.cue, frame: null } : null;
}

/** The speaker that a sentence's own cue gives to its quotation, before or after it was read. */
function attached(work: Work, sentence: ReadSentence): Quoted | null {
  const draft = draftSpeaker(work, sentence);
  if (draft) return draft;
  const frame = work.frames[sentence.index];
  if (!frame?.source || !frame.content || sentence.inside === 0) return null;
  if (frame.kind !== 'quote' && frame.kind !== 'clause') return null;
  return {
    speaker: work.memory.resolve(sentence, frame.source),
    source: spanOf(sentence, frame.source),
    cue: spanOf(sentence, frame.cue),
    frame: null,
  };
}

/** The subject of a sentence's first verb, or of the words between two halves of a quotation, as the speaker. */
function subjectSpeaker(work: Work, sentence: ReadSentence): Quoted | null {
  const cut = interruption(sentence);
  const tokens = cut ? sentence.tokens.slice(cut.from, cut.to + 1) : sentence.tokens;
  const subject = mainSubject({ tokens, rules: work.rules, heading: false }, []);
  if (!subject) return null;
  const offset = cut?.from ?? 0;
  const source = { from: subject.from + offset, to: subject.to + offset };
  const speaker = work.memory.resolve(sentence, source);
  const speaks = speaker.kind === 'person' || speaker.official || (opensQuote(tokens) && canSpeak(tokens, subject, work.rules));
  return speaks ? { speaker, source: spanOf(sentence, source), cue: null, frame: null } : null;
}

/** "Her answer to critics: “…”": whose the noun of saying before the colon is. */
function ownerBefore(work: Work, sentence: ReadSentence, colon: number): Quoted | null {
  const { tokens } = sentence;
  const { rules } = work;
  const said = tokens.findIndex((t, i) => i < colon && (rules.answers.has(t.low) || t.low in rules.sayingNouns));
  for (let at = said - 1; at >= 0; at--) {
    const low = tokens[at]?.low ?? '';
    const named = rules.small.possessive.has(low);
    if (!named && !rules.possessives.has(low)) continue;
    const source = named ? subjectLeft(tokens, at - 1, 0, rules) : { from: at, to: at };
    return (
      source && {
        speaker: work.memory.resolve(sentence, source),
        source: spanOf(sentence, source),
        cue: spanOf(sentence, { from: said, to: said }),
        frame: null,
      }
    );
  }
  return null;
}

/** Whether a colon before quotation marks hands the word over. */
const opensQuote = (tokens: readonly Token[]): boolean =>
  tokens.some((t, i) => t.text === ':' && !t.quoted && tokens[i + 1]?.quoted === true);

/** "Poi, serio: «…»", "Nora Wulf formuliert es so: „…“": the name or role before the colon; where there is none in a few words, who spoke last. */
function beforeColon(work: Work, sentence: ReadSentence): Quoted | null {
  const { tokens } = sentence;
  const colon = tokens.findIndex((t, i) => t.text === ':' && !t.quoted && tokens[i + 1]?.quoted === true);
  if (!work.rules.tails) return ownerBefore(work, sentence, colon);
  if (colon < 1) return null;
  const source = nameAhead({ tokens, rules: work.rules, heading: false }, 0, colon - 1);
  if (source && canSpeak(tokens, source, work.rules))
    return { speaker: work.memory.resolve(sentence, source), source: spanOf(sentence, source), cue: null, frame: null };
  const last = colon <= LONGEST_DROPPED ? work.memory.last(sentence.index, 3) : null;
  return last && { speaker: last, source: null, cue: null, frame: null };
}

/** "«…», ha aggiunto.": a quotation and a verb of saying that leaves its subject out, for who spoke last. */
export function droppedSpeaker(work: Work, sentence: ReadSentence): Quoted | null {
  const { tokens } = sentence;
  if (!work.rules.dropsSubject || !tokens[0]?.quoted || sentence.inside < FEWEST_QUOTED) return null;
  const verb = tokens.findIndex((t) => !t.quoted && !t.mark && isCueForm(t.low, work.rules));
  if (verb < 0 || tokens.some((t) => !t.quoted && t.capital) || sentence.outside > LONGEST_DROPPED) return null;
  const last = work.memory.last(sentence.index, 3);
  return last && { speaker: last, source: null, cue: spanOf(sentence, { from: verb, to: verb }), frame: null };
}

/** Words outside the quotation in a sentence that leaves the speaker out: "ha aggiunto ieri sera". */
const LONGEST_DROPPED = 5;

/** A block that is all quotation: introduced by a line before with a colon or a topic, or going on with the last speaker. */
function introduced(work: Work, sentence: ReadSentence): Quoted | null {
  const { sentences } = work.reading;
  const firstHere = (work.reading.byBlock[sentence.block] ?? [])[0];
  const previous = firstHere ? sentences[firstHere.index - 1] : undefined;
  if (!previous) return null;
  if (work.reading.text.slice(previous.span.start, previous.span.end).endsWith(':')) {
    const frame = work.frames[previous.index];
    if (frame?.source)
      return {
        speaker: work.memory.resolve(previous, frame.source),
        source: spanOf(previous, frame.source),
        cue: spanOf(previous, frame.cue),
        frame: null,
      };
    const subject = subjectSpeaker(work, previous);
    if (subject) return subject;
  }
  const last = work.memory.last(sentence.index, 4);
  return last ? { speaker: last, source: null, cue: null, frame: null } : null;
}

export function addQuoted(work: Work, sentence: ReadSentence, quoted: Quoted): void {
  const content = quotedContent(sentence);
  keep(work, {
    sentence,
    speaker: quoted.speaker,
    source: quoted.source,
    cue: quoted.cue,
    content,
    attribution: 'direct',
    frame: null,
    ...(assertsNothing(sentence) ? { silent: true } : {}),
  });
}

/** Words of the longest sentence of a quotation that is an answer or a call rather than an assertion. */
const LONGEST_CALL = 2;

/** Whether a further sentence of a quotation is a word or two ("Absolutely."). */
const assertsNothing = (sentence: ReadSentence): boolean =>
  sentence.outside === 0 && sentence.inside <= LONGEST_CALL && sentence.quotations.some((q) => q.outer.start < sentence.span.start);

function quotedContent(sentence: ReadSentence): Phrase {
  const from = sentence.tokens.findIndex((t) => t.quoted);
  let to = sentence.tokens.length - 1;
  while (to > from && !sentence.tokens[to]?.quoted) to--;
  return { from: Math.max(0, from), to };
}
