/**
 * What WordNet knows of a stem, by language: how common it is, its kin, its opposites. Read entry by entry when a stem is asked for: a page asks for
 * some hundred of many thousand, and a background that has just woken has no time for all.
 */
import { byWord } from '../text/by-word.ts';
import english from './lexicon/english.json' with { type: 'json' };

/** Stems whose first so many letters are the same lie in one block of text (scripts/lexicon.ts): short enough to be searched through. */
export const BLOCK_LETTERS = 3;

export interface LexiconEntry {
  /** Commonness, 0 the commonest; null where it is not known. */
  readonly rank: number | null;
  readonly broader: readonly string[];
  readonly synonyms: readonly string[];
  readonly derived: readonly string[];
  readonly opposites: readonly string[];
}

/** Entries as text, `;stem=rank|broader|synonyms|derived|opposites;`, by the stems' first letters. */
type Blocks = Readonly<Record<string, string>>;

const rows: Readonly<Record<string, Blocks>> = { en: english.blocks };

const NOTHING: LexiconEntry = { rank: null, broader: [], synonyms: [], derived: [], opposites: [] };

/** Whether the words of a language (two letters) are listed at all. */
export const hasLexicon = (language: string): boolean => rows[language] !== undefined;

/** A stem in, its entry out; an empty one for a stem or a language (two letters) that is not known. Entries are kept once they are read. */
export function lexiconOf(language: string): (stem: string) => LexiconEntry {
  const blocks = rows[language];
  if (blocks === undefined) return () => NOTHING;
  return byWord((stem) => readEntry(blocks, stem));
}

function readEntry(blocks: Blocks, stem: string): LexiconEntry {
  const key = stem.slice(0, BLOCK_LETTERS);
  const block = Object.hasOwn(blocks, key) ? blocks[key] : undefined;
  const at = block?.indexOf(`;${stem}=`) ?? -1;
  if (block === undefined || at < 0) return NOTHING;
  const from = at + stem.length + 2;
  const [rank = '', ...kinds] = block.slice(from, block.indexOf(';', from)).split('|');
  const [broader = [], synonyms = [], derived = [], opposites = []] = kinds.map((words) => (words === '' ? [] : words.split(' ')));
  return { rank: rank === '' ? null : Number(rank), broader, synonyms, derived, opposites };
}
