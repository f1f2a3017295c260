/** A Markdown text as two parsers read it, of which neither knows of the other: that of CommonMark's own authors, and Prettier's, which makes links of bare addresses as GitHub does. */
import { Parser } from 'commonmark';
import { parsers } from 'prettier/plugins/markdown';

/** What a text comes to: how often each kind of node stands in it, where its links lead, and the words of its quotations. */
export interface ReadMarkdown {
  readonly kinds: ReadonlyMap<string, number>;
  readonly links: readonly string[];
  readonly quotations: readonly string[];
}

/** One node of either, under one name for its kind. */
interface Step {
  readonly kind: string;
  readonly entering: boolean;
  readonly text?: string;
  readonly link?: string;
}

const gather = (steps: Iterable<Step>): ReadMarkdown => {
  const kinds = new Map<string, number>();
  const links: string[] = [];
  const quotations: string[] = [];
  let quotation: string | null = null;
  for (const { kind, entering, text, link } of steps) {
    if (kind === 'quotation') {
      if (!entering) quotations.push((quotation ?? '').trim());
      quotation = entering ? '' : null;
    }
    if (!entering) {
      if (kind === 'paragraph' && quotation !== null) quotation += '\n\n';
      continue;
    }
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (link !== undefined) links.push(link);
    if (text !== undefined && quotation !== null) quotation += text;
  }
  return { kinds, links, quotations };
};

const NAMES: Readonly<Record<string, string>> = {
  block_quote: 'quotation',
  blockquote: 'quotation',
  html_block: 'html',
  html_inline: 'html',
  code_block: 'code',
  inlineCode: 'code',
  item: 'listItem',
  linkReference: 'link',
  imageReference: 'image',
};
const kindOf = (type: string): string => NAMES[type] ?? type;

function* stepsOfCommonMark(markdown: string): Generator<Step> {
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { entering, node } = event;
    const kind = kindOf(node.type);
    if (node.type === 'softbreak' || node.type === 'linebreak') yield { kind, entering, text: '\n' };
    else
      yield {
        kind,
        entering,
        ...(node.literal === null ? {} : { text: node.literal }),
        ...(kind === 'link' ? { link: node.destination ?? '' } : {}),
      };
  }
}

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

function* stepsOfTree({ type, value, url, children = [] }: MarkdownNode): Generator<Step> {
  const kind = kindOf(type);
  yield { kind, entering: true, ...(value === undefined ? {} : { text: value }), ...(kind === 'link' ? { link: url ?? '' } : {}) };
  for (const child of children) yield* stepsOfTree(child);
  yield { kind, entering: false };
}

/** The readers by name. */
export const MARKDOWN_READERS: Readonly<Record<string, (markdown: string) => Promise<ReadMarkdown>>> = {
  commonmark: async (markdown) => gather(stepsOfCommonMark(markdown)),
  prettier: async (markdown) => gather(stepsOfTree((await parsers.markdown.parse(markdown, {} as never)) as MarkdownNode)),
};
