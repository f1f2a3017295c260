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
  readonly segments: readonly Segment[];
  /** Characters inside links, and how many text runs were. */
  readonly linkChars: number;
  readonly links: number;
  /** Nearest list element around the block. */
  readonly list: Element | null;
}

export interface Setting {
  readonly kind: BlockKind;
  readonly list: Element | null;
}

/** HTML's white space: no-break space is a letter here, as it is on the screen. */
const RUNS = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g;
const isSpace = (run: string): boolean => /^[ \t\n\f\r]/.test(run);

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
    this.breakTo(this.#setting);
  }

  add(node: Text, data: string, options: { readonly linked: boolean; readonly keepsLines: boolean }): void {
    const before = this.#text.length;
    for (const { 0: run, index } of data.matchAll(RUNS)) {
      if (!isSpace(run)) this.#append(run, node, index);
      else if (options.keepsLines && run.includes('\n')) this.breakLine();
      else if (this.#text !== '') this.#space ??= { node, offset: index };
    }
    if (options.linked && this.#text.length > before) {
      this.#linkChars += this.#text.length - before;
      this.#links += 1;
    }
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

  #append(run: string, node: Text, offset: number): void {
    this.#flushSpace();
    this.#write(run, node, offset);
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
