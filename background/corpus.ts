/**
 * The corpus of the background: the bundled pack, read at the first question and again after each waking. Its register, its claim index and its
 * records' readings and kindred are taken as the build stored them.
 */
import { compileCorpus, type Corpus } from '../extension/core/corpus/compile-corpus.ts';
import { parsePack, problemLine } from '../extension/core/corpus/parse-pack.ts';
import { keepKindred } from '../extension/core/coverage/by-way.ts';
import { keepReadings } from '../extension/core/coverage/corpus-readings.ts';
import bundle from '../extension/corpus/bundle.json' with { type: 'json' };
import { storedBundle } from './stored-bundle.ts';

let compiled: Corpus | null = null;

const compile = (): Corpus => {
  const { pack, problems } = parsePack(bundle);
  if (pack === null) throw new Error(`the bundled corpus cannot be read: ${problems.map(problemLine).join('; ')}`);
  const stored = storedBundle();
  const corpus = compileCorpus([pack], stored ?? {});
  if (stored === null) return corpus;
  keepReadings(stored.readings, corpus);
  keepKindred(stored.kindred, corpus);
  return corpus;
};

/** The bundled corpus. What is answered to a page may come from here and nowhere else. */
export const bundledCorpus = (): Corpus => (compiled ??= compile());
