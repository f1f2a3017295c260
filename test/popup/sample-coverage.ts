/** Invented coverage of an invented claim, with every part of the contract filled once. */
import type { AnalysedClaim } from '../../extension/core/analysis.ts';
import type { ClaimCoverage, CoverageEntry, RelationGroup, ReportRef } from '../../extension/core/coverage/coverage.ts';
import type { Mention } from '../../extension/core/officials/mention.ts';
import type { KnownDate } from '../../extension/core/page.ts';

export const day = (value: string): KnownDate => ({ value, precision: 'day', basis: 'printed' });
export const noDate: KnownDate = { value: null, precision: 'unknown', basis: 'no date printed' };

export const makeReport = (report: Partial<ReportRef> = {}): ReportRef => ({
  id: 'harbour-post',
  title: 'Port council keeps second terminal off its table',
  outlet: 'Harbour Post',
  url: 'https://harbourpost.example/terminal',
  published: day('2031-05-02'),
  language: 'en',
  isThisPage: false,
  ...report,
});

export const tide = makeReport({
  id: 'tide-2031',
  title: 'Chair Corvala: talks on the terminal began in March',
  titleBy: 'second-source',
  outlet: 'Tide & Times',
  url: 'https://tide.example/a',
  published: noDate,
  translatedBy: 'M. Ferro',
});
export const own = makeReport({ id: 'news-example', outlet: 'News Example', url: 'https://news.example/story', isThisPage: true });

export const makeMention = (mention: Partial<Mention> = {}): Mention => ({
  start: 0,
  end: 12,
  official: 'ines-corvala',
  text: 'Ines Corvala',
  via: 'name',
  confidence: 0.98,
  because: 'full name',
  ...mention,
});

export const makeClaim = (claim: Partial<AnalysedClaim> = {}): AnalysedClaim => ({
  start: 40,
  end: 120,
  text: '“The council has never discussed a second terminal,” Ines Corvala told reporters on Friday.',
  speaker: 'ines-corvala',
  speakerText: 'Ines Corvala',
  attribution: 'direct',
  strength: 'states',
  content: { start: 41, end: 90 },
  quoted: [{ start: 41, end: 90 }],
  matches: [],
  ...claim,
});

export const makeEntry = (entry: Partial<CoverageEntry> = {}): CoverageEntry => ({
  claim: 'harbour-post#S01',
  report: makeReport(),
  relation: 'reworded',
  confidence: 0.86,
  because: [{ kind: 'words in common', page: 'second terminal', report: 'second terminal' }],
  speaker: { id: 'ines-corvala', name: 'Ines Corvala', kind: 'person' },
  attribution: 'direct',
  strength: 'states',
  grade: 'translated',
  statement: 'The council has not taken up plans for a second terminal.',
  quoted: ['we have not discussed a second terminal'],
  said: day('2031-05-01'),
  chain: [
    { outlet: 'Radio Estuary', named: true },
    { outlet: '', named: false },
    { outlet: 'Harbour Post', named: true },
  ],
  origin: { id: 'radio-estuary', label: 'Interview with Radio Estuary', inferred: false, basis: null },
  words: [
    { side: 'page', text: 'The council has never' },
    { side: 'report', text: 'we have not' },
    { side: 'both', text: 'discussed a second terminal' },
  ],
  wordsOf: 'quoted',
  figures: [],
  strengthDrift: null,
  personAsInstitution: null,
  sharedPhrase: null,
  order: 'report-later',
  onlyInThisReport: false,
  ...entry,
});

export const conflict = makeEntry({
  claim: 'tide-2031#S04',
  report: tide,
  relation: 'conflicting-fact',
  confidence: 0.71,
  because: [
    { kind: 'negation', page: 'never discussed', report: 'opened talks' },
    { kind: 'words in common', page: 'terminal', report: 'terminal' },
  ],
  attribution: 'indirect',
  strength: 'insists',
  grade: 'reported',
  statement: 'The port council opened talks on a second terminal in March and took thirty offers.',
  quoted: [],
  said: noDate,
  chain: [
    { outlet: 'Radio Estuary', named: false, basis: 'same words as the interview' },
    { outlet: 'Tide & Times', named: true },
  ],
  origin: { id: 'radio-estuary', label: 'Interview with Radio Estuary', inferred: true, basis: 'same words as the interview' },
  words: [
    { side: 'both', text: 'The' },
    { side: 'report', text: 'port' },
    { side: 'both', text: 'council' },
    { side: 'page', text: 'has never discussed' },
    { side: 'report', text: 'opened talks on' },
    { side: 'both', text: 'a second terminal' },
    { side: 'report', text: 'in March and took thirty offers' },
  ],
  wordsOf: 'statement',
  figures: [
    { standing: 'other-set', page: { text: 'ten', unit: '', set: 'berths' }, report: { text: 'thirty', unit: '', set: 'offers' } },
    { standing: 'only-report', page: null, report: { text: '40 million', unit: 'EUR', set: '' } },
  ],
  strengthDrift: { page: 'states', report: 'insists', drift: 'report-stronger' },
  personAsInstitution: {
    person: { id: 'ines-corvala', name: 'Ines Corvala', kind: 'person' },
    body: { id: 'port-council', name: 'Port Council', kind: 'body' },
    bodySide: 'report',
  },
  sharedPhrase: { phrase: 'open harbour', yearsApart: 2 },
  order: 'unknown',
  onlyInThisReport: true,
});

export const group = (relation: RelationGroup['relation'], ...entries: readonly CoverageEntry[]): RelationGroup => ({
  relation,
  entries,
  reports: new Set(entries.map(({ report }) => report.id)).size,
  origins: new Set(entries.map(({ origin }) => origin.id)).size,
});

export const makeClaimCoverage = (coverage: Partial<ClaimCoverage> = {}): ClaimCoverage => ({
  start: 40,
  end: 120,
  text: 'The council has never discussed a second terminal',
  speaker: { id: 'ines-corvala', name: 'Ines Corvala', kind: 'person' },
  attribution: 'direct',
  strength: 'states',
  groups: [
    group('same', makeEntry({ claim: 'news-example#S01', relation: 'same', report: own })),
    group(
      'reworded',
      makeEntry(),
      makeEntry({
        claim: 'estuary-daily#S02',
        report: makeReport({ id: 'estuary-daily', outlet: 'Estuary Daily', url: null, title: 'No terminal talks, says chair' }),
      }),
    ),
    group('conflicting-fact', conflict),
  ],
  possible: [
    makeEntry({
      claim: 'tide-2031#S09',
      report: tide,
      relation: 'complementary',
      confidence: 0.34,
      statement: 'Ferry traffic grew for the third year running.',
      wordsOf: 'statement',
      words: [{ side: 'report', text: 'Ferry traffic grew for the third year running.' }],
    }),
  ],
  reports: 3,
  origins: 1,
  onlyHere: false,
  leftOut: [
    {
      claim: 'tide-2031#S05',
      report: tide,
      speaker: { id: 'ines-corvala', name: 'Ines Corvala', kind: 'person' },
      statement: 'The chair wants a vote before the summer.',
    },
    {
      claim: 'harbour-post#S06',
      report: makeReport(),
      speaker: { id: null, name: '', kind: null },
      statement: 'The old terminal handles twice the traffic it was built for.',
    },
  ],
  ...coverage,
});

export const onlyHereCoverage: ClaimCoverage = makeClaimCoverage({
  groups: [],
  possible: [],
  reports: 0,
  origins: 0,
  onlyHere: true,
  leftOut: [],
});
