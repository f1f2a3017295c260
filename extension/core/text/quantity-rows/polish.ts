/** Polish: rows from which figures are read. */
import { list, NO_QUANTITY_WORDS, numbered, numbers, type QuantityWords, units } from '../quantity-words.ts';

/** Made when first asked for: most readers meet few languages. */
export const polish = (): QuantityWords => ({
  ...NO_QUANTITY_WORDS,
  decimalComma: true,
  smallDates: true,
  cardinals: new Map([
    ...numbered(
      'zero jeden/jedna/jedno dwa/dwie/dwóch/dwoje trzy/trzech/troje cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu osiem/ośmiu ' +
        'dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu ' +
        'szesnaście/szesnastu siedemnaście/siedemnastu osiemnaście/osiemnastu dziewiętnaście/dziewiętnastu',
      0,
    ),
    ...numbers({
      dwadzieścia: 20,
      dwudziestu: 20,
      trzydzieści: 30,
      trzydziestu: 30,
      czterdzieści: 40,
      czterdziestu: 40,
      pięćdziesiąt: 50,
      sześćdziesiąt: 60,
      siedemdziesiąt: 70,
      osiemdziesiąt: 80,
      dziewięćdziesiąt: 90,
    }),
  ]),
  multipliers: numbers({
    sto: 100,
    tysiąc: 1e3,
    tysiące: 1e3,
    tysięcy: 1e3,
    tys: 1e3,
    milion: 1e6,
    miliony: 1e6,
    milionów: 1e6,
    mln: 1e6,
    miliard: 1e9,
    miliardy: 1e9,
    miliardów: 1e9,
    mld: 1e9,
  }),
  multiples: new Map([
    ['dziesiatki', [20, 100]],
    ['setki', [200, 2000]],
  ]),
  vague: new Map([
    ['kilka', [3, 9]],
    ['kilku', [3, 9]],
    ['oba', [2, 2]],
  ]),
  units: units([
    ['procent procenta proc', '%', 'share', 1],
    ['euro', 'EUR', 'money', 1],
    ['dolar dolary dolarów', 'USD', 'money', 1],
    ['złoty złote złotych zł', 'PLN', 'money', 1],
    ['rubel ruble rubli', 'RUB', 'money', 1],
    ['hrywna hrywny hrywien', 'UAH', 'money', 1],
    ['sekunda sekundy sekund', 'second', 'time', 1 / 86400],
    ['minuta minuty minut', 'minute', 'time', 1 / 1440],
    ['godzina godziny godzin', 'hour', 'time', 1 / 24],
    ['dzień dni', 'day', 'time', 1],
    ['tydzień tygodnie tygodni', 'week', 'time', 7],
    ['miesiąc miesiące miesięcy', 'month', 'time', 30.4],
    ['rok lata lat', 'year', 'time', 365],
    ['centymetr centymetry centymetrów cm', 'cm', 'length', 0.01],
    ['metr metry metrów m', 'm', 'length', 1],
    ['kilometr kilometry kilometrów km', 'km', 'length', 1000],
    ['hektar hektary hektarów', 'hectare', 'area', 1],
    ['kilogram kilogramy kilogramów kg', 'kg', 'mass', 1],
    ['tona tony ton', 't', 'mass', 1000],
    ['litr litry litrów', 'l', 'volume', 1],
    ['stopień stopnie stopni', 'degree', 'degree', 1],
  ]),
  months: numbered(
    'styczeń/stycznia/styczniu luty/lutego/lutym marzec/marca/marcu kwiecień/kwietnia/kwietniu maj/maja/maju czerwiec/czerwca/czerwcu ' +
      'lipiec/lipca/lipcu sierpień/sierpnia/sierpniu wrzesień/września/wrześniu październik/października/październiku listopad/listopada/listopadzie ' +
      'grudzień/grudnia/grudniu',
    1,
  ),
  weekdays: numbered(
    'poniedziałek/poniedziałku wtorek/wtorku środa/środę/środy czwartek/czwartku piątek/piątku sobota/sobotę/soboty niedziela/niedzielę/niedzieli',
    1,
  ),
  rough: list('około ok blisko prawie niemal'),
  atLeast: list('ponad powyżej minimum więcej-niż co-najmniej'),
  atMost: list('poniżej maksymalnie mniej-niż najwyżej'),
});
