/**
 * Finds the element that holds the article: the smallest that semantics or the weight of its paragraphs point to. It reads lengths only
 * and gives up no text; whether the page is an article at all is told by how much text the root holds.
 */
import {
  attributeOf,
  closestOf,
  dataOf,
  firstChildOf,
  isElement,
  isText,
  isWithin,
  nextSiblingOf,
  parentOf,
  tagOf,
  wordsOf,
} from './dom-access.ts';
import { BESIDE_SELECTOR } from './left-out.ts';

/** Shorter paragraphs are bylines, labels and teasers; they weigh nothing. */
const LEAST_PARAGRAPH_CHARS = 40;
/** Enough to tell where an article is, and a bound for endless pages. */
const MOST_PARAGRAPHS = 5_000;
/** A child holding this share of the text is taken for the whole. */
const MAIN_SHARE = 0.6;
/** A step up to take the headline in may add this much text and no more. */
const HEADLINE_GROWTH = 1.25;

const SEMANTIC_SELECTOR = 'article, [role="article"], main, [role="main"], [itemprop~="articleBody"]';
/** Boxes that stand for paragraphs where a page has none. */
const LOOSE_SELECTOR = 'div, td, section';

export interface ArticleRoot {
  /** Elements to read, in document order: the headline where it stands apart, then the article. Empty when nothing is there. */
  readonly elements: readonly Element[];
  /** Characters of paragraph text inside an element, UTF-16 units; 0 for elements off the way. */
  readonly weightOf: (element: Element) => number;
  readonly weight: number;
  readonly paragraphs: number;
  /** Found by `article`, `main` or their like. */
  readonly semantic: boolean;
}

interface Weights {
  readonly byElement: Map<Element, number>;
  paragraphs: number;
}

const ownText = (element: Element): string => {
  let text = '';
  for (let child = firstChildOf(element); child !== null; child = nextSiblingOf(child)) if (isText(child)) text += dataOf(child);
  return text;
};

const credit = (weights: Weights, paragraph: Element, chars: number): void => {
  weights.paragraphs += 1;
  for (let at: Node | null = paragraph; at !== null && isElement(at); at = parentOf(at)) {
    weights.byElement.set(at, (weights.byElement.get(at) ?? 0) + chars);
  }
};

const weigh = (document: Document, selector: string, textOf: (element: Element) => string): Weights => {
  const weights: Weights = { byElement: new Map(), paragraphs: 0 };
  for (const element of [...document.querySelectorAll(selector)].slice(0, MOST_PARAGRAPHS)) {
    const chars = textOf(element).trim().length;
    if (chars >= LEAST_PARAGRAPH_CHARS && closestOf(element, BESIDE_SELECTOR) === null) credit(weights, element, chars);
  }
  return weights;
};

const heaviestChild = (element: Element, weightOf: (element: Element) => number): Element | null => {
  let best: Element | null = null;
  for (let child = firstChildOf(element); child !== null; child = nextSiblingOf(child)) {
    if (isElement(child) && (best === null || weightOf(child) > weightOf(best))) best = child;
  }
  return best;
};

const descend = (from: Element, weightOf: (element: Element) => number): Element => {
  let at = from;
  for (;;) {
    const child = heaviestChild(at, weightOf);
    // A lone paragraph is not the article; its parent is.
    if (child === null || tagOf(child) === 'p' || weightOf(child) < MAIN_SHARE * weightOf(at)) return at;
    at = child;
  }
};

const lightestSemantic = (document: Document, weightOf: (element: Element) => number, total: number): Element | null => {
  let best: Element | null = null;
  for (const element of document.querySelectorAll(SEMANTIC_SELECTOR)) {
    const weight = weightOf(element);
    if (weight >= MAIN_SHARE * total && weight > 0 && (best === null || weight < weightOf(best))) best = element;
  }
  return best;
};

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The headline: an h1 whose words the page's own title repeats, so that a site's name is not taken for it. */
const findHeadline = (document: Document): Element | null => {
  const shared = document.querySelector('meta[property="og:title"]');
  const titles = plain(`${document.title} ${(shared && attributeOf(shared, 'content')) ?? ''}`);
  for (const heading of document.querySelectorAll('h1')) {
    const words = plain(wordsOf(heading));
    if (words.length >= 10 && titles.includes(words) && closestOf(heading, BESIDE_SELECTOR) === null) return heading;
  }
  return null;
};

const withHeadline = (root: Element, headline: Element | null, weightOf: (element: Element) => number): readonly Element[] => {
  if (headline === null || isWithin(headline, root)) return [root];
  if (isWithin(root, headline)) return [root];
  let shared: Node | null = parentOf(root);
  while (shared !== null && !isWithin(headline, shared)) shared = parentOf(shared);
  const fits = shared !== null && isElement(shared) && tagOf(shared) !== 'body' && weightOf(shared) <= HEADLINE_GROWTH * weightOf(root);
  if (fits && shared !== null && isElement(shared)) return [shared];
  const first = (headline.compareDocumentPosition(root) & 4) !== 0;
  return first ? [headline, root] : [root];
};

/** Never throws on any HTML; a page without text gives no elements. */
export const findArticleRoot = (document: Document): ArticleRoot => {
  const body: Element | null = document.body ?? document.querySelector('body');
  const strict = weigh(document, 'p, blockquote > div', wordsOf);
  const enough = body !== null && (strict.byElement.get(body) ?? 0) >= 5 * LEAST_PARAGRAPH_CHARS;
  const weights = enough
    ? strict
    : weigh(document, `p, ${LOOSE_SELECTOR}`, (element) => (tagOf(element) === 'p' ? wordsOf(element) : ownText(element)));
  const weightOf = (element: Element): number => weights.byElement.get(element) ?? 0;
  const total = body === null ? 0 : weightOf(body);
  if (body === null || total === 0) {
    const fallback = document.querySelector(SEMANTIC_SELECTOR) ?? body;
    return { elements: fallback === null ? [] : [fallback], weightOf, weight: 0, paragraphs: 0, semantic: fallback !== body };
  }
  const semantic = lightestSemantic(document, weightOf, total);
  const root = semantic ?? descend(body, weightOf);
  const elements = withHeadline(root, findHeadline(document), weightOf);
  return { elements, weightOf, weight: weightOf(root), paragraphs: weights.paragraphs, semantic: semantic !== null };
};
