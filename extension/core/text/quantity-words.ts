/** Rows from which `findQuantities` reads figures, by language. Data only; each group has an example. */

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
  /** Words just before a figure that make it rough: "about 300". */
  readonly rough: ReadonlySet<string>;
  /** The figure is a lower bound: "more than 300", "at least". Last word of the phrase. */
  readonly atLeast: ReadonlySet<string>;
  /** The figure is an upper bound: "fewer than 300", "up to". Last word of the phrase. */
  readonly atMost: ReadonlySet<string>;
  /** Words that join whole and part or tens and units: "two and a half", "one hundred and six". */
  readonly and: ReadonlySet<string>;
  /** Articles that stand for one before a multiplier: "a million". */
  readonly one: ReadonlySet<string>;
  /** Words that join the ends of a range: "5 to 10", "between 5 and 10". */
  readonly rangeJoins: ReadonlySet<string>;
  readonly rangeOpens: ReadonlySet<string>;
  /** Half-day marks of a clock: "6 p.m.". */
  readonly halfDays: ReadonlyMap<string, number>;
  /** Words of an age: "30-year-old", "aged 30". */
  readonly ageBefore: ReadonlySet<string>;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const numbers = (rows: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(rows));

/** "metre meter metres" → one row each. */
const units = (rows: readonly (readonly [words: string, unit: string, family: string, factor: number])[]): ReadonlyMap<string, UnitRow> =>
  new Map(
    rows.flatMap(([words, unit, family, factor]) => words.split(' ').map((word): [string, UnitRow] => [word, { unit, family, factor }])),
  );

const numbered = (words: string, from: number): ReadonlyMap<string, number> =>
  new Map(words.split(' ').flatMap((forms, at) => forms.split('/').map((form): [string, number] => [form, at + from])));

const ENGLISH: QuantityWords = {
  cardinals: new Map([
    ...numbered(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      0,
    ),
    ...Object.entries({ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }),
  ]),
  multipliers: numbers({
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    mln: 1e6,
    bn: 1e9,
    bln: 1e9,
    tn: 1e12,
  }),
  multiples: new Map([
    ['dozens', [24, 200]],
    ['tens', [20, 100]],
    ['hundreds', [200, 2000]],
    ['thousands', [2000, 20000]],
    ['millions', [2e6, 2e7]],
    ['billions', [2e9, 2e10]],
  ]),
  vague: new Map([
    ['several', [3, 20]],
    ['couple', [2, 3]],
    ['few', [2, 9]],
    ['pair', [2, 2]],
    ['both', [2, 2]],
    ['twice', [2, 2]],
    ['double', [2, 2]],
    ['handful', [2, 9]],
  ]),
  parts: numbers({
    half: 1 / 2,
    halves: 1 / 2,
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fifth: 1 / 5,
    fifths: 1 / 5,
    tenth: 1 / 10,
    tenths: 1 / 10,
  }),
  ordinals: numbered('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
  ordinalEndings: list('st nd rd th'),
  units: units([
    ['percent pct', '%', 'share', 1],
    ['dollar dollars buck bucks usd', 'USD', 'money', 1],
    ['cent cents', 'USD', 'money', 0.01],
    ['euro euros eur', 'EUR', 'money', 1],
    ['sterling gbp', 'GBP', 'money', 1],
    ['yen jpy', 'JPY', 'money', 1],
    ['rouble roubles ruble rubles', 'RUB', 'money', 1],
    ['hryvnia hryvnias', 'UAH', 'money', 1],
    ['yuan renminbi', 'CNY', 'money', 1],
    ['second seconds sec secs', 'second', 'time', 1 / 86400],
    ['minute minutes min mins', 'minute', 'time', 1 / 1440],
    ['hour hours hr hrs', 'hour', 'time', 1 / 24],
    ['day days', 'day', 'time', 1],
    ['week weeks', 'week', 'time', 7],
    ['month months', 'month', 'time', 30.4],
    ['year years yr yrs', 'year', 'time', 365],
    ['decade decades', 'decade', 'time', 3652],
    ['century centuries', 'century', 'time', 36525],
    ['millimetre millimetres millimeter millimeters mm', 'mm', 'length', 0.001],
    ['centimetre centimetres centimeter centimeters cm', 'cm', 'length', 0.01],
    ['metre metres meter meters', 'm', 'length', 1],
    ['kilometre kilometres kilometer kilometers km kms', 'km', 'length', 1000],
    ['inch inches', 'inch', 'length', 0.0254],
    ['foot feet ft', 'foot', 'length', 0.3048],
    ['yard yards', 'yard', 'length', 0.9144],
    ['mile miles', 'mile', 'length', 1609.3],
    ['acre acres', 'acre', 'area', 0.4047],
    ['hectare hectares', 'hectare', 'area', 1],
    ['gram grams', 'g', 'mass', 0.001],
    ['kilogram kilograms kilo kilos kg', 'kg', 'mass', 1],
    ['pound pounds lb lbs', 'lb', 'mass', 0.4536],
    ['ounce ounces oz', 'oz', 'mass', 0.02835],
    ['ton tons tonne tonnes', 't', 'mass', 1000],
    ['litre litres liter liters', 'l', 'volume', 1],
    ['gallon gallons', 'gallon', 'volume', 3.785],
    ['barrel barrels', 'barrel', 'volume', 159],
    ['degree degrees', 'degree', 'degree', 1],
    ['mph', 'mph', 'speed', 1.609],
    ['kph kmh', 'km/h', 'speed', 1],
    ['point points', 'point', 'point', 1],
    ['watt watts', 'W', 'power', 1],
    ['kilowatt kilowatts kw', 'kW', 'power', 1e3],
    ['megawatt megawatts mw', 'MW', 'power', 1e6],
    ['gigawatt gigawatts gw', 'GW', 'power', 1e9],
  ]),
  months: numbered(
    'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
    1,
  ),
  weekdays: numbered('monday tuesday wednesday thursday friday saturday sunday', 1),
  rough: list('about around approximately roughly some circa estimated nearly almost'),
  atLeast: list('over least above exceeding exceeded exceeds'),
  atMost: list('most under below'),
  and: list('and'),
  one: list('a an'),
  rangeJoins: list('to and or'),
  rangeOpens: list('between from'),
  halfDays: numbers({ am: 0, 'a.m.': 0, pm: 12, 'p.m.': 12 }),
  ageBefore: list('aged age'),
};

const NONE: QuantityWords = {
  ...ENGLISH,
  ...Object.fromEntries(
    ['cardinals', 'multipliers', 'multiples', 'vague', 'parts', 'ordinals', 'units', 'months', 'weekdays', 'halfDays'].map((key) => [
      key,
      new Map(),
    ]),
  ),
};

const rows: Readonly<Record<string, QuantityWords>> = { en: ENGLISH };

/** Rows of a language; of an unknown one only digits and signs are read. */
export const quantityWordsOf = (language: string): QuantityWords => rows[language.slice(0, 2).toLowerCase()] ?? NONE;
