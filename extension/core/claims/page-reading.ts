/** A page cut for the claim rules: sentences with tokens, block and quotations. It decides nothing. */
import type { Block } from '../page.ts';
import { splitBlocks, splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { inReadingOrder } from './asides.ts';
import { claimRulesFor } from './rules/rules-for.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface ReadSentence {
  readonly index: number;
  readonly span: Span;
  readonly block: number;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** Words outside and inside quotation marks. */
  readonly outside: number;
  readonly inside: number;
}

export interface Reading {
  readonly text: string;
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly ReadSentence[];
  /** Sentences of each block, by block index. */
  readonly byBlock: readonly (readonly ReadSentence[])[];
}

/** Full stops that end no sentence (initials, abbreviations) are left out of the tokens. */
const withoutInnerStops = (tokens: readonly Token[]): Token[] =>
  tokens.filter((token, i) => token.text !== '.' || token.quoted || i >= tokens.length - 2);

/** Reads a page into sentences. Offsets are UTF-16 of `page.text`. */
export function readPage(page: { readonly text: string; readonly blocks?: readonly Block[]; readonly language: string }): Reading {
  const blocks = splitBlocks(page);
  const quotations = findQuotations(page.text, blocks);
  const sentences: ReadSentence[] = [];
  const byBlock: ReadSentence[][] = [];
  const rules = claimRulesFor(page.language);
  let passed = 0;
  blocks.forEach((block, at) => {
    while ((quotations[passed]?.outer.end ?? Infinity) <= block.start) passed++;
    const near: Quotation[] = [];
    for (let i = passed; (quotations[i]?.outer.start ?? Infinity) < block.end; i++) near.push(quotations[i] as Quotation);
    const here: ReadSentence[] = [];
    byBlock.push(here);
    for (const span of splitSentences(page.text, block, page.language)) {
      const tokens = inReadingOrder(withoutInnerStops(tokensOf(page.text, span, near)), rules);
      const words = tokens.filter((t) => !t.mark);
      const inside = words.filter((t) => t.quoted).length;
      const own = near.filter((q) => q.outer.start < span.end && span.start < q.outer.end);
      const sentence: ReadSentence = {
        index: sentences.length,
        span,
        block: at,
        tokens,
        quotations: own,
        outside: words.length - inside,
        inside,
      };
      sentences.push(sentence);
      here.push(sentence);
    }
  });
  return { text: page.text, language: page.language, blocks, quotations, sentences, byBlock };
}
