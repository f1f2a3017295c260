import { describe, expect, it } from 'vitest';
import { coverOfficial } from '../../extension/core/coverage/cover-claim.ts';
import { roleHead } from '../../extension/core/coverage/role-words.ts';
import { smallCorpus } from './small-corpus.ts';

const asOf = (value: string | null) => ({
  value,
  precision: value === null ? ('unknown' as const) : value.length === 7 ? ('month' as const) : ('day' as const),
  basis: 'given',
});
const cover = (value: string | null, without: readonly string[] = []) =>
  coverOfficial({ official: 'mara-holt', published: asOf(value) }, smallCorpus(without))!;

describe('coverage of an official', () => {
  it('tells the office held on the page’s date, both sides of a change', () => {
    const held = (value: string | null) =>
      cover(value)
        .offices.filter(({ standing }) => standing === 'held')
        .map(({ title }) => title);
    expect(held('2024-04-30')).toEqual(['Harbour chief']);
    expect(held('2024-05-01')).toEqual(['Minister']);
    expect(cover('2024-04-30').offices.find(({ title }) => title === 'Minister')?.standing).toBe('later');
    expect(cover('2024-05-01').offices.find(({ title }) => title === 'Harbour chief')?.standing).toBe('former');
  });

  it('leaves it open without a date, and where a month is too coarse to tell', () => {
    expect(cover(null).offices.map(({ standing }) => standing)).toEqual(['unknown', 'unknown']);
    expect(cover('2024-05').offices.every(({ standing }) => standing === 'unknown')).toBe(true);
  });

  it('keeps undated reports in a lane of their own', () => {
    expect(cover('2024-05-11').undated.map(({ claim }) => claim)).toEqual(['leaflet#c1']);
    expect(cover('2024-05-11').dated.map(({ claim }) => claim)).toEqual(['gazette#c1', 'herald#c1', 'herald#c2']);
  });

  it('flags two ranks for one person, and nothing when one report is gone', () => {
    expect(cover('2024-05-11').roleClashes).toMatchObject([
      { a: { role: 'harbour general', reports: ['courier'] }, because: 'general / admiral' },
    ]);
    expect(cover('2024-05-11', ['courier']).roleClashes).toEqual([]);
  });

  it('tells the gaps of the corpus, and other counts when a report is gone', () => {
    expect(cover('2024-05-11').gaps).toMatchObject({
      reports: 4,
      undated: 1,
      first: '2021-02',
      last: '2024-05-11',
      corpusReports: 4,
      holes: [{ from: '2021-02', to: '2024-05-10', months: 39 }],
    });
    expect(cover('2024-05-11', ['gazette']).gaps).toMatchObject({ reports: 3, holes: [], first: '2024-05-10' });
  });

  it('lists spellings with the reports that print them', () => {
    expect(cover(null).spellings).toEqual([
      { text: 'Mara Holt', reports: ['herald', 'courier'] },
      { text: 'Holt', reports: ['herald'] },
    ]);
  });

  it('is null for an id the register lacks', () => {
    expect(coverOfficial({ official: 'nobody', published: asOf(null) }, smallCorpus())).toBeNull();
  });

  it('grades translated words', () => {
    expect(cover(null).undated[0]?.grade).toBe('translated');
    expect(cover(null).dated.find(({ claim }) => claim === 'herald#c1')?.grade).toBe('verbatim');
  });
});

describe('role heads', () => {
  it.each([
    ['Secretary General of the league', 'secretary general'],
    ['a NATO general', 'general'],
    ['former commander', 'commander'],
    ['head of the committee', null],
    ['chief', null],
  ])('%s → %s', (role, head) => expect(roleHead(role)).toBe(head));
});
