/** The corpus of the background: the bundled pack, parsed and compiled (its register read, as the build compiled it) at the first question and again after each waking. */
import { compileCorpus, type Corpus } from '../extension/core/corpus/compile-corpus.ts';
import { parsePack, problemLine } from '../extension/core/corpus/parse-pack.ts';
import bundle from '../extension/corpus/bundle.json' with { type: 'json' };
import { storedRegister } from './stored-register.ts';

let compiled: Corpus | null = null;

const compile = (): Corpus => {
  const { pack, problems } = parsePack(bundle);
  if (pack === null) throw new Error(`the bundled corpus cannot be read: ${problems.map(problemLine).join('; ')}`);
  return compileCorpus([pack], storedRegister());
};

/** The bundled corpus. What is answered to a page may come from here and nowhere else. */
export const bundledCorpus = (): Corpus => (compiled ??= compile());
