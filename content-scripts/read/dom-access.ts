/**
 * Reads the tree through getters taken from the prototypes, because a page's form can hide its own properties behind inputs of the same
 * name (`<input name="childNodes">`). Where the prototypes are no globals (node with linkedom) it reads the properties as they are.
 */
type Holder<Owner> = { readonly prototype: Owner } | undefined;

const capture = <Owner extends object, Key extends keyof Owner>(holder: Holder<Owner>, key: Key): ((owner: Owner) => Owner[Key]) => {
  const read = holder === undefined ? undefined : Object.getOwnPropertyDescriptor(holder.prototype, key)?.get;
  return read === undefined ? (owner) => owner[key] : (owner) => read.call(owner) as Owner[Key];
};

const nodeHolder = typeof Node === 'undefined' ? undefined : Node;
const elementHolder = typeof Element === 'undefined' ? undefined : Element;
const dataHolder = typeof CharacterData === 'undefined' ? undefined : CharacterData;

export const ELEMENT = 1;
export const TEXT = 3;

export const firstChildOf: (node: Node) => Node | null = capture(nodeHolder, 'firstChild');
export const nextSiblingOf: (node: Node) => Node | null = capture(nodeHolder, 'nextSibling');
export const parentOf: (node: Node) => Node | null = capture(nodeHolder, 'parentNode');
export const isConnected: (node: Node) => boolean = capture(nodeHolder, 'isConnected');
export const nodeTypeOf: (node: Node) => number = capture(nodeHolder, 'nodeType');
const textContentOf: (node: Node) => string | null = capture(nodeHolder, 'textContent');
const localNameOf: (element: Element) => string = capture(elementHolder, 'localName');
const openRootOf: (element: Element) => ShadowRoot | null = capture(elementHolder, 'shadowRoot');
export const dataOf: (text: CharacterData) => string = capture(dataHolder, 'data');

const getAttribute = elementHolder?.prototype.getAttribute;
const boundingBox = elementHolder?.prototype.getBoundingClientRect;
const closest = elementHolder?.prototype.closest;

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === ELEMENT;
export const isText = (node: Node): node is Text => nodeTypeOf(node) === TEXT;
/** Tag name in lower case. */
export const tagOf = (element: Element): string => localNameOf(element).toLowerCase();
export const wordsOf = (node: Node): string => textContentOf(node) ?? '';

/** The attribute's value, null without it. */
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute === undefined ? element.getAttribute(name) : getAttribute.call(element, name);

export const closestOf = (element: Element, selector: string): Element | null =>
  closest === undefined ? element.closest(selector) : closest.call(element, selector);

/** Open shadow root; null for none and for closed ones, which stay the page's own. */
export const shadowOf = (element: Element): ShadowRoot | null => openRootOf(element) ?? null;

/** Box in viewport coordinates, CSS pixels; null without layout. */
export const boxOf = (element: Element): DOMRect | null => (boundingBox === undefined ? null : boundingBox.call(element));

/** Whether `ancestor` is `node` or holds it, inside one tree. */
export const isWithin = (node: Node, ancestor: Node): boolean => {
  for (let at: Node | null = node; at !== null; at = parentOf(at)) if (at === ancestor) return true;
  return false;
};
