/**
 * Puts every function that the content script gives a name into parentheses. Browsers take such a function for one that is called at once and
 * compile it while they read the script; any other they skim, and read a second time when it is called, which for most of ours is on every page.
 * The method: "possibly invoked function expressions", https://v8.dev/blog/preparser#pife
 */
import type { Plugin } from 'vite';
import { CONTENT_SCRIPT } from './begin-when-loaded.ts';

/** A node of the syntax tree (ESTree); offsets are UTF-16 units, half open. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Functions that a variable begins with, outer before inner. */
const namedFunctions = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(namedFunctions);
  if (!isNode(value)) return [];
  const init = value.type === 'VariableDeclarator' && 'init' in value ? value.init : null;
  const own = isNode(init) && /^(?:ArrowFunction|Function)Expression$/.test(init.type) ? [init] : [];
  return [...own, ...Object.values(value).flatMap(namedFunctions)];
};

/** Acts on the content script's own chunk alone. */
export const compileAtOnce = (): Plugin => ({
  name: 'compile-at-once',
  renderChunk(code, { name }) {
    if (name !== CONTENT_SCRIPT) return null;
    const places = namedFunctions(this.parse(code)).flatMap(({ start, end }) => [
      { at: start, mark: '(' },
      { at: end, mark: ')' },
    ]);
    let wrapped = '';
    let from = 0;
    for (const { at, mark } of places.toSorted((a, b) => a.at - b.at)) {
      wrapped += code.slice(from, at) + mark;
      from = at;
    }
    return { code: wrapped + code.slice(from), map: null };
  },
});
