import { describe, expect, it } from 'vitest';
import { agrees, compareFigures, isComparable, type PlacedFigure } from '../../extension/core/coverage/compare-figures.ts';
import { readClaim } from '../../extension/core/coverage/read-claim.ts';
import { findQuantities } from '../../extension/core/text/quantities.ts';

const read = (text: string) => findQuantities(text, 'en').map(({ text: words, family, unit, min, max }) => [words, family, unit, min, max]);

describe('figures in other languages', () => {
  it.each([
    ['de', 'rund 3,4 Milliarden Euro', '3,4 Milliarden Euro', 'money', 3.4e9, 'rough'],
    ['de', 'mehr als 1.200 Menschen', '1.200', 'count', 1200, 'at-least'],
    ['de', 'vierunddreißig Verletzte', 'vierunddreißig', 'count', 34, 'exact'],
    ['de', 'um 0,25 Prozentpunkte', '0,25 Prozentpunkte', 'point', 0.25, 'exact'],
    ['fr', 'moins de 12,5 pour cent des voix', '12,5 pour cent', 'share', 12.5, 'at-most'],
    ['fr', 'le 8 juin', '8 juin', 'day', 608, 'exact'],
    ['it', 'oltre 1.200 lavoratori', '1.200', 'count', 1200, 'at-least'],
    ['it', 'il 4,5 per cento', '4,5 per cento', 'share', 4.5, 'exact'],
    ['pl', 'ponad 1,2 tys. osób', '1,2 tys', 'count', 1200, 'at-least'],
    ['uk', '5,1 млрд гривень', '5,1 млрд гривень', 'money', 5.1e9, 'exact'],
    ['ru', 'двадцать пять солдат', 'двадцать пять', 'count', 25, 'exact'],
  ])('%s: %s', (language, text, words, family, value, bound) => {
    expect(findQuantities(text, language)).toMatchObject([{ text: words, family, min: value, max: value, bound }]);
  });
});

describe('figures of two texts', () => {
  it.each([
    ['5 million euros', '5 million dollars', false],
    ['$5 million', '$7 million', true],
    ['5 per cent', '5 people', false],
    ['5 tonnes', '7 tonnes', true],
  ])('%s and %s can be compared: %s', (one, other, isOne) => {
    const [a, b] = [findQuantities(one, 'en')[0]!, findQuantities(other, 'en')[0]!];
    expect(isComparable(a, b)).toBe(isOne);
  });
});

describe('figures in a text', () => {
  it.each([
    ['about 2.5 million people', [['2.5 million', 'count', '', 2.5e6, 2.5e6]]],
    ['a loan of $3bn', [['$3bn', 'money', 'USD', 3e9, 3e9]]],
    ['it costs 25 cents', [['25 cents', 'money', 'USD', 25, 25]]],
    ['6 1/2 per cent', [['6 1/2 per cent', 'share', '%', 6.5, 6.5]]],
    ['two hundred and fifty-six soldiers', [['two hundred and fifty-six', 'count', '', 256, 256]]],
    ['between 5 and 10 tonnes', [['5 and 10 tonnes', 'mass', 't', 5, 10]]],
    ['hundreds of thousands of birds', [['hundreds of thousands', 'count', '', 2e5, 2e6]]],
    [
      'on 8 June 2023',
      [
        ['8 June', 'day', 'day', 608, 608],
        ['2023', 'year', 'year', 2023, 2023],
      ],
    ],
    [
      'at 6:30 p.m. on Tuesday',
      [
        ['6:30 p.m.', 'clock', 'clock', 1110, 1110],
        ['Tuesday', 'weekday', 'weekday', 2, 2],
      ],
    ],
    ['a third of voters', [['a third', 'part', '', 1 / 3, 1 / 3]]],
    ['shares fell to $.85', [['$.85', 'money', 'USD', 0.85, 0.85]]],
    ['one of them may leave', []],
    ['80 937 hectares', [['80 937 hectares', 'area', 'hectare', 80937, 80937]]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('keeps the words counted', () => {
    const [figure] = findQuantities('The group has 30 member countries, it said.', 'en');
    expect(figure?.setText).toBe('member countries');
  });

  it('reads digits and signs in a language without rows', () => {
    expect(findQuantities('30 % und 12 Schiffe', 'xx').map(({ min }) => min)).toEqual([30, 12]);
  });
});

const figuresOf = (text: string): readonly PlacedFigure[] => readClaim(text, 'en').figures;
const standings = (a: string, b: string) => compareFigures(figuresOf(a), figuresOf(b)).map(({ standing }) => standing);
const agreeing = (a: string, b: string) => agrees(figuresOf(a)[0]!.figure, figuresOf(b)[0]!.figure);

describe('figures side by side', () => {
  it.each([
    ['240 households', 'two hundred and forty households'],
    ['$1.5 billion', '$1.47 billion'],
    ['more than 300 people', '340 people'],
    ['about 5,000 runners', '4,980 runners'],
    ['24 hours', 'one day'],
    ['3 miles', '4.8 km'],
    ['several ships', '5 ships'],
  ])('%s agrees with %s', (a, b) => expect(agreeing(a, b)).toBe(true));

  it.each([
    ['30 people', '31 people'],
    ['in 1961', 'in 1962'],
    ['2 percent', '3 percent'],
    ['more than 300 people', '900 people'],
    ['at least 770 dead', 'at least 800 dead'],
  ])('%s differs from %s', (a, b) => expect(agreeing(a, b)).toBe(false));

  it('does not set ten days against ten states, nor 30 countries against 10 soldiers', () => {
    expect(standings('It takes ten days.', 'Ten states joined.')).toEqual(['only-page', 'only-report']);
    expect(standings('The group has 30 countries.', 'The ship carried 10 soldiers.')).toEqual(['other-set']);
  });

  it('tells a differing figure of one set', () => {
    expect(standings('Sixteen patients died.', 'Twenty-two patients died.')).toEqual(['different']);
  });

  it('takes figures that add up as agreeing', () => {
    expect(standings('It killed two officials and five other people.', 'It killed seven people.')).not.toContain('different');
  });
});
