/** Puts the compiled register of the bundled corpus into the built background, so that a waking background need not compile it. */
import type { Plugin } from 'vite';
import { compileCorpus } from '../extension/core/corpus/compile-corpus.ts';
import { toBuffer } from '../extension/core/officials/compile-register.ts';
import { readPacks } from './bundle.ts';

/** The compiled register of the bundled corpus, base64; the same bytes for the same bundle. */
export const compiledBundle = (): string =>
  Buffer.from(toBuffer(compileCorpus(readPacks([], { bundle: true })).register)).toString('base64');

const MODULE = /\/background\/stored-register\.ts$/;
const NOTHING_STORED = /(const STORED\b[^=]*=) null;/;

/** Replaces the null of background/stored-register.ts. Fails the build where that no longer stands there. */
export const storeRegister = (): Plugin => ({
  name: 'store-register',
  enforce: 'pre',
  transform(code, id) {
    if (!MODULE.test(id)) return null;
    if (!NOTHING_STORED.test(code)) this.error('the place of the stored register is gone: look at background/stored-register.ts');
    return { code: code.replace(NOTHING_STORED, `$1 '${compiledBundle()}';`), map: null };
  },
});
