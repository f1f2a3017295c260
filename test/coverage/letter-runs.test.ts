import { describe, expect, it, vi } from 'vitest';
import { likenessOf, runsOf, sharedWith } from '../../extension/core/coverage/letter-runs.ts';
import { splitWords } from '../../extension/core/text/words.ts';

const runs = (text: string): Int32Array => runsOf(splitWords(text));
const sure = (texts: readonly string[]): number[] => texts.map(() => 1);
const likeness = (claim: string, texts: readonly string[], standing = sure(texts)) =>
  likenessOf(
    runs(claim),
    texts.map((text) => [runs(text)]),
    standing,
  );

const FERRIES = [
  'The harbour ferry was rammed by a tanker',
  'A tanker rammed the ferry in the harbour',
  'The harbour will be dredged next spring',
  'The harbour master has resigned over unpaid fees',
];

/** The same by sets and maps, every pair by itself. */
function plainly(claim: string, texts: readonly string[], standing: readonly number[]) {
  const sets = texts.map((text) => new Set(runs(text)));
  const weight = (run: number): number => {
    const count = sets.filter((set) => set.has(run)).length;
    return count === 0 ? 0 : Math.log(1 + (sets.length - count + 0.5) / (count + 0.5));
  };
  const sum = (of: Iterable<number>): number => [...of].reduce((total, run) => total + weight(run) ** 2, 0);
  const cosine = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
    const shared = sum([...a].filter((run) => b.has(run)));
    return shared === 0 ? 0 : shared / Math.sqrt(sum(a) * sum(b));
  };
  const own = new Set(runs(claim));
  return sets.map((set, at) => ({
    toClaim: cosine(own, set),
    toCompany: Math.max(0, ...sets.slice(0, 16).map((other, k) => (k === at ? 0 : cosine(set, other) * (standing[k] ?? 0)))),
  }));
}

describe('letter runs', () => {
  it('lists each run of four letters once, in the order of the text', () => {
    expect(runs('banana banana').length).toBe(new Set(['bana', 'anan', 'nana', 'ana ', 'na b', 'a ba', ' ban']).size);
    expect([...runs('the tanker')].slice(0, 2)).toEqual([...runs('the t')]);
    expect(runs('a b').length).toBe(0);
  });

  it('counts the runs that two texts share, each once', () => {
    const shared = sharedWith(runs('banana boat banana'));
    expect(shared(runs('banana banana'))).toBe(6);
    expect(shared(runs('a boat'))).toBe(3);
    expect(shared(runs('tram'))).toBe(0);
  });

  it('takes a text in parts that share runs like one whose runs are counted once', () => {
    const [whole, parts] = [[runs('harbour ferry harbour')], [runs('harbour ferry'), runs('harbour'), runs('rry harbour')]];
    const [rest, claim] = [[runs('The harbour master has resigned')], runs('A ferry in the harbour')];
    expect(likenessOf(claim, [parts, rest], [1, 1])).toEqual(likenessOf(claim, [whole, rest], [1, 1]));
  });

  it('meets forms of a word and words run together', () => {
    const [forms] = likeness('ferryrammed', ['Ferries and ramming', 'A bridge was opened', 'The ferry rammed it']).slice(2);
    expect(forms?.toClaim).toBeGreaterThan(0.4);
  });

  it('lets what all candidates share tell none of them apart', () => {
    const [rammed, , dredged] = likeness('harbour tanker', FERRIES);
    expect(rammed?.toClaim).toBeGreaterThan(4 * (dredged?.toClaim ?? 1));
  });

  it('sees that two candidates are of one matter, as far as the other one is good itself', () => {
    const [first, second, , last] = likeness('harbour', FERRIES);
    expect(first?.toCompany).toBeGreaterThan(0.2);
    expect(first?.toCompany).toBeGreaterThan(4 * (last?.toCompany ?? 1));
    const [, weak] = likeness('harbour', FERRIES, [0.5, 1, 1, 1]);
    expect(weak?.toCompany).toBeCloseTo((second?.toCompany ?? 0) / 2, 10);
  });

  it('gives what a plain comparison of sets gives, also after longer lists', () => {
    const many = Array.from({ length: 40 }, (_text, at) => `${FERRIES[at % 4] ?? ''} ${at} ${'abcdefgh'.slice(at % 5)} ${at * 7919}`);
    const standing = many.map((_text, at) => 1 / (1 + at));
    for (const texts of [FERRIES, many, FERRIES, []]) {
      const found = likeness('A tanker rammed the harbour ferry 7919', texts, standing);
      const want = plainly('A tanker rammed the harbour ferry 7919', texts, standing);
      expect(found.length).toBe(want.length);
      found.forEach((each, at) => {
        expect(each.toClaim).toBeCloseTo(want[at]?.toClaim ?? -1, 9);
        expect(each.toCompany).toBeCloseTo(want[at]?.toCompany ?? -1, 9);
      });
    }
  });

  it('ends where the first claim of all meets no candidate, or one without letters', async () => {
    for (const texts of [[], ['']]) {
      vi.resetModules();
      const fresh = await import('../../extension/core/coverage/letter-runs.ts');
      expect(
        fresh.likenessOf(
          runs(FERRIES[0] ?? ''),
          texts.map((text) => [runs(text)]),
          sure(texts),
        ),
      ).toHaveLength(texts.length);
    }
  });
});
