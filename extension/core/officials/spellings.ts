/** Makes the other spellings of one name part from the rule rows: case forms, transliterations, digraphs, forms of a first name. */
import { fold } from '../text/normal-form.ts';
import { ENDING_ROWS, type EndingRow } from './rules/endings.ts';
import { GIVEN_NAME_ROWS } from './rules/given-names.ts';
import { ANY_LANGUAGE, EAST_SLAVIC, LANGUAGE_BITS } from './rules/languages.ts';
import { BACK_TO_CYRILLIC, CYRILLIC_TO_CYRILLIC, SCHEMES } from './rules/transliteration.ts';

/** A folded spelling, the languages it is read in, and whether it is a case form or another spelling of the base. */
export interface Spelling {
  readonly text: string;
  readonly languages: number;
  readonly inflected: boolean;
  readonly variant: boolean;
}

export type Sex = 'm' | 'f';

interface GivenRow {
  readonly sex: Sex;
  readonly forms: readonly string[];
}

const GIVEN_ROWS: readonly GivenRow[] = GIVEN_NAME_ROWS.trim()
  .split('\n')
  .map((line) => ({ sex: line.startsWith('f') ? 'f' : 'm', forms: [...new Set(line.slice(2).trim().split(/\s+/).map(fold))] }));

const givenRowsByForm = new Map<string, GivenRow[]>();
for (const row of GIVEN_ROWS) for (const form of row.forms) givenRowsByForm.set(form, [...(givenRowsByForm.get(form) ?? []), row]);

/** Whether a folded word is a first name that the rows know. */
export const isGivenName = (folded: string): boolean => givenRowsByForm.has(folded);

/** Sex of the bearers of a first name, or null where rows differ or know nothing. */
export function sexOfGiven(folded: string): Sex | null {
  const rows = givenRowsByForm.get(folded) ?? [];
  const sex = rows[0]?.sex ?? null;
  return rows.every((row) => row.sex === sex) ? sex : null;
}

const givenFormsCache = new Map<string, readonly string[]>();
/** Folded forms that may stand for a first name, itself not among them: Vladimir for Volodymyr, Bob for Robert. */
export function givenForms(folded: string): readonly string[] {
  const cached = givenFormsCache.get(folded);
  if (cached !== undefined) return cached;
  const forms = new Set<string>();
  for (const row of givenRowsByForm.get(folded) ?? []) for (const form of row.forms) forms.add(form);
  forms.delete(folded);
  const list = [...forms];
  givenFormsCache.set(folded, list);
  return list;
}

const isCyrillic = (word: string): boolean => word >= 'Ѐ' && word < '԰';
const rowsOf = new Map<string, readonly EndingRow[]>();
function endingRows(language: string, of: 'name' | 'title'): readonly EndingRow[] {
  const key = language + of;
  let rows = rowsOf.get(key);
  if (rows === undefined) {
    rows = ENDING_ROWS.filter((row) => row.language === language && (row.of === of || row.of === 'any'));
    rowsOf.set(key, rows);
  }
  return rows;
}

/** Case forms of a folded word in one language, the word itself not among them. */
export function caseForms(word: string, language: string, of: 'name' | 'title'): string[] {
  const forms = new Set<string>();
  if (word.length < 3) return [];
  for (const row of endingRows(language, of)) {
    if (!row.when.test(word)) continue;
    const stem = word.slice(0, word.length - row.cut);
    for (const ending of row.endings.split(' ')) forms.add(stem + ending);
  }
  forms.delete(word);
  return [...forms];
}

/** Case forms of a name part in all languages that decline it: Cyrillic ones in Ukrainian and Russian, Latin ones in Polish and German. */
export function nameCaseForms(word: string): Spelling[] {
  const out: Spelling[] = [];
  const add = (language: 'uk' | 'ru' | 'pl' | 'de', languages: number): void => {
    for (const text of caseForms(word, language, 'name')) out.push({ text, languages, inflected: true, variant: false });
  };
  if (isCyrillic(word)) {
    add('uk', EAST_SLAVIC);
    add('ru', EAST_SLAVIC);
  } else {
    add('pl', LANGUAGE_BITS.pl ?? 0);
    add('de', LANGUAGE_BITS.de ?? 0);
  }
  return out;
}

/** German digraphs and umlauts for each other: Müller, Mueller; Løkke, Loekke. `raw` is lower case with its marks. */
export function digraphs(raw: string): string[] {
  const out = new Set<string>();
  const spelled = raw.normalize('NFC').replace(/[äæ]/g, 'ae').replace(/[öøœ]/g, 'oe').replace(/ü/g, 'ue').replace(/å/g, 'aa');
  if (spelled !== raw) out.add(fold(spelled));
  const drawn = raw
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/(?<![qgae])ue(?!$)/g, 'u')
    .replace(/aa/g, 'a');
  if (drawn !== raw && drawn.length > 3) out.add(fold(drawn));
  out.delete(fold(raw));
  return [...out];
}

interface Table {
  readonly start: ReadonlyMap<string, readonly string[]>;
  readonly middle: ReadonlyMap<string, readonly string[]>;
  readonly end: ReadonlyMap<string, readonly string[]>;
}

const tables = new Map<string, Table>();
function tableOf(rows: string): Table {
  const cached = tables.get(rows);
  if (cached !== undefined) return cached;
  const start = new Map<string, readonly string[]>();
  const middle = new Map<string, readonly string[]>();
  const end = new Map<string, readonly string[]>();
  for (const row of rows.split(' ')) {
    const cut = row.lastIndexOf('=');
    const letters = row.slice(0, cut);
    const spellings = row.slice(cut + 1).split('|');
    const [map, key] = letters.startsWith('^')
      ? [start, letters.slice(1)]
      : letters.endsWith('$')
        ? [end, letters.slice(0, -1)]
        : [middle, letters];
    if (!map.has(key)) map.set(key, spellings);
  }
  const table = { start, middle, end };
  tables.set(rows, table);
  return table;
}

/** No name part is spelled in more ways than this by one scheme; the rows' first spellings are the usual ones. */
const MOST_SPELLINGS = 12;
const LONGEST_ROW = 5;

/** All spellings of a lower-case word by one table. */
export function transliterate(word: string, rows: string): string[] {
  const table = tableOf(rows);
  let out = [''];
  let at = 0;
  while (at < word.length) {
    const found = longestRow(word, at, table);
    const grown: string[] = [];
    for (const spelling of found.spellings) for (const head of out) if (grown.length < MOST_SPELLINGS) grown.push(head + spelling);
    out = grown;
    at += found.length;
  }
  return out;
}

function longestRow(word: string, at: number, table: Table): { readonly length: number; readonly spellings: readonly string[] } {
  for (let length = Math.min(LONGEST_ROW, word.length - at); length > 0; length--) {
    const letters = word.slice(at, at + length);
    const spellings =
      (at + length === word.length ? table.end.get(letters) : undefined) ??
      (at === 0 ? table.start.get(letters) : undefined) ??
      table.middle.get(letters);
    if (spellings !== undefined) return { length, spellings };
  }
  return { length: 1, spellings: [word.charAt(at)] };
}

/** Latin spellings, folded, of a Cyrillic word in its raw lower-case form. */
export function toLatin(raw: string, from: readonly ('uk' | 'ru')[]): string[] {
  const out = new Set<string>();
  for (const scheme of SCHEMES)
    if (from.includes(scheme.from)) for (const spelling of transliterate(raw, scheme.rows)) out.add(fold(spelling).replaceAll(' ', ''));
  return [...out];
}

/** Cyrillic spellings, raw lower case, of a Latin word of the English press. */
export function toCyrillic(raw: string): { readonly text: string; readonly language: 'uk' | 'ru' }[] {
  const plain = raw.normalize('NFKD').replace(/\p{M}/gu, '');
  return BACK_TO_CYRILLIC.flatMap(({ to, rows }) => transliterate(plain, rows).map((text) => ({ text, language: to })));
}

/** A Cyrillic name, raw lower case, as the other Cyrillic press writes it. */
export function toOtherCyrillic(raw: string): { readonly text: string; readonly language: 'uk' | 'ru' }[] {
  return CYRILLIC_TO_CYRILLIC.flatMap(({ to, rows }) => transliterate(raw, rows).map((text) => ({ text, language: to })));
}

/** A spelling that holds in every language. */
export const variantOf = (text: string): Spelling => ({ text, languages: ANY_LANGUAGE, inflected: false, variant: true });
