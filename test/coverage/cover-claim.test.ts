import { describe, expect, it } from 'vitest';
import type { PageClaim } from '../../extension/core/claims/claim.ts';
import { analyze } from '../../extension/core/analyze.ts';
import { carriedBy } from '../../extension/core/coverage/carried.ts';
import { coverClaim } from '../../extension/core/coverage/cover-claim.ts';
import { smallCorpus } from './small-corpus.ts';

const TEXT = 'The new quay in Norre will cost 45 million crowns.';

function claimOf(text: string, more: Partial<PageClaim> = {}): PageClaim {
  const span = { start: 0, end: text.length };
  return {
    ...span,
    text,
    speaker: 'mara-holt',
    speakerText: 'Mara Holt',
    attribution: 'indirect',
    strength: 'insists',
    content: span,
    quoted: [],
    ...more,
  };
}

const page = (url: string | null, published: string | null) => ({
  title: null,
  url,
  published: { value: published, precision: published === null ? ('unknown' as const) : ('day' as const), basis: 'given' },
  language: 'en',
  words: 9,
});

const cover = (
  text: string,
  { url = null, published = '2024-05-11', claim = {} }: { url?: string | null; published?: string | null; claim?: Partial<PageClaim> } = {},
) => coverClaim({ claim: claimOf(text, claim), page: page(url, published) }, smallCorpus());

const entriesOf = (coverage: ReturnType<typeof cover>) => coverage.groups.flatMap(({ entries }) => entries);
const entry = (coverage: ReturnType<typeof cover>, report: string) => entriesOf(coverage).find((each) => each.report.id === report)!;

describe('coverage of a claim', () => {
  const same = cover('The new quay in Norre will cost 40 million crowns.');

  it('counts two reports of one interview as one origin', () => {
    expect(same.reports).toBe(3);
    expect(same.origins).toBe(2);
    expect(same.groups[0]).toMatchObject({ origins: 1, reports: 2 });
  });

  it('draws a hole where the chain is not named, and says that the origin was concluded', () => {
    expect(entry(same, 'courier').chain).toMatchObject([
      { outlet: '', named: false },
      { outlet: 'Courier', named: true },
    ]);
    expect(entry(same, 'courier').origin).toMatchObject({ id: 'radio-norre-2024-05-09', inferred: true });
    expect(entry(same, 'herald').origin).toMatchObject({ label: 'Radio Norre', inferred: false });
  });

  it('tells that one rendering gives a body what the other gives a person', () => {
    expect(entry(same, 'courier').personAsInstitution).toMatchObject({
      person: { id: 'mara-holt' },
      body: { id: 'norre-port' },
      bodySide: 'report',
    });
    expect(entry(same, 'herald').personAsInstitution).toBeNull();
  });

  it('tells how the strength drifts', () => {
    expect(entry(same, 'courier').strengthDrift).toEqual({ page: 'insists', report: 'could', drift: 'report-weaker' });
    expect(
      entry(cover('The new quay in Norre will cost 40 million crowns.', { claim: { strength: 'states' } }), 'herald').strengthDrift,
    ).toBeNull();
  });

  it('sets differing figures of one set side by side', () => {
    const found = entriesOf(cover(TEXT)).find((each) => each.report.id === 'herald')!;
    expect(found.relation).toBe('conflicting-fact');
    expect(found.figures).toMatchObject([{ standing: 'different', page: { text: '45 million' }, report: { text: '40 million' } }]);
    expect(found.words.filter(({ side }) => side !== 'both')).toEqual([
      { side: 'page', text: '45' },
      { side: 'report', text: '40' },
    ]);
  });

  it('marks the page’s own report and counts it nowhere', () => {
    const own = cover('The new quay in Norre will cost 40 million crowns.', { url: 'http://www.herald.test/quay#top' });
    expect(entry(own, 'herald').report.isThisPage).toBe(true);
    expect(own.reports).toBe(same.reports - 1);
  });

  it('says "only here" when no other report carries it', () => {
    const only = cover('Fishing boats keep their berths in the old basin.', { url: 'https://herald.test/quay' });
    expect(only.onlyHere).toBe(true);
    expect(same.onlyHere).toBe(false);
    expect(entry(only, 'herald').onlyInThisReport).toBe(true);
    expect(entry(same, 'herald').onlyInThisReport).toBe(false);
  });

  it('lists what the carrying reports also hold and the page does not', () => {
    const claim = claimOf('The new quay in Norre will cost 40 million crowns.');
    const coverage = coverClaim({ claim, page: page(null, '2024-05-11'), claims: [{ ...claim, matches: [] }] }, smallCorpus());
    expect(coverage.leftOut.map((left) => left.claim)).toContain('herald#c2');
  });

  it('knows by the page itself what the page carries', () => {
    const claim = claimOf('The new quay in Norre will cost 40 million crowns.');
    const leftOut = (carries: readonly string[]) =>
      coverClaim({ claim, page: { ...page(null, '2024-05-11'), carries } }, smallCorpus()).leftOut.map((left) => left.claim);
    expect(leftOut([])).toContain('herald#c2');
    expect(leftOut(['herald#c2'])).not.toContain('herald#c2');
    expect(coverClaim({ claim, page: page(null, '2024-05-11') }, smallCorpus()).leftOut).toEqual([]);
  });

  it('is told by the analysis what a page carries', () => {
    const text = 'The new quay in Norre will cost 40 million crowns, the mayor said.';
    const { page: facts, claims } = analyze({ text, language: 'en', dates: [{ source: 'given', value: '2024-05-11' }] }, smallCorpus());
    expect(facts.carries).toEqual(carriedBy(claims));
    expect(facts.carries).toContain('herald#c1');
  });

  it('orders reports by date only where both dates are known', () => {
    expect(entry(same, 'herald').order).toBe('report-earlier');
    expect(entry(cover('The new quay in Norre will cost 40 million crowns.', { published: null }), 'herald').order).toBe('unknown');
  });
});
