/** The kindred that the build stores: kept, they are what would be found; those of another corpus are not kept. */
import { describe, expect, it } from 'vitest';
import { storedKindred } from '../../background/stored-kindred.ts';
import { compileCorpus, type Corpus } from '../../extension/core/corpus/compile-corpus.ts';
import { byWayOf, keepKindred, kindredOfAll } from '../../extension/core/coverage/by-way.ts';
import { readPacks } from '../../scripts/bundle.ts';
import { kindredOfBundle } from '../../scripts/stored-kindred.ts';

const compile = (): Corpus => compileCorpus(readPacks([], { bundle: true }));

/** What the index says of each record by way of it. */
const waysIn = ({ claims, index }: Corpus): unknown =>
  [...claims.values()].map((found) =>
    byWayOf({ found, match: { report: found.report.id, claim: found.id, relation: 'same', confidence: 1, because: [] } }, index, {}),
  );

describe('the stored kindred', () => {
  it('are those that would be found', () => {
    const [fresh, filled] = [compile(), compile()];
    keepKindred(storedKindred(kindredOfBundle()), filled);
    const ways = waysIn(fresh);
    expect(waysIn(filled)).toEqual(ways);
    expect(JSON.stringify(ways)).toContain('by way of');
  });

  it('are taken as they are, and not where a record of theirs is missing', () => {
    const stored = storedKindred(kindredOfBundle());
    const [emptied, other] = [compile(), compile()];
    keepKindred(
      stored.map(([id]) => [id, []]),
      emptied,
    );
    expect(kindredOfAll(emptied.index).flatMap(([, list]) => list)).toEqual([]);
    keepKindred(
      stored.map(([id, list]) => [id, list.map((each) => ({ ...each, claim: 'gone' }))]),
      other,
    );
    expect(kindredOfAll(other.index)).toEqual(stored);
  });

  it('are none in the sources', () => {
    expect(storedKindred()).toEqual([]);
  });
});
