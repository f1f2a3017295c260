/** T22 T28 T29 T30: whatever was saved, a table holds no formula and Markdown no markup; whatever a file holds, reading it throws nothing. */
import * as fc from 'fast-check';
import { describe } from 'vitest';
import { csvFormat, guardCell, unguardCell } from '../../extension/core/saved/formats/csv.ts';
import { writeWhole } from '../../extension/core/saved/formats/format.ts';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import { markdownFormat } from '../../extension/core/saved/formats/markdown.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import { readJson } from '../saved/from-file.ts';
import { carriedClaim } from '../saved/random-shelf.ts';
import { damaged, fuzz, hostileText } from './fuzz.ts';

const FRAME = { exportedAt: '2026-01-02T03:04:05.006Z', rejections: [], settings: null };
const claim: fc.Arbitrary<SavedClaim> = carriedClaim.map((carried) => ({ ...carried, key: 'k', sequence: 1 }));

/** Cells of a table, every one quoted. */
const cellsOf = (table: string): readonly string[] =>
  [...table.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));

const EXAMPLE = JSON.parse(writeWhole(jsonFormat, fc.sample(claim, { numRuns: 3, seed: 7 }), FRAME)) as unknown;

describe('exports', () => {
  fuzz('a cell', hostileText, (cell) => {
    const guarded = guardCell(cell);
    if (/^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u.test(guarded)) throw new Error('a formula');
    if (unguardCell(guarded) !== cell) throw new Error('another cell came back');
  });

  fuzz(
    'CSV',
    claim,
    (one) => {
      const cells = cellsOf(writeWhole(csvFormat, [one], FRAME));
      if (cells.length === 0 || cells.length % 2 !== 0) throw new Error(`${cells.length} cells`);
      if (cells.some((cell) => /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u.test(cell))) throw new Error('a formula');
    },
    {},
  );

  fuzz(
    'Markdown',
    claim,
    (one) => {
      const text = writeWhole(markdownFormat, [one], FRAME);
      // A backslash takes the meaning from the mark behind it.
      const bare = text.replaceAll(/\\[^\w\s]/g, '').replaceAll(/\]\(<https?:[^<>\s]*>\)/gi, ' ');
      if (/!\[|<[a-z/!?]|\]\(/i.test(bare)) throw new Error(`markup: ${bare}`);
    },
    {},
  );

  fuzz(
    'a file of saved claims',
    damaged([EXAMPLE]).map((value) => JSON.stringify(value) ?? ''),
    (text) => {
      const read = readJson(text);
      if ('refused' in read && read.reason === '') throw new Error('refused without a reason');
    },
  );
  fuzz('a file of anything', fc.oneof(hostileText, fc.json()), (text) => void readJson(text));
});
