/**
 * Finds the spans inside quotation marks, in every style of marks, over block borders where a quotation is opened anew in each
 * paragraph. It does not judge whether they are speech, a title or a term.
 */
import type { Span } from '../text/span.ts';

/** Inner words of one pair of marks. `outer` holds the marks; `group` numbers a quotation that runs on over several blocks. */
export interface Quotation extends Span {
  readonly outer: Span;
  readonly group: number;
}

/** Opening mark → marks that close it. „ closes differently by language, » and « serve both ways, '' is a typewriter's double mark. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"', '“'], // English “…”; a typist's “…“
  '„': ['“', '”', '"'], // German „…“, Polish „…”
  '”': ['”'], // Swedish ”…”, and a wrong opening mark
  '«': ['»'], // French, Russian, Italian «…»
  '»': ['«', '»'], // German, Danish »…«
  '"': ['"', '”', '“'],
  "''": ["''"],
  '``': ["''"],
  '‘': ['’'],
  '‚': ['‘', '’'],
  "'": ["'"],
  '‹': ['›'],
};
const SINGLES = new Set(['‘', "'", '‚']);

const isSpace = (char: string): boolean => char === '' || /[\s([—–―:;,/-]/.test(char);
const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

function markAt(text: string, at: number): string {
  const two = text.slice(at, at + 2);
  if (two === "''" || two === '``') return two;
  const one = text.charAt(at);
  return one in PAIRS ? one : '';
}

/** Whether the mark at `at` can open: nothing but space or an opening sign before it, words (after at most a space for guillemets) after it. */
function opens(text: string, mark: string, at: number, from: number): boolean {
  const before = at > from ? text.charAt(at - 1) : '';
  const after = text.charAt(at + mark.length);
  if (mark === '«' || mark === '»') return isSpace(before) && after !== '' && !/[.,;:]/.test(after);
  if (mark === '”') return isSpace(before) && (isWord(after) || /^ ?…/.test(text.slice(at + 1, at + 3)));
  if (mark === '’') return false;
  if (mark === '‘' && /^\d\ds?\b/.test(text.slice(at + 1, at + 4))) return false;
  if (mark === '“' || mark === '„')
    return after !== '' && !/\s/.test(after)
      ? isSpace(before) || isQuoteSign(before)
      : isSpace(before) && after === ' ' && /\w/.test(text.charAt(at + 2));
  return (isSpace(before) || isQuoteSign(before)) && after !== '' && !/[\s,;]/.test(after);
}

const isQuoteSign = (char: string): boolean => /["'“‘«„]/.test(char);

/** Whether a single mark at `at` can close: no letter after it, and no plural possessive ("the members’ benches") while a better one follows. */
function closesSingle(text: string, close: string, at: number, to: number): boolean {
  if (isWord(text.charAt(at + 1)) || /\s/.test(text.charAt(at - 1))) return false;
  if (/[.,?!…]/.test(text.charAt(at - 1))) return true;
  if (!/s/i.test(text.charAt(at - 1)) || !/^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) return true;
  const reopened = text.slice(at + 1, to).search(/[\s(][‘'](?=\p{L})/u);
  const limit = reopened < 0 ? to : at + 1 + reopened;
  for (let i = at + 1; i < limit; i++) if (text.charAt(i) === close && !isWord(text.charAt(i + 1))) return false;
  return true;
}

function closeOf(text: string, open: string, at: number, to: number): { readonly at: number; readonly length: number } | null {
  const closers = PAIRS[open] ?? [];
  let depth = 0;
  for (let i = at + open.length; i < to; i++) {
    const two = text.slice(i, i + 2);
    if (open.length === 2) {
      if (closers.includes(two)) return { at: i, length: 2 };
      continue;
    }
    const char = text.charAt(i);
    if (two === "''" && open === '"') continue;
    if (char === open && !closers.includes(char)) depth++;
    else if (closers.includes(char)) {
      if (SINGLES.has(open) && !closesSingle(text, char, i, to)) continue;
      if (char === open && opens(text, char, i, at) && !closers.some((c) => c !== open) && open !== '"') continue;
      if (open === '"' && char === '"' && isSpace(text.charAt(i - 1)) && isWord(text.charAt(i + 1)) && /\s/.test(text.charAt(i - 1)))
        return null;
      if (open === '“' && char === '“') {
        if (opens(text, char, i, at)) depth++;
        else return { at: i, length: 1 };
        continue;
      }
      if (open === '"' && char === '“' && opens(text, char, i, at)) {
        depth++;
        continue;
      }
      if (depth > 0) depth--;
      else return { at: i, length: 1 };
    }
  }
  return null;
}

/**
 * Quotations of a page, in text order, never overlapping: marks inside a quotation belong to it. An unclosed one runs to its block's end when
 * the next block opens anew or when it is a block's last words; a lone single mark is an apostrophe and opens nothing.
 */
export function findQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let group = 0;
  let running = false;
  blocks.forEach((block, index) => {
    let goesOn = false;
    const unclosed = new Set<string>();
    for (let i = block.start; i < block.end; i++) {
      const mark = markAt(text, i);
      if (!mark || !opens(text, mark, i, block.start)) continue;
      const close = unclosed.has(mark) ? null : closeOf(text, mark, i, block.end);
      if (!close) unclosed.add(mark);
      if (!close && (SINGLES.has(mark) || !runsOn(text, mark, block, blocks[index + 1], i))) continue;
      if (!(running && i === block.start)) group++;
      running = false;
      const start = i + mark.length;
      const end = close ? close.at : block.end;
      const outerEnd = close ? close.at + close.length : block.end;
      found.push({ ...tight(text, start, end), outer: { start: i, end: outerEnd }, group });
      if (!close) goesOn = true;
      i = outerEnd - 1;
    }
    running = goesOn;
  });
  return found.filter((quotation) => quotation.end > quotation.start);
}

function tight(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** An unclosed mark is a quotation when the next block opens with the same mark, or when it stands at the head of its block. */
function runsOn(text: string, mark: string, block: Span, next: Span | undefined, at: number): boolean {
  if (next && text.startsWith(mark, next.start)) return true;
  return at === block.start && /[.!?…]$/.test(text.slice(block.start, block.end));
}
