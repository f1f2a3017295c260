/** An invented page and its invented coverage, with every part of the contract filled once. */
import type { AnalysedClaim, AnalysedOfficial, PageAnalysis } from '../../extension/core/analysis.ts';
import type { ClaimCoverage, CoverageEntry, OfficialCoverage, RelationGroup, ReportRef, TimelineEntry } from '../../extension/core/coverage/coverage.ts';
import type { Mention } from '../../extension/core/officials/mention.ts';
import type { KnownDate } from '../../extension/core/page.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';

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

const tide = makeReport({
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

const conflict = makeEntry({
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

const group = (relation: RelationGroup['relation'], ...entries: readonly CoverageEntry[]): RelationGroup => ({
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
    group('reworded', makeEntry(), makeEntry({ claim: 'estuary-daily#S02', report: makeReport({ id: 'estuary-daily', outlet: 'Estuary Daily', url: null, title: 'No terminal talks, says chair' }) })),
    group('conflicting-fact', conflict),
  ],
  possible: [makeEntry({ claim: 'tide-2031#S09', report: tide, relation: 'complementary', confidence: 0.34, statement: 'Ferry traffic grew for the third year running.', wordsOf: 'statement', words: [{ side: 'report', text: 'Ferry traffic grew for the third year running.' }] })],
  reports: 3,
  origins: 1,
  onlyHere: false,
  leftOut: [
    { claim: 'tide-2031#S05', report: tide, speaker: { id: 'ines-corvala', name: 'Ines Corvala', kind: 'person' }, statement: 'The chair wants a vote before the summer.' },
    { claim: 'harbour-post#S06', report: makeReport(), speaker: { id: null, name: '', kind: null }, statement: 'The old terminal handles twice the traffic it was built for.' },
  ],
  ...coverage,
});

export const onlyHereCoverage: ClaimCoverage = makeClaimCoverage({ groups: [], possible: [], reports: 0, origins: 0, onlyHere: true, leftOut: [] });

const makeTimelineEntry = (entry: Partial<TimelineEntry>): TimelineEntry => ({
  claim: 'harbour-post#S01',
  report: makeReport(),
  statement: 'The council has not taken up plans for a second terminal.',
  quoted: ['we have not discussed a second terminal'],
  attribution: 'direct',
  strength: 'states',
  grade: 'translated',
  said: day('2031-05-01'),
  chain: [],
  origin: { id: 'radio-estuary', label: 'Interview with Radio Estuary', inferred: false, basis: null },
  saidAbout: false,
  speaker: { id: 'ines-corvala', name: 'Ines Corvala', kind: 'person' },
  relation: 'reworded',
  confidence: 0.86,
  pageClaimStart: 40,
  ...entry,
});

export const officialCoverage: OfficialCoverage = {
  id: 'ines-corvala',
  name: 'Ines Corvala',
  kind: 'person',
  description: 'Chairs the Port Council of the Estuary; before that its harbour master.',
  asOf: day('2031-05-02'),
  offices: [
    { title: 'Chair of the Port Council', body: 'Port Council', from: '2030-01', to: null, basis: 'council register', standing: 'held' },
    { title: 'Harbour Master', body: 'Estuary Port', from: '2024-06-01', to: '2029-12-31', basis: null, standing: 'former' },
  ],
  callings: [
    { report: makeReport(), forms: ['Ines Corvala', 'Corvala'], roles: [{ text: 'chair of the Port Council', agrees: true }] },
    { report: tide, forms: ['Inés Corvala', 'Ms Corvala'], roles: [{ text: 'harbour master', agrees: false }] },
  ],
  roleClashes: [{ a: { role: 'chair', reports: ['harbour-post'] }, b: { role: 'harbour master', reports: ['tide-2031'] }, because: 'chair / harbour master' }],
  dated: [
    makeTimelineEntry({ claim: 'harbour-post#S00', said: day('2029-03-11'), statement: 'The port needs no second terminal before 2035.', quoted: [], relation: null, confidence: null }),
    makeTimelineEntry({}),
  ],
  undated: [makeTimelineEntry({ claim: 'tide-2031#S04', report: tide, said: noDate, statement: 'The port council opened talks on a second terminal in March.', quoted: [], attribution: 'indirect', relation: 'conflicting-fact', confidence: 0.71, saidAbout: true, speaker: { id: null, name: 'Tomas Reed', kind: 'person' } })],
  byRelation: [],
  spellings: [
    { text: 'Ines Corvala', reports: ['harbour-post'] },
    { text: 'Inés Corvala', reports: ['tide-2031'] },
  ],
  gaps: { reports: 2, outlets: ['Harbour Post', 'Tide & Times'], origins: 1, undated: 1, first: '2029-03-11', last: '2031-05-02', holes: [{ from: '2029-03-11', to: '2031-05-02', months: 25 }], corpusReports: 5 },
};

const match = (report: string, relation: RelationGroup['relation'], confidence = 0.8) => ({ report, claim: `${report}#S01`, relation, confidence, because: [] });

const officials: readonly AnalysedOfficial[] = [
  { id: 'ines-corvala', name: 'Ines Corvala', kind: 'person', mentions: [makeMention(), makeMention({ start: 92, end: 104 }), makeMention({ start: 300, end: 307, text: 'Corvala', via: 'surname', because: 'surname after the full name' }), makeMention({ start: 400, end: 409, text: 'the chair', via: 'office', confidence: 0.4, because: 'office held, nobody named' })] },
  { id: 'port-council', name: 'Port Council of the Estuary', kind: 'body', mentions: [makeMention({ start: 130, end: 142, official: 'port-council', text: 'Port Council', via: 'body' })] },
  { id: 'tomas-reed', name: 'Tomas Reed', kind: 'person', mentions: [makeMention({ start: 210, end: 214, official: 'tomas-reed', text: 'Reed', via: 'surname', confidence: 0.3, because: 'bare surname that several share' })] },
];

const claims: readonly AnalysedClaim[] = [
  makeClaim({ matches: [match('harbour-post', 'reworded'), match('estuary-daily', 'reworded'), match('tide-2031', 'conflicting-fact', 0.7)] }),
  makeClaim({ start: 130, end: 205, text: 'The Port Council wants to reopen ten berths by autumn, its spokesman said.', speaker: 'port-council', speakerText: 'its spokesman', attribution: 'indirect', matches: [match('harbour-post', 'updated'), match('tide-2031', 'different-scope')] }),
  makeClaim({ start: 210, end: 290, text: 'Reed, who runs the ferry company, believes that the tide of visitors will ebb.', speaker: null, speakerText: 'Reed', attribution: 'indirect', strength: 'believes', matches: [match('tide-2031', 'complementary', 0.3)] }),
  makeClaim({ start: 300, end: 380, text: 'Corvala insisted that ferries would “never again” wait outside the harbour.', attribution: 'mixed', strength: 'insists', matches: [match('harbour-post', 'same', 0.95), match('tide-2031', 'conflicting-position', 0.66)] }),
  makeClaim({ start: 390, end: 470, text: 'Residents of the old quarter have complained about noise for years.', speaker: null, speakerText: '', attribution: 'unattributed', strength: null, matches: [match('tide-2031', 'complementary', 0.7)] }),
];

export const analysis: PageAnalysis = {
  page: { title: 'No second terminal, says port chair', url: 'https://news.example/story', published: day('2031-05-02'), language: 'en', words: 640 },
  officials,
  claims,
  roles: [{ start: 105, end: 118, official: 'ines-corvala', text: 'harbour master', agrees: false }],
  partial: false,
};

const coverageOf = (groups: readonly RelationGroup[]): ClaimCoverage => makeClaimCoverage({ groups, possible: [], leftOut: [], reports: 1, origins: 1 });

/** Coverage by the start of the page's claim. */
export const coverageByStart: Readonly<Record<number, ClaimCoverage>> = {
  40: makeClaimCoverage(),
  130: coverageOf([group('updated', makeEntry({ relation: 'updated' })), group('different-scope', { ...conflict, relation: 'different-scope' })]),
  210: makeClaimCoverage({ groups: [], onlyHere: true, reports: 0, origins: 0, leftOut: [] }),
  300: coverageOf([group('same', makeEntry({ relation: 'same' })), group('conflicting-position', { ...conflict, relation: 'conflicting-position' })]),
  390: coverageOf([group('complementary', { ...conflict, relation: 'complementary' })]),
};

export const makeSaved = (saved: Partial<SavedClaim> = {}): SavedClaim => ({
  id: '6f3b1e0a-0000-4000-8000-000000000001',
  key: 'k1',
  sequence: 3,
  text: makeClaim().text,
  before: '',
  after: '',
  content: 'The council has never discussed a second terminal,',
  speaker: { id: 'ines-corvala', text: 'Ines Corvala' },
  attribution: 'direct',
  strength: 'states',
  chain: [],
  page: { url: 'https://news.example/story', title: 'No second terminal, says port chair', outlet: 'news.example', published: day('2031-05-02'), language: 'en' },
  coverage: {
    corpusRevision: 'bundle@1',
    reports: 3,
    origins: 1,
    matches: [
      { claim: 'harbour-post#S01', relation: 'reworded', confidence: 0.86, statement: 'The council has not taken up plans.', report: { title: 'Port council', outlet: 'Harbour Post', url: null, published: noDate } },
      { claim: 'tide-2031#S04', relation: 'conflicting-fact', confidence: 0.71, statement: 'Talks began in March.', report: { title: 'Talks', outlet: 'Tide & Times', url: null, published: noDate } },
    ],
  },
  note: '',
  tags: [],
  savedAt: '2031-05-03T09:12:00.000Z',
  ...saved,
});
