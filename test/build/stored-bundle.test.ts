/** What the build stores of the bundled corpus: read again it says the same of every page as what is found here; another layout is not taken. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { type ReadBundle, storedBundle } from '../../background/stored-bundle.ts';
import { analyze } from '../../extension/core/analyze.ts';
import { compileCorpus, type Corpus } from '../../extension/core/corpus/compile-corpus.ts';
import { byWayOf, keepKindred, kindredOfAll } from '../../extension/core/coverage/by-way.ts';
import { keepReadings, readingOf, termsIn } from '../../extension/core/coverage/corpus-readings.ts';
import { findMentions } from '../../extension/core/officials/find-mentions.ts';
import { readPacks } from '../../scripts/bundle.ts';
import { readHtml } from '../../scripts/read-html.ts';
import { bundleToStore } from '../../scripts/stored-bundle.ts';
import { PAGES } from '../pages/read-case.ts';

const compile = (parts: Parameters<typeof compileCorpus>[1] = {}): Corpus => compileCorpus(readPacks([], { bundle: true }), parts);
const read = (): ReadBundle => storedBundle(bundleToStore())!;

interface Case {
  readonly text: string;
  readonly language: string;
  readonly date: string | null;
}

const casesOf = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`../officials/${name}.json`, import.meta.url), 'utf8')) as readonly Case[];

describe('the stored register', () => {
  it('gives the same mentions and roles as the compiled one', () => {
    const compiled = compile().register;
    const stored = read().register;
    let mentions = 0;
    for (const { text, language, date } of [...casesOf('traps'), ...casesOf('offices')]) {
      const page = { text, language, published: { value: date, precision: date === null ? 'unknown' : 'day', basis: 'given' } } as const;
      const found = findMentions(page, compiled);
      expect(findMentions(page, stored)).toEqual(found);
      mentions += found.mentions.length;
    }
    expect(mentions).toBeGreaterThan(50);
  });
});

describe('the stored index', () => {
  it('finds the same claims in the same order, and the same questions', () => {
    const [fresh, filled] = [compile(), compile(read())];
    const query = ['ukrain', 'nato', 'secur', 'troop', 'peac'].map((term) => ({ term, weight: 1 }));
    const found = fresh.index.find(query, 50);
    expect(found.length).toBeGreaterThan(20);
    expect(filled.index.find(query, 50).map(({ claim, score }) => [claim.id, score])).toEqual(
      found.map(({ claim, score }) => [claim.id, score]),
    );
    expect([...filled.index.claims()].map(({ id }) => id)).toEqual([...fresh.index.claims()].map(({ id }) => id));
  });
});

describe('the stored readings', () => {
  it('are those that would be read, one of every record, and are taken as they are', () => {
    const stored = read().readings;
    const [fresh, filled] = [compile(), compile()];
    keepReadings(stored, filled);
    expect(stored.map(({ id }) => id)).toEqual([...fresh.claims.keys()]);
    for (const [id, found] of fresh.claims) {
      expect(readingOf(filled.claims.get(id)!), id).toEqual(readingOf(found));
      expect(termsIn(filled.claims.get(id)!), id).toEqual(termsIn(found));
    }
    const emptied = compile();
    keepReadings(
      stored.map((each) => ({ ...each, reading: { ...each.reading, words: [] } })),
      emptied,
    );
    expect([...emptied.claims.values()].flatMap((found) => readingOf(found).words)).toEqual([]);
  });
});

/** What the index says of each record by way of it. */
const waysIn = ({ claims, index }: Corpus): unknown =>
  [...claims.values()].map((found) =>
    byWayOf({ found, match: { report: found.report.id, claim: found.id, relation: 'same', confidence: 1, because: [] } }, index, {}),
  );

describe('the stored kindred', () => {
  it('are those that would be found', () => {
    const [fresh, filled] = [compile(), compile()];
    keepKindred(read().kindred, filled);
    const ways = waysIn(fresh);
    expect(waysIn(filled)).toEqual(ways);
    expect(JSON.stringify(ways)).toContain('by way of');
  });

  it('are taken as they are, and not where a record of theirs is missing', () => {
    const stored = read().kindred;
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
});

describe('all that is stored', () => {
  it.each(['01-demonstration', '02-ukrainian', '04-german-2023'])('changes nothing in the analysis of %s', (name) => {
    const page = readHtml(readFileSync(`${PAGES}/${name}/page.html`, 'utf8'));
    const stored = read();
    const filled = compile(stored);
    keepReadings(stored.readings, filled);
    keepKindred(stored.kindred, filled);
    const found = analyze(page, compile());
    expect(analyze(page, filled)).toEqual(found);
    expect(found.officials.length).toBeGreaterThan(1);
  });

  it('is read the same where the browser has no quick way to decode', async () => {
    const { fromBase64 } = Uint8Array as unknown as { fromBase64?: unknown };
    const quick = vi.fn((text: string) => Uint8Array.from(Buffer.from(text, 'base64')));
    const bytes = async (way: unknown): Promise<Uint8Array> => {
      Object.assign(Uint8Array, { fromBase64: way });
      vi.resetModules();
      const { storedBundle: readAnew } = await import('../../background/stored-bundle.ts');
      return new Uint8Array(readAnew(bundleToStore())!.index);
    };
    const slow = await bytes(undefined);
    expect(await bytes(quick)).toEqual(slow);
    expect(quick).toHaveBeenCalled();
    Object.assign(Uint8Array, { fromBase64 });
  });

  it('is left alone where there is none or it has another layout', () => {
    expect(storedBundle()).toBeNull();
    const other = Buffer.from(bundleToStore().register, 'base64');
    other.writeInt32LE(-1, 4);
    expect(storedBundle({ ...bundleToStore(), register: other.toString('base64') })).toBeNull();
  });
});
