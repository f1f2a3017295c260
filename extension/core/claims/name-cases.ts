/** Finds what is kept under a name again under another case of it ("Ганни Верхівської" for "Ганна Верхівська"), by stems and their lengths. It knows no endings. */

/** Letters that two cases of a word share at least, and by which their lengths differ at most. */
const SHORTEST_STEM = 3;
const LONGEST_ENDING = 3;
/** Letters at a stem's end that a case may change too: "Петро", "Петром"; "Дуб", "Дубом". */
const CHANGING = 2;

/** Whether two words may be cases of one: all but their last letters are the same. */
function sameStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST_STEM || Math.max(a.length, b.length) - shorter > LONGEST_ENDING) return false;
  const stem = Math.max(SHORTEST_STEM, shorter - CHANGING);
  return a.slice(0, stem) === b.slice(0, stem);
}

const lastOf = (words: readonly string[]): string => words[words.length - 1] ?? '';

/** Values by names of one word or more, in lower case. */
export class NameCases<T> {
  private readonly byStem = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();

  add(name: string, value: T): void {
    const words = name.split(' ');
    const stem = lastOf(words).slice(0, SHORTEST_STEM);
    const kept = this.byStem.get(stem);
    if (kept) kept.push({ words, value });
    else this.byStem.set(stem, [{ words, value }]);
  }

  /** The value first kept under a case of this name. */
  find(name: string): T | undefined {
    const words = name.split(' ');
    const near = this.byStem.get(lastOf(words).slice(0, SHORTEST_STEM)) ?? [];
    return near.find((other) => other.words.length === words.length && other.words.every((word, i) => sameStem(word, words[i] ?? '')))
      ?.value;
  }
}
