/**
 * What WordNet knows of a stem, by language: how common it is, its kin, its opposites. Read entry by entry when a stem is asked for: a page asks for
 * some hundred of many thousand, and a background that has just woken has no time for all.
 */
import english from './lexicon/english.json' with { type: 'json' };

/** Stems whose first so many letters are the same lie in one block of text (scripts/lexicon.ts): short enough to be searched through. */
export const BLOCK_LETTERS = 3;

/** Entries kept before they are forgotten: as many as stems (extension/core/text/stems.ts). */
export const MOST_KEPT = 200_000;

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
  const read = new Map<string, LexiconEntry>();
  return (stem) => {
    let entry = read.get(stem);
    if (entry !== undefined) return entry;
    if (read.size >= MOST_KEPT) read.clear();
    read.set(stem, (entry = readEntry(blocks, stem)));
    return entry;
  };
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
