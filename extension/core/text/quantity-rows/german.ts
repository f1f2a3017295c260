/** German: rows from which figures are read. */
import { list, NO_QUANTITY_WORDS, numbered, numbers, type QuantityWords, units } from '../quantity-words.ts';

const ONES = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** Made when first asked for: most readers meet few languages. */
export const german = (): QuantityWords => ({
  ...NO_QUANTITY_WORDS,
  decimalComma: true,
  cardinals: new Map([
    ...numbered(
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
      0,
    ),
    ...TENS.flatMap((ten, t) => [
      ...numbers({ [ten]: (t + 2) * 10 }),
      // "vierunddreißig"
      ...ONES.flatMap((one, n) => [...numbers({ [`${one}und${ten}`]: (t + 2) * 10 + n + 1 })]),
    ]),
  ]),
  multipliers: numbers({
    hundert: 100,
    tausend: 1e3,
    million: 1e6,
    millionen: 1e6,
    mio: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mrd: 1e9,
    billion: 1e12,
    billionen: 1e12,
    dutzend: 12,
  }),
  multiples: new Map([
    ['dutzende', [24, 200]],
    ['hunderte', [200, 2000]],
    ['tausende', [2000, 20000]],
  ]),
  vague: new Map([
    ['mehrere', [3, 20]],
    ['beide', [2, 2]],
  ]),
  units: units([
    ['prozent', '%', 'share', 1],
    ['prozentpunkt prozentpunkte prozentpunkten', '% point', 'point', 1],
    ['euro', 'EUR', 'money', 1],
    ['dollar', 'USD', 'money', 1],
    ['pfund', 'GBP', 'money', 1],
    ['rubel', 'RUB', 'money', 1],
    ['hrywnja griwna', 'UAH', 'money', 1],
    ['franken', 'CHF', 'money', 1],
    ['sekunde sekunden', 'second', 'time', 1 / 86400],
    ['minute minuten', 'minute', 'time', 1 / 1440],
    ['stunde stunden', 'hour', 'time', 1 / 24],
    ['tag tage tagen', 'day', 'time', 1],
    ['woche wochen', 'week', 'time', 7],
    ['monat monate monaten', 'month', 'time', 30.4],
    ['jahr jahre jahren', 'year', 'time', 365],
    ['zentimeter cm', 'cm', 'length', 0.01],
    ['meter metern m', 'm', 'length', 1],
    ['kilometer kilometern km', 'km', 'length', 1000],
    ['hektar', 'hectare', 'area', 1],
    ['kilo kilogramm kg', 'kg', 'mass', 1],
    ['tonne tonnen', 't', 'mass', 1000],
    ['liter litern', 'l', 'volume', 1],
    ['grad', 'degree', 'degree', 1],
    ['megawatt mw', 'MW', 'power', 1e6],
    ['gigawatt gw', 'GW', 'power', 1e9],
  ]),
  months: numbered('januar/jänner februar/feber märz april mai juni juli august september oktober november dezember', 1),
  weekdays: numbered('montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag', 1),
  rough: list('etwa rund circa ca ungefähr knapp fast gut annähernd schätzungsweise'),
  atLeast: list('mindestens über mehr-als'),
  atMost: list('höchstens maximal unter weniger-als bis-zu'),
  and: list('und'),
  one: list('eine einer ein'),
  rangeJoins: list('bis'),
});
