/** P15: the same page and the same corpus give the same analysis and the same cards, byte for byte, on another day and by another chance. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyze } from '../../extension/core/analyze.ts';
import { coverClaim, coverOfficial } from '../../extension/core/coverage/cover-claim.ts';
import { compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import { parsePack } from '../../extension/core/corpus/parse-pack.ts';
import bundle from '../../extension/corpus/bundle.json' with { type: 'json' };
import { claimPart, officialPart } from '../../extension/ui/card/card-part.ts';
import { readHtml } from '../../scripts/read-html.ts';
import { PAGES } from '../pages/read-case.ts';

vi.mock('webextension-polyfill', () => import('../popup/fake-browser.ts'));

const NAMES = ['01-demonstration', '04-german-2023'];

/** Everything a reader is shown of a page, from a corpus compiled anew. */
const showAll = (name: string, clock: string, chance: number): string => {
  vi.setSystemTime(new Date(clock));
  vi.spyOn(Math, 'random').mockReturnValue(chance);
  const corpus = compileCorpus([parsePack(bundle).pack!]);
  const analysis = analyze(readHtml(readFileSync(join(PAGES, name, 'page.html'), 'utf8')), corpus);
  const { page, officials, claims } = analysis;
  const cited = { title: page.title, url: page.url, published: page.published.value };
  const cards = [
    ...officials.map(({ id, mentions }) => {
      const coverage = coverOfficial(
        { official: id, published: page.published, claims: claims.filter(({ speaker }) => speaker === id) },
        corpus,
      )!;
      return officialPart({ coverage, forms: mentions.map(({ text }) => text), roles: [], page: cited });
    }),
    ...claims
      .slice(0, 25)
      .map((claim) => claimPart({ coverage: coverClaim({ claim, page }, corpus), language: page.language, page: cited })),
  ];
  return JSON.stringify({ analysis, cards });
};

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('P15: the same page and the same corpus', () => {
  it.each(NAMES)('give the same for %s', (name) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const first = showAll(name, '2026-11-23T00:00:00Z', 0.1);
    expect(first.length).toBeGreaterThan(10_000);
    expect(showAll(name, '1999-01-01T12:00:00Z', 0.9)).toBe(first);
  });
});
