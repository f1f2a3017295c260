/**
 * Text and names for the benchmarks, made of our own short lists by a seeded generator: the same bytes at every run, on every machine.
 * They say nothing of anybody; they only have the lengths, capitals and repetitions of news.
 */

/** A seeded source of numbers (Park and Miller's generator, constants 48271 and 2^31 - 1). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** An integer from 0 to `sides` - 1. */
  roll(sides: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % sides;
  }
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.roll(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

const words = (row: string): readonly string[] => row.split(' ');

export const GIVEN = words(
  'Adela Ambrose Anatol Bettina Casimir Clara Cyril Dagmar Dorian Edwin Elias Emilia Fabian Felicia Ferdinand Gideon Greta Hanna Harold Ignacy ' +
    'Ilona Imogen Irene Jaromir Jasper Judith Kamila Konrad Lavinia Leopold Lucian Lydia Magnus Marcel Marina Matilda Maurice Nadia Norbert Odile ' +
    'Oksana Orest Otto Petra Quentin Ramona Roland Rosalind Rufus Sabina Severin Sibylla Stefan Taras Theodor Tilda Ursula Valerian Vera Viktor ' +
    'Viola Wanda Wilfred Xenia Yaroslav Yvette Zdenka Zoltan',
);
const ROOTS = words(
  'Alden Barto Berez Boro Brand Brock Cald Chern Dall Dober Drago Ebers Elm Fair Feld Ferro Galan Gorod Grab Hald Hart Havel Horn Ivan Jarl Kamen ' +
    'Karp Kell Kolo Koval Krem Lang Lind Lobo Luk Mal Marsh Mello Mirov Moro Nagor Nord Novo Obers Oster Palm Pavl Petro Prok Quint Rade Rein Romo ' +
    'Sad Sando Selig Shev Sokol Stahl Stein Sulim Tal Thorn Tomas Turo Ulm Vald Var Vern Vesel Volk Wald Weller Wint Yarm Zaj Zelen',
);
const ENDINGS = words(
  'enko ov sky son man ini etti berg er ak ic ley ton ard elli ova chuk sen stein well ford owski eau ez mann ling dale hurst vich ich ola as is one',
);

/** Surnames: each root with each ending, some 2,600. */
const SURNAMES: readonly string[] = ROOTS.flatMap((root) => ENDINGS.map((ending) => root.replace(/[aeo]$/, '') + ending));

/** The n-th of all full names, without repetition until they are used up (some 180,000). */
export const fullName = (n: number): string => {
  const given = GIVEN[n % GIVEN.length] ?? '';
  // A step that shares no factor with the number of surnames visits each before one comes again.
  const surname = SURNAMES[(n * 1_009 + Math.floor(n / GIVEN.length)) % SURNAMES.length] ?? '';
  return `${given} ${surname}`;
};

const OPENINGS = words(
  'Meanwhile Yesterday However Later Officials Ministers Envoys Diplomats Observers Still Moreover Residents Analysts Today',
);
const VERBS = words('said added told announced confirmed repeated insisted suggested warned noted denied explained');
const PLAIN = words(
  'the a of to and in for on with by after before from under over until about into near during talks budget border council session treaty vote ' +
    'proposal troops ministers agreement plan winter city region market energy price report week month year hundred several new long joint ' +
    'final early public national foreign local open ready likely able further would could may must should have been were is had not meet ' +
    'send sign build hold keep leave bring support discuss prepare expect remain continue follow decide delay agree guard supply',
);
const PLACES = words('Harbourgate Westmark Lindholm Karstow Orlany Veldburg Monteserra Drava Northmoor Casteline');

/** One sentence of about `chars` characters; every other one names somebody of `names`. */
export const sentence = (dice: Dice, chars: number, names: readonly string[]): string => {
  let text = dice.roll(2) === 0 ? `${dice.pick(names)} ${dice.pick(VERBS)}` : dice.pick(OPENINGS);
  while (text.length < chars - 6) text += ` ${dice.roll(14) === 0 ? dice.pick(PLACES) : dice.pick(PLAIN)}`;
  return `${text}.`;
};

/** News-like text of at least `chars` characters, in paragraphs of one line each. */
export const newsText = (chars: number, names: readonly string[], seed = 11): string => {
  const dice = new Dice(seed);
  let text = '';
  while (text.length < chars) text += sentence(dice, 60 + dice.roll(90), names) + (dice.roll(4) === 0 ? '\n' : ' ');
  return text;
};
