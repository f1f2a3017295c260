/**
 * How an element is taken: left out, hidden, a block or inline, seen in which colours. To ask a browser for every style of every element would
 * cost more than all else, so elements that look alike to the markup (same tag, class, style and the like, in a parent that looks alike) are
 * asked in full now and then only. Rules that go by an element's position can tell such apart: once two differ, all of that look are asked.
 */
import type { BlockKind } from '../../extension/core/page.ts';
import { attributeOf, tagOf } from './dom-access.ts';
import { isLeftOut, isNamedBeside } from './left-out.ts';
import { type Eyes, isHiddenByStyle, type Sight, sightOf } from './visibility.ts';

/** Asked in full: the first few of each look, then four times as seldom each time, at least one of so many. */
const ASKED_AT_FIRST = 3;
const ASKED_ONE_OF = 512;

const askedAfter = (met: number): number => (met < ASKED_AT_FIRST ? met + 1 : Math.min(4 * met, met + ASKED_ONE_OF));

/** Attributes whose values decide; of all others only the presence is compared. */
const TELLING = new Set(['class', 'id', 'style', 'role', 'hidden', 'aria-hidden', 'contenteditable', 'open', 'slot']);

/** Tags that browsers lay out as blocks, for pages without layout. */
const BLOCK_TAGS = new Set(
  (
    'address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html li main ol p section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Tags of HTML that can hold a shadow tree, besides those of a page's own making. */
const HOST_TAGS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));
const KIND_OF_TAG: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'heading'] as const),
  ...['li', 'dd', 'dt'].map((tag) => [tag, 'item'] as const),
  ['blockquote', 'quotation'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

/** What all elements of one look have in common. */
export interface Facts {
  readonly tag: string;
  /** Left out or hidden with all it holds; the facts below then say nothing. */
  readonly isOut: boolean;
  /** Its name tells of a part beside the article, if little of the article is in it. */
  readonly isBeside: boolean;
  /** Its box must be looked at, element by element. */
  readonly isPlaced: boolean;
  readonly isBlock: boolean;
  /** A tag that can hold a shadow tree. */
  readonly mayHost: boolean;
  readonly floats: boolean;
  readonly isShutDetails: boolean;
  readonly kind: BlockKind;
  readonly linked: boolean;
  readonly keepsLines: boolean;
  readonly sight: Sight;
}

export type OuterFacts = Pick<Facts, 'tag' | 'isShutDetails' | 'kind' | 'linked' | 'keepsLines' | 'sight'>;

const isLeftOutIn = (element: Element, tag: string, outer: OuterFacts): boolean => {
  // A page's closing lines are no article text; a quotation's footer names its speaker.
  if (tag === 'footer') return outer.kind !== 'quotation';
  if (outer.isShutDetails) return tag !== 'summary';
  return isLeftOut(element);
};

const kindIn = (tag: string, outer: BlockKind): BlockKind => {
  const own = KIND_OF_TAG.get(tag);
  return own === undefined || (own === 'item' && outer !== 'paragraph') ? outer : own;
};

const outFacts = (tag: string, outer: OuterFacts): Facts => ({
  ...outer,
  tag,
  isOut: true,
  isBeside: false,
  isPlaced: false,
  isBlock: false,
  mayHost: false,
  floats: false,
});

/** Asks everything about one element. A root is never left out by its own tag. */
export const factsOf = (element: Element, outer: OuterFacts, eyes: Eyes, isRoot = false): Facts => {
  const tag = tagOf(element);
  if (!isRoot && isLeftOutIn(element, tag, outer)) return outFacts(tag, outer);
  const style = eyes.styleOf(element);
  if (!isRoot && isHiddenByStyle(style)) return outFacts(tag, outer);
  const display = style('display');
  const bySheet = eyes.hasLayout || display !== '';
  const isInline = bySheet ? /^(inline|contents|ruby)/.test(display) : !BLOCK_TAGS.has(tag);
  const float = style('float');
  const space = style('white-space-collapse') || style('white-space');
  return {
    tag,
    isOut: false,
    isBeside: !isRoot && isNamedBeside(element),
    isPlaced: !isRoot && eyes.mayBeOutOfReach(element, style),
    isBlock: !isInline,
    mayHost: HOST_TAGS.has(tag) || tag.includes('-'),
    floats: !BLOCK_TAGS.has(tag) && float !== '' && float !== 'none',
    isShutDetails: tag === 'details' && attributeOf(element, 'open') === null,
    kind: kindIn(tag, outer.kind),
    linked: outer.linked || tag === 'a',
    keepsLines: space === '' ? outer.keepsLines : /^(preserve|break-spaces|pre)/.test(space),
    sight: sightOf(style, outer.sight),
  };
};

const areSame = (a: Facts, b: Facts): boolean =>
  a.isOut === b.isOut &&
  a.isPlaced === b.isPlaced &&
  a.isBlock === b.isBlock &&
  a.floats === b.floats &&
  a.keepsLines === b.keepsLines &&
  a.sight.visible === b.sight.visible &&
  a.sight.ground === b.sight.ground &&
  a.sight.colour === b.sight.colour;

/** Tag and telling attributes as one string. */
const signatureOf = (element: Element, name: string): string => {
  let signature = name;
  if (!element.hasAttributes()) return signature;
  for (const name of element.getAttributeNames()) {
    signature += TELLING.has(name) ? ` ${name}=${element.getAttribute(name) ?? ''}\n` : ` ${name}`;
  }
  return signature;
};

/** One look: its facts, and the looks met inside of it. */
export class Look {
  readonly facts: Facts;
  readonly #inner = new Map<string, Look>();
  #met = 0;
  /** How many are met when the next is asked. */
  #asked = 1;
  #varies = false;

  constructor(facts: Facts) {
    this.facts = facts;
  }

  /** The look of an element of that local name, no form, inside one of this look. */
  of(element: Element, name: string, eyes: Eyes): Look {
    const signature = signatureOf(element, name);
    const known = this.#inner.get(signature);
    if (known === undefined || known.#varies) return this.#ask(element, signature, eyes, known);
    known.#met += 1;
    if (!eyes.hasLayout || known.#met < known.#asked) return known;
    known.#asked = askedAfter(known.#met);
    const facts = factsOf(element, this.facts, eyes);
    if (areSame(facts, known.facts)) return known;
    known.#varies = true;
    return new Look(facts);
  }

  #ask(element: Element, signature: string, eyes: Eyes, known: Look | undefined): Look {
    const look = new Look(factsOf(element, this.facts, eyes));
    // A root shown by a shadow tree has styles of its own.
    if (known === undefined && (element.shadowRoot ?? null) === null) this.#inner.set(signature, look);
    return look;
  }
}
