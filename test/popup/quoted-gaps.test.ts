import { describe, expect, it } from 'vitest';
import type { WordRun } from '../../extension/core/coverage/coverage.ts';
import { wordDifference } from '../../extension/core/coverage/word-difference.ts';
import { withGaps } from '../../extension/ui/quoted-gaps.ts';

const reportSide = (page: string, fragments: readonly string[]): readonly WordRun[] =>
  withGaps(
    wordDifference(page, fragments.join(' ')).filter(({ side }) => side !== 'page'),
    fragments,
  );
const words = (runs: readonly WordRun[]): string => runs.map(({ text }) => text).join(' ');

describe('quoted fragments', () => {
  it('are parted where one ends and the next begins, inside a run and between runs', () => {
    expect(words(reportSide('the pier is old', ['The pier, frankly,', 'is old.', 'Quite old!']))).toBe(
      'the pier frankly … is old … Quite old',
    );
    expect(words(reportSide('nothing shared', ['one two', 'three four']))).toBe('one two … three four');
  });

  it('keep each run on its side, the mark on neither', () => {
    expect(reportSide('nothing shared', ['one two', 'three four'])).toEqual([
      { side: 'report', text: 'one two' },
      { side: 'both', text: '…' },
      { side: 'report', text: 'three four' },
    ]);
  });

  it('leave one fragment, and none, as they are', () => {
    const runs: readonly WordRun[] = [{ side: 'both', text: 'one two' }];
    expect(withGaps(runs, ['one two'])).toBe(runs);
    expect(withGaps(runs, [])).toBe(runs);
  });

  it('count letters of every script, and apostrophes set apart', () => {
    expect(words(reportSide('море', ["Усе б'ється", 'море шумить']))).toMatch(/^Усе б ?'ється … море шумить$/);
  });
});
