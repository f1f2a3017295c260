import { describe, expect, it } from 'vitest';
import { leadingEntries, summariseClaim } from '../../extension/ui/coverage-groups.ts';
import { countByFilter, entriesOf, type Filter, passes } from '../../popup/entries.ts';
import { makeClaim, makeClaimCoverage, makeEntry, makeReport, onlyHereCoverage, own } from './sample-coverage.ts';
import { analysis } from './sample-page.ts';

const entries = entriesOf(analysis);
const none = new Map();

describe('entries', () => {
  it('come in reading order, with a key of their own each', () => {
    expect(entries.map(({ start }) => start)).toEqual(entries.map(({ start }) => start).sort((a, b) => a - b));
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
    expect(entries.length).toBe(analysis.officials.length + analysis.claims.length);
  });

  it('give a claim its speaker by the register, else by the page', () => {
    const speakers = entries.flatMap((entry) => (entry.kind === 'claim' ? [entry.speaker] : []));
    expect(speakers).toEqual(['Ines Corvala', 'Port Council of the Estuary', 'Reed', 'Ines Corvala', '']);
  });

  it('flag an official whose every mention is uncertain, and roles that differ', () => {
    const officials = entries.flatMap((entry) => (entry.kind === 'official' ? [entry] : []));
    expect(officials.map(({ uncertain }) => uncertain)).toEqual([false, false, true]);
    expect(officials.map(({ roles }) => roles.length)).toEqual([1, 0, 0]);
  });
});

describe('filters', () => {
  it('count what they leave', () => {
    expect(countByFilter(entries, none)).toEqual({ all: 8, officials: 3, claims: 5, differs: 2, conflicts: 2, updated: 1, only: 1 });
  });

  it.each<readonly [Filter, number]>([
    ['differs', 1],
    ['conflicts', 1],
    ['updated', 0],
    ['only', 0],
    ['officials', 0],
    ['all', 1],
  ])('%s judges a claim by its coverage once that is there', (filter, count) => {
    const [claim] = entries.filter(({ kind }) => kind === 'claim');
    expect(Number(passes(claim!, filter, new Map([[claim!.key, makeClaimCoverage()]])))).toBe(count);
  });

  it('never takes a different scope for a conflict', () => {
    const claim = makeClaim({ matches: [{ report: 'a', claim: 'a#S1', relation: 'different-scope', confidence: 0.9, because: [] }] });
    const [entry] = entriesOf({ ...analysis, officials: [], claims: [claim] });
    expect(passes(entry!, 'conflicts', none)).toBe(false);
    expect(passes(entry!, 'differs', none)).toBe(true);
  });
});

describe('the summary of a claim', () => {
  it('leaves out this page’s own record', () => {
    const coverage = makeClaimCoverage({
      groups: [{ relation: 'same', reports: 2, origins: 1, entries: [makeEntry({ report: own }), makeEntry()] }],
    });
    expect(summariseClaim(makeClaim(), coverage).relations).toEqual([{ relation: 'same', reports: 1 }]);
  });

  it('counts a match below the line as possible, never as a match', () => {
    const claim = makeClaim({ matches: [{ report: 'a', claim: 'a#S1', relation: 'same', confidence: 0.49, because: [] }] });
    expect(summariseClaim(claim, undefined)).toEqual({ relations: [], onlyHere: true, possible: 1 });
  });

  it('takes "only here" from the coverage', () => {
    expect(summariseClaim(analysis.claims[0]!, onlyHereCoverage).onlyHere).toBe(true);
  });
});

describe('a group', () => {
  it('shows the best claim of each of three reports first, and drops none', () => {
    const entry = (id: string, claim: string) => makeEntry({ claim, report: makeReport({ id }) });
    const entries = [entry('a', '1'), entry('a', '2'), entry('b', '3'), entry('c', '4'), entry('d', '5')];
    const { lead, rest } = leadingEntries({ relation: 'same', reports: 4, origins: 4, entries });
    expect(lead.map(({ claim }) => claim)).toEqual(['1', '3', '4']);
    expect(rest.map(({ claim }) => claim)).toEqual(['2', '5']);
  });
});
