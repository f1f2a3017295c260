/** Where the card goes: under the words it speaks of or above them, never over them, always inside the viewport. Pure; CSS pixels. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placing {
  /** The words the card speaks of. */
  readonly words: Box;
  /** Where the reader points, across; the words' start when opened by key. */
  readonly x: number;
  readonly card: { readonly width: number; readonly height: number };
  readonly viewport: { readonly width: number; readonly height: number };
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
  readonly side: 'below' | 'above';
}

/** Between words and card: near enough to cross in one stroke. */
const GAP = 6;
/** Between card and the viewport's edge. */
const MARGIN = 8;
/** The card starts this far before the pointer, so that it reads as hanging from the words. */
const OVERHANG = 32;
/** A card squeezed lower than this is worth nothing; it is then allowed to lie over words above or below. */
const LEAST_HEIGHT = 160;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** Several boxes as one. */
export const hullOf = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map((box) => box.left)),
  top: Math.min(...boxes.map((box) => box.top)),
  right: Math.max(...boxes.map((box) => box.right)),
  bottom: Math.max(...boxes.map((box) => box.bottom)),
});

export const placeCard = ({ words, x, card, viewport }: Placing): CardPlace => {
  const below = viewport.height - words.bottom - GAP - MARGIN;
  const above = words.top - GAP - MARGIN;
  const side = card.height <= below || below >= above ? 'below' : 'above';
  const room = side === 'below' ? below : above;
  const maxHeight = clamp(room, Math.min(LEAST_HEIGHT, viewport.height - 2 * MARGIN), viewport.height - 2 * MARGIN);
  const height = Math.min(card.height, maxHeight);
  const wanted = side === 'below' ? words.bottom + GAP : words.top - GAP - height;
  return {
    left: clamp(x - OVERHANG, MARGIN, Math.max(MARGIN, viewport.width - card.width - MARGIN)),
    top: clamp(wanted, MARGIN, Math.max(MARGIN, viewport.height - height - MARGIN)),
    maxHeight,
    side,
  };
};
