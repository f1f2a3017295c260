/** Adds a person's names to the automaton: whole names in both orders, surnames, and the symbols with all their spellings. */
import type { Official } from '../corpus/model.ts';
import { fold, scriptOf } from '../text/normal-form.ts';
import { INFLECTED, VARIANT } from './automaton.ts';
import type { AutomatonBuilder } from './automaton-builder.ts';
import { type NameParts, parseName, parseRegnal, repairScript, splitTyped, typedWords } from './name-parts.ts';
import { FULL, GIVEN, SINGLE, SURNAME } from './register.ts';
import { ANY_LANGUAGE, EAST_SLAVIC } from './rules/languages.ts';
import { ARTICLE_PARTICLES, PARTICLES } from './rules/name-words.ts';
import { SHARED_GIVEN, SLAVIC_END, SLAVIC_LETTERS, SLAVIC_SURNAME } from './rules/transliteration.ts';
import { caseEndings, declensions, digraphs, givenForms, isGivenName, toCyrillic, toLatin, toOtherCyrillic } from './spellings.ts';

/** All names of one person; `main` are the parts of the register's own name. */
export function addPersonNames(builder: AutomatonBuilder, official: Official, number: number, main: NameParts | null): void {
  const mainSurname = fold(main?.surnames.at(-1)?.[0] ?? '');
  const typed = new Set(splitTyped(official.name.includes(',') ? official.name.replaceAll('/', ' ') : official.name));
  for (const name of typed) {
    const parts = name === official.name ? main : parseName(name);
    addName(builder, { name, number, mainSurname, isMain: true }, parts);
    addRegnal(builder, name, number);
  }
  for (const alias of official.aliases ?? []) {
    const text = typeof alias === 'string' ? alias : alias.text;
    for (const name of splitTyped(text))
      if (!typed.has(name)) addName(builder, { name, number, mainSurname, isMain: false }, parseName(name));
  }
}

interface TypedName {
  readonly name: string;
  readonly number: number;
  /** Folded surname of the register's own name: tells whether a Cyrillic alias is the original or only its rendering. */
  readonly mainSurname: string;
  readonly isMain: boolean;
}

function addName(builder: AutomatonBuilder, typed: TypedName, parts: NameParts | null): void {
  if (parts === null) {
    addWhole(builder, typed);
    return;
  }
  const { given, surnames, words } = parts;
  const slavic = isSlavic(parts, typed);
  const symbolsOf = (surname: readonly string[]): number[] => surname.map((word) => surnameSymbol(builder, word, slavic));
  const giving = given.map((word) => givenSymbol(builder, word));
  for (const surname of surnames) {
    builder.add(symbolsOf(surname), { kind: SURNAME, value: typed.number, capitals: capitalsOf(surname) });
    addFull(builder, typed.number, parts, giving, surname, symbolsOf(surname));
  }
  addTyped(builder, typed.number, words);
  addPieces(builder, typed);
}

/** First name and surname in the orders in which the press prints them. */
function addFull(
  builder: AutomatonBuilder,
  number: number,
  parts: NameParts,
  giving: readonly number[],
  surname: readonly string[],
  symbols: readonly number[],
): void {
  const { given, familyFirst } = parts;
  const first = giving[0];
  if (first === undefined) return;
  const add = (path: readonly number[], names: readonly string[]): void =>
    builder.add(path, { kind: FULL, value: number, capitals: capitalsOf(names) });
  if (familyFirst) {
    add([...symbols, ...giving], [...surname, ...given]);
    if (given.length > 1) add([...symbols, givenSymbol(builder, given.join('').toLowerCase())], [...surname, given.join('')]);
    add([...giving, ...symbols], [...given, ...surname]);
    return;
  }
  add([first, ...symbols], [given[0] ?? '', ...surname]);
  const second = giving[1];
  if (second !== undefined && !surname.includes(given[1] ?? '')) {
    add([first, second, ...symbols], [given[0] ?? '', given[1] ?? '', ...surname]);
    // Known by the second name: "J. Edgar Hoover" and "Edgar Hoover"; a middle name only when it is a first name.
    if (isGivenName(fold(given[1] ?? '')) && surname.length === 1)
      builder.add([second, ...symbols], { kind: SURNAME, value: number, capitals: 3 });
  }
  if (scriptOf(surname.join('')) === 'cyrillic') add([...symbols, first], [...surname, given[0] ?? '']);
  // JD Vance, J.D. Vance
  const letters = given[0] ?? '';
  if (/^\p{Lu}{2,3}$/u.test(letters))
    add([...[...letters].map((letter) => plainSymbol(builder, letter)), ...symbols], [...letters, ...surname]);
}

/** The name exactly as typed, initials and all. */
function addTyped(builder: AutomatonBuilder, number: number, words: readonly string[]): void {
  if (words.length < 2) return;
  builder.add(
    words.map((word) => plainSymbol(builder, word)),
    { kind: FULL, value: number, capitals: capitalsOf(words, (word) => isNoParticle(word) && /^\p{Lu}/u.test(word)) },
  );
}

/** A Latin name with an apostrophe for a soft sign, as a page prints it and its words part there: "Zelens" and "kyj". */
function addPieces(builder: AutomatonBuilder, { name, number }: TypedName): void {
  const last = name.split(/\s+/).at(-1) ?? '';
  for (const [text, kind] of [
    [name, FULL],
    [last, SURNAME],
  ] as const) {
    if (!/\p{Script=Latin}\p{Ll}['’ʼ`]\p{Ll}/u.test(text)) continue;
    const pieces = typedWords(text);
    builder.add(
      pieces.map((piece) => plainSymbol(builder, piece)),
      { kind, value: number, capitals: capitalsOf(pieces, (piece) => /^\p{Lu}/u.test(piece)) },
    );
  }
}

/** What is no personal name of two words: one word, or a name with "of" in it, as a whole. */
function addWhole(builder: AutomatonBuilder, typed: TypedName): void {
  const words = typedWords(typed.name.replaceAll(',', ' ')).map(repairScript);
  if (words.length === 0 || words.length > 7 || !/^\p{Lu}/u.test(words[0] ?? '')) return;
  const single = words.length === 1;
  const word = words[0] ?? '';
  if (single && isGivenName(fold(word))) return;
  const symbols = single ? [surnameSymbol(builder, word, false)] : words.map((each) => plainSymbol(builder, each));
  const kind = single ? (typed.isMain ? SINGLE : SURNAME) : FULL;
  builder.add(symbols, { kind, value: typed.number, capitals: capitalsOf(words) });
}

/** The first name of who reigns, and with its numeral: they lean, as surnames do, on a title or on the whole name. */
function addRegnal(builder: AutomatonBuilder, name: string, number: number): void {
  const regnal = parseRegnal(name);
  if (regnal === null) return;
  const words = typedWords(regnal.name);
  const path = words.map((word) => givenSymbol(builder, word));
  builder.add(path, { kind: SURNAME, value: number, capitals: capitalsOf(words) });
  if (regnal.numeral !== '')
    builder.add([...path, plainSymbol(builder, regnal.numeral)], {
      kind: SURNAME,
      value: number,
      capitals: capitalsOf([...words, regnal.numeral]),
    });
}

const isNoParticle = (word: string): boolean => !PARTICLES.has(fold(word));

/** Bits of the words that must begin with a capital: all but particles, where nothing else is said. */
function capitalsOf(words: readonly string[], mustBegin: (word: string) => boolean = isNoParticle): number {
  let bits = 0;
  words.slice(0, 7).forEach((word, i) => {
    if (mustBegin(word)) bits |= 1 << i;
  });
  return bits === 0 ? 1 : bits;
}

/** A word that stands for itself alone: an initial, a middle name. */
function plainSymbol(builder: AutomatonBuilder, word: string): number {
  const folded = fold(word);
  const { symbol, isNew } = builder.symbol(`=${folded}`);
  if (isNew) builder.mean(folded, symbol, ANY_LANGUAGE, 0);
  return symbol;
}

/** Symbol of a first name with its forms in other languages, its short forms and their case forms. */
function givenSymbol(builder: AutomatonBuilder, word: string): number {
  const folded = fold(word);
  const { symbol, isNew } = builder.symbol(`g:${folded}`);
  if (!isNew) return symbol;
  builder.add([symbol], { kind: GIVEN, value: 0, capitals: 1 });
  builder.mean(folded, symbol, ANY_LANGUAGE, 0);
  for (const form of digraphs(word.toLowerCase())) builder.mean(form, symbol, ANY_LANGUAGE, VARIANT);
  meanCaseForms(builder, folded, symbol, INFLECTED);
  const forms = new Set(givenForms(folded));
  // A Cyrillic first name outside the rows still has its Latin forms, and a Slavic Latin one its Cyrillic forms.
  if (scriptOf(word) === 'cyrillic') for (const form of toLatin(word.toLowerCase(), ['uk', 'ru']).keys()) forms.add(form);
  for (const form of forms) {
    builder.mean(form, symbol, ANY_LANGUAGE, VARIANT);
    meanCaseForms(builder, form, symbol, VARIANT | INFLECTED);
  }
  return symbol;
}

/** Lets the case forms of a folded word mean a symbol where they are read. */
function meanCaseForms(builder: AutomatonBuilder, word: string, symbol: number, quality: number): void {
  for (const { language, languages } of declensions(word))
    for (const row of caseEndings(word, language, 'name')) builder.meanForms(word, row, symbol, languages, quality);
}

/** Symbol of a surname or particle with its spellings. */
function surnameSymbol(builder: AutomatonBuilder, word: string, slavic: boolean): number {
  const folded = fold(word);
  if (PARTICLES.has(folded)) return particleSymbol(builder, folded);
  const { symbol, isNew } = builder.symbol(`${slavic ? 'S' : 's'}:${folded}`);
  if (!isNew) return symbol;
  builder.mean(folded, symbol, ANY_LANGUAGE, 0);
  const raw = word.toLowerCase();
  for (const form of digraphs(raw)) {
    builder.mean(form, symbol, ANY_LANGUAGE, VARIANT);
    meanCaseForms(builder, form, symbol, VARIANT | INFLECTED);
  }
  meanCaseForms(builder, folded, symbol, INFLECTED);
  if (slavic) addSlavicSpellings(builder, symbol, raw);
  return symbol;
}

function addSlavicSpellings(builder: AutomatonBuilder, symbol: number, raw: string): void {
  const latin = new Map<string, string>();
  const addLatin = (forms: ReadonlyMap<string, string>): void =>
    forms.forEach((press, form) => latin.set(form, declines(latin.get(form)) ? (latin.get(form) ?? press) : press));
  const cyrillic = scriptOf(raw) === 'cyrillic';
  if (cyrillic) addLatin(toLatin(raw, ['uk', 'ru']));
  const others = cyrillic ? toOtherCyrillic(raw) : toCyrillic(raw);
  others.forEach(({ text, language }, i) => {
    const folded = fold(text);
    builder.mean(folded, symbol, EAST_SLAVIC, VARIANT);
    for (const row of caseEndings(folded, language, 'name')) builder.meanForms(folded, row, symbol, EAST_SLAVIC, VARIANT | INFLECTED);
    // Only the usual Cyrillic form of each language leads back to other Latin spellings.
    if (!cyrillic && others[i - 1]?.language !== language) addLatin(toLatin(text, [language]));
  });
  latin.forEach((press, form) => {
    builder.mean(form, symbol, ANY_LANGUAGE, VARIANT);
    if (declines(press)) meanCaseForms(builder, form, symbol, VARIANT | INFLECTED);
  });
}

/** Presses whose language declines names. */
const declines = (press: string | undefined): boolean => press === 'pl' || press === 'de';

function particleSymbol(builder: AutomatonBuilder, folded: string): number {
  const name = ARTICLE_PARTICLES.has(folded) ? 'p:al' : `p:${folded}`;
  const { symbol, isNew } = builder.symbol(name);
  if (isNew) for (const form of name === 'p:al' ? ARTICLE_PARTICLES : [folded]) builder.mean(form, symbol, ANY_LANGUAGE, 0);
  return symbol;
}

/** Whether a name is Ukrainian or Russian by origin, so that other languages spell it anew. */
function isSlavic(parts: NameParts, typed: TypedName): boolean {
  const surname = parts.surnames.at(-1)?.[0] ?? '';
  if (scriptOf(surname) === 'cyrillic') return typed.isMain || toLatin(surname.toLowerCase(), ['uk', 'ru']).has(typed.mainSurname);
  if (parts.patronymic !== null) return true;
  const given = fold(parts.given[0] ?? '');
  const forms = givenForms(given);
  const isRendered = forms.some((form) => form >= 'Ѐ' && form < '԰');
  if (isRendered && !SHARED_GIVEN.has(given) && !isWesternGiven(given)) return true;
  const last = fold(surname);
  const isSurname = SLAVIC_SURNAME.test(last) || (SLAVIC_LETTERS.test(last) && SLAVIC_END.test(last));
  return isSurname && (isRendered || SHARED_GIVEN.has(given) || !isGivenName(given));
}

/** A first name whose Cyrillic form is only a rendering: the row's first form is the Western one and no form of it ends as Slavic ones do. */
function isWesternGiven(given: string): boolean {
  return !givenForms(given)
    .concat(given)
    .some(
      (form) =>
        /(yi|ii|iy|iia|iya|slav|slaw|mir|myr|yr|ey|ei|ro|lo|ko|han|gor|hor|leh|leg|nis|nys|ena|ina|yna|ana|ita|kyta|lana|nyla|mila|oria|uz|han|dan|ap|est|as)$/.test(
          form,
        ) && form < 'Ѐ',
    );
}
