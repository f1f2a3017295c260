/** What the tests use of the parser of CommonMark's own authors, which brings no types. */
declare module 'commonmark' {
  interface Node {
    readonly type: string;
    readonly literal: string | null;
    readonly destination: string | null;
    walker(): { next(): { readonly entering: boolean; readonly node: Node } | null };
  }
  class Parser {
    parse(markdown: string): Node;
  }
}
