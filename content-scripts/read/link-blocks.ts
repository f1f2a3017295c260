/** Drops blocks that lead elsewhere: lists of links to other articles, lines that are nothing but a link, and the headings over them. */
import type { RawBlock } from './blocks.ts';
import { groupBy } from './group-by.ts';

/** A list with more of its letters in links is a menu, not a part of the article (Readability cuts its link lists near the same share). */
const LIST_LINK_SHARE = 0.75;
/** A line is a link altogether when nothing but punctuation is left beside it. */
const LINE_LINK_SHARE = 0.95;

const linkShare = (blocks: readonly RawBlock[]): number => {
  const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
  return chars === 0 ? 0 : blocks.reduce((sum, block) => sum + block.linkChars, 0) / chars;
};

const isLinkLine = ({ linkChars, text }: RawBlock): boolean => linkChars > 0 && linkChars >= LINE_LINK_SHARE * text.length;

const menus = (blocks: readonly RawBlock[]): ReadonlySet<Element> => {
  const byList = groupBy(
    blocks.filter((block) => block.list !== null),
    (block) => block.list,
  );
  const found = new Set<Element>();
  for (const [list, items] of byList) {
    const links = items.reduce((sum, item) => sum + item.links, 0);
    if (list !== null && links >= 2 && linkShare(items) >= LIST_LINK_SHARE) found.add(list);
  }
  return found;
};

/** Gives the blocks that stay. Headings that are links stay: in live blogs each entry's heading is one. */
export const dropLinkBlocks = (blocks: readonly RawBlock[]): readonly RawBlock[] => {
  const menuLists = menus(blocks);
  const leads = blocks.map(
    (block) => (block.list !== null && menuLists.has(block.list)) || (block.kind === 'paragraph' && isLinkLine(block)),
  );
  if (!leads.includes(true)) return blocks;
  // Where everything is a link the page is a front page; the gate judges that, not this.
  if (leads.every(Boolean)) return blocks;
  return blocks.filter((block, index) => {
    if (leads[index] === true) return false;
    const opensMenu = block.kind === 'heading' && leads[index + 1] === true;
    return !(opensMenu && (leads[index + 2] ?? true));
  });
};
