/** How two stems stand to each other: kindred, opposite, or naming different sets; and how much a word weighs. From the lexicon and the cue rows. */
import { byLanguage } from '../text/by-language.ts';
import { byWord } from '../text/by-word.ts';
import { stemOf } from '../text/stems.ts';
import { cueWordsOf } from './cues/languages.ts';
import { hasLexicon, type LexiconEntry, lexiconOf } from './lexicon.ts';

export interface WordRelations {
  /** 0 when unrelated, 1 when one stands for the other. */
  kinship(a: string, b: string): number;
  /** Stems kindred to a stem, each with its kinship; a stem is not its own kin. */
  kin(stem: string): ReadonlyMap<string, number>;
  /** Whether any other stem can be its opposite, its contrast or its exclusive. */
  canTurn(stem: string): boolean;
  isOpposite(a: string, b: string): boolean;
  /** Whether both belong to one row of words that part sets, and differ. */
  isContrast(a: string, b: string): boolean;
  /** Whether one thing can be only one of the two: nationalities. */
  isExclusive(a: string, b: string): boolean;
  /** Weight of a stem by rarity, 0.15 (commonest) to 1 (unknown, so most likely a name). */
  weight(stem: string): number;
  /** Whether a word that begins a sentence is a name: one that the language's lexicon lacks. Without a lexicon nobody can tell. */
  isName(stem: string): boolean;
}

/** How far each kind of kinship carries; ordered by how sure it is. */
const KIN = { row: 0.9, derived: 0.9, synonym: 0.8, broader: 0.5 } as const;
const RAREST = 12;
const LEAST_WEIGHT = 0.15;

const NO_KIN: ReadonlyMap<string, number> = new Map();

/** Word relations of a language (BCP 47 tag); an unknown language has none and all its words weigh alike. */
export const wordRelationsOf = byLanguage((base) => makeRelations(base));

/** Words linked to words; both ways. */
type Links = Map<string, Map<string, number>>;

function linkPair(links: Links, a: string, b: string, strength: number): void {
  if (a === b) return;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = links.get(from);
    if (known === undefined) links.set(from, new Map([[to, strength]]));
    else known.set(to, Math.max(strength, known.get(to) ?? 0));
  }
}

const linkGroup = (links: Links, group: readonly string[], strength: number): void => {
  group.forEach((a, i) => group.slice(i + 1).forEach((b) => linkPair(links, a, b, strength)));
};

/** Kin of a word by the lexicon and by the rows of cue words it stands in, put together when it is first asked for. An opposite is never kin. */
function kinFinder(
  entryOf: (word: string) => LexiconEntry,
  rows: readonly (readonly string[])[],
  opposites: Links,
): (word: string) => ReadonlyMap<string, number> {
  const rowsOf = new Map<string, (readonly string[])[]>();
  for (const row of rows)
    for (const word of row) {
      const known = rowsOf.get(word);
      if (known === undefined) rowsOf.set(word, [row]);
      else known.push(row);
    }
  return byWord((word) => {
    const kin = new Map<string, number>();
    const add = (words: readonly string[], strength: number): void => {
      for (const other of words) if (other !== word) kin.set(other, Math.max(strength, kin.get(other) ?? 0));
    };
    const entry = entryOf(word);
    add(entry.broader, KIN.broader);
    add(entry.synonyms, KIN.synonym);
    add(entry.derived, KIN.derived);
    for (const row of rowsOf.get(word) ?? []) add(row, KIN.row);
    for (const opposite of [...entry.opposites, ...(opposites.get(word)?.keys() ?? [])]) kin.delete(opposite);
    return kin.size === 0 ? NO_KIN : kin;
  });
}

function makeRelations(language: string): WordRelations {
  const stem = stemOf(language);
  const cues = cueWordsOf(language);
  const entryOf = lexiconOf(language);
  const isListed = hasLexicon(language);
  const stemsOf = (row: string): string[] => [...new Set(row.split(' ').map(stem))];
  const opposites: Links = new Map();
  for (const row of cues.opposites) {
    const [left = [], right = []] = row.split('|').map(stemsOf);
    for (const a of left) for (const b of right) linkPair(opposites, a, b, 1);
  }
  const kinOf = kinFinder(entryOf, cues.kindred.map(stemsOf), opposites);
  const contrasts: Links = new Map();
  for (const row of cues.contrasts) linkGroup(contrasts, stemsOf(row), 1);
  const exclusives = new Map(cues.exclusives.flatMap((row, group) => row.split(' ').map((word): [string, number] => [stem(word), group])));
  return {
    kinship: (a, b) => (a === b ? 1 : (kinOf(a).get(b) ?? 0)),
    kin: kinOf,
    canTurn: (word) => opposites.has(word) || contrasts.has(word) || exclusives.has(word) || entryOf(word).opposites.length > 0,
    isOpposite: (a, b) => opposites.get(a)?.has(b) === true || entryOf(a).opposites.includes(b),
    isExclusive: (a, b) => a !== b && exclusives.has(a) && exclusives.get(a) === exclusives.get(b),
    isContrast: (a, b) => contrasts.get(a)?.has(b) === true,
    weight: (word) => LEAST_WEIGHT + ((1 - LEAST_WEIGHT) * (entryOf(word).rank ?? RAREST)) / RAREST,
    isName: (word) => isListed && entryOf(word).rank === null,
  };
}
