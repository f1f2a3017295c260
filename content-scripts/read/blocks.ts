/**
 * Builds blocks of text from pieces of the tree: white space collapsed as a browser renders it, each character traceable to its node.
 * It knows nothing of elements; the walk tells it where blocks begin and end.
 */
import type { BlockKind } from '../../extension/core/page.ts';

/** A run of text that stands in one node, character for character. Offsets are UTF-16 units; `start` counts within the block. */
export interface Segment {
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  readonly nodeStart: number;
}

export interface RawBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Where its characters stand; null when they are all of `holder`, to be looked up there when asked. */
  readonly segments: readonly Segment[] | null;
  readonly holder: Element | null;
  /** Characters inside links, and how many text runs were. */
  readonly linkChars: number;
  readonly links: number;
  /** Nearest list element around the block. */
  readonly list: Element | null;
}

/** What one element holds, as it stands in the tree, white space and all. */
export interface WholeText {
  readonly data: string;
  /** Characters inside links, and how many links there are. */
  readonly linkChars: number;
  readonly links: number;
}

export interface Setting {
  readonly kind: BlockKind;
  readonly list: Element | null;
}

/** HTML's white space, where a browser draws it otherwise than it is written; a no-break space is a letter here, as it is on the screen. */
const COLLAPSED = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;
const IS_COLLAPSED = /[\t\n\f\r]| {2}/;

const BLANK = 32;

/** A whole block's text with its white space as a browser draws it. */
const collapse = (data: string): string => {
  const text = IS_COLLAPSED.test(data) ? data.replaceAll(COLLAPSED, ' ') : data;
  const start = text.charCodeAt(0) === BLANK ? 1 : 0;
  const end = text.length > start && text.charCodeAt(text.length - 1) === BLANK ? text.length - 1 : text.length;
  return text.slice(start, end);
};

/** Collects blocks; `take` once at the end. */
export class BlockBuilder {
  readonly #blocks: RawBlock[] = [];
  #setting: Setting = { kind: 'paragraph', list: null };
  #text = '';
  #segments: Segment[] = [];
  #space: { readonly node: Text; readonly offset: number } | null = null;
  #linkChars = 0;
  #links = 0;
  #chars = 0;

  /** UTF-16 units collected so far. */
  get chars(): number {
    return this.#chars + this.#text.length;
  }

  /** Ends the block at hand, if it has any text, and says what the next one is. */
  breakTo(setting: Setting): void {
    if (this.#text !== '') {
      this.#blocks.push({
        ...this.#setting,
        text: this.#text,
        segments: this.#segments,
        holder: null,
        linkChars: this.#linkChars,
        links: this.#links,
      });
      this.#chars += this.#text.length + 1;
    }
    this.#setting = setting;
    this.#text = '';
    this.#segments = [];
    this.#space = null;
    this.#linkChars = 0;
    this.#links = 0;
  }

  /** Ends the line inside a block: what follows is a block of the same kind. */
  breakLine(): void {
    if (this.#text !== '') this.breakTo(this.#setting);
  }

  add(node: Text, data: string, options: { readonly linked: boolean; readonly keepsLines: boolean }): void {
    const before = this.#text.length;
    // Most text is drawn as it is written.
    if (!IS_COLLAPSED.test(data)) this.#addPlain(node, data, 0, data.length);
    else this.#addCollapsed(node, data, options.keepsLines);
    if (options.linked && this.#text.length > before) {
      this.#linkChars += this.#text.length - before;
      this.#links += 1;
    }
  }

  #addCollapsed(node: Text, data: string, keepsLines: boolean): void {
    let at = 0;
    for (const { 0: run, index } of data.matchAll(COLLAPSED)) {
      this.#addPlain(node, data, at, index);
      if (keepsLines && run.includes('\n')) this.breakLine();
      else this.#addSpace(node, index);
      at = index + run.length;
    }
    this.#addPlain(node, data, at, data.length);
  }

  /** Adds all that an element holds as one block, and gives it; null when there are no words. Only between blocks. */
  addWhole(holder: Element, whole: WholeText, kind: BlockKind, list: Element | null): RawBlock | null {
    const text = collapse(whole.data);
    if (text === '') return null;
    const block: RawBlock = { kind, list, text, segments: null, holder, linkChars: whole.linkChars, links: whole.links };
    this.#blocks.push(block);
    this.#chars += text.length + 1;
    return block;
  }

  /** Adds blocks that were taken before from the same place. Only between blocks. */
  addTaken(blocks: readonly RawBlock[]): void {
    for (const block of blocks) {
      this.#blocks.push(block);
      this.#chars += block.text.length + 1;
    }
  }

  /** Blocks ended so far, and those that came after the first `count`. */
  get count(): number {
    return this.#blocks.length;
  }

  takenSince(count: number): readonly RawBlock[] {
    return this.#blocks.slice(count);
  }

  /** Adds characters that the browser draws but no node holds, as the marks around a `q`. */
  addDrawn(text: string): void {
    this.#flushSpace();
    this.#text += text;
  }

  take(): readonly RawBlock[] {
    this.breakLine();
    return this.#blocks;
  }

  #flushSpace(): void {
    const space = this.#space;
    this.#space = null;
    if (space !== null && this.#text !== '') this.#write(' ', space.node, space.offset);
  }

  #addSpace(node: Text, offset: number): void {
    if (this.#text !== '') this.#space ??= { node, offset };
  }

  /** Adds data[from, to), which has no white space but single blanks. */
  #addPlain(node: Text, data: string, from: number, to: number): void {
    if (from >= to) return;
    const start = data.charCodeAt(from) === BLANK ? from + 1 : from;
    const end = to > start && data.charCodeAt(to - 1) === BLANK ? to - 1 : to;
    if (start > from) this.#addSpace(node, from);
    if (end > start) {
      this.#flushSpace();
      this.#write(data.slice(start, end), node, start);
    }
    if (end < to) this.#addSpace(node, end);
  }

  #write(run: string, node: Text, offset: number): void {
    const start = this.#text.length;
    const last = this.#segments.at(-1);
    this.#text += run;
    if (last !== undefined && last.node === node && last.nodeStart + last.length === offset && last.start + last.length === start) {
      this.#segments[this.#segments.length - 1] = { ...last, length: last.length + run.length };
      return;
    }
    this.#segments.push({ start, length: run.length, node, nodeStart: offset });
  }
}
