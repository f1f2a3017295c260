/** Puts what can be found out of the bundled corpus beforehand into the built background: its compiled register, its claim index, its records' readings and kindred. */
import type { Plugin } from 'vite';
import type { StoredBundle } from '../background/stored-bundle.ts';
import { compileCorpus } from '../extension/core/corpus/compile-corpus.ts';
import { kindredOfAll } from '../extension/core/coverage/by-way.ts';
import { readingsOfAll } from '../extension/core/coverage/corpus-readings.ts';
import { toBuffer } from '../extension/core/officials/compile-register.ts';
import { readPacks } from './bundle.ts';

let found: StoredBundle | null = null;

const base64 = (buffer: ArrayBuffer): string => Buffer.from(buffer).toString('base64');

const find = (): StoredBundle => {
  const { register, index } = compileCorpus(readPacks([], { bundle: true }));
  return {
    register: base64(toBuffer(register)),
    index: base64(index.toBuffer()),
    readings: JSON.stringify(readingsOfAll(index.claims())),
    kindred: JSON.stringify(kindredOfAll(index)),
  };
};

/** The same texts for the same bundle. */
export const bundleToStore = (): StoredBundle => (found ??= find());

const MODULE = /\/background\/stored-bundle\.ts$/;
const NOTHING_STORED = /(const STORED\b[^=]*=) null;/;

/** Replaces the null of background/stored-bundle.ts. Fails the build where that no longer stands there. */
export const storeBundle = (): Plugin => ({
  name: 'store-bundle',
  enforce: 'pre',
  transform(code, id) {
    if (!MODULE.test(id)) return null;
    if (!NOTHING_STORED.test(code)) this.error('the place of what is stored is gone: look at background/stored-bundle.ts');
    return { code: code.replace(NOTHING_STORED, (_all, place: string) => `${place} ${JSON.stringify(bundleToStore())};`), map: null };
  },
});
