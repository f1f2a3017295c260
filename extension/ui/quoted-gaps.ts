/** Where a report's quoted words break off and go on: each place gets a mark, so that fragments do not read as one sentence. Pure. */
import type { WordRun } from '../core/coverage/coverage.ts';

/** Stands between two fragments of one claim's quoted words. */
export const GAP = '…';

/** What is left of words when marks, blanks and case are taken away: the same in the fragments as printed and in the runs made of them. */
const bare = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Lengths, in bare characters, after which a fragment ends; the last one's end is no gap. */
const gapsOf = (fragments: readonly string[]): ReadonlySet<number> => {
  let length = 0;
  const ends = fragments.map((fragment) => (length += bare(fragment).length));
  return new Set(ends.slice(0, -1).filter((end) => end > 0 && end < length));
};

/** A side's runs with a gap's mark as a run of its own wherever one fragment ends and the next begins. */
export const withGaps = (runs: readonly WordRun[], fragments: readonly string[]): readonly WordRun[] => {
  const gaps = gapsOf(fragments);
  if (gaps.size === 0) return runs;
  let length = 0;
  return runs.flatMap(({ side, text }) => {
    const parts: WordRun[] = [];
    let words: string[] = [];
    const end = (): void => {
      if (words.length > 0) parts.push({ side, text: words.join(' ') });
      words = [];
    };
    for (const word of text.split(/\s+/)) {
      words.push(word);
      length += bare(word).length;
      if (bare(word) === '' || !gaps.has(length)) continue;
      end();
      parts.push({ side: 'both', text: GAP });
    }
    end();
    return parts;
  });
};
