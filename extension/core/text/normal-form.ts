/**
 * The normal form of letters: what is the same letter in another dress (case, accents, full width), what is no letter at all
 * (soft hyphens, zero-width and combining characters).
 * It never maps one script's letter onto another's: a Cyrillic "а" in a Latin word stays foreign.
 */

/** Classes of a UTF-16 code unit, as `classOf` gives them. */
const OTHER = 0;
export const UPPER = 1;
export const LOWER = 2;
export const DIGIT = 3;
/** Stands inside a word without changing it: soft hyphen, zero-width characters, combining marks. */
export const IGNORABLE = 4;
export const APOSTROPHE = 5;
export const HYPHEN = 6;
export const SPACE = 7;
export const BREAK = 8;
/** A letter of a script without case (Arabic, Hebrew, CJK). */
const UNCASED = 9;
const UNFILLED = 255;

/** Fold value of a letter that folds to several; `foldOf` gives it, `expansionOf` the letters. */
export const EXPANDS = 0xffff;
/** What stands in the fold table, and nowhere else, for a unit that is no letter: perhaps unseen inside a word, not looked at yet, none. */
export const UNSEEN_FOLD = 0xfffe;
const UNREAD_FOLD = 0xfffd;
const NO_FOLD = 0xfffc;

/** Letters that Unicode does not decompose, with the plain letter that newspapers set in their place. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l', // Wałęsa, Walesa
  ø: 'o', // Støre, Store
  đ: 'd', // Đukanović, Dukanovic
  ð: 'd', // Sigurðsson, Sigurdsson
  ı: 'i', // Yıldırım, Yildirim
  ħ: 'h', // Għargħur, Ghargur
  ŧ: 't',
  ґ: 'г', // Ґонта, Гонта
};

/** Letters that fold to two. */
const EXPANSIONS: Readonly<Record<string, string>> = {
  ß: 'ss', // Strauß, Strauss
  æ: 'ae', // Kjær, Kjaer
  œ: 'oe', // Sacré-Cœur, Sacre-Coeur
  þ: 'th', // Þór, Thor
  ĳ: 'ij',
};

const APOSTROPHES = "'\u2019\u2018\u02bc\u02b9\u02bb\u02c8\uff07`\u00b4\u2032";
const HYPHENS = '-\u2010\u2011\uff0d\u2043';
/** Characters that show the letters around them in another order: a word with one inside is not the word that it looks like. */
const REORDERING = /^[\u061c\u202a-\u202e\u2066-\u2069]$/;
/** Marks (Unicode M) and format characters (Cf: soft hyphen, zero-width space and joiners) are not seen between letters. */
const UNSEEN = /^[\p{M}\p{Cf}]$/u;

const classes = new Uint8Array(65536).fill(UNFILLED);
const folds = new Uint16Array(65536).fill(UNREAD_FOLD);
const expansions = new Map<number, string>();

function classify(char: string): number {
  if (UNSEEN.test(char) && !REORDERING.test(char)) return IGNORABLE;
  if (APOSTROPHES.includes(char)) return APOSTROPHE;
  if (HYPHENS.includes(char)) return HYPHEN;
  if (/^[\n\r\u2028\u2029\u0085\v\f]$/.test(char)) return BREAK;
  if (/^\s$/.test(char)) return SPACE;
  if (/^\p{N}$/u.test(char)) return DIGIT;
  if (!/^\p{L}$/u.test(char)) return OTHER;
  if (/^[\p{Lu}\p{Lt}]$/u.test(char)) return UPPER;
  return char.toUpperCase() !== char || /^\p{Ll}$/u.test(char) ? LOWER : UNCASED;
}

function foldChar(char: string): string {
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
  let folded = '';
  for (const letter of bare) folded += PLAIN_LETTERS[letter] ?? EXPANSIONS[letter] ?? letter;
  return folded;
}

/** Fills the 256 units around `code`; a block costs a fraction of a millisecond, and a text touches two to four. */
function fillBlock(code: number): void {
  const from = code & 0xff00;
  for (let unit = from; unit < from + 256; unit++) {
    const char = String.fromCharCode(unit);
    const kind = unit >= 0xd800 && unit < 0xe000 ? OTHER : classify(char);
    classes[unit] = kind;
    // An apostrophe may stand inside a word: it wants a second look.
    folds[unit] = kind === IGNORABLE || kind === APOSTROPHE ? UNSEEN_FOLD : NO_FOLD;
    if (!isWordClass(kind)) continue;
    const folded = foldChar(char);
    if (folded.length === 1) folds[unit] = folded.charCodeAt(0);
    else if (folded.length === 0) {
      classes[unit] = IGNORABLE;
      folds[unit] = UNSEEN_FOLD;
    } else {
      folds[unit] = EXPANDS;
      expansions.set(unit, folded);
    }
  }
}

/** Class of a code unit: OTHER, UPPER, LOWER, DIGIT, IGNORABLE, APOSTROPHE, HYPHEN, SPACE, BREAK or UNCASED. */
export function classOf(code: number): number {
  const kind = classes[code] ?? OTHER;
  if (kind !== UNFILLED) return kind;
  fillBlock(code);
  return classes[code] ?? OTHER;
}

/** Whether the apostrophe at `at` stands between two Cyrillic letters: part of the word that it stands in, and no letter ("Лук'яненко"). */
export const isInnerApostrophe = (text: string, at: number): boolean =>
  isCyrillic(text.charCodeAt(at - 1)) && isCyrillic(text.charCodeAt(at + 1));

const isCyrillic = (code: number): boolean => code >= 0x400 && code < 0x530;

/** Folded code unit of a letter or digit, EXPANDS when it folds to several, 0 for all else. */
function foldOf(code: number): number {
  if (classes[code] === UNFILLED) fillBlock(code);
  const folded = folds[code] ?? NO_FOLD;
  return folded >= NO_FOLD && folded !== EXPANDS ? 0 : folded;
}

/** Letters that a unit with fold EXPANDS stands for. */
export const expansionOf = (code: number): string => expansions.get(code) ?? '';

/** Whether a class is a letter or digit. */
export const isWordClass = (kind: number): boolean => kind === LOWER || kind === UPPER || kind === DIGIT || kind === UNCASED;

/**
 * The tables themselves for the scanner's inner loop. A fold below `special` is a letter or digit, `none` is no part of a word; any other
 * needs care: `classOf` fills the unit's block, then EXPANDS is several letters and an IGNORABLE unit is passed over.
 */
export const foldTables = { classes, folds, special: NO_FOLD, none: NO_FOLD } as const;

/** Folded letters and digits of `text`, everything else but single blanks between words left out. "Cavo-Dragoné’s" → "cavo dragone s", "Лук’яненко" → "лукяненко". */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  let out = '';
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === IGNORABLE || (kind === APOSTROPHE && isInnerApostrophe(text, i))) continue;
    if (!isWordClass(kind)) {
      gap = out !== '';
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    const folded = foldOf(code);
    out += folded === EXPANDS ? expansionOf(code) : String.fromCharCode(folded);
  }
  return out;
}

/** Whether a text is one word that is its own folded form, as most are that come here. */
function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (folds[code] !== code || code >= NO_FOLD) return false;
  }
  return true;
}

export type Script = 'latin' | 'cyrillic' | 'greek' | 'other' | 'mixed';

/** Script of the letters of a word; "mixed" when letters of two scripts stand together, as in forged names. */
export function scriptOf(word: string): Script {
  let found: Script | undefined;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const kind = classOf(code);
    if (kind !== UPPER && kind !== LOWER && kind !== UNCASED) continue;
    const script = scriptOfUnit(code);
    if (found !== undefined && found !== script) return 'mixed';
    found = script;
  }
  return found ?? 'other';
}

/** The schwa of Azerbaijani names stands among phonetic signs. */
const SCHWA = 0x259;

function scriptOfUnit(code: number): Script {
  if (code < 0x250 || code === SCHWA || (code >= 0x1e00 && code < 0x1f00) || (code >= 0xff21 && code <= 0xff5a)) return 'latin';
  if (isCyrillic(code)) return 'cyrillic';
  if ((code >= 0x370 && code < 0x400) || (code >= 0x1f00 && code < 0x2000)) return 'greek';
  return 'other';
}
