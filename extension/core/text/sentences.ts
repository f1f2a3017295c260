/**
 * Cuts a page into blocks and a block into sentences. A quotation of several sentences is cut like any other text; labels ("Quote:") and
 * time stamps before a sentence are left out of it. It knows no language beyond the rows of sentence-rules.ts.
 */
import type { Block } from '../page.ts';
import { type SentenceRules, sentenceRulesFor } from './sentence-rules.ts';
import type { Span } from './span.ts';

const CLOSERS = /["'”’»«“‘›‹)\]]/;
/** A closing guillemet after a space, as French print sets it. */
const SPACED_CLOSER = /^\s»(?:\s|$)/;
const OPENERS = /["'“„«»‘‚‹›([–—―-]/;
const TERMINAL = /[.!?…。]/;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}|\p{Lo}|\p{Lt}/u;
/** "11.52", "13:05 GMT –", "9.40am:" before the words of a live blog's entry. */
const TIME_STAMP = /^\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?|[A-Z]{2,4}|h)?\s?[–—:|-]?\s+(?=["'“„«‘]?\p{Lu})/u;
/** Longest opening that is looked at for a saying verb after a quoted question, in words ("?" the former deputy prime minister asked). */
const REACH = 7;

/** Blocks of a page: those given, else each line that is not blank, without the white space around it. Offsets are UTF-16. */
export function splitBlocks(page: { readonly text: string; readonly blocks?: readonly Block[] }): Block[] {
  if (page.blocks) return page.blocks.filter((block) => block.end > block.start);
  const blocks: Block[] = [];
  for (let at = 0; at <= page.text.length;) {
    const newline = page.text.indexOf('\n', at);
    const end = newline < 0 ? page.text.length : newline;
    const span = trimmed(page.text, at, end);
    if (span) blocks.push({ ...span, kind: 'paragraph' });
    at = end + 1;
  }
  return blocks;
}

function trimmed(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The word that ends right before `at`, with inner dots: "U.S", "Mr", "D-N.Y". */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > from && /[\p{L}\p{N}.]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, at);
}

function wordAfter(text: string, at: number, to: number): string {
  let end = at;
  while (end < to && /[\p{L}'’]/u.test(text.charAt(end))) end++;
  return text.slice(at, end);
}

function sayingFollows(text: string, at: number, to: number, rules: SentenceRules): boolean {
  const next = text
    .slice(at, Math.min(to, at + 90))
    .split(/[\s]+/)
    .slice(0, REACH);
  for (const raw of next) {
    const word = /^[^]*\p{L}/u.exec(raw.toLowerCase())?.[0] ?? '';
    if (rules.saying.includes(word)) return true;
    if (/[.!?;:"”]$/.test(raw)) return false;
  }
  return false;
}

/** Whether the full stop at `dot` belongs to an abbreviation or an initial, given the text that follows at `next`. */
function isAbbreviation(text: string, dot: number, next: number, block: Span, rules: SentenceRules): boolean {
  const word = wordBefore(text, dot, block.start);
  const low = word.toLowerCase();
  if (!word) return false;
  if (rules.beforeName.includes(low)) return !/^\d/.test(low) && !(low === 'no' && !/\d/.test(text.charAt(next)));
  if (word.length === 1 && UPPER.test(word)) return true;
  if (rules.ordinals && /^\d{1,2}$/.test(word)) return !rules.starters.includes(wordAfter(text, next, block.end).toLowerCase());
  if (rules.mayEnd.includes(low) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    if (/["“„«‘]/.test(text.charAt(next))) return false;
    return !rules.starters.includes(wordAfter(text, next, block.end).toLowerCase());
  }
  return false;
}

function breaksAt(text: string, terminal: number, after: number, block: Span, rules: SentenceRules): number {
  let next = after;
  while (next < block.end && /\s/.test(text.charAt(next))) next++;
  if (next >= block.end || next === after) return -1;
  const char = text.charAt(next);
  const begins = UPPER.test(char) || /\d/.test(char) || OPENERS.test(char);
  if (!begins) return -1;
  const quoteClosed = /["'”’»“«]/.test(text.charAt(after - 1)) && after - 1 > terminal;
  const opensLower = OPENERS.test(char) && !UPPER.test(firstLetter(text, next, block.end));
  if (opensLower && (quoteClosed || /[–—―-]/.test(char))) return -1;
  if (text.charAt(terminal) === '.' && isAbbreviation(text, terminal, next, block, rules)) return -1;
  if (quoteClosed && /[?!…]/.test(text.charAt(terminal)) && sayingFollows(text, next, block.end, rules)) return -1;
  return next;
}

function firstLetter(text: string, from: number, to: number): string {
  for (let i = from; i < to; i++)
    if (LETTER.test(text.charAt(i)) || /\d/.test(text.charAt(i))) return LETTER.test(text.charAt(i)) ? text.charAt(i) : 'A';
  return '';
}

/** "MR. BRANDVOLD:", "Q:": a speaker's label in capitals, as transcripts print it, maybe after an opening mark. */
const SPEAKER_LABEL = /^["“]?((?:\p{Lu}{2,6}\.\s)?\p{Lu}[\p{Lu}'’ -]*):\s+(?=\S)/u;
/** "Quote:", "More details:", "Quote from Smith:". */
const LABEL = /^(?:\p{L}+\s)?(\p{L}+)(?:\s(?:from|by|of)\s\p{Lu}[\p{L}'’-]+)?\s*:\s+(?=\S)/u;

/** Length of a label, speaker's label or time stamp before the sentence at `start`; 0 without one. */
function leadLength(text: string, start: number, end: number, rules: SentenceRules): number {
  const head = text.slice(start, Math.min(end, start + 60));
  const stamp = TIME_STAMP.exec(head) ?? SPEAKER_LABEL.exec(head);
  if (stamp) return stamp[0].length;
  const label = LABEL.exec(head);
  if (!label) return 0;
  const word = label[1] ?? '';
  const first = head.split(/\W/u)[0] ?? '';
  const known = rules.labels.some((row) => row.toLowerCase() === word.toLowerCase() || row === first);
  return known ? label[0].length : 0;
}

/**
 * Sentences of one block, in order, without white space around them. `language` is a BCP 47 tag; a language without rows is cut by
 * the English ones. Offsets are UTF-16 in `text`.
 */
export function splitSentences(text: string, block: Span, language: string): Span[] {
  const rules = sentenceRulesFor(language);
  const sentences: Span[] = [];
  let start = block.start;
  const push = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span) sentences.push({ start: span.start + (sentences.length ? 0 : leadLength(text, span.start, span.end, rules)), end: span.end });
  };
  for (let i = block.start; i < block.end; i++) {
    if (text.charAt(i) === '\n' && i + 1 < block.end) {
      push(i);
      start = i + 1;
      continue;
    }
    if (!TERMINAL.test(text.charAt(i))) continue;
    let after = i + 1;
    while (after < block.end && (TERMINAL.test(text.charAt(after)) || CLOSERS.test(text.charAt(after)))) after++;
    if (SPACED_CLOSER.test(text.slice(after, Math.min(block.end, after + 3)))) after += 2;
    const next = breaksAt(text, lastTerminal(text, i, after), after, block, rules);
    if (next > 0) {
      push(after);
      start = next;
    }
    i = after - 1;
  }
  push(block.end);
  return sentences;
}

function lastTerminal(text: string, from: number, to: number): number {
  let at = from;
  while (at + 1 < to && TERMINAL.test(text.charAt(at + 1))) at++;
  return at;
}
