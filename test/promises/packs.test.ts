/** T32: what a pack may call its officials, how much of it, and that no pack raises a count of the bundled corpus. */
import { describe, expect, it } from 'vitest';
import { checkAliases, MOST_ALIASES, spellingsOf } from '../../extension/core/corpus/check-alias.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import type { Official } from '../../extension/core/corpus/model.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/root.ts';

const KNOWN = spellingsOf([{ id: 'mark-rutte', name: 'Mark Rutte', kind: 'person', aliases: [{ text: 'Rutte' }] }]);
const official = (...aliases: readonly string[]): Official => ({
  id: 'ann-harbour',
  name: 'Ann Harbour',
  kind: 'person',
  aliases: aliases.map((text) => ({ text })),
});
const refusedOf = (...aliases: readonly string[]) =>
  checkAliases(official(...aliases), KNOWN).refused.map(({ text, reason }) => [text, reason]);

describe('T32: the spellings of a pack', () => {
  it.each(['the', 'and', 'said', 'Minister', 'President', 'Monday', 'war', 'ab', 'government'])(
    'leave out "%s", which would mark every page',
    (word) => {
      expect(refusedOf(word)).toEqual([[word, expect.stringMatching(/too-short|common-word/)]]);
    },
  );

  it('leave out the name of another official', () => {
    expect(refusedOf('Rutte', 'Mark Rutte')).toEqual([
      ['Rutte', 'shared'],
      ['Mark Rutte', 'shared'],
    ]);
  });

  it('are fifty of an official at most, and a record of a flood is refused whole', () => {
    const names = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, n) => `Harbourer ${String.fromCharCode(65 + (n % 26))}${n}`);
    const { official: kept, refused } = checkAliases(official(...names(120)), KNOWN);
    expect([kept.aliases?.length, refused.filter(({ reason }) => reason === 'too-many').length]).toEqual([
      MOST_ALIASES,
      120 - MOST_ALIASES,
    ]);
    const pack = { format: 'second-source-pack', version: 1, id: 'p', title: 'P', revision: 1, reports: [] };
    const parsed = parsePack({ ...pack, officials: [official(...names(100_000))] });
    expect(parsed.pack?.officials).toEqual([]);
    expect(parsed.problems[0]?.place).toContain('officials[0].aliases');
  });

  it('reach no answer to a page: those are made from the bundled corpus alone', () => {
    for (const name of ['cards', 'saving', 'reading', 'rejecting']) {
      const source = readFileSync(join(ROOT, `background/${name}.ts`), 'utf8');
      expect(source, name).toContain("from './corpus.ts'");
      expect(source, name).not.toMatch(/own-corpus|pack-store|own-shards/);
    }
  });
});
