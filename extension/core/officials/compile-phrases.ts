/** Adds titles, places and bodies to the automaton, each word with its case forms in its language. */
import type { Official } from '../corpus/model.ts';
import { fold } from '../text/normal-form.ts';
import { INFLECTED } from './automaton.ts';
import type { AutomatonBuilder } from './automaton-builder.ts';
import type { Offices } from './compile-offices.ts';
import { findPlace, PLACES, type PlacePhrase, type RolePhrase, rolePhrases } from './lexicon.ts';
import { typedWords } from './name-parts.ts';
import { ACRONYM, BODY, PLACE, PLACE_ADJECTIVE, PLACE_NOUN, PLACE_SPAN, PLACE_WEAK, ROLE } from './register.ts';
import { ANY_LANGUAGE, EAST_SLAVIC, languageBit } from './rules/languages.ts';
import { caseEndings } from './spellings.ts';

/** Endings of adjectives by language, in place of the last `cut` letters. Folded. */
const ADJECTIVES: Readonly<Record<string, readonly { readonly when: RegExp; readonly cut: number; readonly endings: string }[]>> = {
  uk: [{ when: /ии$/, cut: 2, endings: 'ии ого ому им ім а оі іи у ою е і их ими' }], // український, українського
  ru: [{ when: /[иы]и$/, cut: 2, endings: 'ии ыи ого ому им ым ом ая ои ую ою ое ие ые их ых ими ыми' }], // украинский, украинского
  pl: [
    { when: /i$/, cut: 1, endings: 'i iego iemu im ie ich imi a iej' },
    { when: /y$/, cut: 1, endings: 'y ego emu ym e ych ymi a ej' },
  ], // ukraiński, ukraińskiego
  de: [{ when: /./, cut: 0, endings: ' e er es en em' }], // ukrainisch, ukrainischer
  fr: [
    { when: /en$/, cut: 0, endings: ' s ne nes' },
    { when: /[^n]e$/, cut: 0, endings: ' s' },
    { when: /[^e]$/, cut: 0, endings: ' e s es' },
  ], // ukrainien, ukrainienne
  it: [
    { when: /o$/, cut: 1, endings: 'o a i e he hi' },
    { when: /e$/, cut: 1, endings: 'e i' },
    { when: /a$/, cut: 1, endings: 'a i e' },
  ], // ucraino, francese
};

/** Roles and places of the rows, and those that the register itself brings. */
export function addLexicon(builder: AutomatonBuilder, offices: Offices): void {
  for (const phrase of rolePhrases()) addRole(builder, phrase);
  PLACES.forEach((row, place) => {
    for (const phrase of row.phrases()) addPlace(builder, place, phrase, row.kind);
  });
  for (const [title, role] of offices.ownRoles) {
    builder.add(
      typedWords(title).map((word) => phraseSymbol(builder, word, '', false)),
      { kind: ROLE, value: role * PLACE_SPAN, capitals: 0 },
    );
  }
  for (const [name, place] of offices.ownPlaces) {
    builder.add(
      typedWords(name).map((word) => phraseSymbol(builder, word, '', false)),
      { kind: PLACE, value: place * 4 + PLACE_NOUN, capitals: 1 },
    );
  }
}

/** A title; one with a slot is added once for each state, whose adjective or name fills it. */
function addRole(builder: AutomatonBuilder, phrase: RolePhrase): void {
  const capitals = isAcronym(phrase.text) ? ACRONYM : 0;
  const add = (symbols: readonly number[], place: number): void =>
    builder.add(symbols, { kind: ROLE, value: phrase.role * PLACE_SPAN + place + 1, capitals });
  const symbolsOf = (text: string): number[] =>
    typedWords(text).map((word) => phraseSymbol(builder, word, phrase.language, phrase.declined && !word.startsWith('=')));
  const slot = /[*@]/.exec(phrase.text);
  if (slot === null) {
    add(symbolsOf(phrase.text), phrase.place);
    return;
  }
  const [head, tail] = [phrase.text.slice(0, slot.index), phrase.text.slice(slot.index + 1)];
  PLACES.forEach((row, place) => {
    if (row.kind === 'O') return;
    for (const filling of row.phrases()) {
      if (filling.language !== phrase.language || filling.adjective !== (slot[0] === '*')) continue;
      const middle = typedWords(filling.text).map((word) =>
        filling.adjective ? adjectiveSymbol(builder, word, phrase.language) : phraseSymbol(builder, word, phrase.language, false),
      );
      add([...symbolsOf(head), ...middle, ...symbolsOf(tail)], place);
    }
  });
}

/** Names of a body as mentions of it and as the place of its offices. */
export function addBodyNames(builder: AutomatonBuilder, official: Official, number: number, place: number): void {
  const names = [
    { text: official.name, lang: '' },
    ...(official.aliases ?? []).map((alias) =>
      typeof alias === 'string' ? { text: alias, lang: '' } : { text: alias.text, lang: alias.lang ?? '' },
    ),
  ];
  for (const { text, lang } of names) {
    const words = typedWords(text);
    if (words.length === 0 || words.length > 7) continue;
    const symbols = words.map((word) => phraseSymbol(builder, word, lang, !isAcronym(word)));
    const capitals = bodyCapitals(words) | (isAcronym(text) ? ACRONYM : 0);
    builder.add(symbols, { kind: BODY, value: number, capitals });
    builder.add(symbols, { kind: PLACE, value: place * 4 + PLACE_NOUN, capitals });
  }
}

const isAcronym = (text: string): boolean => /^[\p{Lu}.=-]+$/u.test(text) && text.length <= 8;

function addPlace(builder: AutomatonBuilder, place: number, phrase: PlacePhrase, kind: string): void {
  const words = typedWords(phrase.text);
  const symbols = words.map((word) =>
    phrase.adjective
      ? adjectiveSymbol(builder, word, phrase.language)
      : phraseSymbol(builder, word, phrase.language, phrase.declined && !isAcronym(word)),
  );
  const form = phrase.weak ? PLACE_WEAK : phrase.adjective ? PLACE_ADJECTIVE : PLACE_NOUN;
  const free = (phrase.weak && kind === 'O') || (phrase.adjective && phrase.language !== 'en');
  const capitals = (free ? 0 : kind === 'O' ? bodyCapitals(words) : 1) | (isAcronym(phrase.text) ? ACRONYM : 0);
  builder.add(symbols, { kind: PLACE, value: place * 4 + form, capitals });
}

/**
 * Words of a body's name that must begin with a capital. One or two words: those that the register writes so. In longer names the press is
 * free ("coalition of the willing"); only acronyms and names of states keep theirs.
 */
function bodyCapitals(words: readonly string[]): number {
  let bits = 0;
  words.slice(0, 7).forEach((word, i) => {
    const own = /^\p{Lu}/u.test(word) && (words.length <= 2 || isAcronym(word) || findPlace(word) >= 0);
    if (own) bits |= 1 << i;
  });
  return bits;
}

/** Symbol of a word of a title or body's name in one language ('' for all), with its case forms. */
function phraseSymbol(builder: AutomatonBuilder, typed: string, language: string, declined: boolean): number {
  const folded = fold(typed);
  const { symbol, isNew } = builder.symbol(`t:${language}:${declined ? '' : '='}${folded}`);
  if (!isNew) return symbol;
  const cyrillic = folded >= 'Ѐ' && folded < '԰';
  const languages = language === '' || language === 'en' ? ANY_LANGUAGE : cyrillic ? EAST_SLAVIC : languageBit(language);
  builder.mean(folded, symbol, languages, 0);
  if (!declined) return symbol;
  for (const form of adjectiveForms(folded, language)) builder.mean(form, symbol, languages, INFLECTED);
  for (const row of caseEndings(folded, language, 'title')) builder.meanForms(folded, row, symbol, languages, INFLECTED);
  if (cyrillic && language === '')
    for (const other of ['uk', 'ru'])
      for (const row of caseEndings(folded, other, 'title')) builder.meanForms(folded, row, symbol, EAST_SLAVIC, INFLECTED);
  return symbol;
}

/** In titles and bodies only words that look like adjectives of the Slavic languages take adjective endings. */
function adjectiveForms(folded: string, language: string): string[] {
  if (language !== 'uk' && language !== 'ru' && language !== 'pl') return [];
  if (!/(ии|ыи|ski|cki|zny|owy|alny)$/.test(folded)) return [];
  return endingsOf(folded, language);
}

function endingsOf(folded: string, language: string): string[] {
  return (ADJECTIVES[language] ?? []).flatMap(({ when, cut, endings }) =>
    when.test(folded) ? endings.split(' ').map((ending) => folded.slice(0, folded.length - cut) + ending) : [],
  );
}

/** Symbol of an adjective of a place with all its forms. */
function adjectiveSymbol(builder: AutomatonBuilder, typed: string, language: string): number {
  const folded = fold(typed);
  const { symbol, isNew } = builder.symbol(`a:${language}:${folded}`);
  if (!isNew) return symbol;
  const languages = language === 'en' ? ANY_LANGUAGE : folded >= 'Ѐ' ? EAST_SLAVIC : languageBit(language);
  builder.mean(folded, symbol, languages, 0);
  for (const form of endingsOf(folded, language)) builder.mean(form, symbol, languages, INFLECTED);
  return symbol;
}
