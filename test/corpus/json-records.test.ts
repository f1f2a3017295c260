import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonCutter, DEEPEST, type JsonRecord, LONGEST_RECORD } from '../../extension/core/corpus/json-records.ts';

const cut = (text: string, lists: readonly string[] | undefined, sizes: readonly number[] = [text.length || 1]): JsonRecord[] => {
  const cutter = createJsonCutter(lists);
  const found: JsonRecord[] = [];
  for (let at = 0, n = 0; at < text.length; n++) {
    const size = Math.max(1, sizes[n % sizes.length]!);
    found.push(...cutter.push(text.slice(at, at + size)));
    at += size;
  }
  return [...found, ...cutter.end()];
};

describe('cutting JSON into records', () => {
  it('takes nothing that stands behind the end', () => {
    expect(cut('[1] [2]', undefined, [2])).toEqual([{ place: '[0]', list: '', json: '1' }]);
    expect(cut('{"a":1}{"b":2}', [])).toEqual([{ place: 'a', list: null, json: '1' }]);
  });

  it('gives the elements of any list, however it is spaced and chunked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 5 })),
        fc.array(fc.nat(40), { minLength: 1 }),
        fc.constantFrom(undefined, 1, '\t'),
        (values, sizes, space) => {
          const found = cut(JSON.stringify(values, null, space), undefined, sizes);
          expect(found.map(({ json }) => JSON.parse(json!))).toEqual(JSON.parse(JSON.stringify(values)));
          expect(found.map(({ place }) => place)).toEqual(values.map((_, at) => `[${at}]`));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives members whole and named lists by element', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 4 })),
        fc.array(fc.jsonValue({ maxDepth: 3 })),
        fc.array(fc.nat(30), { minLength: 1 }),
        (members, reports, sizes) => {
          const { reports: _, ...rest } = members;
          const found = cut(JSON.stringify({ ...rest, reports }), ['reports'], sizes);
          const lists = found.filter(({ list }) => list === 'reports');
          expect(lists.map(({ json }) => JSON.parse(json!))).toEqual(JSON.parse(JSON.stringify(reports)));
          const heads = found.filter(({ list }) => list === null);
          expect(heads.map(({ json }) => JSON.parse(json!))).toEqual(Object.values(JSON.parse(JSON.stringify(rest)) as object));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('ends on anything, with every record either cut or told why not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'a', ' ', '\n') }),
        fc.boolean(),
        (text, isPack) => {
          for (const { json, reason } of cut(text, isPack ? ['reports'] : undefined, [1, 3]))
            expect(json === null).toBe(reason !== undefined);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('tells where a list is cut off', () => {
    expect(cut('{"id":"a","reports":[{"x":1},{"y":', ['reports'])).toEqual([
      { place: 'id', list: null, json: '"a"' },
      { place: 'reports[0]', list: 'reports', json: '{"x":1}' },
      { place: 'reports[1]', list: 'reports', json: null, reason: 'cut-off' },
    ]);
  });

  it('T22: refuses what is too deep or too long, alone', () => {
    const deep = '['.repeat(DEEPEST + 1) + ']'.repeat(DEEPEST + 1);
    const long = `"${'x'.repeat(LONGEST_RECORD)}"`;
    expect(cut(`[1,${deep},${long},2]`, undefined, [65_536]).map(({ json, reason }) => reason ?? json)).toEqual([
      '1',
      'too-deep',
      'too-long',
      '2',
    ]);
  });

  it('takes twice as long for twice as much, and no longer', () => {
    const timeOf = (count: number): number => {
      const text = JSON.stringify(Array.from({ length: count }, (_, n) => ({ id: n, text: 'some words of a report, "quoted" and not' })));
      // Processor time: other programs' turns are none of ours.
      const begun = process.cpuUsage();
      cut(text, undefined, [65_536]);
      return process.cpuUsage(begun).user / 1_000;
    };
    const best = (count: number): number => Math.min(...Array.from({ length: 6 }, () => timeOf(count)));
    best(5_000);
    const [one, two] = [best(10_000), best(20_000)];
    expect(two).toBeLessThan(Math.max(3 * one, 20));
  });
});
