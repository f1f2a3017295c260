/**
 * Where the characters of a block stand that was read in one piece: its element is gone through when somebody asks. What changed there meanwhile
 * is told from what did not by the letters before and after it.
 */
import { BlockBuilder, type RawBlock, type Segment } from './blocks.ts';
import { dataOf, firstChildOf, isText, nextSiblingOf, parentOf } from './dom-access.ts';

const PLAIN = { linked: false, keepsLines: false } as const;

/** The node after this one inside `holder`, in document order; null at the end. */
const following = (node: Node, holder: Node): Node | null => {
  const inner = firstChildOf(node);
  if (inner !== null) return inner;
  for (let at: Node | null = node; at !== null && at !== holder; at = parentOf(at)) {
    const next = nextSiblingOf(at);
    if (next !== null) return next;
  }
  return null;
};

const readNow = (holder: Element): { readonly text: string; readonly segments: readonly Segment[] } => {
  const builder = new BlockBuilder();
  for (let node = firstChildOf(holder); node !== null; node = following(node, holder)) {
    if (isText(node)) builder.add(node, dataOf(node), PLAIN);
  }
  const now = builder.take()[0];
  return { text: now?.text ?? '', segments: now?.segments ?? [] };
};

const sharedLength = (a: string, b: string, most: number, isEqual: (n: number) => boolean): number => {
  let shared = 0;
  while (shared < Math.min(a.length, b.length, most) && isEqual(shared)) shared += 1;
  return shared;
};

/** Segments of a block that is all of its holder, in its own order. A part that is gone has a `nodeStart` below 0. */
export const lookUp = ({ holder, text }: RawBlock): readonly Segment[] => {
  if (holder === null) return [];
  const now = readNow(holder);
  if (now.text === text) return now.segments;
  const [first] = now.segments;
  if (first === undefined) return [];
  const grown = now.text.length - text.length;
  const before = sharedLength(text, now.text, Infinity, (n) => text.charCodeAt(n) === now.text.charCodeAt(n));
  const after = sharedLength(text, now.text, text.length - before, (n) => text.at(-1 - n) === now.text.at(-1 - n));
  const head = now.segments.filter(({ start, length }) => start + length <= before);
  const tail = now.segments
    .filter((segment) => !head.includes(segment) && segment.start >= now.text.length - after)
    .map((segment) => ({ ...segment, start: segment.start - grown }));
  const from = head.reduce((end, { start, length }) => Math.max(end, start + length), 0);
  const gone = { start: from, length: (tail[0]?.start ?? text.length) - from, node: first.node, nodeStart: -1 };
  return [...head, gone, ...tail];
};
