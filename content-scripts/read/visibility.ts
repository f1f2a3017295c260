/**
 * Whether an element's text can be seen. With layout the computed style and, for positioned elements, the box tell; without it the inline
 * style alone. Text that only machines see is never a claim of the page.
 */
import { attributeOf, boxOf } from './dom-access.ts';
import { isNamedUnseen } from './left-out.ts';

/** Value of a CSS property, '' when it says nothing. */
export type StyleReader = (property: string) => string;

/** What children inherit of being seen. `ground` is the colour behind the text, null when it cannot be known (an image, an overlay). */
export interface Sight {
  readonly visible: boolean;
  readonly ground: string | null;
  readonly colour: string;
}

/** Smaller letters cannot be read: the least size a reader can ask browsers to enforce starts above it. */
const LEAST_FONT_PX = 4;
/** Nearer to nothing than an eye can tell. */
const LEAST_OPACITY = 0.05;
/** Parked outside the page; "-9999px" is the custom, a slide-in is nearer. */
const FAR_PX = -900;

const pixels = (value: string): number => (/^-?[\d.]+(px)?$/.test(value) ? Number.parseFloat(value) : Number.NaN);
const isCut = (value: string): boolean => value === 'hidden' || value === 'clip';

const isClippedAway = (style: StyleReader): boolean =>
  /^rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)$/.test(style('clip')) ||
  /^(inset\(\s*(50|100)%|circle\(\s*0)/.test(style('clip-path'));

const isTiny = (style: StyleReader): boolean => ['width', 'height', 'max-width', 'max-height'].some((side) => pixels(style(side)) <= 1);

/** Sizes are asked for only where what overflows is cut: each question to the browser costs. */
const isShrunk = (style: StyleReader): boolean => {
  const across = style('overflow-x');
  const cut = isCut(across) || isCut(style('overflow-y')) || (across === '' && style('overflow').split(' ').some(isCut));
  return (cut && isTiny(style)) || /^(scale\(\s*0\s*[,)]|matrix\(\s*0, 0, 0, 0,)/.test(style('transform'));
};

const isFaded = (style: StyleReader): boolean => {
  const opacity = style('opacity');
  return (opacity !== '' && Number.parseFloat(opacity) <= LEAST_OPACITY) || /opacity\(\s*0%?\s*\)/.test(style('filter'));
};

const isParkedAway = (style: StyleReader): boolean => {
  if (['text-indent', 'margin-left', 'margin-top'].some((side) => pixels(style(side)) <= FAR_PX)) return true;
  if (!/^(absolute|fixed|relative)$/.test(style('position'))) return false;
  return ['left', 'top', 'right', 'bottom'].some((side) => pixels(style(side)) <= FAR_PX);
};

/** Whether the style takes the element and all it holds out of sight. */
export const isHiddenByStyle = (style: StyleReader): boolean =>
  style('display') === 'none' ||
  style('content-visibility') === 'hidden' ||
  pixels(style('font-size')) < LEAST_FONT_PX ||
  isFaded(style) ||
  isClippedAway(style) ||
  isShrunk(style) ||
  isParkedAway(style);

/** Letters cut out of the background show its colour. */
const isCutOut = (style: StyleReader): boolean => `${style('background-clip')} ${style('-webkit-background-clip')}`.includes('text');

const isSeeThrough = (colour: string): boolean => colour === 'transparent' || /^rgba\(.*,\s*0\)$/.test(colour) || /\/\s*0\)$/.test(colour);

const groundUnder = (style: StyleReader, outer: Sight): string | null => {
  const image = style('background-image');
  // Where styles are worked out the shorthand says nothing more, and it is the dearest of all to ask for.
  if (image === '' ? /url\(|gradient\(/.test(style('background')) : image !== 'none') return null;
  const own = style('background-color') || style('background');
  if (own !== '' && own !== 'none' && !isSeeThrough(own)) return own;
  return /^(absolute|fixed)$/.test(style('position')) ? null : outer.ground;
};

/** How the element's own text is seen, given how its parent's is. Call only where `isHiddenByStyle` is false. */
export const sightOf = (style: StyleReader, outer: Sight): Sight => {
  const ground = groundUnder(style, outer);
  const colour = style('-webkit-text-fill-color') || style('color') || outer.colour;
  const visibility = style('visibility');
  const shown = visibility === '' ? outer.visible : visibility === 'visible';
  const blended = colour !== '' && ((isSeeThrough(colour) && !isCutOut(style)) || (ground !== null && colour === ground));
  return { visible: shown && !blended, ground, colour };
};

/** Reads the inline style alone. */
const inlineStyle = (element: Element): StyleReader => {
  const rows = (attributeOf(element, 'style') ?? '').split(';').map((row) => row.split(':'));
  const values = new Map(
    rows.map(([name = '', ...value]) => [name.trim().toLowerCase(), value.join(':').replace('!important', '').trim().toLowerCase()]),
  );
  return (property) => values.get(property) ?? '';
};

/** How elements are looked at: with the browser's layout, or by what the markup says. */
export interface Eyes {
  readonly hasLayout: boolean;
  styleOf(element: Element): StyleReader;
  /** The browser's own quick word on whether the element, no form, is drawn at all. */
  isShown(element: Element): boolean;
  /** Whether the element's place must be looked at, going by its style. */
  mayBeOutOfReach(element: Element, style: StyleReader): boolean;
  /** Whether the element lies where no scrolling reaches, or says by its name that it is not seen. */
  isOutOfReach(element: Element): boolean;
}

export const markupEyes: Eyes = {
  hasLayout: false,
  styleOf: inlineStyle,
  isShown: () => true,
  mayBeOutOfReach: (element) => isNamedUnseen(element),
  isOutOfReach: () => true,
};

/** Looks through the window's layout. Fixed boxes inside an article are bars and notices, not its text. */
export const layoutEyes = (view: Window): Eyes => {
  const styleOf = (element: Element): StyleReader => {
    const style = view.getComputedStyle(element);
    return (property) => style.getPropertyValue(property);
  };
  return {
    hasLayout: true,
    styleOf,
    // What lays out only what it holds has no box of its own and is shown all the same.
    isShown: (element) => element.checkVisibility() || !isHiddenByStyle(styleOf(element)),
    mayBeOutOfReach: (_element, style) => /^(fixed|absolute)$/.test(style('position')),
    isOutOfReach: (element) => {
      if (styleOf(element)('position') === 'fixed') return true;
      const box = boxOf(element);
      return box !== null && box.width > 0 && (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0);
    },
  };
};
