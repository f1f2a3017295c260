/**
 * Walks an article's tree once, without recursion, and gives what a reader can see of it as blocks. Open shadow roots are walked where there
 * is layout; editors, controls and hidden parts are passed over. A generator, so that the caller may rest between steps.
 */
import type { BlockKind } from '../../extension/core/page.ts';
import { BlockBuilder, type RawBlock } from './blocks.ts';
import { attributeOf, dataOf, firstChildOf, isElement, isText, nextSiblingOf, parentOf, shadowOf, tagOf } from './dom-access.ts';
import { isLeftOut, isNamedBeside } from './left-out.ts';
import { type Eyes, isHiddenByStyle, type Sight, sightOf, type StyleReader } from './visibility.ts';

/** Nodes looked at between two rests; some 0.3 ms of work with layout. */
const NODES_A_STEP = 100;
/** Limits of the threat model (T10): beyond them a page is read in part. */
const MOST_TEXT_NODES = 200_000;
/** A little more than the engine reads, so that it sees that there was more. */
const MOST_CHARS = 2_100_000;

/** Tags that browsers lay out as blocks, for pages without layout. */
const BLOCK_TAGS = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html li main ol p section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const KIND_OF_TAG: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ...['li', 'dd', 'dt'].map((tag) => [tag, 'item'] as const),
  ['blockquote', 'quotation'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);
/** A floated first letter is part of its word. */
const LONGEST_DROP_CAP = 3;

export interface WalkOptions {
  readonly roots: readonly Element[];
  readonly eyes: Eyes;
  /** Characters of paragraph text inside an element; parts that hold most of the article are never taken for "beside it". */
  readonly weightOf: (element: Element) => number;
  /** Our own host, never read. */
  readonly own?: Element | null;
}

interface Frame {
  readonly element: Element;
  /** Gives the next child, null at the end. */
  readonly advance: () => Node | null;
  readonly kind: BlockKind;
  readonly list: Element | null;
  readonly isBlock: boolean;
  readonly linked: boolean;
  readonly keepsLines: boolean;
  readonly sight: Sight;
}

/** What a frame passes on to the elements in it. */
type Outer = Pick<Frame, 'kind' | 'list' | 'linked' | 'keepsLines' | 'sight'>;

const isDropCap = (element: Element, style: StyleReader): boolean => {
  const float = style('float');
  return float !== '' && float !== 'none' && (element.textContent?.trim().length ?? 0) <= LONGEST_DROP_CAP;
};

const isBlockIn = (eyes: Eyes, element: Element, style: StyleReader): boolean => {
  const tag = tagOf(element);
  const display = style('display');
  if (!eyes.hasLayout && display === '') return BLOCK_TAGS.has(tag);
  if (/^(inline|contents|ruby)/.test(display)) return false;
  return BLOCK_TAGS.has(tag) || !isDropCap(element, style);
};

const isHidden = (element: Element, style: StyleReader, options: WalkOptions, total: number): boolean => {
  if (element === options.own || isHiddenByStyle(style) || options.eyes.isOutOfReach(element, style)) return true;
  return isNamedBeside(element) && options.weightOf(element) * 2 < Math.max(total, 1);
};

const isLeftOutHere = (element: Element, outer: Frame): boolean => {
  const tag = tagOf(element);
  // A page's closing lines are no article text; a quotation's footer names its speaker.
  if (tag === 'footer') return outer.kind !== 'quotation';
  if (tagOf(outer.element) === 'details' && attributeOf(outer.element, 'open') === null) return tag !== 'summary';
  return isLeftOut(element);
};

const siblingsFrom = (first: Node | null): (() => Node | null) => {
  let next = first;
  return () => {
    const node = next;
    if (node !== null) next = nextSiblingOf(node);
    return node;
  };
};

/** The children as the browser lays them out: a slot shows nodes of its host, an open shadow root stands for the host's own. */
const childrenOf = (element: Element, eyes: Eyes): (() => Node | null) => {
  if (!eyes.hasLayout) return siblingsFrom(firstChildOf(element));
  const shown = tagOf(element) === 'slot' && element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  const shownOneByOne = shown.values();
  if (shown.length > 0) return () => shownOneByOne.next().value ?? null;
  return siblingsFrom(firstChildOf(shadowOf(element) ?? element));
};

const kindIn = (tag: string, outer: BlockKind): BlockKind => {
  const own = KIND_OF_TAG.get(tag);
  return own === undefined || (own === 'item' && outer !== 'paragraph') ? outer : own;
};

class Walker {
  readonly builder = new BlockBuilder();
  readonly #options: WalkOptions;
  readonly #total: number;
  readonly #stack: Frame[] = [];
  textNodes = 0;

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#total = Math.max(0, ...options.roots.map(options.weightOf));
  }

  get isFull(): boolean {
    return this.textNodes >= MOST_TEXT_NODES || this.builder.chars >= MOST_CHARS;
  }

  enter(element: Element, outer: Outer, style = this.#options.eyes.styleOf(element)): void {
    const tag = tagOf(element);
    const isBlock = isBlockIn(this.#options.eyes, element, style);
    const kind = kindIn(tag, outer.kind);
    const list = tag === 'ul' || tag === 'ol' || tag === 'dl' ? element : outer.list;
    const space = style('white-space-collapse') || style('white-space');
    const keepsLines = space === '' ? outer.keepsLines : /^(preserve|break-spaces|pre)/.test(space);
    const sight = sightOf(style, outer.sight);
    if (isBlock) this.builder.breakTo({ kind, list });
    if (tag === 'q') this.builder.addDrawn('“');
    this.#stack.push({
      element,
      advance: childrenOf(element, this.#options.eyes),
      kind,
      list,
      isBlock,
      linked: outer.linked || tag === 'a',
      keepsLines,
      sight,
    });
  }

  /** Looks at one node; false when the root is done. */
  step(): boolean {
    const frame = this.#stack.at(-1);
    if (frame === undefined) return false;
    const node = frame.advance();
    if (node === null) this.#leave(frame);
    else if (isText(node)) this.#read(node, frame);
    else if (isElement(node)) this.#look(node, frame);
    return true;
  }

  #read(node: Text, frame: Frame): void {
    if (!frame.sight.visible || (tagOf(frame.element) === 'details' && attributeOf(frame.element, 'open') === null)) return;
    this.textNodes += 1;
    const data = dataOf(node);
    const room = MOST_CHARS - this.builder.chars;
    this.builder.add(node, data.length > room ? data.slice(0, room) : data, frame);
  }

  #look(element: Element, frame: Frame): void {
    const tag = tagOf(element);
    if (tag === 'br') return this.builder.breakLine();
    if (isLeftOutHere(element, frame)) return;
    const style = this.#options.eyes.styleOf(element);
    if (isHidden(element, style, this.#options, this.#total)) return;
    this.enter(element, frame, style);
  }

  #leave(frame: Frame): void {
    this.#stack.pop();
    if (tagOf(frame.element) === 'q') this.builder.addDrawn('”');
    const outer = this.#stack.at(-1);
    if (frame.isBlock) this.builder.breakTo({ kind: outer?.kind ?? 'paragraph', list: outer?.list ?? null });
  }
}

export interface Walked {
  readonly blocks: readonly RawBlock[];
  /** True when the page held more than is read. */
  readonly partial: boolean;
}

/** What surrounds a root: its ancestors may hide it, and give the colour behind it. null when it cannot be seen. */
const surroundings = (root: Element, eyes: Eyes): Sight | null => {
  const ancestors: Element[] = [];
  for (let at = parentOf(root); at !== null && isElement(at); at = parentOf(at)) ancestors.unshift(at);
  let sight: Sight = { visible: true, ground: null, colour: '' };
  for (const element of [...ancestors, root]) {
    const style = eyes.styleOf(element);
    if (isHiddenByStyle(style)) return null;
    sight = sightOf(style, sight);
  }
  return sight;
};

/** Walks the roots in order, yielding after each step's worth of nodes. */
export function* walkArticle(options: WalkOptions): Generator<undefined, Walked> {
  const walker = new Walker(options);
  let nodes = 0;
  for (const root of options.roots) {
    const sight = surroundings(root, options.eyes);
    if (sight === null) continue;
    walker.enter(root, { kind: 'paragraph', list: null, linked: false, keepsLines: false, sight });
    while (!walker.isFull && walker.step()) {
      nodes += 1;
      if (nodes % NODES_A_STEP === 0) yield;
    }
  }
  return { blocks: walker.builder.take(), partial: walker.isFull };
}
