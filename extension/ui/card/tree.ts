/** Turns a view into plain data that may cross a context's border: components are called, what they draw becomes elements with attributes. */
import type { CardPiece } from '../../platform/card-part.ts';

interface Node {
  readonly type: string | ((props: object) => unknown);
  readonly props: Readonly<Record<string, unknown>>;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'props' in value;

const isPiece = (value: unknown): value is CardPiece => typeof value === 'object' && value !== null && 'tag' in value;

const attributesOf = (props: Node['props']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(props).filter(([name, value]) => name !== 'children' && typeof value !== 'function'));

/** The pieces of a view without state or hooks. Listeners are left out: what can be pressed says so by its `data-act`. */
export const toPieces = (view: unknown): readonly CardPiece[] => {
  if (Array.isArray(view)) return view.flatMap(toPieces);
  if (typeof view === 'string' || typeof view === 'number') return view === '' ? [] : [String(view)];
  if (isPiece(view)) return [view];
  if (!isNode(view)) return [];
  const { type, props } = view;
  if (typeof type === 'function') return toPieces(type(props));
  return [{ tag: type, props: { ...attributesOf(props), children: toPieces(props['children']) } }];
};
