/**
 * Reads a page's article: its visible text in blocks, what the page says of itself, and the way from text offsets back to the page.
 * Works in browsers, with layout, and on parsed HTML without any. It changes nothing and sends nothing.
 */
import type { Block, PageText } from '../../extension/core/page.ts';
import { type ArticleRoot, findArticleRoot } from './article-root.ts';
import type { RawBlock, Segment } from './blocks.ts';
import { dropLinkBlocks } from './link-blocks.ts';
import { addressOf, datesOf, languageOf, titleOf } from './page-facts.ts';
import { createPlaces, type Places } from './places.ts';
import { type Eyes, layoutEyes, markupEyes } from './visibility.ts';
import { walkArticle } from './walk.ts';

export interface ReadOptions {
  /** The window whose layout tells what is seen; without it markup alone is judged. */
  readonly view?: Window;
  /** Known root of the article, to spare a second search. */
  readonly root?: ArticleRoot;
  /** Our own host, never read. */
  readonly own?: Element | null;
}

export interface ReadArticle {
  readonly page: PageText;
  readonly places: Places;
  /** The elements that were read, in document order. */
  readonly roots: readonly Element[];
  /** True when the page held more than is read. */
  readonly partial: boolean;
}

interface Joined {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
}

const join = (raw: readonly RawBlock[]): Joined => {
  const blocks: Block[] = [];
  const segments: Segment[] = [];
  let start = 0;
  for (const block of raw) {
    blocks.push({ start, end: start + block.text.length, kind: block.kind });
    for (const segment of block.segments) segments.push({ ...segment, start: segment.start + start });
    start += block.text.length + 1;
  }
  return { text: raw.map((block) => block.text).join('\n'), blocks, segments };
};

const present = <Key extends string>(key: Key, value: string | null): Partial<Record<Key, string>> =>
  value === null ? {} : ({ [key]: value } as Record<Key, string>);

/** Reads step by step; each `yield` is a place to rest. */
export function* readArticleSteps(document: Document, options: ReadOptions = {}): Generator<undefined, ReadArticle> {
  const eyes: Eyes = options.view === undefined ? markupEyes : layoutEyes(options.view);
  const root = options.root ?? findArticleRoot(document);
  const roots = root.elements;
  yield;
  const walked = yield* walkArticle({ roots, eyes, weightOf: root.weightOf, own: options.own ?? null });
  const { text, blocks, segments } = join(dropLinkBlocks(walked.blocks));
  const page: PageText = {
    text,
    blocks,
    dates: datesOf(document, roots),
    ...present('url', addressOf(document)),
    ...present('title', titleOf(document, roots)),
    ...present('language', languageOf(document, roots)),
  };
  return { page, places: createPlaces(text, segments), roots, partial: walked.partial };
}

/** Reads the whole article at once; an empty page gives an empty text. */
export const readArticle = (document: Document, options: ReadOptions = {}): ReadArticle => {
  const steps = readArticleSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
