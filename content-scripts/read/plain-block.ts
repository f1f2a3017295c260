/**
 * Blocks whose text is drawn as it stands: words and ordinary inline elements, nothing hidden, left out or set apart. The browser gives their text
 * in one piece, so none of their text nodes need be touched, which is most of what reading a page costs; where a word stands is found when asked.
 */
import type { WholeText } from './blocks.ts';
import type { Facts, Look } from './look.ts';
import type { Eyes } from './visibility.ts';

/** Inline elements looked at in one go; a block with more of them is walked node by node, with rests. */
const MOST_INLINE = 60;

/** Tags that draw more or less than their text. */
const ODD_TAGS = new Set(['br', 'q', 'slot', 'details', 'summary']);

export interface PlainText extends WholeText {
  readonly elements: number;
}

interface Tally {
  elements: number;
  linkChars: number;
  links: number;
}

const isPlainIn = (facts: Facts, outer: Facts): boolean =>
  !(facts.isOut || facts.isBlock || facts.isBeside || facts.isPlaced) &&
  facts.sight.visible &&
  facts.keepsLines === outer.keepsLines &&
  !ODD_TAGS.has(facts.tag);

/** False when anything inside is not plain. No deeper than there are inline elements to look at. */
const countInside = (parent: Element, outer: Look, eyes: Eyes, tally: Tally): boolean => {
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
    const name: unknown = child.localName;
    tally.elements += 1;
    if (tally.elements > MOST_INLINE || name === 'form' || typeof name !== 'string') return false;
    const look = outer.of(child, name, eyes);
    if (!isPlainIn(look.facts, outer.facts) || (eyes.hasLayout && look.facts.mayHost && child.shadowRoot !== null)) return false;
    if (look.facts.linked && !outer.facts.linked) {
      tally.links += 1;
      tally.linkChars += child.textContent?.length ?? 0;
    }
    if (!countInside(child, look, eyes, tally)) return false;
  }
  return true;
};

/** The text of a block element, no form, when it is plain; null when it must be walked. What is mostly links is walked, to be counted exactly. */
export const plainTextOf = (element: Element, look: Look, eyes: Eyes): PlainText | null => {
  const { tag, linked, isShutDetails, sight, mayHost } = look.facts;
  if (linked || isShutDetails || !sight.visible || ODD_TAGS.has(tag) || tag === 'form') return null;
  if (eyes.hasLayout && mayHost && element.shadowRoot !== null) return null;
  const tally: Tally = { elements: 0, linkChars: 0, links: 0 };
  if (!countInside(element, look, eyes, tally)) return null;
  const data = element.textContent ?? '';
  const { elements, linkChars, links } = tally;
  return links === 0 || linkChars * 2 < data.length ? { data, elements, linkChars, links } : null;
};
