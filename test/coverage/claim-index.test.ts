import { describe, expect, it } from 'vitest';
import type { CorpusClaim } from '../../extension/core/corpus/corpus.ts';
import { createClaimIndex, loadClaimIndex, loadClaimIndexes } from '../../extension/core/coverage/claim-index.ts';
import { spellOutTags } from '../../extension/core/coverage/social-text.ts';
import { B, idfOf, K1 } from '../../extension/core/coverage/rank-documents.ts';
import { termsOf } from '../../extension/core/text/terms.ts';

const claimOf = (id: string, statement: string): CorpusClaim => ({
  id: `r${id}#c`,
  report: { id: `r${id}`, title: '', outlet: 'Test', language: 'en' },
  claim: { id: 'c', attribution: 'unattributed', statement },
});

const NOUNS =
  'harbour glacier budget ferry strike court bridge vaccine election treaty school tax border storm fishery railway museum hospital census drought'.split(
    ' ',
  );
const VERBS = 'opened closed delayed approved rejected rebuilt measured sold doubled cancelled'.split(' ');

/** Claims of made-up words in a fixed order that looks random. */
function manyClaims(count: number): CorpusClaim[] {
  let seed = 42;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 16) % below;
  };
  return Array.from({ length: count }, (_, i) => {
    const words = Array.from({ length: 4 + next(9) }, () =>
      next(3) === 0 ? VERBS[next(VERBS.length)] : `${NOUNS[next(NOUNS.length)]}${next(4) === 0 ? next(300) : ''}`,
    );
    return claimOf(String(i), words.join(' '));
  });
}

const queryOf = (text: string) => [...new Set(termsOf(text, 'en'))].map((term) => ({ term, weight: 1 }));

/** BM25 as the book has it, every document scored. */
function plainScores(claims: readonly CorpusClaim[], text: string): Map<string, number> {
  const documents = claims.map(({ claim }) => termsOf(claim.statement, 'en'));
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const scores = new Map<string, number>();
  for (const { term } of queryOf(text)) {
    const idf = idfOf(documents.filter((document) => document.includes(term)).length, documents.length);
    documents.forEach((document, i) => {
      const repeats = document.filter((other) => other === term).length;
      if (repeats === 0) return;
      const score = (idf * repeats * (K1 + 1)) / (repeats + K1 * (1 - B + (B * document.length) / average));
      scores.set(claims[i]!.id, (scores.get(claims[i]!.id) ?? 0) + score);
    });
  }
  return scores;
}

describe('claim index', () => {
  const claims = manyClaims(3000);
  const index = createClaimIndex(claims);

  it.each(['the ferry strike delayed the harbour election', 'glacier12 museum approved tax border storm court', 'budget'])(
    'gives the scores of plain BM25, skipping or not: %s',
    (text) => {
      const plain = plainScores(claims, text);
      const best = [...plain.values()].sort((a, b) => b - a).slice(0, 10);
      const found = index.find(queryOf(text), 10);
      expect(found.map(({ score }) => Number(score.toFixed(3)))).toEqual(best.map((score) => Number(score.toFixed(3))));
      for (const { claim, score } of found) expect(score).toBeCloseTo(plain.get(claim.id) ?? 0, 3);
    },
  );

  it('comes back from its buffer as it was', () => {
    const ask = (from: typeof index) => from.find(queryOf('the bridge vaccine doubled'), 20).map(({ claim, score }) => [claim.id, score]);
    for (const known of [claims, [...claims].reverse(), [...claims, claimOf('more', 'One more.')]]) {
      const loaded = loadClaimIndex(index.toBuffer(), new Map(known.map((claim) => [claim.id, claim])));
      expect(ask(loaded)).toEqual(ask(index));
      expect(loaded.size).toBe(3000);
    }
  });

  it('refuses a buffer that is no index, and claims that are not there', () => {
    expect(() => loadClaimIndex(new ArrayBuffer(40), new Map())).toThrow(RangeError);
    expect(() => loadClaimIndex(index.toBuffer().slice(0, 100), new Map())).toThrow(RangeError);
    expect(() => loadClaimIndex(index.toBuffer(), new Map())).toThrow(/unknown claim/);
  });

  it('finds what was added and not what was removed', () => {
    const growing = createClaimIndex(claims.slice(0, 50));
    const first = (text: string) => growing.find(queryOf(text), 3)[0]?.claim.id;
    growing.add([claimOf('new', 'The lighthouse keeper retired.')]);
    expect(first('lighthouse keeper')).toBe('rnew#c');
    growing.add([claimOf('new', 'The orchard was planted.')]);
    expect(first('lighthouse keeper')).toBeUndefined();
    expect(first('orchard')).toBe('rnew#c');
    growing.remove(['rnew#c', 'not-there']);
    expect(first('orchard')).toBeUndefined();
    expect(growing.size).toBe(50);
  });

  it('stays one index over many additions and removals', () => {
    const growing = createClaimIndex([]);
    for (let i = 0; i < 40; i++) growing.add([claimOf(`g${i}`, `beacon number${i} lit`)]);
    growing.remove(Array.from({ length: 30 }, (_, i) => `rg${i}#c`));
    expect(growing.size).toBe(10);
    expect(
      growing
        .find(queryOf('beacon'), 50)
        .map(({ claim }) => claim.id)
        .sort(),
    ).toEqual(Array.from({ length: 10 }, (_, i) => `rg${i + 30}#c`));
  });

  it('leaves out what the caller does not accept', () => {
    const found = index.find(queryOf('ferry'), 5, ({ report }) => report.id !== index.find(queryOf('ferry'), 1)[0]?.claim.report.id);
    expect(found).toHaveLength(5);
    expect(found.map(({ claim }) => claim.id)).not.toContain(index.find(queryOf('ferry'), 1)[0]?.claim.id);
  });

  it('meets the forms of a word and takes hashtags apart', () => {
    expect(termsOf('elections #HarbourStrike bought https://t.co/x', 'en')).toEqual([
      ...termsOf('election', 'en'),
      ...termsOf('Harbour Strike', 'en'),
      ...termsOf('buy', 'en'),
    ]);
    expect(termsOf('election', 'en')).toEqual(termsOf('elect', 'en'));
  });
});

describe('posts', () => {
  it.each([
    ['@RepCummings and @under_score', ' Rep Cummings  and  under score '],
    ['#JFKAirport #Trump2020', ' JFK Airport   Trump 2020 '],
    ['no tags, 3 # 4', 'no tags, 3 # 4'],
  ])('spells out handles and hashtags: %s', (text, spelt) => expect(spellOutTags(text)).toBe(spelt));
});

it('finds the same in several stored parts as in one, though later parts pass over what earlier ones outdo', () => {
  const claims = manyClaims(9_000);
  const whole = createClaimIndex(claims);
  const parts = [0, 3_000, 6_000].map((from) => {
    const some = claims.slice(from, from + 3_000);
    return { buffer: createClaimIndex(some).toBuffer(), claims: new Map(some.map((claim) => [claim.id, claim])) };
  });
  const cut = loadClaimIndexes(parts);
  for (const { claim } of claims.filter((_, n) => n % 90 === 0)) {
    const [one, many] = [whole, cut].map((index) => index.find(queryOf(claim.statement), 10).map(({ score }) => score));
    expect(many).toHaveLength(one!.length);
    many!.forEach((score, n) => expect(score).toBeCloseTo(one![n]!, 4));
  }
});
