/** Words and marks of one sentence, as the rules read them: with case, quotation and place. It knows no language. */
import type { Span } from '../text/span.ts';
import { splitWords } from '../text/words.ts';
import type { Quotation } from './quotations.ts';

/** `low` is lower case with straight apostrophes. `mark` is true for what is no word; `quoted` for what stands in quotation marks, marks included. */
export interface Token extends Span {
  readonly text: string;
  readonly low: string;
  readonly mark: boolean;
  readonly quoted: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

/** Whether a piece begins with a capital letter; Latin letters, by far the most, are told by their code. */
function isCapital(piece: string): boolean {
  const code = piece.charCodeAt(0);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return /^\p{Lu}/u.test(piece);
}

const HYPHEN = /^[-‐‑]$/;

function token(text: string, start: number, end: number, mark: boolean, quotations: readonly Quotation[]): Token {
  const piece = text.slice(start, end);
  return {
    start,
    end,
    text: piece,
    low: piece.includes('’') ? piece.toLowerCase().replaceAll('’', "'") : piece.toLowerCase(),
    mark,
    quoted: quotations.some((q) => q.outer.start <= start && end <= q.outer.end),
    capital: !mark && isCapital(piece),
  };
}

/** Tokens of `span`, in order. Words joined by a hyphen are one token; every other sign that is no space is a token of its own. */
export function tokensOf(text: string, span: Span, quotations: readonly Quotation[]): Token[] {
  const near = quotations.filter((q) => q.outer.start < span.end && span.start < q.outer.end);
  const tokens: Token[] = [];
  let at = span.start;
  const signs = (to: number): void => {
    for (let i = at; i < to; i++) if (!/\s/.test(text.charAt(i))) tokens.push(token(text, i, i + 1, true, near));
  };
  for (const word of splitWords(text, span.start, span.end)) {
    const gap = text.slice(at, word.start);
    const last = tokens[tokens.length - 1];
    if (HYPHEN.test(gap) && last && !last.mark) tokens[tokens.length - 1] = token(text, last.start, word.end, false, near);
    else {
      signs(word.start);
      tokens.push(token(text, word.start, word.end, false, near));
    }
    at = word.end;
  }
  signs(span.end);
  return tokens;
}
