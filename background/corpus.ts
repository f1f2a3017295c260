/**
 * The corpus of the background: the bundled pack, parsed and compiled at the first question and again after each waking. Its register and what its
 * records have for kindred are read as the build stored them.
 */
import { compileCorpus, type Corpus } from '../extension/core/corpus/compile-corpus.ts';
import { parsePack, problemLine } from '../extension/core/corpus/parse-pack.ts';
import { keepKindred } from '../extension/core/coverage/by-way.ts';
import bundle from '../extension/corpus/bundle.json' with { type: 'json' };
import { storedKindred } from './stored-kindred.ts';
import { storedRegister } from './stored-register.ts';

let compiled: Corpus | null = null;

const compile = (): Corpus => {
  const { pack, problems } = parsePack(bundle);
  if (pack === null) throw new Error(`the bundled corpus cannot be read: ${problems.map(problemLine).join('; ')}`);
  const corpus = compileCorpus([pack], storedRegister());
  keepKindred(storedKindred(), corpus);
  return corpus;
};

/** The bundled corpus. What is answered to a page may come from here and nowhere else. */
export const bundledCorpus = (): Corpus => (compiled ??= compile());
