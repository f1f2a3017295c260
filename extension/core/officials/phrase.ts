/**
 * The words of the phrase under the scanner: each is read, hashed and looked up once, whatever number of paths leads over it. It knows where
 * a phrase ends, not what it means.
 */
import {
  APOSTROPHE,
  BREAK,
  classOf,
  EXPANDS,
  expansionOf,
  fold,
  foldTables,
  HYPHEN,
  IGNORABLE,
  isInnerApostrophe,
  isWordClass,
  SPACE,
  UPPER,
} from '../text/normal-form.ts';
import { type Automaton, meaningsAt, mayPass, PRIME, SEED } from './automaton-tables.ts';

const BLANK = 32;
const POINT = 46;
/** Longest word behind which a point is an abbreviation's: "J.", "Jr.", "Gen." */
const LONGEST_ABBREVIATION = 4;
/** No word with fewer letters is a patronymic. */
const SHORTEST_PATRONYMIC = 6;

const { classes, folds, special } = foldTables;

/** A word read with all that may stand in it: where it ends (its start where none stands there) and the hash of its folded letters. */
export const lastRead = { end: 0, hash: 0 };

/** Reads the word at `at` into `lastRead`. */
export function readWord(text: string, at: number, to: number): void {
  let hash = SEED;
  let end = at;
  for (let i = at; i < to; i++) {
    const code = text.charCodeAt(i);
    let folded = folds[code] as number;
    if (folded >= special) {
      const kind = classOf(code);
      if (end > at && (kind === IGNORABLE || (kind === APOSTROPHE && isInnerApostrophe(text, i)))) continue;
      if (!isWordClass(kind)) break;
      folded = folds[code] as number;
    }
    if (folded === EXPANDS) for (const letter of expansionOf(code)) hash = Math.imul(hash ^ letter.charCodeAt(0), PRIME);
    else hash = Math.imul(hash ^ folded, PRIME);
    end = i + 1;
  }
  lastRead.end = end;
  lastRead.hash = hash;
}

/** Words looked up at once. */
export const BATCH = 256;

/** Words of the text that may begin a hit, in order, already looked up: where they stand, and their first meaning or -1. */
export class Candidates {
  readonly starts = new Int32Array(BATCH);
  readonly ends = new Int32Array(BATCH);
  readonly hashes = new Int32Array(BATCH);
  readonly meanings = new Int32Array(BATCH);
  count = 0;
}

/** Not looked up yet. */
const UNKNOWN = -2;

/** One word; what is not asked of it is not read. */
class PhraseWord {
  start = 0;
  capital = false;
  /** Whether a line break stands before it. */
  afterBreak = false;
  /** End; -1 before the word is read. */
  end = -1;
  /** First meaning of a word that stands behind another, -1 for none, UNKNOWN. */
  meaning = UNKNOWN;
  /** Whether another word of the phrase follows; null where nobody asked yet. */
  joined: boolean | null = null;
  /** Whether it may be passed over; null where nobody asked yet. */
  passable: boolean | null = null;

  begin(text: string, start: number, end: number, afterBreak: boolean): void {
    this.start = start;
    this.end = end;
    this.capital = classes[text.charCodeAt(start)] === UPPER;
    this.afterBreak = afterBreak;
    this.meaning = UNKNOWN;
    this.joined = null;
    this.passable = null;
  }
}

export class Phrase {
  private readonly words: readonly PhraseWord[];
  /** The candidate with which the phrase begins. */
  private candidate = 0;

  /** `most` is the number of words to which a phrase is followed. */
  constructor(
    private readonly a: Automaton,
    private readonly text: string,
    private readonly to: number,
    private readonly crossBreaks: boolean,
    private readonly candidates: Candidates,
    most: number,
  ) {
    this.words = Array.from({ length: most }, () => new PhraseWord());
  }

  /** Begins anew with the c-th candidate. */
  begin(c: number): void {
    const { starts, ends } = this.candidates;
    this.candidate = c;
    this.word(0).begin(this.text, starts[c] as number, ends[c] as number, false);
  }

  word(n: number): PhraseWord {
    return this.words[n] as PhraseWord;
  }

  /** The word behind the n-th, whose meaning has been asked; null at the phrase's end. */
  after(n: number): PhraseWord | null {
    const word = this.words[n] as PhraseWord;
    const next = this.words[n + 1];
    if (next === undefined) return null;
    word.joined ??= this.join(word, next);
    return word.joined ? next : null;
  }

  /** First meaning of a word that `after` gave, -1 for none. */
  meaningOf(word: PhraseWord): number {
    if (word.meaning !== UNKNOWN || this.isCandidate(word)) return word.meaning;
    readWord(this.text, word.start, this.to);
    const { end, hash } = lastRead;
    word.end = end;
    word.meaning = mayPass(this.a.followerFilter, hash) ? meaningsAt(this.a, this.text, word.start, end, hash) : -1;
    return word.meaning;
  }

  /** Takes what is known of a word that may itself begin a hit. */
  private isCandidate(word: PhraseWord): boolean {
    const { starts, ends, meanings, count } = this.candidates;
    for (let c = this.candidate + 1; c < count && (starts[c] as number) <= word.start; c++) {
      if (starts[c] !== word.start) continue;
      word.end = ends[c] as number;
      word.meaning = meanings[c] as number;
      return true;
    }
    return false;
  }

  /**
   * A blank, a hyphen, an apostrophe, a point after an abbreviation, and at most one line break keep a phrase together: then `next` begins
   * where the next word stands.
   */
  private join(word: PhraseWord, next: PhraseWord): boolean {
    const { text, to } = this;
    let marks = 0;
    let breaks = 0;
    for (let i = word.end; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === BLANK) continue;
      const kind = classOf(code);
      if (isWordClass(kind)) {
        next.begin(text, i, -1, breaks > 0);
        return i > word.end && (breaks === 0 || this.crossBreaks);
      }
      if (kind === IGNORABLE || kind === SPACE) continue;
      if (kind === BREAK) {
        if (++breaks > 1) return false;
      } else if (kind === HYPHEN || kind === APOSTROPHE || (code === POINT && this.lengthOf(word) <= LONGEST_ABBREVIATION)) {
        if (++marks > 1) return false;
      } else return false;
    }
    return false;
  }

  /** Number of a word's folded letters. */
  private lengthOf({ start, end }: PhraseWord): number {
    let length = 0;
    for (let i = start; i < end; i++) {
      const code = this.text.charCodeAt(i);
      const folded = folds[code] as number;
      if (folded < special) length++;
      else if (folded === EXPANDS) length += expansionOf(code).length;
    }
    return length;
  }

  /** Whether a word is an initial or a patronymic, which may stand between first name and surname unlisted. */
  isPassable(word: PhraseWord, patronymic: RegExp): boolean {
    return (word.passable ??= this.mayStandUnlisted(word, patronymic));
  }

  private mayStandUnlisted(word: PhraseWord, patronymic: RegExp): boolean {
    const length = this.lengthOf(word);
    return length === 1 || (length >= SHORTEST_PATRONYMIC && patronymic.test(fold(this.text.slice(word.start, word.end))));
  }
}
