/**
 * The part of Preact that the card needs, in a sixth of its size: elements, fragments, function components, and drawing again in place. The
 * build puts it in place of `preact` in the content script, whose size is limited; all other pages have Preact itself. No state, no hooks.
 */
type Props = Readonly<Record<string, unknown>>;

interface Drawn {
  readonly tag: string;
  readonly props: Props;
}

type Tree = Drawn | string;
type Component = (props: Props) => unknown;

const SVG = 'http://www.w3.org/2000/svg';
/** What was last drawn into an element, so that only changes touch it. */
const drawnProps = new WeakMap<Element, Props>();

const isDrawn = (value: unknown): value is Drawn => typeof value === 'object' && value !== null && 'tag' in value;

/** Components are called at once; what they give is drawn like anything else. */
export const jsx = (type: string | Component, props: Props): unknown => (typeof type === 'string' ? { tag: type, props } : type(props));
export const jsxs = jsx;
export const Fragment: Component = ({ children }) => children;

const flatten = (value: unknown, into: Tree[]): readonly Tree[] => {
  if (Array.isArray(value)) for (const one of value) flatten(one, into);
  else if (isDrawn(value)) into.push(value);
  else if (typeof value === 'string' || typeof value === 'number') into.push(String(value));
  return into;
};

const isListener = (value: unknown): value is EventListener => typeof value === 'function';

const setProp = (element: Element, name: string, before: unknown, next: unknown): void => {
  if (name === 'children' || name === 'key' || before === next) return;
  if (name.startsWith('on')) {
    const kind = name.slice(2).toLowerCase();
    if (isListener(before)) element.removeEventListener(kind, before);
    if (isListener(next)) element.addEventListener(kind, next);
  } else if (next === undefined || next === null || (next === false && !name.startsWith('aria-'))) element.removeAttribute(name);
  else element.setAttribute(name, next === true && !name.startsWith('aria-') ? '' : String(next));
};

const drawProps = (element: Element, props: Props): void => {
  const before = drawnProps.get(element) ?? {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(props)])) setProp(element, name, before[name], props[name]);
  drawnProps.set(element, props);
};

const createElement = (tag: string, parent: Element): Element => {
  const { ownerDocument } = parent;
  const inSvg = tag === 'svg' || (parent.namespaceURI === SVG && parent.localName !== 'foreignObject');
  return inSvg ? ownerDocument.createElementNS(SVG, tag) : ownerDocument.createElement(tag);
};

/** The node for one piece: the old one where it is of the same kind. */
const nodeFor = (tree: Tree, old: ChildNode | undefined, parent: Element): ChildNode => {
  if (typeof tree === 'string') {
    if (old?.nodeType !== 3) return parent.ownerDocument.createTextNode(tree);
    if (old.nodeValue !== tree) old.nodeValue = tree;
    return old;
  }
  const same = old instanceof Element && old.localName === tree.tag && drawnProps.has(old);
  const element = same ? old : createElement(tree.tag, parent);
  drawProps(element, tree.props);
  drawChildren(element, tree.props['children']);
  return element;
};

const drawChildren = (parent: Element, children: unknown): void => {
  const trees = flatten(children, []);
  for (const [index, tree] of trees.entries()) {
    const old = parent.childNodes[index];
    const node = nodeFor(tree, old, parent);
    if (old === undefined) parent.append(node);
    else if (old !== node) old.replaceWith(node);
  }
  while (parent.childNodes.length > trees.length) parent.lastChild?.remove();
};

/** Draws into the container, in place of what was drawn there; null empties it. */
export const render = (tree: unknown, container: Element): void => drawChildren(container, tree);
