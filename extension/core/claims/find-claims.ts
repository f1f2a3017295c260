/**
 * Finds who says what on a page: reads sentence by sentence, joins quotations to their speakers, resolves names and gives one claim a
 * sentence. It looks nothing up in the corpus and lists no sentence that nobody is named for.
 */
import type { Attribution, ChainStep } from '../corpus/model.ts';
import type { Mention } from '../officials/mention.ts';
import type { Block } from '../page.ts';
import type { Span } from '../text/span.ts';
import { type Cast, gatherCast } from './cast.ts';
import type { PageClaim } from './claim.ts';
import { findChain } from './chain.ts';
import { bestFrame, findFrames, type Frame, mainSubject } from './frames.ts';
import { blockRoles, type BlockRole, headlineSetting } from './layout.ts';
import type { Phrase } from './noun-phrases.ts';
import { type Reading, readPage, type ReadSentence } from './page-reading.ts';
import type { ClaimRules } from './rules/model.ts';
import { claimRulesFor } from './rules/rules-for.ts';
import { type Speaker, SpeakerMemory } from './speakers.ts';
import { strengthOf } from './strength.ts';

/** Quoted words from which a quotation with nobody's cue beside it may be speech; shorter ones are terms and titles. */
const FEWEST_QUOTED = 3;

interface Draft {
  readonly sentence: ReadSentence;
  readonly speaker: Speaker;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Phrase;
  readonly attribution: Attribution;
  readonly frame: Frame | null;
}

interface Work {
  readonly reading: Reading;
  readonly rules: ClaimRules;
  readonly cast: Cast;
  readonly roles: readonly BlockRole[];
  readonly memory: SpeakerMemory;
  readonly frames: readonly (Frame | null)[];
  readonly drafts: Map<number, Draft>;
}

/**
 * Claims of a page in text order, one a sentence, attributed ones only. `mentions` are the officials found on it; `nameOf` gives an official's
 * name and '' for an id the register does not know.
 */
export function findClaims(
  page: { readonly text: string; readonly blocks?: readonly Block[]; readonly language: string },
  mentions: readonly Mention[],
  nameOf: (officialId: string) => string,
): PageClaim[] {
  const reading = readPage(page);
  const rules = claimRulesFor(page.language);
  const cast = gatherCast(
    reading.sentences.map((s) => s.tokens),
    mentions,
    nameOf,
    rules,
  );
  const roles = blockRoles(reading);
  const memory = new SpeakerMemory(cast, rules, (id) => nameOf(id) !== '', reading.sentences);
  const frames = reading.sentences.map((sentence) =>
    roles[sentence.block] === 'link' ? null : frameOf(sentence, rules, roles[sentence.block] === 'headline', cast),
  );
  const work: Work = { reading, rules, cast, roles, memory, frames, drafts: new Map() };
  for (const sentence of reading.sentences) readSentence(work, sentence);
  return [...work.drafts.values()].sort((a, b) => a.sentence.index - b.sentence.index).map((draft) => toClaim(work, draft));
}

function frameOf(sentence: ReadSentence, rules: ClaimRules, heading: boolean, cast: Cast): Frame | null {
  if (sentence.outside === 0) return null;
  const frames = findFrames({ tokens: sentence.tokens, rules, heading });
  const best = bestFrame(frames);
  if (heading && !(best && best.kind !== 'topic' && best.rank > 60)) {
    const set = headlineSetting(sentence, rules, cast);
    if (set)
      return {
        kind: 'headline',
        rank: 80,
        source: set.source,
        cue: { from: set.mark, to: set.mark },
        content: set.content,
        row: null,
        negated: false,
      };
  }
  return best;
}

function readSentence(work: Work, sentence: ReadSentence): void {
  const role = work.roles[sentence.block];
  if (role === 'link' || work.drafts.has(sentence.index)) return;
  const frame = work.frames[sentence.index] ?? null;
  if (frame?.source && frame.kind === 'topic') {
    work.memory.note(sentence.index, work.memory.resolve(sentence, frame.source));
    return;
  }
  if (frame?.refersBack && frame.source) {
    referBack(work, sentence, frame);
    return;
  }
  if (frame?.source && frame.content) {
    const speaker = work.memory.resolve(sentence, frame.source);
    addFramed(work, sentence, frame, speaker);
    return;
  }
  if (isSpeech(work, sentence)) {
    const found = quotedSpeaker(work, sentence);
    if (found) addQuoted(work, sentence, found);
    return;
  }
  continueClaim(work, sentence);
}

function addFramed(work: Work, sentence: ReadSentence, frame: Frame, speaker: Speaker): void {
  const content = frame.content;
  if (!content || !frame.source) return;
  work.memory.note(sentence.index, speaker);
  work.drafts.set(sentence.index, {
    sentence,
    speaker,
    source: spanOf(sentence, frame.source),
    cue: spanOf(sentence, frame.cue),
    content,
    attribution: attributionOf(sentence, frame, content),
    frame,
  });
}

/** Direct when every asserted word is quoted, the frame's own words set aside; mixed when some are; else indirect. */
function attributionOf(sentence: ReadSentence, frame: Frame, content: Phrase): Attribution {
  let [quoted, own] = [0, 0];
  sentence.tokens.forEach((token, i) => {
    if (token.mark || i < content.from || i > content.to) return;
    const framed = inside(i, frame.cue) || (frame.source !== null && inside(i, frame.source));
    if (token.quoted) quoted++;
    else if (!framed) own++;
  });
  if (quoted === 0) return 'indirect';
  if (frame.kind === 'quote') {
    const first = sentence.tokens.findIndex((t, i) => i >= content.from && t.quoted);
    const last = lastQuoted(sentence, content);
    const before = sentence.tokens
      .slice(content.from, first)
      .filter(
        (t, i) => !t.mark && !inside(i + content.from, frame.cue) && !(frame.source && inside(i + content.from, frame.source)),
      ).length;
    const after = sentence.tokens.slice(last + 1, content.to + 1).filter((t) => !t.mark).length;
    if (before === 0 && after === 0) return 'direct';
  }
  return own <= 0 ? 'direct' : 'mixed';
}

function lastQuoted(sentence: ReadSentence, content: Phrase): number {
  for (let i = content.to; i >= content.from; i--) if (sentence.tokens[i]?.quoted) return i;
  return content.to;
}

const inside = (at: number, phrase: Phrase): boolean => at >= phrase.from && at <= phrase.to;

/** "This was stated by X": the sentence before is X's. */
function referBack(work: Work, sentence: ReadSentence, frame: Frame): void {
  if (!frame.source) return;
  const speaker = work.memory.resolve(sentence, frame.source);
  work.memory.note(sentence.index, speaker);
  const before = work.reading.sentences[sentence.index - 1];
  if (!before || work.drafts.has(before.index) || before.block < sentence.block - 1 || work.roles[before.block] === 'link') return;
  work.drafts.set(before.index, {
    sentence: before,
    speaker,
    source: spanOf(sentence, frame.source),
    cue: spanOf(sentence, frame.cue),
    content: wholeOf(before),
    attribution: before.inside === 0 ? 'indirect' : before.outside === 0 ? 'direct' : 'mixed',
    frame: null,
  });
}

/** Whether a sentence is somebody's quoted words as a whole, or words of the outlet that introduce or interrupt such. */
function isSpeech(work: Work, sentence: ReadSentence): boolean {
  if (sentence.inside === 0) return false;
  if (sentence.outside === 0) {
    const group = sentence.quotations[0]?.group;
    const words = work.reading.sentences.filter((s) => s.quotations[0]?.group === group).reduce((sum, s) => sum + s.inside, 0);
    return words >= FEWEST_QUOTED;
  }
  const { tokens } = sentence;
  const colon = tokens.findIndex((t, i) => t.text === ':' && !t.quoted && tokens[i + 1]?.quoted === true);
  if (colon > 0 && sentence.inside >= FEWEST_QUOTED) return true;
  return interruption(sentence) !== null;
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

interface Quoted {
  readonly speaker: Speaker;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly frame: Frame | null;
}

/** Speaker of a quotation without a cue in its own sentence: in the same quotation or block, in the line before, or who spoke last. */
function quotedSpeaker(work: Work, sentence: ReadSentence): Quoted | null {
  const { sentences } = work.reading;
  if (sentence.outside > 0) return subjectSpeaker(work, sentence);
  const groups = new Set(sentence.quotations.map((q) => q.group));
  const sameGroup = sentences.filter((s) => s.index !== sentence.index && s.quotations.some((q) => groups.has(q.group)));
  const inBlock = sentences.filter((s) => s.block === sentence.block && s.index !== sentence.index);
  const before = inBlock.filter((s) => s.index < sentence.index).reverse();
  const candidates = [...sameGroup.filter((s) => s.index < sentence.index).reverse(), ...sameGroup.filter((s) => s.index > sentence.index)];
  for (const other of candidates) {
    const found = attached(work, other);
    if (found) return found;
  }
  const near = before.find((s) => work.drafts.has(s.index));
  if (near && near.index >= sentence.index - 3) return draftSpeaker(work, near);
  const later = inBlock.filter((s) => s.index > sentence.index).find((s) => s.inside > 0 && attached(work, s));
  if (later) return attached(work, later);
  if (before[0]) return subjectSpeaker(work, before[0]);
  return introduced(work, sentence);
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
  return speaker.kind === 'person' || speaker.official ? { speaker, source: spanOf(sentence, source), cue: null, frame: null } : null;
}

/** A block that is all quotation: introduced by a line before with a colon or a topic, or going on with the last speaker. */
function introduced(work: Work, sentence: ReadSentence): Quoted | null {
  const { sentences } = work.reading;
  const firstHere = sentences.find((s) => s.block === sentence.block);
  const previous = firstHere ? sentences[firstHere.index - 1] : undefined;
  if (!previous) return null;
  if (/:$/.test(work.reading.text.slice(previous.span.start, previous.span.end))) {
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

function addQuoted(work: Work, sentence: ReadSentence, quoted: Quoted): void {
  const content = quotedContent(sentence);
  work.memory.note(sentence.index, quoted.speaker);
  work.drafts.set(sentence.index, {
    sentence,
    speaker: quoted.speaker,
    source: quoted.source,
    cue: quoted.cue,
    content,
    attribution: 'direct',
    frame: null,
  });
}

function quotedContent(sentence: ReadSentence): Phrase {
  const from = sentence.tokens.findIndex((t) => t.quoted);
  let to = sentence.tokens.length - 1;
  while (to > from && !sentence.tokens[to]?.quoted) to--;
  return { from: Math.max(0, from), to };
}

/** Claims without a cue of their own: a list that was promised, first person words after a narrated speaker. */
function continueClaim(work: Work, sentence: ReadSentence): void {
  if (work.roles[sentence.block] !== 'text') return;
  const previous = work.drafts.get(sentence.index - 1);
  if (previous && continuesList(work, sentence, previous)) {
    work.memory.note(sentence.index, previous.speaker);
    work.drafts.set(sentence.index, {
      sentence,
      speaker: previous.speaker,
      source: previous.source,
      cue: previous.cue,
      content: wholeOf(sentence),
      attribution: previous.attribution === 'unmarked' ? 'unmarked' : 'indirect',
      frame: null,
    });
    return;
  }
  unmarkedSpeech(work, sentence);
}

function continuesList(work: Work, sentence: ReadSentence, previous: Draft): boolean {
  const { rules } = work;
  if (previous.attribution === 'direct' || sentence.block > previous.sentence.block + 1) return false;
  const low = sentence.tokens.map((t) => t.low);
  return rules.listOpenings.some((words) => words.length > 1 && words.every((word, i) => low[i] === word));
}

/** First person outside quotation marks, after a sentence that only told of what somebody spoke: his words without marks, from the block's start on. */
function unmarkedSpeech(work: Work, sentence: ReadSentence): void {
  const { rules } = work;
  const isFirst = (s: ReadSentence): boolean =>
    s.tokens.some((t) => !t.quoted && !t.mark && rules.firstPerson.has(t.low) && !(t.low === 'us' && t.text === 'US'));
  if (!isFirst(sentence)) return;
  const block = work.reading.sentences.filter((s) => s.block === sentence.block);
  const first = block[0];
  if (!first) return;
  const speaker = work.memory.last(first.index - 1, 3);
  const intro = work.reading.sentences[first.index - 1];
  const told = intro && (work.frames[intro.index]?.kind === 'topic' || work.drafts.get(intro.index)?.attribution === 'unmarked');
  if (!speaker || speaker.kind !== 'person' || !told) return;
  for (const member of block) {
    if (work.drafts.has(member.index) || member.inside > 0) continue;
    work.memory.note(member.index, speaker);
    work.drafts.set(member.index, {
      sentence: member,
      speaker,
      source: null,
      cue: null,
      content: wholeOf(member),
      attribution: 'unmarked',
      frame: null,
    });
  }
}

const wholeOf = (sentence: ReadSentence): Phrase => ({ from: 0, to: sentence.tokens.length - 1 });

function spanOf(sentence: ReadSentence, phrase: Phrase): Span {
  const start = sentence.tokens[phrase.from]?.start ?? sentence.span.start;
  return { start, end: Math.max(start, sentence.tokens[phrase.to]?.end ?? sentence.span.end) };
}

/** Trims quotation marks, stops and commas at both ends of the content. */
function contentSpan(sentence: ReadSentence, content: Phrase): Span {
  let { from, to } = content;
  while (from < to && sentence.tokens[from]?.mark && !/^[$€£#@(]$/.test(sentence.tokens[from]?.text ?? '')) from++;
  while (to > from && sentence.tokens[to]?.mark && !/^[%)]$/.test(sentence.tokens[to]?.text ?? '')) to--;
  return spanOf(sentence, { from, to });
}

function toClaim(work: Work, draft: Draft): PageClaim {
  const { sentence, speaker, frame } = draft;
  const { text } = work.reading;
  const content = contentSpan(sentence, draft.content);
  const quoted = sentence.quotations
    .map((q) => ({ start: Math.max(q.start, sentence.span.start), end: Math.min(q.end, sentence.span.end) }))
    .filter((q) => q.start < content.end && content.start < q.end);
  const chain: readonly ChainStep[] = findChain(sentence.tokens, work.rules);
  return {
    start: sentence.span.start,
    end: sentence.span.end,
    text: text.slice(sentence.span.start, sentence.span.end),
    speaker: speaker.official,
    speakerText: speaker.name,
    attribution: draft.attribution,
    strength: strengthOf(frame, sentence.tokens, draft.content, work.rules),
    ...(draft.source ? { source: draft.source } : {}),
    ...(draft.cue ? { cue: draft.cue } : {}),
    content,
    quoted,
    ...(chain.length ? { chain } : {}),
  };
}
