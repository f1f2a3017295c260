import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Official, PackHead, Report } from '../../extension/core/corpus/model.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import { mainOfficial, splitReports } from '../../extension/core/corpus/split-pack.ts';
import { packFiles } from '../../extension/core/corpus/write-pack.ts';

const HEAD: PackHead = { format: 'second-source-pack', version: 1, id: 'town', title: 'Town', revision: 1 };
const OFFICIALS: readonly Official[] = ['ann', 'bo', 'cy', 'unheard'].map((id) => ({ id, name: `Name ${id}`, kind: 'person' }));
const report = fc
  .record({
    id: fc.stringMatching(/^r[a-z0-9]{1,6}$/),
    year: fc.option(fc.integer({ min: 2010, max: 2025 })),
    speakers: fc.array(fc.constantFrom('ann', 'bo', 'cy', null), { maxLength: 4 }),
  })
  .map(({ id, year, speakers }): Report => ({
    id,
    title: id,
    outlet: 'The Quarter',
    language: 'en',
    ...(year === null ? {} : { published: `${year}-01` }),
    claims: speakers.map((speaker, n) => ({
      id: `c${n}`,
      attribution: 'indirect',
      statement: `Statement ${n} of ${id}.`,
      ...(speaker === null ? {} : { speaker }),
    })),
  }));
const reports = fc.uniqueArray(report, { selector: ({ id }) => id, maxLength: 60 });

describe('splitting a pack', () => {
  it('keeps every report once, parts in order of official and year, none over the size unless alone', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 20 }), (list, most) => {
        const sortable = list.map((one) => ({
          id: one.id,
          official: mainOfficial(one),
          year: one.published?.slice(0, 4) ?? '',
          size: 1 + (one.claims?.length ?? 0),
        }));
        const parts = splitReports(sortable, most);
        expect(
          parts
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(list.map(({ id }) => id).sort());
        for (const part of parts) expect(part.length === 1 || part.reduce((sum, { size }) => sum + size, 0) <= most).toBe(true);
        const keys = parts.flat().map(({ official, year, id }) => `${official}\n${year}\n${id}`);
        expect(keys).toEqual([...keys].sort());
      }),
      { numRuns: 500 },
    );
  });

  it('ends a part with an official’s year where that leaves it half full, and cuts inside where it does not', () => {
    const one = (id: string, official: string, size: number) => ({ id, official, year: '2025', size });
    const idsOf = (parts: readonly (readonly { readonly id: string }[])[]) => parts.map((part) => part.map(({ id }) => id).join(''));
    expect(idsOf(splitReports([one('a', 'ann', 6), one('b', 'bo', 3), one('c', 'bo', 3)], 10))).toEqual(['a', 'bc']);
    expect(idsOf(splitReports([one('a', 'ann', 2), one('b', 'bo', 6), one('c', 'bo', 6)], 10))).toEqual(['ab', 'c']);
    expect(splitReports([], 10)).toEqual([]);
  });

  it('writes a pack without reports, and reports without a date, by their ids', () => {
    const [empty] = packFiles(HEAD, [...OFFICIALS].reverse(), []);
    expect(parsePack(JSON.parse(empty!.content.join('')))).toMatchObject({ pack: { reports: [], officials: OFFICIALS }, problems: [] });
    const bare = ['b', 'a', 'c'].map((id): Report => ({ id, title: id, outlet: 'The Quarter', language: 'en' }));
    const [file] = packFiles(HEAD, [], bare);
    expect((JSON.parse(file!.content.join('')) as { reports: Report[] }).reports.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('writes files that together are the pack, each a pack that stands alone', () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 300, max: 4_000 }), (list, most) => {
        const files = packFiles(HEAD, OFFICIALS, list, most);
        const packs = files.map(({ content }) => parsePack(JSON.parse(content.join(''))));
        expect(packs.flatMap(({ problems }) => problems)).toEqual([]);
        expect(packs.flatMap(({ pack }) => pack!.reports.map(({ id }) => id)).sort()).toEqual(list.map(({ id }) => id).sort());
        expect([...new Set(packs.flatMap(({ pack }) => pack!.officials.map(({ id }) => id)))].sort()).toEqual(
          OFFICIALS.map(({ id }) => id).sort(),
        );
        for (const { pack } of packs) {
          const ids = new Set(pack!.officials.map(({ id }) => id));
          for (const { claims = [] } of pack!.reports)
            for (const { speaker } of claims) expect(speaker === undefined || ids.has(speaker)).toBe(true);
        }
        if (files.length > 1)
          expect(packs.map(({ pack }) => [pack!.part, pack!.parts])).toEqual(packs.map((_, at) => [at + 1, files.length]));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same bytes in whatever order the reports come', () => {
    fc.assert(
      fc.property(
        reports.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(packFiles(HEAD, OFFICIALS, shuffled, 900)).toEqual(packFiles(HEAD, OFFICIALS, list, 900));
        },
      ),
      { numRuns: 100 },
    );
  });
});
