/** Speech that the page's arrangement marks: transcripts with names in capitals, questions and answers, signatures under words, dashes of dialogue. */
import type { Span } from '../text/span.ts';
import { isFirstPerson, keep, wholeOf, type Work } from './draft.ts';
import type { ReadSentence } from './page-reading.ts';
import type { Speaker } from './speaker.ts';

const LABEL = /^["“]?((?:\p{Lu}{2,6}\.\s)?\p{Lu}[\p{Lu}'’ -]*):\s+/u;
const SIGNATURE = /^[–—―]\s*(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,4})(?:\s*\((@\w+)\))?/u;
const DASH_OPENING = /^[–—―]\s*\p{Lu}/u;
/** Labels or questions from which a page is a transcript or an interview; one alone is a dateline or a headline. */
const FEWEST_TURNS = 2;
/** Words of the longest question block; longer ones are prose that happens to end with a question. */
const LONGEST_QUESTION = 60;

const blockText = (work: Work, at: number): string => {
  const block = work.reading.blocks[at];
  return block ? work.reading.text.slice(block.start, block.end) : '';
};

const inBlock = (work: Work, at: number): readonly ReadSentence[] => work.reading.byBlock[at] ?? [];

function take(work: Work, sentence: ReadSentence, speaker: Speaker, source: Span | null): void {
  const words = work.reading.text.slice(sentence.span.start, sentence.span.end);
  if (/^["“]*[([]/.test(words) && /[)\]]["”]?$/.test(words)) return;
  keep(work, { sentence, speaker, source, cue: null, content: wholeOf(sentence), attribution: 'direct', frame: null });
}

/** Drafts the turns of a transcript. A label is resolved to the full name that the page gives. */
export function readTranscript(work: Work): void {
  const labels = work.reading.blocks.map((_, i) => LABEL.exec(blockText(work, i)));
  if (labels.filter(Boolean).length < FEWEST_TURNS) return;
  let running: { speaker: Speaker; source: Span } | null = null;
  work.reading.blocks.forEach((block, i) => {
    const label = labels[i];
    const name = label?.[1];
    if (label && name) {
      const start = block.start + label[0].indexOf(name);
      running = { speaker: work.memory.byName(name), source: { start, end: start + name.length } };
    } else if (!/^["“]/.test(blockText(work, i))) running = null;
    if (!running) return;
    for (const sentence of inBlock(work, i)) take(work, sentence, running.speaker, running.source);
  });
}

/** Blocks that ask, in a page of questions and answers; empty when the page is none. */
function questionBlocks(work: Work): ReadonlySet<number> {
  const asks = new Set<number>();
  const { rules } = work;
  work.reading.blocks.forEach((block, i) => {
    const own = inBlock(work, i);
    const words = own.reduce((sum, s) => sum + s.outside, 0);
    if (
      block.kind !== 'caption' &&
      own.every((s) => s.inside === 0) &&
      words > 0 &&
      words < LONGEST_QUESTION &&
      blockText(work, i).endsWith('?')
    )
      asks.add(i);
  });
  if (asks.size < FEWEST_TURNS) return new Set();
  const first = Math.min(...asks);
  const last = Math.max(...asks);
  work.reading.blocks.forEach((_, i) => {
    const own = inBlock(work, i);
    if (
      i > first &&
      i < last &&
      own.length === 1 &&
      !asks.has(i) &&
      !asks.has(i - 1) &&
      own[0]?.tokens.some((t) => rules.addressing.has(t.low)) &&
      !own.some((s) => isFirstPerson(s, rules))
    )
      asks.add(i);
  });
  return asks;
}

/** Drafts the answers of an interview without quotation marks; the questions are the outlet's. Returns the question blocks, which carry no claim. */
export function readInterview(work: Work): ReadonlySet<number> {
  const asks = questionBlocks(work);
  const first = Math.min(...asks);
  const answers = work.reading.blocks.map((block, i) => i > first && !asks.has(i) && block.kind !== 'caption' && block.kind !== 'heading');
  const spoken = answers.filter((answer, i) => answer && inBlock(work, i).some((s) => isFirstPerson(s, work.rules))).length;
  if (asks.size < FEWEST_TURNS || spoken < FEWEST_TURNS) return new Set();
  const start = work.reading.blocks[first]?.start ?? 0;
  const speaker = work.memory.personBefore(start);
  if (!speaker) return new Set();
  let open = false;
  work.reading.blocks.forEach((block, i) => {
    if (asks.has(i)) open = true;
    if (!answers[i] || block.kind === 'caption') return;
    const own = inBlock(work, i);
    if (!open && !own.some((s) => isFirstPerson(s, work.rules))) return;
    for (const sentence of own) take(work, sentence, speaker, null);
    open = false;
  });
  return asks;
}

/** Drafts words that a dash and a name close: an embedded post, a reader's words. Returns the sentences that are signatures. */
export function readSignatures(work: Work): ReadonlySet<number> {
  const signatures = new Set<number>();
  const { text, blocks, sentences, byBlock } = work.reading;
  for (const sentence of sentences) {
    const words = text.slice(sentence.span.start, sentence.span.end);
    const match = SIGNATURE.exec(words);
    const name = match?.[1];
    if (!match || !name || words.length > match[0].length + 30) continue;
    const rest = words.slice(match[0].length);
    if (/\p{Ll}{3}/u.test(rest.replace(/\p{Lu}\p{Ll}+/gu, ''))) continue;
    const own = inBlock(work, sentence.block).filter((s) => s.index < sentence.index);
    const above = own.length
      ? own
      : (byBlock[sentence.block - 1] ?? []).filter((s) => blocks[s.block]?.kind === 'quotation' || s.outside === 0);
    const signed = lastQuotation(above);
    if (!signed.length) continue;
    const start = sentence.span.start + words.indexOf(name);
    signatures.add(sentence.index);
    for (const spoken of signed) take(work, spoken, work.memory.byName(name), { start, end: start + name.length });
  }
  return signatures;
}

/** The sentences that end a run and stand in one quotation, or all when none of them is quoted. */
function lastQuotation(run: readonly ReadSentence[]): ReadSentence[] {
  const last = run[run.length - 1];
  if (!last) return [];
  const group = last.quotations[last.quotations.length - 1]?.group;
  if (last.inside === 0 || group === undefined) return run.every((s) => s.inside === 0) && run[0]?.span.start !== undefined ? [...run] : [];
  return run.filter((s) => s.outside === 0 && s.quotations.some((q) => q.group === group));
}

/** Blocks that open with a dash, on a page where that marks dialogue: at least one of them names who says it. */
export function dialogueBlocks(work: Work): ReadonlySet<number> {
  const opened = new Set<number>();
  work.reading.blocks.forEach((block, i) => {
    if (block.kind !== 'item' && block.kind !== 'heading' && DASH_OPENING.test(blockText(work, i))) opened.add(i);
  });
  const named = work.reading.sentences.some(
    (s) => opened.has(s.block) && work.frames[s.index]?.source && work.frames[s.index]?.content?.from === 1,
  );
  return named ? opened : new Set();
}
