/** Italian: rows from which figures are read. */
import { list, NO_QUANTITY_WORDS, numbered, numbers, type QuantityWords, units } from '../quantity-words.ts';

const ONES = 'uno due tre quattro cinque sei sette otto nove'.split(' ');
const TENS = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ');

/** Made when first asked for: most readers meet few languages. */
export const italian = (): QuantityWords => ({
  ...NO_QUANTITY_WORDS,
  decimalComma: true,
  smallDates: true,
  cardinals: new Map([
    ...numbered(
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
      0,
    ),
    ...TENS.flatMap((ten, t) => [
      ...numbers({ [ten]: (t + 2) * 10 }),
      // "trentaquattro", "ventuno"
      ...ONES.flatMap((one, n) => [...numbers({ [(/^[uo]/.test(one) ? ten.slice(0, -1) : ten) + one]: (t + 2) * 10 + n + 1 })]),
    ]),
  ]),
  multipliers: numbers({
    cento: 100,
    mille: 1e3,
    mila: 1e3,
    milione: 1e6,
    milioni: 1e6,
    mln: 1e6,
    miliardo: 1e9,
    miliardi: 1e9,
    mld: 1e9,
    dozzina: 12,
  }),
  multiples: new Map([
    ['decine', [20, 100]],
    ['centinaia', [200, 2000]],
    ['migliaia', [2000, 20000]],
  ]),
  vague: new Map([
    ['diversi', [3, 20]],
    ['doppio', [2, 2]],
  ]),
  units: units([
    ['euro', 'EUR', 'money', 1],
    ['dollaro dollari', 'USD', 'money', 1],
    ['rublo rubli', 'RUB', 'money', 1],
    ['secondo secondi', 'second', 'time', 1 / 86400],
    ['minuto minuti', 'minute', 'time', 1 / 1440],
    ['ora ore', 'hour', 'time', 1 / 24],
    ['giorno giorni', 'day', 'time', 1],
    ['settimana settimane', 'week', 'time', 7],
    ['mese mesi', 'month', 'time', 30.4],
    ['anno anni', 'year', 'time', 365],
    ['centimetro centimetri cm', 'cm', 'length', 0.01],
    ['metro metri m', 'm', 'length', 1],
    ['chilometro chilometri km', 'km', 'length', 1000],
    ['ettaro ettari', 'hectare', 'area', 1],
    ['chilo chili kg', 'kg', 'mass', 1],
    ['tonnellata tonnellate', 't', 'mass', 1000],
    ['litro litri', 'l', 'volume', 1],
    ['grado gradi', 'degree', 'degree', 1],
    ['megawatt', 'MW', 'power', 1e6],
    ['gigawatt', 'GW', 'power', 1e9],
  ]),
  unitPhrases: units([['per-cento', '%', 'share', 1]]),
  months: numbered('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre', 1),
  weekdays: numbered('lunedì martedì mercoledì giovedì venerdì sabato domenica', 1),
  rough: list('circa quasi intorno-a'),
  atLeast: list('oltre almeno più-di'),
  atMost: list('meno-di fino-a'),
  and: list('e'),
  one: list('un una'),
});
