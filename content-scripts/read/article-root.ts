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
  matches,
  nextSiblingOf,
  parentOf,
  tagOf,
  wordsOf,
} from './dom-access.ts';
import { BESIDE_SELECTOR } from './left-out.ts';
import { runAtOnce } from './steps.ts';

/** Shorter paragraphs are bylines, labels and teasers; they weigh nothing. */
const LEAST_PARAGRAPH_CHARS = 40;
/** Enough to tell where an article is: of a page with more paragraphs every second, third … is weighed and counts so many times. */
const MOST_WEIGHED = 100;
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
  for (let at: Node | null = paragraph; at !== null && isElement(at); at = parentOf(at)) {
    weights.byElement.set(at, (weights.byElement.get(at) ?? 0) + chars);
  }
};

/** By what it is, or by the place in an open root where it is shown. */
const isBesideItself = (element: Element): boolean => {
  const slot = (element as Partial<Slottable>).assignedSlot ?? null;
  return matches(element, BESIDE_SELECTOR) || (slot !== null && closestOf(slot, BESIDE_SELECTOR) !== null);
};

/** Paragraphs weighed between two rests. */
const WEIGHED_A_STEP = 50;

function* weigh(document: Document, selector: string, textOf: (element: Element) => string): Generator<undefined, Weights> {
  const weights: Weights = { byElement: new Map(), paragraphs: 0 };
  const found = document.querySelectorAll(selector);
  const beside = new Map<Node | null, boolean>();
  const isBeside = (element: Element): boolean => {
    const parent = parentOf(element);
    const known = beside.get(parent) ?? (parent !== null && isElement(parent) && closestOf(parent, BESIDE_SELECTOR) !== null);
    beside.set(parent, known);
    return known || isBesideItself(element);
  };
  const times = Math.ceil(found.length / MOST_WEIGHED);
  for (let at = 0; at < found.length; at += times) {
    const element = found[at];
    if (element === undefined) continue;
    // What the reader types is not even measured.
    const chars = isBeside(element) ? 0 : textOf(element).trim().length;
    if (chars >= LEAST_PARAGRAPH_CHARS) {
      weights.paragraphs += times;
      credit(weights, element, chars * times);
    }
    if ((at / times) % WEIGHED_A_STEP === WEIGHED_A_STEP - 1) yield;
  }
  return weights;
}

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

/** Among the elements that hold paragraphs: the page has many more. */
const lightestSemantic = ({ byElement }: Weights, total: number): Element | null => {
  let best: Element | null = null;
  let least = Infinity;
  for (const [element, weight] of byElement) {
    if (weight < MAIN_SHARE * total || weight > least || !matches(element, SEMANTIC_SELECTOR)) continue;
    // Of two that hold the same paragraphs the outer one counts.
    if (weight < least || best === null || isWithin(best, element)) best = element;
    least = weight;
  }
  return best;
};

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The headline: an h1 whose words the page's own title repeats, so that a site's name is not taken for it. */
const findHeadline = (document: Document): Element | null => {
  const shared = document.querySelector('meta[property="og:title"]');
  const titles = plain(`${document.title} ${(shared && attributeOf(shared, 'content')) ?? ''}`);
  for (const heading of document.getElementsByTagName('h1')) {
    if (closestOf(heading, BESIDE_SELECTOR) !== null) continue;
    const words = plain(wordsOf(heading));
    if (words.length >= 10 && titles.includes(words)) return heading;
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
export function* articleRootSteps(document: Document): Generator<undefined, ArticleRoot> {
  const body: Element | null = document.body ?? document.querySelector('body');
  const strict = yield* weigh(document, 'p, blockquote > div', wordsOf);
  const enough = body !== null && (strict.byElement.get(body) ?? 0) >= 5 * LEAST_PARAGRAPH_CHARS;
  const weights = enough
    ? strict
    : yield* weigh(document, `p, ${LOOSE_SELECTOR}`, (element) => (tagOf(element) === 'p' ? wordsOf(element) : ownText(element)));
  yield;
  const weightOf = (element: Element): number => weights.byElement.get(element) ?? 0;
  const total = body === null ? 0 : weightOf(body);
  if (body === null || total === 0) {
    const fallback = document.querySelector(SEMANTIC_SELECTOR) ?? body;
    return { elements: fallback === null ? [] : [fallback], weightOf, weight: 0, paragraphs: 0, semantic: fallback !== body };
  }
  const semantic = lightestSemantic(weights, total);
  const root = semantic ?? descend(body, weightOf);
  yield;
  const headline = findHeadline(document);
  yield;
  const elements = withHeadline(root, headline, weightOf);
  return { elements, weightOf, weight: weightOf(root), paragraphs: weights.paragraphs, semantic: semantic !== null };
}

export const findArticleRoot = (document: Document): ArticleRoot => runAtOnce(articleRootSteps(document));
