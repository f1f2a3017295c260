import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeOfficials, removeOfficial, renameOfficial, splitOfficial } from '../../extension/core/corpus/edit-officials.ts';
import type { Official } from '../../extension/core/corpus/model.ts';

const ann: Official = { id: 'ann', name: 'Ann Harbour', kind: 'person', aliases: [{ text: 'A. Harbour' }], offices: [{ title: 'Mayor' }] };
const bo: Official = { id: 'bo', name: 'Bo Lindqvist', kind: 'person' };
const spellings = (list: readonly Official[]): string[] =>
  list.flatMap(({ name, aliases = [] }) => [name, ...aliases.map(({ text }) => text)]).sort();

describe('editing officials', () => {
  it('renames and keeps the old name as a spelling', () => {
    expect(renameOfficial([ann, bo], 'ann', ' Anna Harbour ')[0]).toEqual({
      ...ann,
      name: 'Anna Harbour',
      aliases: [{ text: 'A. Harbour' }, { text: 'Ann Harbour' }],
    });
    expect(renameOfficial([ann], 'ann', ' ')).toEqual([ann]);
    expect(renameOfficial([bo], 'bo', 'Bo L.')).toEqual([{ ...bo, name: 'Bo L.', aliases: [{ text: 'Bo Lindqvist' }] }]);
  });

  it('merges names and offices', () => {
    expect(mergeOfficials([ann, bo], 'ann', 'bo')).toEqual([
      { ...bo, aliases: [{ text: 'Ann Harbour' }, { text: 'A. Harbour' }], offices: [{ title: 'Mayor' }] },
    ]);
    expect(mergeOfficials([ann, bo], 'ann', 'nobody')).toEqual([ann, bo]);
    const cy: Official = { id: 'cy', name: 'Cy Rock', kind: 'person' };
    expect(mergeOfficials([bo, cy], 'cy', 'bo')).toEqual([{ ...bo, aliases: [{ text: 'Cy Rock' }] }]);
  });

  it('splits a spelling off, and merging it back gives what was', () => {
    const split = splitOfficial([ann, bo], 'ann', 'A. Harbour');
    expect(split.map(({ id, name }) => [id, name])).toEqual([
      ['ann', 'Ann Harbour'],
      ['a-harbour', 'A. Harbour'],
      ['bo', 'Bo Lindqvist'],
    ]);
    expect(mergeOfficials(split, 'a-harbour', 'ann')).toEqual([ann, bo]);
  });

  it('loses no spelling but by removing', () => {
    const act = fc.record({
      kind: fc.constantFrom('rename', 'merge', 'split'),
      a: fc.nat(5),
      b: fc.nat(5),
      name: fc.constantFrom('Cy Stone', 'Di Wall'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let list: Official[] = [ann, bo, { id: 'cy', name: 'Cy Rock', kind: 'person', aliases: [{ text: 'C. Rock' }] }];
        for (const { kind, a, b, name } of acts) {
          const before = new Set(spellings(list));
          const one = list[a % list.length]!;
          if (kind === 'rename') list = renameOfficial(list, one.id, name);
          else if (kind === 'merge') list = mergeOfficials(list, one.id, list[b % list.length]!.id);
          else list = splitOfficial(list, one.id, one.aliases?.[0]?.text ?? '');
          for (const spelling of before) expect(spellings(list)).toContain(spelling);
          expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        }
      }),
    );
    expect(removeOfficial([ann, bo], 'ann')).toEqual([bo]);
  });
});
