/**
 * Reads a page's article: its visible text in blocks, what the page says of itself, and the way from text offsets back to the page.
 * Works in browsers, with layout, and on parsed HTML without any. It changes nothing and sends nothing.
 */
import type { PageBlocks } from '../../extension/core/page.ts';
import { type ArticleRoot, findArticleRoot } from './article-root.ts';
import type { BlockMemory } from './block-memory.ts';
import { dropLinkBlocks } from './link-blocks.ts';
import { addressOf, dateSteps, languageOf, titleOf } from './page-facts.ts';
import { createPlaces, type Places } from './places.ts';
import { runAtOnce } from './steps.ts';
import { type Eyes, layoutEyes, markupEyes } from './visibility.ts';
import { type Limits, walkArticle } from './walk.ts';

export interface ReadOptions {
  /** The window whose layout tells what is seen; without it markup alone is judged. */
  readonly view?: Window;
  /** Known root of the article, to spare a second search. */
  readonly root?: ArticleRoot;
  /** Our own host, never read. */
  readonly own?: Element | null;
  /** What was read before and has not changed since; the reading adds to it. */
  readonly memory?: BlockMemory;
  /** Where reading ends; the threat model's limits when left out. */
  readonly limits?: Limits;
}

export interface ReadArticle {
  readonly page: PageBlocks;
  readonly places: Places;
  /** The elements that were read, in document order. */
  readonly roots: readonly Element[];
  /** True when the page held more than is read. */
  readonly partial: boolean;
}

const present = <Key extends string>(key: Key, value: string | null): Partial<Record<Key, string>> =>
  value === null ? {} : ({ [key]: value } as Record<Key, string>);

/** Reads step by step; each `yield` is a place to rest. */
export function* readArticleSteps(document: Document, options: ReadOptions = {}): Generator<undefined, ReadArticle> {
  const eyes: Eyes = options.view === undefined ? markupEyes : layoutEyes(options.view);
  const root = options.root ?? findArticleRoot(document);
  const roots = root.elements;
  yield;
  const { own = null, memory, limits } = options;
  const known = { ...(memory === undefined ? {} : { memory }), ...(limits === undefined ? {} : { limits }) };
  const walked = yield* walkArticle({ roots, eyes, weightOf: root.weightOf, own, ...known });
  yield;
  const kept = dropLinkBlocks(walked.blocks);
  yield;
  // Each of these may make the browser go through the whole page.
  const dates = yield* dateSteps(document, roots);
  yield;
  const url = present('url', addressOf(document));
  yield;
  const title = present('title', titleOf(document, roots));
  yield;
  const page: PageBlocks = {
    texts: kept.map(({ text }) => text),
    kinds: kept.map(({ kind }) => kind),
    dates,
    ...url,
    ...title,
    ...present('language', languageOf(document, roots)),
  };
  return { page, places: createPlaces(kept), roots, partial: walked.partial };
}

/** Reads the whole article at once; an empty page gives no blocks. */
export const readArticle = (document: Document, options: ReadOptions = {}): ReadArticle => runAtOnce(readArticleSteps(document, options));
