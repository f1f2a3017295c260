/**
 * Remembers the blocks of elements that hold no other block, so that after a change only what changed is read anew. It holds nothing alive
 * that the page has thrown away, and never looks at what changed, only where.
 */
import type { RawBlock } from './blocks.ts';
import { isElement, parentOf } from './dom-access.ts';
import type { Look } from './look.ts';

/** What an element's blocks depend on besides itself. */
export interface MemoryKey {
  readonly look: Look;
  readonly list: Element | null;
}

export interface Remembered {
  readonly blocks: readonly RawBlock[];
  readonly textNodes: number;
}

interface Entry extends Remembered, MemoryKey {}

/** More changes at once than this, and everything is read anew: that costs less than to go through them. */
const MOST_RECORDS = 200;

/** Monstrous pages are not remembered: what holds so much costs the browser more than reading again. */
const MOST_ENTRIES = 10_000;

/** Three lists, filled side by side. */
const noneAdded = (): { readonly blocks: RawBlock[]; readonly looks: Look[]; readonly textNodes: number[] } => ({
  blocks: [],
  looks: [],
  textNodes: [],
});

export class BlockMemory {
  #kept = 0;
  /** How often changes were noted. */
  changes = 0;
  #entries = new WeakMap<Element, Entry>();
  /** Kept, and not yet among the entries: most pages are read once, and a table would cost each of them. */
  #added = noneAdded();

  /** True when nothing was read before. */
  get isEmpty(): boolean {
    return this.#kept === 0;
  }

  recall(element: Element, { look: { facts }, list }: MemoryKey): Remembered | undefined {
    this.#sortIn();
    const entry = this.#entries.get(element);
    if (entry === undefined || entry.list !== list) return undefined;
    const was = entry.look.facts;
    const isSame = was.kind === facts.kind && was.linked === facts.linked && was.keepsLines === facts.keepsLines;
    return isSame && was.sight.visible === facts.sight.visible ? entry : undefined;
  }

  keep(element: Element, { look, list }: MemoryKey, { blocks, textNodes }: Remembered): void {
    if (this.#kept >= MOST_ENTRIES && !this.#entries.has(element)) return;
    this.#kept += 1;
    this.#entries.set(element, { look, list, blocks, textNodes });
  }

  /** Keeps a block that is all of its holder. */
  keepWhole(block: RawBlock, look: Look, textNodes: number): void {
    if (this.#kept >= MOST_ENTRIES) return;
    this.#kept += 1;
    this.#added.blocks.push(block);
    this.#added.looks.push(look);
    this.#added.textNodes.push(textNodes);
  }

  /** Forgets what the changes touch. A changed attribute may restyle all its element holds. */
  note(records: readonly MutationRecord[]): void {
    this.changes += 1;
    if (records.length > MOST_RECORDS) return this.clear();
    this.#sortIn();
    for (const { type, target } of records) {
      const held = this.#forgetAround(target);
      if (!held && type === 'attributes' && target.hasChildNodes()) return this.clear();
    }
  }

  clear(): void {
    this.#entries = new WeakMap();
    this.#added = noneAdded();
    this.#kept = 0;
  }

  #sortIn(): void {
    const { blocks, looks, textNodes } = this.#added;
    if (blocks.length === 0) return;
    this.#added = noneAdded();
    for (const [at, block] of blocks.entries()) {
      const look = looks[at];
      if (block.holder === null || look === undefined) continue;
      this.#entries.set(block.holder, { look, list: block.list, blocks: [block], textNodes: textNodes[at] ?? 1 });
    }
  }

  /** Forgets the element that holds the node; false when none is remembered. */
  #forgetAround(node: Node): boolean {
    for (let at: Node | null = node; at !== null; at = parentOf(at)) {
      if (isElement(at) && this.#entries.delete(at)) return true;
    }
    return false;
  }
}
