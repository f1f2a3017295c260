/** Which words two renderings share and which only one has, by the longest common run of words; and the longest phrase they share. */
import { stopWordsOf } from '../text/stop-words.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { WordRun } from './coverage.ts';

/** Longer renderings are compared up to here: a claim is a sentence. */
const MOST_WORDS = 400;

/** Runs in reading order; where both differ, the page's words stand before the report's. Case and marks are no difference. */
export function wordDifference(page: string, report: string): WordRun[] {
  const a = splitWords(page).slice(0, MOST_WORDS);
  const b = splitWords(report).slice(0, MOST_WORDS);
  const table = commonLengths(a, b);
  const width = b.length + 1;
  const runs: { side: WordRun['side']; words: string[] }[] = [];
  const add = (side: WordRun['side'], word: string): void => {
    const last = runs.at(-1);
    if (last?.side === side) last.words.push(word);
    else runs.push({ side, words: [word] });
  };
  let i = 0;
  let k = 0;
  while (i < a.length || k < b.length) {
    const x = a[i];
    const y = b[k];
    if (x !== undefined && y !== undefined && x.fold === y.fold) {
      add('both', x.text);
      i++;
      k++;
    } else if (x !== undefined && (y === undefined || (table[(i + 1) * width + k] ?? 0) >= (table[i * width + k + 1] ?? 0))) {
      add('page', x.text);
      i++;
    } else if (y !== undefined) {
      add('report', y.text);
      k++;
    }
  }
  return runs.map(({ side, words }) => ({ side, text: words.join(' ').replaceAll(" '", "'").replaceAll(' ’', '’') }));
}

/** Length of the longest common subsequence of a[i…] and b[k…], at i * (b.length + 1) + k. */
function commonLengths(a: readonly Word[], b: readonly Word[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = b.length - 1; k >= 0; k--) {
      const same = a[i]?.fold === b[k]?.fold;
      table[i * width + k] = same
        ? (table[(i + 1) * width + k + 1] ?? 0) + 1
        : Math.max(table[(i + 1) * width + k] ?? 0, table[i * width + k + 1] ?? 0);
    }
  }
  return table;
}

/** Words in a row that make a phrase, and how many of them must carry a subject. */
const PHRASE_WORDS = 3;
const PHRASE_CONTENT = 2;

/** The longest run of words that both texts hold, as printed in the first; null when there is none of at least three words. */
export function sharedPhrase(page: string, report: string, language: string): string | null {
  const a = splitWords(page).slice(0, MOST_WORDS);
  const b = splitWords(report).slice(0, MOST_WORDS);
  const stops = stopWordsOf(language.slice(0, 2));
  let best: { start: number; end: number; length: number } | null = null;
  for (let i = 0; i < a.length; i++) {
    for (let k = 0; k < b.length; k++) {
      let length = 0;
      while (a[i + length] !== undefined && a[i + length]?.fold === b[k + length]?.fold) length++;
      const run = a.slice(i, i + length);
      const content = run.filter(({ fold }) => !stops.has(fold)).length;
      if (length >= PHRASE_WORDS && content >= PHRASE_CONTENT && length > (best?.length ?? 0))
        best = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, length };
    }
  }
  return best === null ? null : page.slice(best.start, best.end);
}
