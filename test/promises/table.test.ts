/** The table of promises has no gap, and a number that no promise has is found in no title. */
import { describe, expect, it } from 'vitest';
import { PROMISES } from './list.ts';
import { findTests, isGap, readPromises } from './table.ts';

describe('the table of promises', () => {
  it('has a test, or a reason why there is none, for every row', () => {
    expect(
      readPromises()
        .filter(isGap)
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('would show a gap', () => {
    expect(isGap({ id: 'T99', says: 'nothing', tests: [] })).toBe(true);
    expect(isGap({ id: 'T99', says: 'nothing', tests: ['a.test.ts'] })).toBe(false);
    expect(isGap({ id: 'T99', says: 'nothing', tests: [], untestable: 'because' })).toBe(false);
  });

  it('knows every number that a title carries', () => {
    const known = new Set(PROMISES.map(({ id }) => id));
    expect([...findTests().keys()].filter((id) => !known.has(id))).toEqual([]);
  });
});
