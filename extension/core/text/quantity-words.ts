/** Rows from which `findQuantities` reads figures, by language. Data only; each group has an example. */

import { fold } from './normal-form.ts';

/** Folds letters and leaves the marks between them: "plus-de", "a.m.". */
const foldParts = (word: string): string => word.replaceAll(/[\p{L}\p{M}’]+/gu, fold);

export interface UnitRow {
  /** Normal form of the unit. */
  readonly unit: string;
  /** What can be compared with what: lengths with lengths. */
  readonly family: string;
  /** How many of the family's base unit one of this unit is; money and shares have 1. */
  readonly factor: number;
}

export interface QuantityWords {
  /** Cardinals: "twenty-five troops". */
  readonly cardinals: ReadonlyMap<string, number>;
  /** Multipliers, standing after a number or a cardinal: "two million", "$3bn". */
  readonly multipliers: ReadonlyMap<string, number>;
  /** Indefinite multiples with the least and most they stand for: "hundreds of people", "dozens". */
  readonly multiples: ReadonlyMap<string, readonly [number, number]>;
  /** Vague counts with the least and most they stand for: "several countries". */
  readonly vague: ReadonlyMap<string, readonly [number, number]>;
  /** Parts: "a third", "two-thirds", "half". */
  readonly parts: ReadonlyMap<string, number>;
  /** Ordinals as words: "the third round". */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Endings of an ordinal in digits: "21st". */
  readonly ordinalEndings: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, UnitRow>;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Whether months and weekdays are written with a small letter. */
  readonly smallDates: boolean;
  /** Units of two words, joined by a hyphen: "per cent". */
  readonly unitPhrases: ReadonlyMap<string, UnitRow>;
  /** Whether a comma begins the decimals and points part thousands: "3,4", "1.200". */
  readonly decimalComma: boolean;
  /** Words just before a figure that make it rough: "about 300"; two words joined by a hyphen, "close-to". */
  readonly rough: ReadonlySet<string>;
  /** Two words behind a figure that make it rough: "300 or so". */
  readonly roughAfter: ReadonlySet<string>;
  /** The figure is a lower bound: "over 300"; two words joined by a hyphen, "more-than". */
  readonly atLeast: ReadonlySet<string>;
  /** The figure is an upper bound: "under 300", "up-to". */
  readonly atMost: ReadonlySet<string>;
  /** Words that join whole and part or tens and units: "two and a half", "one hundred and six". */
  readonly and: ReadonlySet<string>;
  /** Articles that stand for one before a multiplier: "a million". */
  readonly one: ReadonlySet<string>;
  /** Words that join the ends of a range: "5 to 10", "between 5 and 10". */
  readonly rangeJoins: ReadonlySet<string>;
  /** Half-day marks of a clock: "6 p.m.". */
  readonly halfDays: ReadonlyMap<string, number>;
}

/** Words parted by blanks, folded. */
export const list = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(foldParts),
  );
export const numbers = (rows: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(rows).map(([word, value]) => [foldParts(word), value]));

/** "metre meter metres" → one row each. */
export const units = (
  rows: readonly (readonly [words: string, unit: string, family: string, factor: number])[],
): ReadonlyMap<string, UnitRow> =>
  new Map(
    rows.flatMap(([words, unit, family, factor]) => [...list(words)].map((word): [string, UnitRow] => [word, { unit, family, factor }])),
  );

/** Words numbered from `from`; several forms of one number parted by slashes. */
export const numbered = (words: string, from: number): ReadonlyMap<string, number> =>
  new Map(words.split(' ').flatMap((forms, at) => forms.split('/').map((form): [string, number] => [foldParts(form), at + from])));

/** What a language has of which nothing is known: only digits and signs are read. */
export const NO_QUANTITY_WORDS: QuantityWords = {
  cardinals: new Map(),
  multipliers: new Map(),
  multiples: new Map(),
  vague: new Map(),
  parts: new Map(),
  ordinals: new Map(),
  ordinalEndings: list(''),
  units: new Map(),
  unitPhrases: new Map(),
  decimalComma: false,
  smallDates: false,
  months: new Map(),
  weekdays: new Map(),
  rough: list(''),
  roughAfter: list(''),
  atLeast: list(''),
  atMost: list(''),
  and: list(''),
  one: list(''),
  rangeJoins: list(''),
  halfDays: new Map(),
};
