/**
 * Reads the tree past what a page may hide: a form's own properties give way to inputs of the same name (`<input name="childNodes">`), so forms
 * are asked through getters taken from the prototypes. All else is asked directly, which browsers do several times faster. Where the prototypes
 * are no globals (node with linkedom) everything is asked directly.
 */
type Holder<Owner> = { readonly prototype: Owner } | undefined;

const capture = <Owner extends object, Key extends keyof Owner>(holder: Holder<Owner>, key: Key): ((owner: Owner) => Owner[Key]) => {
  const read = holder === undefined ? undefined : Object.getOwnPropertyDescriptor(holder.prototype, key)?.get;
  return read === undefined ? (owner) => owner[key] : (owner) => read.call(owner) as Owner[Key];
};

const nodeHolder = typeof Node === 'undefined' ? undefined : Node;
const elementHolder = typeof Element === 'undefined' ? undefined : Element;

const ELEMENT = 1;
export const TEXT = 3;

const safely = {
  firstChild: capture(nodeHolder, 'firstChild'),
  nextSibling: capture(nodeHolder, 'nextSibling'),
  parentNode: capture(nodeHolder, 'parentNode'),
  isConnected: capture(nodeHolder, 'isConnected'),
  nodeType: capture(nodeHolder, 'nodeType'),
  textContent: capture(nodeHolder, 'textContent'),
  localName: capture(elementHolder, 'localName'),
};

/** Neither a form nor anything that says it is not one. A form can give an element for a name or type, never a string or number. */
const isOpen = (node: Node): boolean => {
  if (node.nodeType === TEXT) return true;
  const name: unknown = (node as Element).localName;
  return typeof name === 'string' && name !== 'form';
};

/** The local name of an element that hides nothing, which is any but a form; null otherwise. Its properties may be asked directly. */
export const openNameOf = (node: Node): string | null => {
  if (node.nodeType !== ELEMENT) return null;
  const name: unknown = (node as Element).localName;
  return typeof name === 'string' && name !== 'form' ? name : null;
};

export const firstChildOf = (node: Node): Node | null => (isOpen(node) ? node.firstChild : safely.firstChild(node));
export const nextSiblingOf = (node: Node): Node | null => (isOpen(node) ? node.nextSibling : safely.nextSibling(node));
export const parentOf = (node: Node): Node | null => (isOpen(node) ? node.parentNode : safely.parentNode(node));
export const isConnected = (node: Node): boolean => (isOpen(node) ? node.isConnected : safely.isConnected(node));
/** Character data is no form. */
export const dataOf = (text: CharacterData): string => text.data;

const typeOf = (node: Node): number => {
  const type: unknown = node.nodeType;
  return typeof type === 'number' ? type : safely.nodeType(node);
};

export const isElement = (node: Node): node is Element => typeOf(node) === ELEMENT;
export const isText = (node: Node): node is Text => node.nodeType === TEXT;
/** Tag name in lower case. */
export const tagOf = (element: Element): string => {
  const name: unknown = element.localName;
  return (typeof name === 'string' ? name : safely.localName(element)).toLowerCase();
};
export const wordsOf = (node: Node): string => safely.textContent(node) ?? '';

const getAttribute = elementHolder?.prototype.getAttribute;
const boundingBox = elementHolder?.prototype.getBoundingClientRect;
const closest = elementHolder?.prototype.closest;
const matchesSelector = elementHolder?.prototype.matches;

/** The attribute's value, null without it. */
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute === undefined || isOpen(element) ? element.getAttribute(name) : getAttribute.call(element, name);

export const closestOf = (element: Element, selector: string): Element | null =>
  closest === undefined ? element.closest(selector) : closest.call(element, selector);

export const matches = (element: Element, selector: string): boolean =>
  matchesSelector === undefined ? element.matches(selector) : matchesSelector.call(element, selector);

/** Box in viewport coordinates, CSS pixels; null without layout. */
export const boxOf = (element: Element): DOMRect | null => (boundingBox === undefined ? null : boundingBox.call(element));

/** Whether `ancestor` is `node` or holds it, inside one tree. */
export const isWithin = (node: Node, ancestor: Node): boolean => {
  for (let at: Node | null = node; at !== null; at = parentOf(at)) if (at === ancestor) return true;
  return false;
};
