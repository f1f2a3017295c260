/** The words of an element, a line a block. Walks without recursion, so that depth costs nothing. */

const BLOCKS = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE UL OL LI DL DT DD TABLE TR TD TH CAPTION BLOCKQUOTE PRE FIGURE FIGCAPTION H1 H2 H3 H4 H5 H6 HR BR'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED AUDIO VIDEO CANVAS SELECT TEXTAREA BUTTON FORM'.split(' '),
);

interface Cursor {
  readonly node: Node;
  readonly leaving: boolean;
}

/** Text of `root`: blanks joined, empty lines left out. */
export const blockText = (root: Node): string => {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const words = line.replace(/\s+/g, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  const stack: Cursor[] = [{ node: root, leaving: false }];
  for (let cursor = stack.pop(); cursor !== undefined; cursor = stack.pop()) {
    const { node, leaving } = cursor;
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) line += (node as Text).data;
    if (node.nodeType !== 1 && node !== root) continue;
    if (BLOCKS.has(name)) end();
    if (leaving || SILENT.has(name)) continue;
    if (BLOCKS.has(name)) stack.push({ node, leaving: true });
    const children: Cursor[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push({ node: child, leaving: false });
    for (let at = children.length - 1; at >= 0; at--) stack.push(children[at] as Cursor);
  }
  end();
  return lines.join('\n');
};
