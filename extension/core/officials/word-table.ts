/**
 * The words of a register while it is compiled, each with its meanings: open addressing over typed arrays, so that the forms of a name are
 * hashed from stem and ending without being joined first.
 */
import {
  type Automaton,
  hashOf,
  LONGEST_WORD,
  MEANING_LAST,
  MOST_SYMBOLS,
  QUALITY_SHIFT,
  sizeOfWord,
  slotOf,
  SYMBOL_SHIFT,
  unitsOf,
} from './automaton-tables.ts';
import { IntList, powerOfTwo } from './int-list.ts';
import type { Endings } from './spellings.ts';

export class WordTable {
  /** Word number + 1, 0 where free. */
  private slots = new Int32Array(1 << 15);
  private readonly hashes = new IntList();
  private readonly starts = new IntList();
  /** Each word behind its length; the first unit is none's. */
  private units = new Uint16Array(1 << 18);
  private used = 1;
  /** First meaning of each word, -1 for none yet; then chains of meanings, the newest first. */
  private readonly firsts = new IntList();
  private readonly nexts = new IntList();
  /** Symbol × 2^11, quality × 2^8, languages. */
  private readonly meanings = new IntList();

  /** Lets a word with each of some endings mean a symbol in some languages; a better quality of the same meaning wins. */
  mean(word: string, { cut, endings }: Endings, symbol: number, languages: number, quality: number): void {
    if (symbol >= MOST_SYMBOLS) throw new RangeError('too many name parts for one register');
    const stem = word.length - cut;
    const hash = hashOf(word, stem);
    for (const ending of endings) {
      const length = stem + ending.length;
      if (length === 0 || length > LONGEST_WORD) continue;
      this.addMeaning(this.numberOf(word, stem, ending, hashOf(ending, ending.length, hash)), symbol, languages, quality);
    }
  }

  private addMeaning(number: number, symbol: number, languages: number, quality: number): void {
    const { data: meanings } = this.meanings;
    const { data: nexts } = this.nexts;
    const first = this.firsts.data[number] as number;
    for (let m = first; m >= 0; m = nexts[m] as number) {
      const meaning = meanings[m] as number;
      if (meaning >>> SYMBOL_SHIFT !== symbol) continue;
      const held = (meaning >>> QUALITY_SHIFT) & 3;
      if (held === quality) {
        meanings[m] = meaning | languages;
        return;
      }
      if (held < quality && (meaning & languages) === languages) return;
    }
    this.firsts.data[number] = this.meanings.length;
    this.nexts.push(first);
    this.meanings.push((symbol << SYMBOL_SHIFT) | (quality << QUALITY_SHIFT) | languages);
  }

  private numberOf(word: string, stem: number, ending: string, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = slotOf(hash, mask);
    for (; ; slot = (slot + 1) & mask) {
      const number = (this.slots[slot] as number) - 1;
      if (number < 0) break;
      if (this.hashes.data[number] === hash && this.isWord(number, word, stem, ending)) return number;
    }
    const number = this.hashes.length;
    this.slots[slot] = number + 1;
    this.hashes.push(hash);
    this.firsts.push(-1);
    this.starts.push(this.used);
    this.write(word, stem, ending);
    if ((number + 1) * 2 > this.slots.length) this.grow();
    return number;
  }

  private isWord(number: number, word: string, stem: number, ending: string): boolean {
    const { units } = this;
    let at = this.starts.data[number] as number;
    if (units[at] !== stem + ending.length) return false;
    for (let i = 0; i < stem; i++) if (units[++at] !== word.charCodeAt(i)) return false;
    for (let i = 0; i < ending.length; i++) if (units[++at] !== ending.charCodeAt(i)) return false;
    return true;
  }

  private write(word: string, stem: number, ending: string): void {
    const length = stem + ending.length;
    if (this.used + length + 1 > this.units.length) {
      const grown = new Uint16Array(this.units.length * 2);
      grown.set(this.units);
      this.units = grown;
    }
    this.units[this.used++] = length;
    for (let i = 0; i < stem; i++) this.units[this.used++] = word.charCodeAt(i);
    for (let i = 0; i < ending.length; i++) this.units[this.used++] = ending.charCodeAt(i);
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.hashes.length; number++) {
      let slot = slotOf(this.hashes.data[number] as number, mask);
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }

  /** Number of words. */
  get size(): number {
    return this.hashes.length;
  }

  /** Hash of a word, and whether any of its meanings is a symbol that `marks` marks. */
  hash(number: number): number {
    return this.hashes.data[number] as number;
  }

  meansAny(number: number, marks: Uint8Array): boolean {
    for (let m = this.firsts.data[number] as number; m >= 0; m = this.nexts.data[m] as number)
      if (marks[(this.meanings.data[m] as number) >>> SYMBOL_SHIFT] === 1) return true;
    return false;
  }

  /** The finished tables. */
  build(): Pick<Automaton, 'wordSlots' | 'words' | 'units'> {
    const mask = powerOfTwo(this.size * 1.5) - 1;
    const wordSlots = new Int32Array(mask + 1);
    const words = new Int32Array(this.builtLength());
    const units = unitsOf(words);
    let at = 1;
    for (let number = 0; number < this.size; number++) {
      let slot = slotOf(this.hash(number), mask);
      while (wordSlots[slot] !== 0) slot = (slot + 1) & mask;
      wordSlots[slot] = at;
      const from = this.starts.data[number] as number;
      const length = this.units[from] as number;
      for (let k = 0; k <= length; k++) units[at * 2 + k] = this.units[from + k] as number;
      at += sizeOfWord(length);
      for (let m = this.firsts.data[number] as number; m >= 0; m = this.nexts.data[m] as number)
        words[at++] = this.meanings.data[m] as number;
      words[at - 1] = (words[at - 1] as number) | MEANING_LAST;
    }
    return { wordSlots, words, units };
  }

  private builtLength(): number {
    let length = 1 + this.meanings.length;
    for (let number = 0; number < this.size; number++) length += sizeOfWord(this.units[this.starts.data[number] as number] as number);
    return length;
  }
}
