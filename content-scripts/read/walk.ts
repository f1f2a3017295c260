/**
 * Walks an article's tree once, without recursion, and gives what a reader can see of it as blocks. Open shadow roots are walked where there
 * is layout; editors, controls and hidden parts are passed over. A generator, so that the caller may rest between steps.
 */
import type { BlockMemory, MemoryKey } from './block-memory.ts';
import { BlockBuilder, type RawBlock } from './blocks.ts';
import { firstChildOf, isElement, isText, nextSiblingOf, openNameOf, parentOf } from './dom-access.ts';
import { factsOf, Look } from './look.ts';
import { plainTextOf } from './plain-block.ts';
import { type Eyes, isHiddenByStyle, type Sight, sightOf } from './visibility.ts';

/** Nodes looked at between two rests; some 0.3 ms of work with layout. */
const NODES_A_STEP = 40;

/** Where reading ends on a monstrous page. */
export interface Limits {
  readonly textNodes: number;
  /** UTF-16 units. */
  readonly chars: number;
}

/** Limits of the threat model; characters a little over what the engine reads, so that it sees that there was more. */
const LIMITS: Limits = { textNodes: 200_000, chars: 2_100_000 };
/** A floated first letter is part of its word. */
const LONGEST_DROP_CAP = 3;

export interface WalkOptions {
  readonly roots: readonly Element[];
  readonly eyes: Eyes;
  /** Characters of paragraph text inside an element; parts that hold most of the article are never taken for "beside it". */
  readonly weightOf: (element: Element) => number;
  /** Our own host, never read. */
  readonly own?: Element | null;
  /** What was read before and has not changed since. */
  readonly memory?: BlockMemory;
  readonly limits?: Limits;
}

interface Frame extends MemoryKey {
  readonly element: Element;
  readonly look: Look;
  /** The child to look at next, null at the end. */
  next: Node | null;
  /** What a slot shows, where it shows nodes of its host. */
  readonly shown: Iterator<Node> | null;
  readonly isBlock: boolean;
  /** Blocks and text nodes before this element. */
  readonly blocksBefore: number;
  readonly nodesBefore: number;
  /** Changes of the page heard of before. */
  readonly changesBefore: number;
  /** Holds another block or a shadow tree: then it is not remembered. */
  holdsBlocks: boolean;
}

const nextShown = (shown: Iterator<Node>): Node | null => {
  const { done, value } = shown.next();
  return done === true ? null : value;
};

const shownBy = (slot: Element): Iterator<Node> | null => {
  const nodes = slot instanceof HTMLSlotElement ? slot.assignedNodes() : [];
  return nodes.length > 0 ? nodes.values() : null;
};

/** A form, which may hide its own properties, has no shadow tree. */
const treeOf = (element: Element, tag: string): ShadowRoot | null => (tag === 'form' ? null : element.shadowRoot);

const isDropCap = (element: Element): boolean => (element.textContent?.trim().length ?? 0) <= LONGEST_DROP_CAP;

class Walker {
  readonly builder = new BlockBuilder();
  readonly #options: WalkOptions;
  readonly #limits: Limits;
  readonly #total: number;
  readonly #stack: Frame[] = [];
  /** Whether anything was read before. */
  readonly #remembers: boolean;
  /** What holds our own host, if it stands in the article. */
  readonly #holder: Node | null;
  #textNodes = 0;

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#limits = options.limits ?? LIMITS;
    this.#remembers = options.memory?.isEmpty === false;
    this.#holder = options.own?.parentNode ?? null;
    this.#total = Math.max(0, ...options.roots.map(options.weightOf));
  }

  get isFull(): boolean {
    return this.#textNodes >= this.#limits.textNodes || this.builder.chars >= this.#limits.chars;
  }

  enter(element: Element, look: Look, outerList: Element | null): void {
    const { facts } = look;
    const { tag, kind } = facts;
    const { eyes } = this.#options;
    const isBlock = facts.isBlock && !(facts.floats && isDropCap(element));
    const list = tag === 'ul' || tag === 'ol' || tag === 'dl' ? element : outerList;
    if (isBlock) {
      this.builder.breakLine();
      const outer = this.#stack.at(-1);
      if (outer !== undefined) outer.holdsBlocks = true;
      if (this.#recall(element, look, list) || this.#takeWhole(element, look, list)) return;
      this.builder.breakTo({ kind, list });
    }
    if (tag === 'q') this.builder.addDrawn('“');
    // As the browser lays it out: a slot shows nodes of its host, an open shadow root stands for the host's own children.
    const shown = eyes.hasLayout && tag === 'slot' ? shownBy(element) : null;
    const tree = eyes.hasLayout && facts.mayHost ? treeOf(element, tag) : null;
    this.#stack.push({
      element,
      look,
      next:
        shown !== null ? nextShown(shown) : tree !== null ? tree.firstChild : tag === 'form' ? firstChildOf(element) : element.firstChild,
      shown,
      list,
      isBlock,
      blocksBefore: this.builder.count,
      nodesBefore: this.#textNodes,
      changesBefore: this.#options.memory?.changes ?? 0,
      // Changes inside a shadow tree are not heard of.
      holdsBlocks: shown !== null || tree !== null,
    });
  }

  /** Looks at one node; false when the root is done. */
  step(): boolean {
    const frame = this.#stack.at(-1);
    if (frame === undefined) return false;
    const node = frame.next;
    if (node === null) this.#leave(frame);
    else if (isText(node)) {
      frame.next = frame.shown === null ? node.nextSibling : nextShown(frame.shown);
      this.#read(node, frame);
    } else {
      const name = openNameOf(node);
      frame.next = frame.shown !== null ? nextShown(frame.shown) : name === null ? nextSiblingOf(node) : node.nextSibling;
      // Forms are left out, and all else that is no element.
      if (name !== null) this.#lookAt(node as Element, name, frame);
    }
    return true;
  }

  #recall(element: Element, look: Look, list: Element | null): boolean {
    if (!this.#remembers) return false;
    const known = this.#options.memory?.recall(element, { look, list });
    if (known === undefined) return false;
    this.#textNodes += known.textNodes;
    this.builder.addTaken(known.blocks);
    return true;
  }

  /** Takes a plain block in one piece. Near a limit it is walked, and cut where the limit falls. */
  #takeWhole(element: Element, look: Look, list: Element | null): boolean {
    const { eyes, memory } = this.#options;
    const { kind, keepsLines } = look.facts;
    const plain = this.#holder === element ? null : plainTextOf(element, look, eyes);
    if (plain === null || (keepsLines && plain.data.includes('\n'))) return false;
    // At the most so many; empty ones do not matter to a limit of this size.
    const textNodes = 2 * plain.elements + 1;
    if (this.#textNodes + textNodes > this.#limits.textNodes || this.builder.chars + plain.data.length > this.#limits.chars) return false;
    const block = this.builder.addWhole(element, plain, kind, list);
    this.#textNodes += textNodes;
    if (block !== null) memory?.keepWhole(block, look, textNodes);
    return true;
  }

  #read(node: Text, { look: { facts } }: Frame): void {
    if (!facts.sight.visible || facts.isShutDetails) return;
    this.#textNodes += 1;
    const { data } = node;
    const room = this.#limits.chars - this.builder.chars;
    this.builder.add(node, data.length > room ? data.slice(0, room) : data, facts);
  }

  #lookAt(element: Element, name: string, frame: Frame): void {
    const { eyes, own, weightOf } = this.#options;
    const look = frame.look.of(element, name, eyes);
    const { tag, isOut, isBlock, isBeside, isPlaced } = look.facts;
    if (tag === 'br') return this.builder.breakLine();
    if (isOut || element === own || (isBlock && !eyes.isShown(element))) return;
    if (isPlaced && eyes.isOutOfReach(element)) return;
    if (isBeside && weightOf(element) * 2 < Math.max(this.#total, 1)) return;
    this.enter(element, look, frame.list);
  }

  #leave(frame: Frame): void {
    this.#stack.pop();
    if (frame.look.facts.tag === 'q') this.builder.addDrawn('”');
    if (!frame.isBlock) {
      const outer = this.#stack.at(-1);
      if (outer !== undefined && frame.holdsBlocks) outer.holdsBlocks = true;
      return;
    }
    this.#breakBehind();
    const { memory } = this.#options;
    // What changed while it was read was perhaps read half old, half new.
    if (memory === undefined || frame.holdsBlocks || this.isFull || frame.changesBefore !== memory.changes) return;
    const { blocksBefore, nodesBefore, element } = frame;
    memory.keep(element, frame, {
      blocks: this.builder.takenSince(blocksBefore),
      textNodes: this.#textNodes - nodesBefore,
    });
  }

  /** What follows a block belongs to the element around it. */
  #breakBehind(): void {
    const outer = this.#stack.at(-1);
    this.builder.breakTo({ kind: outer?.look.facts.kind ?? 'paragraph', list: outer?.list ?? null });
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
  for (const element of ancestors) {
    const style = eyes.styleOf(element);
    if (isHiddenByStyle(style)) return null;
    sight = sightOf(style, sight);
  }
  return isHiddenByStyle(eyes.styleOf(root)) ? null : sight;
};

/** Walks the roots in order, yielding after each step's worth of nodes. */
export function* walkArticle(options: WalkOptions): Generator<undefined, Walked> {
  const { eyes } = options;
  const walker = new Walker(options);
  let nodes = 0;
  for (const root of options.roots) {
    const sight = surroundings(root, eyes);
    if (sight === null) continue;
    const outer = { tag: '', isShutDetails: false, kind: 'paragraph', linked: false, keepsLines: false, sight } as const;
    walker.enter(root, new Look(factsOf(root, outer, eyes, true)), null);
    while (!walker.isFull && walker.step()) {
      nodes += 1;
      if (nodes % NODES_A_STEP === 0) yield;
    }
  }
  return { blocks: walker.builder.take(), partial: walker.isFull };
}
