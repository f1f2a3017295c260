import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyQuery, type SavedFilter, termsOf, toTermQuery } from '../../extension/core/saved/search-terms.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';

const two = (n: number): string => String(n).padStart(2, '0');
/** Dates close to each other, so that ends of months and years are met. */
const date = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 31 })))
  .map(([year, month, day]) => `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`);

const publishedOn = (value: string | null) => {
  const claim = unorderedClaim('a');
  return { ...claim, sequence: 1, page: { ...claim.page, published: { value, precision: 'day', basis: 'given' } as const } };
};

const isFound = (filter: SavedFilter, value: string | null): boolean => {
  const { dates } = toTermQuery(filter);
  return dates === null || termsOf(publishedOn(value)).some((term) => dates.some(([from, to]) => term >= from && term < to));
};

it('makes no terms of a title and an outlet that are not there', () => {
  const claim = unorderedClaim('a');
  const page = { ...claim.page, title: null, outlet: '', url: null };
  expect(termsOf({ ...claim, sequence: 1, page }).filter((term) => !/^[a-z]+$/.test(term))).toEqual([]);
});

describe('a stretch of dates', () => {
  it('takes in what lies between its ends, a month with all its days, and nothing else', () => {
    const ends = fc.record({ from: date, to: date }, { requiredKeys: [] });
    fc.assert(
      fc.property(ends, date, (filter, value) => {
        const isWithin = (filter.from === undefined || value >= filter.from) && (filter.to === undefined || value <= `${filter.to}~`);
        expect(isFound(filter, value)).toBe(isWithin);
      }),
      { numRuns: 5_000 },
    );
  });

  it('of one year is whole months between days', () => {
    const filter = { from: '2025-03-10', to: '2025-06-02' };
    const within = ['2025-03-10', '2025-03-31', '2025-04', '2025-05-17', '2025-06-02'];
    const without = ['2025-03-09', '2025-06-03', '2025-03', '2025-07', '2024-04', '2026-05'];
    expect([within.filter((day) => !isFound(filter, day)), without.filter((day) => isFound(filter, day))]).toEqual([[], []]);
  });

  it('leaves out what has no date, and is no question without an end', () => {
    expect(isFound({ from: '2001-01' }, null)).toBe(false);
    expect(isEmptyQuery(toTermQuery({ from: '', to: '' }))).toBe(true);
  });

  it('is a few dozen terms, however wide', () => {
    const { dates } = toTermQuery({ from: '1998-03-05', to: '2026-11-20' });
    const all = Array.from({ length: 366 * 30 }, (_, n) => new Date(Date.UTC(1997, 0, 1 + n)).toISOString().slice(0, 10));
    const asked = new Set(
      all.flatMap((value) => termsOf(publishedOn(value))).filter((term) => dates?.some(([from, to]) => term >= from && term < to)),
    );
    expect(asked.size).toBeLessThan(27 + 9 + 27 + 10 + 20 + 10);
  });
});
