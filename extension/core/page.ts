/** What the engine is told of a page, and nothing more: text, where its blocks lie, and what the page says of itself. */
import type { Span } from './text/span.ts';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quotation' | 'caption';

/** One block of visible article text; a sentence or name never crosses a block's border. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A date as a page or report gives it. `value` is YYYY-MM-DD or YYYY-MM as `precision` says, null when unknown; never invented. */
export interface KnownDate {
  readonly value: string | null;
  readonly precision: 'day' | 'month' | 'unknown';
  /** How the date is known, in words: "JSON-LD datePublished", "address", "given". */
  readonly basis: string;
}

/** A date string found on a page and where it stood, best source first; the engine parses and chooses. */
export interface DateCandidate {
  readonly source: 'given' | 'json-ld' | 'meta' | 'time' | 'dateline';
  readonly value: string;
}

/**
 * A page as the engine takes it. `text` holds the blocks joined by "\n"; without `blocks` each line is a block of its own.
 * `url`, `title` and `language` are what the page claims; all are optional.
 */
export interface PageText {
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly url?: string;
  readonly title?: string;
  /** BCP 47 tag, as declared by the page or given by the caller. */
  readonly language?: string;
  readonly dates?: readonly DateCandidate[];
}

/**
 * A page as it is read and sent: the text and the kind of each of its blocks, side by side. A browser writes a message of many short strings
 * several times faster than one of a single long one.
 */
export interface PageBlocks extends Omit<PageText, 'text' | 'blocks'> {
  readonly texts: readonly string[];
  /** As many as `texts`. */
  readonly kinds: readonly BlockKind[];
}

/** The page as the engine takes it: its blocks in one text, with where they lie in it. */
export const joinBlocks = ({ texts, kinds, ...said }: PageBlocks): PageText => {
  let end = -1;
  const blocks = texts.map((text, index): Block => {
    const start = end + 1;
    end = start + text.length;
    return { start, end, kind: kinds[index] ?? 'paragraph' };
  });
  return { ...said, text: texts.join('\n'), blocks };
};
