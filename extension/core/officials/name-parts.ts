/** Parts a person's name as a curator types it into first names, patronymic and surname, by the rules of how names are built. */
import { fold, scriptOf } from '../text/normal-form.ts';
import { EAST_ASIAN_GIVEN, FAMILY_FIRST, HONORIFICS, OF_WORDS, PARTICLES, PATRONYMIC, SUFFIXES } from './rules/name-words.ts';

/** One name: words as typed (folding is left to the caller), and which of them are what. */
export interface NameParts {
  /** First names, those given as initials left out. */
  readonly given: readonly string[];
  readonly patronymic: string | null;
  /** Surname with its particles, and middle names that may belong to it: for "Cavo Dragone" the longest form first. */
  readonly surnames: readonly (readonly string[])[];
  /** All words in their order. */
  readonly words: readonly string[];
  /** Family name stands first, as in Xi Jinping. */
  readonly familyFirst: boolean;
}

/** Cyrillic letters that lists often hold in their Latin twin: "Олексiй" with a Latin i. Read as Cyrillic when the word is otherwise Cyrillic. */
const TWINS: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'ь',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  I: 'І',
  O: 'О',
  P: 'Р',
  X: 'Х',
  H: 'Н',
  K: 'К',
  M: 'М',
  T: 'Т',
};

/** Repairs a word of a list whose letters are of two scripts; a page's words are never repaired. */
export function repairScript(word: string): string {
  if (scriptOf(word) !== 'mixed' || !/\p{Script=Cyrillic}/u.test(word)) return word;
  return [...word].map((letter) => TWINS[letter] ?? letter).join('');
}

/** Names that a typed line holds: "А / Б" and "A, a.k.a. B" are several, notes are none. */
export function splitTyped(line: string): string[] {
  return line
    .replace(/\s+/g, ' ')
    .split(/ ?[/;] ?|,? ?a\.?k\.?a\.? /i)
    .map((part) => part.replace(/\([^()]*\)|[‘’“”"«»„]/g, (mark) => (mark === '’' || mark === '‘' ? "'" : ' ')).trim())
    .filter((part) => part !== '' && !/:|\b(born|née|nee|formerly)\b/i.test(part));
}

/** Parts one name; null for what is no personal name of at least two words ("Hezbollah", "Karl I of Austria"). */
export function parseName(typed: string): NameParts | null {
  const [head = '', tail = ''] = typed.split(',').map((part) => part.trim());
  const tailWords = wordsOf(tail);
  const cyrillic = /\p{Script=Cyrillic}/u.test(head);
  // "Яркин, Лев Николаевич": the surname stands before the comma. Behind it may also stand a suffix or a title.
  const turned =
    tailWords.length > 0 &&
    wordsOf(head).length === 1 &&
    (cyrillic || !SUFFIXES.has(fold(tailWords[0] ?? ''))) &&
    !OF_WORDS.has(fold(tailWords[1] ?? ''));
  let words = turned ? [...tailWords, ...wordsOf(head)] : wordsOf(head);
  if (words.some((word) => OF_WORDS.has(fold(word)))) return null;
  while (words.length > 1 && HONORIFICS.has(fold(words[0] ?? ''))) words = words.slice(1);
  while (words.length > 1 && SUFFIXES.has(fold(words.at(-1) ?? ''))) words = words.slice(0, -1);
  if (words.length < 2) return null;
  return isFamilyFirst(words, head) ? familyFirst(words) : givenFirst(words, typed);
}

/** The mark of an apostrophe between Cyrillic letters, which is part of its word; all others part words. */
const INNER = 'ʼ';

/** Typed words of a name or title, with `INNER` for the apostrophes inside them. Hyphens and other apostrophes part words, as they do on a page. */
export const typedWords = (text: string): string[] =>
  text
    .replaceAll(/['’‘ʼ`]/g, "'")
    .replaceAll(/(?<=\p{Script=Cyrillic})'(?=\p{Script=Cyrillic})/gu, INNER)
    .split(/[\s.\-‐‑']+/)
    .filter((word) => fold(word) !== '');

/** A name by which somebody reigns. */
export interface RegnalName {
  readonly name: string;
  /** "II"; '' for none. */
  readonly numeral: string;
  /** What the register says is reigned over; '' for nothing. */
  readonly realm: string;
  /** Bears the title of a prince or princess. */
  readonly prince: boolean;
}

/** "Elizabeth II", "Abdullah II of Jordan", "Albert II, Prince of Monaco", "Salman of Saudi Arabia"; null for other names. */
export function parseRegnal(typed: string): RegnalName | null {
  const [head = '', realm = ''] = typed.split(/,? (?:(?:Grand )?[A-Z][a-z]+ )?of (?:the )?/);
  const [name = '', numeral = '', ...rest] = head.split(' ');
  if (rest.length > 0 || (numeral !== '' && !/^[IVX]+$/.test(numeral)) || (numeral === '' && realm === '')) return null;
  return { name, numeral, realm, prince: /, Prince(ss)? of/.test(typed) };
}

/** Words of a name. An apostrophe between small letters stands for a soft sign or a catch of breath: Zelens'kyj, Mu'ammar. */
function wordsOf(name: string): string[] {
  return typedWords(name.replaceAll(/(?<=\p{Script=Latin}\p{Ll})['’ʼ`](?=\p{Ll})/gu, '')).map(repairScript);
}

function isFamilyFirst(words: readonly string[], typed: string): boolean {
  // Who joins the syllables of a given name by a hyphen, the second in small letters, writes Korean or Taiwanese names: Jang Sung-taek.
  const joined = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u.test(typed);
  if (!(joined || FAMILY_FIRST.has(fold(words[0] ?? ''))) || words.length > 3) return false;
  return words.slice(1).every((word) => EAST_ASIAN_GIVEN.test(fold(word)) || (!joined && /^\p{Script=Cyrillic}+$/u.test(word)));
}

function familyFirst(words: readonly string[]): NameParts {
  return { given: words.slice(1), patronymic: null, surnames: [[words[0] ?? '']], words, familyFirst: true };
}

/** O', d', l', M' before a surname are part of it, unlike an initial. */
const isElided = (typed: string, word: string, at: number): boolean =>
  at > 0 && (word.length === 1 || PARTICLES.has(fold(word))) && new RegExp(`(^|[\\s-])${word}['’ʼ\`]`, 'u').test(typed);

function givenFirst(words: readonly string[], typed: string): NameParts {
  const patronymicAt = words.findIndex((word, i) => i > 0 && i < words.length - 1 && PATRONYMIC.test(fold(word)));
  const kept = words.filter(
    (word, i) => i !== patronymicAt && (fold(word).length > 1 || i === words.length - 1 || isElided(typed, word, i)),
  );
  const first = kept[0] ?? '';
  const rest = kept.slice(1);
  // "P. K. O'Neill": behind initials alone a particle begins the surname.
  if (first !== words[0] && PARTICLES.has(fold(first))) return { given: [], patronymic: null, surnames: [kept], words, familyFirst: false };
  if (rest.length === 0) return { given: [], patronymic: null, surnames: [[first]], words, familyFirst: false };
  const surnames: string[][] = [];
  // The last word is a surname, and with each word before it a longer one may be: "Dragone", "Cavo Dragone".
  for (let at = rest.length - 1; at >= 0; at--) {
    if (at < rest.length - 1 && PARTICLES.has(fold(rest[at + 1] ?? '')) && !PARTICLES.has(fold(rest[at] ?? ''))) break;
    // "der Leyen" is no name of von der Leyen: all her particles or none.
    if (at > 0 && PARTICLES.has(fold(rest[at] ?? '')) && PARTICLES.has(fold(rest[at - 1] ?? ''))) continue;
    // "Donnell" alone is never O'Donnell.
    if (at > 0 && fold(rest[at - 1] ?? '').length === 1) continue;
    surnames.unshift(rest.slice(at));
  }
  const particle = rest.findIndex((word) => PARTICLES.has(fold(word)));
  const middle = particle > 0 ? rest.slice(0, particle) : rest.slice(0, -1).filter((word) => !PARTICLES.has(fold(word)));
  return {
    given: [first, ...middle.slice(0, 1)],
    patronymic: patronymicAt < 0 ? null : (words[patronymicAt] ?? null),
    surnames,
    words,
    familyFirst: false,
  };
}
