/** Speech that the page's arrangement marks: transcripts with names in capitals, questions and answers, signatures under words, dashes of dialogue. */
import type { Span } from '../text/span.ts';
import { isFirstPerson, keep, wholeOf, type Work } from './draft.ts';
import type { ReadSentence } from './page-reading.ts';
import { startingIn } from './in-order.ts';
import { insideQuotes, type Speaker } from './speaker.ts';

const LABEL = /^["“]?((?:\p{Lu}{2,6}\.\s)?\p{Lu}[\p{Lu}'’ -]*):\s+/u;
const NAME_LABEL = /^(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3})\s?:\s+/u;
const SIGNATURE = /^[–—―]\s*(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,4})(?:\s*\((@\w+)\))?/u;
const DASH_OPENING = /^[–—―]\s*\p{Lu}/u;
/** Labels or questions from which a page is a transcript or an interview; one alone is a dateline or a headline. */
const FEWEST_TURNS = 2;
const OPENS_QUOTED = /^["“„«»‘‚]/;
/** Words of a block's first sentence among which a credit tells that it is one. */
const CREDIT_REACH = 6;
/** Blocks that an interview's answers have on average at most; a column that asks its readers now and then has more between its questions. */
const LONGEST_ANSWER = 4;
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

interface Labels {
  readonly blocks: readonly (RegExpExecArray | null)[];
  /** Whether they are names as printed: then a block between them without one is the interviewer's. */
  readonly names: boolean;
}

/** Label of each block: a name in capitals; or, where a person of the page is set before two blocks at least, that name as printed. */
function labelsOf(work: Work): Labels {
  const capitals = work.reading.blocks.map((_, i) => LABEL.exec(blockText(work, i)));
  if (capitals.filter(Boolean).length >= FEWEST_TURNS) return { blocks: capitals, names: false };
  const names = work.reading.blocks.map((_, i) => NAME_LABEL.exec(blockText(work, i)));
  const turns = new Map<string, number>();
  for (const label of names) if (label?.[1]) turns.set(label[1], (turns.get(label[1]) ?? 0) + 1);
  const known = names.map((label) => {
    const name = label?.[1] ?? '';
    const person = (turns.get(name) ?? 0) >= FEWEST_TURNS && work.memory.byName(name);
    return person && person.known && person.kind === 'person' ? label : null;
  });
  return { blocks: takesTurns(known) ? known : known.map(() => null), names: true };
}

/** Whether at most one block without a label stands between two with one, as where an interviewer's turns have none. */
function takesTurns(labels: readonly (RegExpExecArray | null)[]): boolean {
  const at = labels.flatMap((label, i) => (label ? [i] : []));
  return at.every((place, i) => place - (at[i - 1] ?? place) <= 2);
}

/** Labels of one letter ("Q") whose turns are questions for the most part. */
function askingLabels(work: Work, labels: readonly (RegExpExecArray | null)[]): ReadonlySet<string> {
  const turns = new Map<string, boolean[]>();
  labels.forEach((label, i) => {
    const name = label?.[1];
    if (name?.length === 1) turns.set(name, [...(turns.get(name) ?? []), blockText(work, i).endsWith('?')]);
  });
  const asks = (asked: readonly boolean[]): boolean => asked.filter(Boolean).length * 2 > asked.length && asked.length >= FEWEST_TURNS;
  return new Set([...turns].filter(([, asked]) => asks(asked)).map(([name]) => name));
}

/** Drafts the turns of a transcript. A label is resolved to the full name that the page gives. Returns the blocks of who only asks. */
export function readTranscript(work: Work): ReadonlySet<number> {
  const { blocks: labels, names } = labelsOf(work);
  const asks = new Set<number>();
  if (labels.filter(Boolean).length < FEWEST_TURNS) return asks;
  const asking = askingLabels(work, labels);
  const first = labels.findIndex(Boolean);
  const last = labels.reduce((latest, label, i) => (label ? i : latest), -1);
  let running: { speaker: Speaker; source: Span } | null = null;
  work.reading.blocks.forEach((block, i) => {
    const label = labels[i];
    const name = label?.[1];
    if ((name && asking.has(name)) || (!label && names && i > first && i < last)) {
      if (!name || inBlock(work, i).every((s) => !work.frames[s.index]?.source)) asks.add(i);
      running = null;
      return;
    }
    if (label && name) {
      const start = block.start + label[0].indexOf(name);
      running = { speaker: work.memory.byName(name), source: { start, end: start + name.length } };
    } else if (!/^["“]/.test(blockText(work, i))) running = null;
    if (!running) return;
    for (const sentence of inBlock(work, i)) take(work, sentence, running.speaker, running.source);
  });
  return asks;
}

/** Blocks that ask, in a page of questions and answers; empty when the page is none. */
function questionBlocks(work: Work): ReadonlySet<number> {
  const asks = new Set<number>();
  const { rules } = work;
  if (rules.tails) dashedQuestions(work).forEach((i) => asks.add(i));
  work.reading.blocks.forEach((block, i) => {
    const own = inBlock(work, i);
    const words = own.reduce((sum, s) => sum + s.outside, 0);
    const quoted = rules.tails ? OPENS_QUOTED.test(blockText(work, i)) : own.some((s) => s.inside > 0);
    if (block.kind !== 'caption' && !quoted && words > 0 && words < LONGEST_QUESTION && blockText(work, i).endsWith('?')) asks.add(i);
  });
  if (asks.size < FEWEST_TURNS) return new Set();
  const first = Math.min(...asks);
  const last = Math.max(...asks);
  if (rules.tails) statedQuestions(work, asks);
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

/** Blocks that a dash opens and that ask, where such blocks take turns: every second one, and each that ends with a question mark. */
function dashedQuestions(work: Work): ReadonlySet<number> {
  const asks = new Set<number>();
  const dashed = work.reading.blocks.map((_, i) => i).filter((i) => DASH_OPENING.test(blockText(work, i)));
  const isQuestion = (i: number): boolean => blockText(work, i).endsWith('?');
  if (dashed.filter(isQuestion).length < FEWEST_TURNS || dialogueBlocks(work).size > 0) return asks;
  let asking = false;
  for (const i of dashed) {
    if (!isQuestion(i) && !asking) asking = asks.size > 0;
    else if (isQuestion(i) || asks.size > 0) {
      asks.add(i);
      asking = false;
    }
  }
  return asks;
}

/** An interviewer's statement: one sentence without "I" in the middle of three blocks between two questions. */
function statedQuestions(work: Work, asks: Set<number>): void {
  for (const i of asks) {
    const own = inBlock(work, i + 2);
    const alone = own.length === 1 && !own.some((s) => isFirstPerson(s, work.rules)) && !OPENS_QUOTED.test(blockText(work, i + 2));
    if (alone && asks.has(i + 4) && [1, 2, 3].every((step) => !asks.has(i + step))) asks.add(i + 2);
  }
}

/** Drafts the answers of an interview without quotation marks; the questions are the outlet's. Returns the question blocks, which carry no claim. */
export function readInterview(work: Work): ReadonlySet<number> {
  const asks = questionBlocks(work);
  const first = Math.min(...asks);
  const answers = work.reading.blocks.map(
    (block, i) => i > first && !asks.has(i) && block.kind !== 'caption' && block.kind !== 'heading' && !isCredit(work, i),
  );
  const spoken = answers.filter((answer, i) => answer && inBlock(work, i).some((s) => isFirstPerson(s, work.rules))).length;
  if (asks.size < FEWEST_TURNS || (spoken < FEWEST_TURNS && !isInterview(work, asks))) return new Set();
  if (!work.rules.tails && answers.filter(Boolean).length > asks.size * LONGEST_ANSWER) return new Set();
  const start = work.reading.blocks[first]?.start ?? 0;
  const speaker = work.memory.personBefore(start, interviewers(work));
  if (!speaker) return new Set();
  let open = false;
  work.reading.blocks.forEach((block, i) => {
    if (asks.has(i)) open = true;
    if (!answers[i] || block.kind === 'caption') return;
    const own = inBlock(work, i);
    if (own.some((s) => tellsOf(work, s, speaker))) {
      open = false;
      return;
    }
    if (!open && !own.some((s) => isFirstPerson(s, work.rules))) return;
    for (const sentence of own) take(work, sentence, speaker, null);
    open = false;
  });
  return asks;
}

/** Whether a sentence of the outlet's names the one who answers: "Kallman paused to let the dog out." */
const tellsOf = ({ cast }: Work, sentence: ReadSentence, { key }: Speaker): boolean =>
  startingIn(cast.appearances, sentence.span.start, sentence.span.end).some((a) => a.actor.key === key && !insideQuotes(sentence, a));

/** Whether a block names who asked: "Rozmawiał Piotr Madej". */
const isCredit = (work: Work, at: number): boolean =>
  inBlock(work, at).some((s) => s.tokens.slice(0, CREDIT_REACH).some((t) => work.rules.interview.has(t.low)));

/** Whether the page shows that its questions are an interview's without any "I": it says so, or all answers are alike in quotation marks or after dashes. */
function isInterview(work: Work, asks: ReadonlySet<number>): boolean {
  if (!work.rules.tails) return false;
  if (work.reading.sentences.some((s) => s.tokens.some((t) => work.rules.interview.has(t.low)))) return true;
  return [...asks].every((i) => asks.has(i + 1) || OPENS_QUOTED.test(blockText(work, i + 1)) || DASH_OPENING.test(blockText(work, i + 1)));
}

/** Names that follow a word for asking: "rozmawia Piotr Madej". */
function interviewers(work: Work): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { tokens } of work.reading.sentences)
    tokens.forEach((token, i) => {
      const name = work.rules.interview.has(token.low) ? tokens.slice(i + 1, i + 4).find((t) => t.capital) : undefined;
      if (name) starts.add(name.start);
    });
  return starts;
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
