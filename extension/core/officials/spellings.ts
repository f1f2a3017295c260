/** Makes the other spellings of one name part from the rule rows: case forms, transliterations, digraphs, forms of a first name. */
import { fold } from '../text/normal-form.ts';
import { once } from '../text/once.ts';
import { ENDING_ROWS } from './rules/endings.ts';
import { MEN, WOMEN } from './rules/first-names.ts';
import { GIVEN_NAME_ROWS } from './rules/given-names.ts';
import { EAST_SLAVIC, LANGUAGE_BITS } from './rules/languages.ts';
import { BACK_TO_CYRILLIC, CYRILLIC_TO_CYRILLIC, SCHEMES } from './rules/transliteration.ts';

export type Sex = 'm' | 'f';

interface GivenRow {
  readonly sex: Sex;
  readonly forms: readonly string[];
}

const givenRowsByForm = once(() => {
  const byForm = new Map<string, GivenRow[]>();
  for (const line of GIVEN_NAME_ROWS.trim().split('\n')) {
    const forms = [...new Set(line.slice(2).trim().split(/\s+/).map(fold))];
    const row: GivenRow = { sex: line.startsWith('f') ? 'f' : 'm', forms };
    for (const form of forms) byForm.set(form, [...(byForm.get(form) ?? []), row]);
  }
  return byForm;
});

/** Whether a folded word is a first name that the rows know. */
export const isGivenName = (folded: string): boolean => givenRowsByForm().has(folded);

const otherNames = once(() => {
  const names = new Map<string, Sex>();
  for (const name of MEN.trim().split(/\s+/)) names.set(fold(name), 'm');
  for (const name of WOMEN.trim().split(/\s+/)) names.set(fold(name), 'f');
  return names;
});

/** Whether a folded word is a first name of anybody: one of the rows, or one that has no other spellings here. */
export const isFirstName = (folded: string): boolean => isGivenName(folded) || otherNames().has(folded);

/** Sex of the bearers of a first name, or null where rows differ or know nothing. */
export function sexOfGiven(folded: string): Sex | null {
  const rows = givenRowsByForm().get(folded);
  if (rows === undefined) return otherNames().get(folded) ?? null;
  const sex = rows[0]?.sex ?? null;
  return rows.every((row) => row.sex === sex) ? sex : null;
}

const givenFormsCache = new Map<string, readonly string[]>();
/** Folded forms that may stand for a first name, itself not among them: Vladimir for Volodymyr, Bob for Robert. */
export function givenForms(folded: string): readonly string[] {
  const cached = givenFormsCache.get(folded);
  if (cached !== undefined) return cached;
  const forms = new Set<string>();
  for (const row of givenRowsByForm().get(folded) ?? []) for (const form of row.forms) forms.add(form);
  forms.delete(folded);
  const list = [...forms];
  givenFormsCache.set(folded, list);
  return list;
}

const isCyrillic = (word: string): boolean => word >= 'Ѐ' && word < '԰';
type Declined = 'uk' | 'ru' | 'pl' | 'de';

/** Endings that take the place of a word's last `cut` letters. */
export interface Endings {
  readonly cut: number;
  readonly endings: readonly string[];
}

interface FittingRow extends Endings {
  readonly when: RegExp;
}

/** The rows of one language for one purpose, and those that fit a word, remembered by its last letters, which alone decide. */
class EndingTable {
  private readonly rows: readonly FittingRow[];
  private readonly fitting = new Map<string, readonly Endings[]>();

  constructor(language: string, of: 'name' | 'title') {
    this.rows = ENDING_ROWS.filter((row) => row.language === language && (row.of === of || row.of === 'any')).map(
      ({ when, cut, endings }) => ({
        when,
        cut,
        // The word itself is no form of it.
        endings: endings.split(' ').filter((ending) => ending !== '' || cut > 0),
      }),
    );
  }

  for(word: string): readonly Endings[] {
    const key = word.slice(-LONGEST_ENDING);
    let rows = this.fitting.get(key);
    if (rows === undefined) {
      rows = this.rows.filter((row) => row.when.test(word));
      this.fitting.set(key, rows);
    }
    return rows;
  }
}

/** Letters at a word's end that any row looks at. */
const LONGEST_ENDING = 5;
const tablesOf = (language: Declined): Readonly<Record<'name' | 'title', EndingTable>> => ({
  name: new EndingTable(language, 'name'),
  title: new EndingTable(language, 'title'),
});
const endingTables: Readonly<Record<string, Readonly<Record<'name' | 'title', EndingTable>>>> = {
  uk: tablesOf('uk'),
  ru: tablesOf('ru'),
  pl: tablesOf('pl'),
  de: tablesOf('de'),
};

/** Endings that make the case forms of a folded word in one language; the word itself is not among the forms, and a form may come twice. */
export const caseEndings = (word: string, language: string, of: 'name' | 'title'): readonly Endings[] =>
  word.length < 3 ? [] : (endingTables[language]?.[of].for(word) ?? []);

/** Languages that decline a name part, with the bits of those in whose texts its forms are read: Ukrainian and Russian quote each other's. */
export const declensions = (word: string): readonly { readonly language: Declined; readonly languages: number }[] =>
  isCyrillic(word) ? CYRILLIC_DECLENSIONS : LATIN_DECLENSIONS;
const CYRILLIC_DECLENSIONS = [
  { language: 'uk', languages: EAST_SLAVIC },
  { language: 'ru', languages: EAST_SLAVIC },
] as const;
const LATIN_DECLENSIONS = [
  { language: 'pl', languages: LANGUAGE_BITS.pl ?? 0 },
  { language: 'de', languages: LANGUAGE_BITS.de ?? 0 },
] as const;

/** Case forms of a folded name part in all languages that decline it, the word itself not among them. */
export const nameCaseForms = (word: string): string[] =>
  declensions(word).flatMap(({ language }) =>
    caseEndings(word, language, 'name').flatMap(({ cut, endings }) => endings.map((ending) => word.slice(0, word.length - cut) + ending)),
  );

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
function transliterate(word: string, rows: string): string[] {
  const table = tableOf(rows);
  let heads = [''];
  // What all spellings have in common since the last letters with several.
  let tail = '';
  let at = 0;
  while (at < word.length) {
    const row = rowAt(table, word, at);
    if (row === null || row.spellings.length === 1) tail += row === null ? word.charAt(at) : (row.spellings[0] ?? '');
    else {
      heads = grow(heads, tail, row.spellings);
      tail = '';
    }
    at += row === null ? 1 : row.letters.length;
  }
  return tail === '' ? heads : heads.map((head) => head + tail);
}

function grow(heads: readonly string[], tail: string, spellings: readonly string[]): string[] {
  const grown: string[] = [];
  for (const spelling of spellings) for (const head of heads) if (grown.length < MOST_SPELLINGS) grown.push(head + tail + spelling);
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
