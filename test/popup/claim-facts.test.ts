/** What a claim comes to at a glance: ladder, origins, dates; and claims by reports. */
import { describe, expect, it } from 'vitest';
import { bestByReport, daysOf, ladderOf, originsOf, scaleOf, timesOf, timesOfOfficial } from '../../extension/ui/claim-facts.ts';
import { matrixOf } from '../../extension/ui/claim-matrix.ts';
import {
  conflict,
  day,
  group,
  makeClaim,
  makeClaimCoverage,
  makeEntry,
  makeReport,
  noDate,
  onlyHereCoverage,
  own,
  tide,
} from './sample-coverage.ts';
import { officialCoverage } from './sample-official.ts';

const coverage = makeClaimCoverage();
const outlets = (reports: readonly { readonly outlet: string }[]): readonly string[] => reports.map(({ outlet }) => outlet);

describe('the ladder', () => {
  it('puts page and reports on their rungs, strongest first', () => {
    const rungs = ladderOf(coverage)!;
    expect(rungs.map(({ strength }) => strength)).toEqual(['insists', 'states', 'believes', 'could', 'perhaps']);
    expect(outlets(rungs[0]!.reports)).toEqual(['Tide & Times']);
    expect([rungs[1]!.hasPage, outlets(rungs[1]!.reports)]).toEqual([true, ['Harbour Post', 'Estuary Daily']]);
  });

  it('is not there where nothing can be compared', () => {
    expect(ladderOf(makeClaimCoverage({ strength: null }))).toBeNull();
    expect(ladderOf(onlyHereCoverage)).toBeNull();
    const adds = makeClaimCoverage({ groups: [group('complementary', makeEntry({ relation: 'complementary' }))] });
    expect(ladderOf(adds)).toBeNull();
  });
});

describe('origins', () => {
  it('hold every report once, under the origin it goes back to, and never this page', () => {
    expect(bestByReport(coverage).map(({ report }) => report.id)).toEqual(['harbour-post', 'estuary-daily', 'tide-2031']);
    const origins = originsOf(coverage);
    expect(origins.map(({ origin, entries }) => [origin.id, entries.length])).toEqual([['radio-estuary', 3]]);
    const twice = makeClaimCoverage({
      groups: [
        group(
          'same',
          makeEntry({ report: own }),
          makeEntry(),
          makeEntry({ claim: 'tide-2031#S01', report: tide, origin: { id: 'tide', label: 'Tide & Times', inferred: false, basis: null } }),
        ),
      ],
    });
    expect(originsOf(twice).map(({ origin }) => origin.id)).toEqual(['radio-estuary', 'tide']);
  });
});

describe('dates', () => {
  it('stand in order, and who has none stands apart', () => {
    const { dated, undated } = timesOf(coverage, day('2031-05-02'));
    expect(dated.map(({ report }) => report?.id ?? 'page')).toEqual(['harbour-post', 'estuary-daily', 'page']);
    expect(undated.map(({ report }) => report?.id)).toEqual(['tide-2031']);
    expect(timesOf(coverage, noDate).undated.map(({ report }) => report?.id ?? 'page')).toEqual(['page', 'tide-2031']);
  });

  it('have one scale from the first to the last day, a month being all its days', () => {
    expect(daysOf('2031-02')).toEqual([daysOf('2031-02-01')[0], daysOf('2031-02-28')[0]]);
    const rows = timesOf(makeClaimCoverage(), day('2033-02-01')).dated;
    const scale = scaleOf(rows)!;
    expect([scale.from, scale.to]).toEqual(['2031-05-01', '2033-02-01']);
    expect([scale.place(daysOf('2031-05-01')[0]), scale.place(daysOf('2033-02-01')[0])]).toEqual([0, 1]);
    expect(scale.years.map(({ year }) => year)).toEqual([2032, 2033]);
    expect(scaleOf([])).toBeNull();
    expect(scaleOf([{ key: 'a', report: null, said: noDate, printed: day('2031-05-02') }])!.place(daysOf('2031-05-02')[0])).toBe(0.5);
  });

  it('give an official one row for each report and day of speaking', () => {
    const [first] = officialCoverage.dated;
    const { dated, undated } = timesOfOfficial({ ...officialCoverage, dated: [first!, first!, ...officialCoverage.dated] });
    expect(dated).toHaveLength(2);
    expect(undated).toHaveLength(1);
  });
});

describe('claims by reports', () => {
  const claim = (key: string, groups: Parameters<typeof makeClaimCoverage>[0]) => ({
    key,
    claim: makeClaim(),
    speaker: '',
    coverage: makeClaimCoverage(groups),
  });

  it('have a column for each report, the fullest first, and this page none', () => {
    const late = makeReport({ id: 'late', outlet: 'Late' });
    const matrix = matrixOf([
      claim('a', {}),
      claim('b', { groups: [group('same', makeEntry({ report: late }), makeEntry({ report: own }), makeEntry())] }),
    ]);
    expect(matrix.reports.map(({ id }) => id)).toEqual(['harbour-post', 'estuary-daily', 'tide-2031', 'late']);
    expect(matrix.rows[0]!.cells.get('tide-2031')).toEqual(['conflicting-fact']);
    expect(matrix.rows[1]!.cells.get('tide-2031')).toBeUndefined();
  });

  it('list the relations of one report in the fixed order, each once', () => {
    const report = makeReport();
    const groups = [
      group('different-scope', { ...conflict, report }),
      group('same', makeEntry({ relation: 'same' }), makeEntry({ relation: 'same' })),
    ].map((one) => ({
      ...one,
      entries: one.entries.map((entry) => ({ ...entry, relation: one.relation })),
    }));
    expect(matrixOf([claim('a', { groups })]).rows[0]!.cells.get('harbour-post')).toEqual(['same', 'different-scope']);
  });

  it('leave out claims that no report has anything to say of, or whose coverage is not there yet', () => {
    expect(
      matrixOf([
        { ...claim('a', {}), coverage: undefined },
        { ...claim('b', {}), coverage: onlyHereCoverage },
      ]).rows,
    ).toEqual([]);
  });
});
