/** An invented page, the coverage of its claims, and saved claims of it. */
import type { AnalysedClaim, AnalysedOfficial, PageAnalysis } from '../../extension/core/analysis.ts';
import type { ClaimCoverage, RelationGroup } from '../../extension/core/coverage/coverage.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import { conflict, day, group, makeClaim, makeClaimCoverage, makeEntry, makeMention, noDate } from './sample-coverage.ts';

const match = (report: string, relation: RelationGroup['relation'], confidence = 0.8) => ({
  report,
  claim: `${report}#S01`,
  relation,
  confidence,
  because: [],
});

const officials: readonly AnalysedOfficial[] = [
  {
    id: 'ines-corvala',
    name: 'Ines Corvala',
    kind: 'person',
    mentions: [
      makeMention(),
      makeMention({ start: 92, end: 104 }),
      makeMention({ start: 300, end: 307, text: 'Corvala', via: 'surname', because: 'surname after the full name' }),
      makeMention({ start: 400, end: 409, text: 'the chair', via: 'office', confidence: 0.4, because: 'office held, nobody named' }),
    ],
  },
  {
    id: 'port-council',
    name: 'Port Council of the Estuary',
    kind: 'body',
    mentions: [makeMention({ start: 130, end: 142, official: 'port-council', text: 'Port Council', via: 'body' })],
  },
  {
    id: 'tomas-reed',
    name: 'Tomas Reed',
    kind: 'person',
    mentions: [
      makeMention({
        start: 210,
        end: 214,
        official: 'tomas-reed',
        text: 'Reed',
        via: 'surname',
        confidence: 0.3,
        because: 'bare surname that several share',
      }),
    ],
  },
];

const claims: readonly AnalysedClaim[] = [
  makeClaim({
    matches: [match('harbour-post', 'reworded'), match('estuary-daily', 'reworded'), match('tide-2031', 'conflicting-fact', 0.7)],
  }),
  makeClaim({
    start: 130,
    end: 205,
    text: 'The Port Council wants to reopen ten berths by autumn, its spokesman said.',
    speaker: 'port-council',
    speakerText: 'its spokesman',
    attribution: 'indirect',
    matches: [match('harbour-post', 'updated'), match('tide-2031', 'different-scope')],
  }),
  makeClaim({
    start: 210,
    end: 290,
    text: 'Reed, who runs the ferry company, believes that the tide of visitors will ebb.',
    speaker: null,
    speakerText: 'Reed',
    attribution: 'indirect',
    strength: 'believes',
    matches: [match('tide-2031', 'complementary', 0.3)],
  }),
  makeClaim({
    start: 300,
    end: 380,
    text: 'Corvala insisted that ferries would “never again” wait outside the harbour.',
    attribution: 'mixed',
    strength: 'insists',
    matches: [match('harbour-post', 'same', 0.95), match('tide-2031', 'conflicting-position', 0.66)],
  }),
  makeClaim({
    start: 390,
    end: 470,
    text: 'Residents of the old quarter have complained about noise for years.',
    speaker: null,
    speakerText: '',
    attribution: 'unattributed',
    strength: null,
    matches: [match('tide-2031', 'complementary', 0.7)],
  }),
];

export const analysis: PageAnalysis = {
  page: {
    title: 'No second terminal, says port chair',
    url: 'https://news.example/story',
    published: day('2031-05-02'),
    language: 'en',
    words: 640,
  },
  officials,
  claims,
  roles: [{ start: 105, end: 118, official: 'ines-corvala', text: 'harbour master', agrees: false }],
  partial: false,
};

const coverageOf = (groups: readonly RelationGroup[]): ClaimCoverage =>
  makeClaimCoverage({ groups, possible: [], leftOut: [], reports: 1, origins: 1 });

/** Coverage by the start of the page's claim. */
export const coverageByStart: Readonly<Record<number, ClaimCoverage>> = {
  40: makeClaimCoverage(),
  130: coverageOf([
    group('updated', makeEntry({ relation: 'updated' })),
    group('different-scope', { ...conflict, relation: 'different-scope' }),
  ]),
  210: makeClaimCoverage({ groups: [], onlyHere: true, reports: 0, origins: 0, leftOut: [] }),
  300: coverageOf([
    group('same', makeEntry({ relation: 'same' })),
    group('conflicting-position', { ...conflict, relation: 'conflicting-position' }),
  ]),
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
  page: {
    url: 'https://news.example/story',
    title: 'No second terminal, says port chair',
    outlet: 'news.example',
    published: day('2031-05-02'),
    language: 'en',
  },
  coverage: {
    corpusRevision: 'bundle@1',
    reports: 3,
    origins: 1,
    matches: [
      {
        claim: 'harbour-post#S01',
        relation: 'reworded',
        confidence: 0.86,
        statement: 'The council has not taken up plans.',
        report: { title: 'Port council', outlet: 'Harbour Post', url: null, published: noDate },
      },
      {
        claim: 'tide-2031#S04',
        relation: 'conflicting-fact',
        confidence: 0.71,
        statement: 'Talks began in March.',
        report: { title: 'Talks', outlet: 'Tide & Times', url: null, published: noDate },
      },
    ],
  },
  note: '',
  tags: [],
  savedAt: '2031-05-03T09:12:00.000Z',
  ...saved,
});
