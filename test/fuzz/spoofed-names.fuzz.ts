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

/** Persons' names in Latin letters, at least two words: what a spoof would be worth. */
const people = pack.officials.filter(
  ({ kind, name }) => kind === 'person' && /^[\p{Script=Latin}\p{P}\s]+$/u.test(name) && name.includes(' '),
);

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
const REORDERING = ['\u202a', '\u202b', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u061c'];
const TAGS = ['\u{e0061}', '\u{e0020}', '\u{e007f}'];
const HARMLESS = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];

const insertedInto = (name: string, mark: string, at: number): string => {
  const inside = 1 + (at % (name.length - 1));
  return name.slice(0, inside) + mark + name.slice(inside);
};

/** The name with one letter, chosen by `at`, replaced by its twin; null where no letter has one. */
const withTwin = (name: string, at: number): string | null => {
  const places = [...name].flatMap((letter, index) => (letter in TWIN ? [index] : []));
  const place = places[at % Math.max(1, places.length)];
  return place === undefined ? null : name.slice(0, place) + TWIN[name[place] ?? ''] + name.slice(place + 1);
};

const surely = (text: string): readonly string[] =>
  analyze({ text, language: 'en' }, corpus).officials.flatMap(({ id, mentions }) =>
    mentions.some(({ confidence }) => confidence >= SURE) ? [id] : [],
  );

const person = fc.constantFrom(...people);
const place = fc.nat({ max: 200 });

describe('T12: names', () => {
  it('are found at all', () => {
    expect(people.length).toBeGreaterThan(8);
    for (const { id, name } of people) expect(surely(`On Monday ${name} spoke at length.`), name).toContain(id);
  });

  fuzz(
    'forged with a letter of another script',
    fc.tuple(person, place),
    ([{ id, name }, at]) => {
      const spoof = withTwin(name, at);
      if (spoof !== null) expect(surely(`On Monday ${spoof} spoke at length.`), spoof).not.toContain(id);
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
      expect(surely(`On Monday ${spoof} spoke at length.`), JSON.stringify(spoof)).not.toContain(id);
    },
    { share: 0.2 },
  );

  fuzz(
    'with joiners, soft hyphens or parted accents inside',
    fc.tuple(person, place, fc.constantFrom(...HARMLESS, '')),
    ([{ id, name }, at, mark]) => {
      const honest = mark === '' ? name.normalize('NFD') : insertedInto(name, mark, at);
      expect(surely(`On Monday ${honest} spoke at length.`), JSON.stringify(honest)).toContain(id);
    },
    { share: 0.2 },
  );
});
