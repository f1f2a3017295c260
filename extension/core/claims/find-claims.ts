/**
 * Finds who says what on a page: reads sentence by sentence, joins quotations to their speakers, resolves names and gives one claim a
 * sentence. It looks nothing up in the corpus and lists no sentence that nobody is named for.
 */
import type { Mention } from '../officials/mention.ts';
import type { Block } from '../page.ts';
import type { Span } from '../text/span.ts';
import { attributionOf } from './attribution-of.ts';
import { type Cast, gatherCast } from './cast.ts';
import { findChain } from './chain.ts';
import type { PageClaim } from './claim.ts';
import { continueClaim } from './continued-speech.ts';
import { type Draft, keep, spanOf, wholeOf, type Work } from './draft.ts';
import type { Frame } from './frame.ts';
import { bestFrame, findFrames, framesBeside } from './frames.ts';
import { blockRoles, headlineSetting } from './layout.ts';
import type { Phrase } from './noun-phrases.ts';
import { addOwnVoice, genderOfSelf, isOwnVoice } from './own-voice.ts';
import { openingSpeaker } from './open-frames.ts';
import { withPageChain } from './page-chain.ts';
import { readPage, type ReadSentence } from './page-reading.ts';
import { addQuoted, droppedSpeaker, isSpeech, quotedSpeaker } from './quoted-speech.ts';
import type { ClaimRules } from './rules/model.ts';
import { claimRulesFor } from './rules/rules-for.ts';
import { isMeant, type Speaker } from './speaker.ts';
import { SpeakerMemory } from './speakers.ts';
import { dialogueBlocks, readInterview, readSignatures, readTranscript } from './spoken-blocks.ts';
import { canSpeak, verbGender } from './word-classes.ts';
import { strengthOf } from './strength.ts';
import { addUnsourced, LONGEST_SENTENCE } from './unsourced-frames.ts';

/** Sentences back in which a verb without its subject looks for who spoke last. */
const DROPPED_REACH = 4;

/** Rank from which a headline's verb of saying wins over its "Name:". */
const SURE_RANK = 60;

/**
 * Claims of a page in text order, one a sentence and saying, attributed ones only. `mentions` are the officials found on it; `nameOf` gives an official's
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
  const frames = reading.sentences.map((s) => (roles[s.block] === 'link' ? null : frameOf(s, rules, roles[s.block] === 'headline', cast)));
  const work: Work = { reading, rules, cast, roles, memory, frames, drafts: new Map(), beside: [], outletFrom: 0 };
  const asked = readTranscript(work);
  const asks = new Set([...asked, ...readInterview(work)]);
  const signatures = readSignatures(work);
  const dialogue = dialogueBlocks(work);
  for (const sentence of reading.sentences)
    if (!asks.has(sentence.block) && !signatures.has(sentence.index)) readSentence(work, sentence, dialogue.has(sentence.block));
  nameHeadlines(work);
  addUnsourced(work, (s) => asks.has(s.block) || signatures.has(s.index));
  const claims = [...work.drafts.values(), ...work.beside]
    .filter((draft) => !draft.silent)
    .sort((a, b) => a.sentence.index - b.sentence.index || a.content.from - b.content.from)
    .map((draft) => toClaim(work, draft));
  return withPageChain(claims, reading);
}

function frameOf(sentence: ReadSentence, rules: ClaimRules, heading: boolean, cast: Cast): Frame | null {
  if (sentence.outside === 0 || sentence.tokens.length > LONGEST_SENTENCE) return null;
  const best = bestFrame(findFrames({ tokens: sentence.tokens, rules, heading }));
  if (heading && !(best && best.kind !== 'topic' && best.rank > SURE_RANK)) {
    const set = headlineSetting(sentence, rules, cast);
    const own =
      best?.source &&
      set &&
      best.content &&
      best.source.from === set.mark + 1 &&
      isPlace(sentence, set.source, rules) &&
      canSpeak(sentence.tokens, best.source, rules);
    if (set && !own)
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

/** "Usine de Brévins : le syndicat craint …": a body before a headline's colon may only say where those after it speak. */
const isPlace = ({ tokens }: ReadSentence, { from }: Phrase, rules: ClaimRules): boolean =>
  rules.tails !== null && rules.roles[tokens[from]?.low ?? '']?.kind === 'body';

function readSentence(work: Work, sentence: ReadSentence, dialogue: boolean): void {
  if (work.roles[sentence.block] === 'link') return;
  const known = work.drafts.get(sentence.index);
  if (known) {
    work.memory.note(sentence.index, known.speaker);
    return;
  }
  const frame = work.frames[sentence.index] ?? null;
  if (dialogue && addDialogue(work, sentence, frame)) return;
  if (frame?.source && frame.kind === 'topic') {
    work.memory.note(sentence.index, work.memory.resolve(sentence, frame.source));
    return;
  }
  if (frame?.refersBack && frame.source) {
    referBack(work, sentence, frame);
    return;
  }
  if (frame?.source && isOwnVoice(sentence, frame.source, work.rules)) {
    continueClaim(work, sentence);
    if (!work.drafts.has(sentence.index)) addOwnVoice(work, sentence, frame);
    return;
  }
  if (frame?.source && frame.content) {
    const told = frame.row ? verbGender(sentence.tokens[frame.cue.to]?.low ?? '', work.rules) : null;
    addFramed(
      work,
      sentence,
      frame,
      work.memory.learn(work.memory.resolve(sentence, frame.source), told ?? genderOfSelf(sentence, frame, work.rules)),
    );
    return;
  }
  if (work.rules.dropsSubject && frame?.content && !frame.source) {
    const gender = frame.row ? verbGender(sentence.tokens[frame.cue.from]?.low ?? '', work.rules) : null;
    const last = subjectBefore(work, sentence) ?? work.memory.last(sentence.index, DROPPED_REACH, gender);
    if (last) addFramed(work, sentence, frame, last);
    return;
  }
  if (isSpeech(work, sentence)) {
    const found = quotedSpeaker(work, sentence);
    if (found) addQuoted(work, sentence, found);
    return;
  }
  const dropped = droppedSpeaker(work, sentence);
  if (dropped) addQuoted(work, sentence, dropped);
  else continueClaim(work, sentence);
}

/** Who the sentence before, if nobody speaks in it, begins with: a verb without a subject means them. */
function subjectBefore(work: Work, sentence: ReadSentence): Speaker | null {
  const before = work.reading.sentences[sentence.index - 1];
  if (!before || before.block !== sentence.block || work.drafts.has(before.index)) return null;
  const source = openingSpeaker({ tokens: before.tokens, rules: work.rules, heading: false });
  return source && work.memory.resolve(before, source);
}

function addFramed(work: Work, sentence: ReadSentence, frame: Frame, speaker: Speaker): void {
  const { content } = frame;
  if (!content) return;
  const attribution = attributionOf(work, sentence, frame, content);
  addBeside(work, sentence, frame);
  const source = frame.source && spanOf(sentence, frame.source);
  keep(work, { sentence, speaker, source, cue: spanOf(sentence, frame.cue), content, attribution, frame });
}

/** What a second speaker says in the sentence, or the same one in other words with a verb of its own. */
function addBeside(work: Work, sentence: ReadSentence, best: Frame): void {
  const heading = work.roles[sentence.block] === 'headline';
  for (const frame of framesBeside(findFrames({ tokens: sentence.tokens, rules: work.rules, heading }), best)) {
    if (!frame.source || !frame.content) continue;
    const speaker = work.memory.resolve(sentence, frame.source);
    const attribution = attributionOf(work, sentence, frame, frame.content);
    work.beside.push({
      sentence,
      speaker,
      source: spanOf(sentence, frame.source),
      cue: spanOf(sentence, frame.cue),
      content: frame.content,
      attribution,
      frame,
    });
  }
}

/** A line of dialogue: the words up to its own "says X" are X's, and lines without one are the last speaker's. */
function addDialogue(work: Work, sentence: ReadSentence, frame: Frame | null): boolean {
  const own = frame?.source && frame.content && frame.rank >= SURE_RANK && !isFirstWord(sentence, frame) ? frame : null;
  const speaker = own?.source ? work.memory.resolve(sentence, own.source) : work.memory.last(sentence.index, 3);
  if (!speaker) return false;
  const content = own?.content ?? wholeOf(sentence);
  keep(work, {
    sentence,
    speaker,
    source: own?.source ? spanOf(sentence, own.source) : null,
    cue: own ? spanOf(sentence, own.cue) : null,
    content,
    attribution: 'direct',
    frame: own,
  });
  return true;
}

const isFirstWord = (sentence: ReadSentence, frame: Frame): boolean =>
  frame.source !== null && frame.source.from <= 1 && /^i$/.test(sentence.tokens[frame.source.from]?.low ?? '');

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

/** A headline names its speaker by role alone ("mayor announces"): the next person of the text with that role, else the first claim's speaker of that kind. */
function nameHeadlines(work: Work): void {
  const drafts = [...work.drafts.values()].sort((a, b) => a.sentence.index - b.sentence.index);
  const persons = nextSpeakers(work, drafts, 'person');
  const bodies = nextSpeakers(work, drafts, 'body');
  drafts.forEach((draft, i) => {
    const { speaker, sentence } = draft;
    if (work.roles[sentence.block] !== 'headline' || speaker.official || speaker.known) return;
    const byRole = work.memory.nextWithRole(speaker.name, sentence.span.end);
    const body = speaker.kind !== 'person';
    const later = (body ? bodies : persons)[i];
    const named = byRole ?? (later && (body ? isMeant(speaker.name, later, work.rules) : later.known) ? later : null);
    if (named) work.drafts.set(sentence.index, { ...draft, speaker: named });
  });
}

/** The speaker of the next draft of the running text that is of a kind, after each draft. */
function nextSpeakers(work: Work, drafts: readonly Draft[], kind: Speaker['kind']): (Speaker | undefined)[] {
  const next: (Speaker | undefined)[] = [];
  let latest: Speaker | undefined;
  for (let i = drafts.length - 1; i >= 0; i--) {
    next[i] = latest;
    const draft = drafts[i];
    if (draft && work.roles[draft.sentence.block] === 'text' && draft.speaker.kind === kind) latest = draft.speaker;
  }
  return next;
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
  const content = contentSpan(sentence, draft.content);
  const quoted = sentence.quotations
    .map((q) => ({ start: Math.max(q.start, sentence.span.start), end: Math.min(q.end, sentence.span.end) }))
    .filter((q) => q.start < content.end && content.start < q.end);
  const chain = findChain(sentence.tokens, work.rules);
  return {
    start: sentence.span.start,
    end: sentence.span.end,
    text: work.reading.text.slice(sentence.span.start, sentence.span.end),
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
