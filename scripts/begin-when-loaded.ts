/** Wraps the built content script in its own condition, so that a page that is still loading waits for a few lines of ours and not for all of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';
import { ROOT } from './root.ts';

const CONDITION = join(ROOT, 'content-scripts/when-loaded.ts');
/** Name of the content script's chunk. */
export const CONTENT_SCRIPT = 'content-scripts/main';

/** Acts on the content script's own chunk alone. */
export const beginWhenLoaded = (): Plugin => ({
  name: 'begin-when-loaded',
  async renderChunk(code, { name }) {
    if (name !== CONTENT_SCRIPT) return null;
    const condition = await transformWithOxc(readFileSync(CONDITION, 'utf8'), CONDITION);
    const declared = condition.code.replace('export const whenLoaded', 'const whenLoaded');
    if (declared === condition.code || /^\s*(?:import|export)\b/m.test(declared))
      this.error('content-scripts/when-loaded.ts must stand alone and give whenLoaded');
    // In parentheses of its own: see compile-at-once.ts.
    return { code: `(() => {\n${declared}\nwhenLoaded(window, (() => {\n${code}\n}));\n})();`, map: null };
  },
});
