/** T12: a name made to look like an official's never hits with confidence; an honest name with joiners, soft hyphens or parted accents in it does. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../extension/core/analyze.ts';
import { compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import bundle from '../../extension/corpus/bundle.json' with { type: 'json' };
import { fuzz } from './fuzz.ts';

const { pack } = parsePack(bundle);
if (pack === null) throw new Error('the bundled corpus cannot be read');
const corpus = compileCorpus([{ ...pack, reports: [] }]);
const SURE = 0.5;

interface Spelling {
  readonly id: string;
  readonly name: string;
}

/** Names and aliases of persons, in whatever script, of at least two words: what a spoof would be worth. */
const spellings: readonly Spelling[] = pack.officials
  .filter(({ kind }) => kind === 'person')
  .flatMap(({ id, name, aliases = [] }) => [name, ...aliases.map(({ text }) => text)].map((spelling) => ({ id, name: spelling })))
  // A small letter behind an apostrophe ("Zelens'kyj") is no name to the finder, forged or not.
  .filter(({ name }) => name.includes(' ') && !/['’]\p{Ll}/u.test(name));

/** Latin letters and what looks like them elsewhere. */
const TWIN: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  o: 'ο',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  v: 'ν',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Ε',
  H: 'Н',
  I: 'І',
  J: 'Ј',
  K: 'Κ',
  M: 'Μ',
  O: 'О',
  P: 'Р',
  R: 'Ꭱ',
  S: 'Ѕ',
  T: 'Т',
  X: 'Х',
  Y: 'Υ',
  Z: 'Ζ',
  l: 'ӏ',
  n: 'ո',
  u: 'ս',
  g: 'ɡ',
  d: 'ԁ',
  h: 'һ',
};
/** The same from Cyrillic to Latin. */
const TWIN_OF_CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(TWIN).flatMap(([latin, twin]) => (/\p{Script=Cyrillic}/u.test(twin) ? [[twin, latin]] : [])),
);
const twinOf = (letter: string): string | undefined => TWIN[letter] ?? TWIN_OF_CYRILLIC[letter];

const REORDERING = ['\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u061c'];
const TAGS = ['\u{e0061}', '\u{e0020}', '\u{e007f}'];
const HARMLESS = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];

const insertedInto = (name: string, mark: string, at: number): string => {
  const inside = 1 + (at % (name.length - 1));
  return name.slice(0, inside) + mark + name.slice(inside);
};

/** The name with one letter, chosen by `at`, replaced by its twin; null where no letter has one. */
const withTwin = (name: string, at: number): string | null => {
  const places = [...name].flatMap((letter, index) => (twinOf(letter) === undefined ? [] : [index]));
  const place = places[at % Math.max(1, places.length)];
  return place === undefined ? null : name.slice(0, place) + twinOf(name[place] ?? '') + name.slice(place + 1);
};

/** Who is found with confidence in a sentence around the spelling, in the language of its letters. */
const surely = (spelling: string): readonly string[] => {
  const isCyrillic = /^\p{Script=Cyrillic}/u.test(spelling.normalize('NFC'));
  const text = isCyrillic ? `У понеділок ${spelling} довго говорив.` : `On Monday ${spelling} spoke at length.`;
  return analyze({ text, language: isCyrillic ? 'uk' : 'en' }, corpus).officials.flatMap(({ id, mentions }) =>
    mentions.some(({ confidence }) => confidence >= SURE) ? [id] : [],
  );
};

const plain = spellings.filter(({ id, name }) => surely(name).includes(id));
const person = fc.constantFrom(...plain);
const place = fc.nat({ max: 200 });

describe('T12: names', () => {
  it('are found at all, in two scripts', () => {
    expect(spellings.filter((one) => !plain.includes(one)).map(({ name }) => name)).toEqual([]);
    expect(plain.length).toBeGreaterThan(25);
    expect(plain.filter(({ name }) => /\p{Script=Cyrillic}/u.test(name)).length).toBeGreaterThan(8);
  });

  fuzz(
    'forged with a letter of another script',
    fc.tuple(person, place),
    ([{ id, name }, at]) => {
      const spoof = withTwin(name, at);
      if (spoof !== null) expect(surely(spoof), spoof).not.toContain(id);
    },
    { share: 0.2 },
  );

  fuzz(
    'with reordering or tag characters inside',
    fc.tuple(person, place, fc.constantFrom(...REORDERING, ...TAGS)),
    ([{ id, name }, at, mark]) => {
      const spoof = name
        .split(' ')
        .map((word) => (word.length > 1 ? insertedInto(word, mark, at) : word))
        .join(' ');
      expect(surely(spoof), JSON.stringify(spoof)).not.toContain(id);
    },
    { share: 0.2 },
  );

  fuzz(
    'with joiners, soft hyphens or parted accents inside',
    fc.tuple(person, place, fc.constantFrom(...HARMLESS, '')),
    ([{ id, name }, at, mark]) => {
      const honest = mark === '' ? name.normalize('NFD') : insertedInto(name, mark, at);
      expect(surely(honest), JSON.stringify(honest)).toContain(id);
    },
    { share: 0.2 },
  );
});
