/** Puts the kindred of each record of the bundled corpus into the built background, so that a waking background need not find them. */
import type { Plugin } from 'vite';
import { compileCorpus } from '../extension/core/corpus/compile-corpus.ts';
import { kindredOfAll } from '../extension/core/coverage/by-way.ts';
import { readPacks } from './bundle.ts';

let found: string | null = null;

/** Kindred of the bundled corpus, JSON; the same text for the same bundle. */
export const kindredOfBundle = (): string => (found ??= JSON.stringify(kindredOfAll(compileCorpus(readPacks([], { bundle: true })).index)));

const MODULE = /\/background\/stored-kindred\.ts$/;
const NOTHING_STORED = /(const STORED\b[^=]*=) null;/;

/** Replaces the null of background/stored-kindred.ts. Fails the build where that no longer stands there. */
export const storeKindred = (): Plugin => ({
  name: 'store-kindred',
  enforce: 'pre',
  transform(code, id) {
    if (!MODULE.test(id)) return null;
    if (!NOTHING_STORED.test(code)) this.error('the place of the stored kindred is gone: look at background/stored-kindred.ts');
    return { code: code.replace(NOTHING_STORED, (_all, place: string) => `${place} ${JSON.stringify(kindredOfBundle())};`), map: null };
  },
});
