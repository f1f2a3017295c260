/** Makes the other spellings of one name part from the rule rows: case forms, transliterations, digraphs, forms of a first name. */
import { fold } from '../text/normal-form.ts';
import { ENDING_ROWS, type EndingRow } from './rules/endings.ts';
import { GIVEN_NAME_ROWS } from './rules/given-names.ts';
import { EAST_SLAVIC, LANGUAGE_BITS } from './rules/languages.ts';
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

const fittingRows = new Map<string, readonly EndingRow[]>();
/** Letters at a word's end that any row looks at. */
const LONGEST_ENDING = 5;

/** Rows that fit a word, remembered by its last letters, which alone decide. */
function rowsFor(word: string, language: string, of: 'name' | 'title'): readonly EndingRow[] {
  const key = language + of + word.slice(-LONGEST_ENDING);
  let rows = fittingRows.get(key);
  if (rows === undefined) {
    rows = endingRows(language, of).filter((row) => row.when.test(word));
    fittingRows.set(key, rows);
  }
  return rows;
}

/** Case forms of a folded word in one language, the word itself not among them; a form may come twice. */
export function caseForms(word: string, language: string, of: 'name' | 'title'): string[] {
  if (word.length < 3) return [];
  const forms: string[] = [];
  for (const row of rowsFor(word, language, of)) {
    const stem = row.cut === 0 ? word : word.slice(0, word.length - row.cut);
    for (const ending of endingsOf(row)) if (ending !== '' || row.cut > 0) forms.push(stem + ending);
  }
  return forms;
}

const splitEndings = new WeakMap<EndingRow, readonly string[]>();
function endingsOf(row: EndingRow): readonly string[] {
  let endings = splitEndings.get(row);
  if (endings === undefined) {
    endings = row.endings.split(' ');
    splitEndings.set(row, endings);
  }
  return endings;
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

interface LetterRow {
  readonly letters: string;
  readonly place: 'start' | 'middle' | 'end';
  readonly spellings: readonly string[];
}

/** Rows by first letter, longer ones first, those for a name's end and start before the others. */
type Table = ReadonlyMap<string, readonly LetterRow[]>;

const tables = new Map<string, Table>();
function tableOf(rows: string): Table {
  const cached = tables.get(rows);
  if (cached !== undefined) return cached;
  const table = new Map<string, LetterRow[]>();
  for (const row of rows.split(' ')) {
    const cut = row.lastIndexOf('=');
    const typed = row.slice(0, cut);
    const place = typed.startsWith('^') ? 'start' : typed.endsWith('$') ? 'end' : 'middle';
    const letters = typed.replace(/^\^|\$$/g, '');
    const list = table.get(letters.charAt(0)) ?? [];
    if (!list.some((held) => held.letters === letters && held.place === place))
      list.push({ letters, place, spellings: row.slice(cut + 1).split('|') });
    table.set(letters.charAt(0), list);
  }
  const rank = { end: 0, start: 1, middle: 2 };
  for (const list of table.values()) list.sort((x, y) => y.letters.length - x.letters.length || rank[x.place] - rank[y.place]);
  tables.set(rows, table);
  return table;
}

/** No name part is spelled in more ways than this by one scheme; the rows' first spellings are the usual ones. */
const MOST_SPELLINGS = 8;

/** All spellings of a lower-case word by one table, the usual one first. */
export function transliterate(word: string, rows: string): string[] {
  const table = tableOf(rows);
  let out = [''];
  let at = 0;
  while (at < word.length) {
    const row = rowAt(table, word, at);
    if (row === null) {
      out = out.map((head) => head + word.charAt(at));
      at++;
      continue;
    }
    out = row.spellings.length === 1 ? out.map((head) => head + (row.spellings[0] ?? '')) : grow(out, row.spellings);
    at += row.letters.length;
  }
  return out;
}

function grow(heads: readonly string[], spellings: readonly string[]): string[] {
  const grown: string[] = [];
  for (const spelling of spellings) for (const head of heads) if (grown.length < MOST_SPELLINGS) grown.push(head + spelling);
  return grown;
}

function rowAt(table: Table, word: string, at: number): LetterRow | null {
  for (const row of table.get(word.charAt(at)) ?? []) {
    if (!word.startsWith(row.letters, at)) continue;
    if (row.place === 'start' ? at === 0 : row.place === 'middle' || at + row.letters.length === word.length) return row;
  }
  return null;
}

/** Latin spellings, folded, of a Cyrillic word in its raw lower-case form, each with the press that writes so. */
export function toLatin(raw: string, from: readonly ('uk' | 'ru')[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const scheme of SCHEMES) {
    if (!from.includes(scheme.from)) continue;
    for (const spelling of transliterate(raw, scheme.rows)) {
      const folded = fold(spelling).replaceAll(' ', '');
      // A form that several presses share is kept for one that declines it.
      if (out.get(folded) !== 'pl' && out.get(folded) !== 'de') out.set(folded, scheme.to);
    }
  }
  return out;
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
