/** Invented coverage of an invented official. */
import type { OfficialCoverage, TimelineEntry } from '../../extension/core/coverage/coverage.ts';
import { day, makeReport, noDate, tide } from './sample-coverage.ts';

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
  roleClashes: [
    {
      a: { role: 'chair', reports: ['harbour-post'] },
      b: { role: 'harbour master', reports: ['tide-2031'] },
      because: 'chair / harbour master',
    },
  ],
  dated: [
    makeTimelineEntry({
      claim: 'harbour-post#S00',
      said: day('2029-03-11'),
      statement: 'The port needs no second terminal before 2035.',
      quoted: [],
      relation: null,
      confidence: null,
    }),
    makeTimelineEntry({}),
  ],
  undated: [
    makeTimelineEntry({
      claim: 'tide-2031#S04',
      report: tide,
      said: noDate,
      statement: 'The port council opened talks on a second terminal in March.',
      quoted: [],
      attribution: 'indirect',
      relation: 'conflicting-fact',
      confidence: 0.71,
      saidAbout: true,
      speaker: { id: null, name: 'Tomas Reed', kind: 'person' },
    }),
  ],
  byRelation: [],
  spellings: [
    { text: 'Ines Corvala', reports: ['harbour-post'] },
    { text: 'Inés Corvala', reports: ['tide-2031'] },
  ],
  gaps: {
    reports: 2,
    outlets: ['Harbour Post', 'Tide & Times'],
    origins: 1,
    undated: 1,
    first: '2029-03-11',
    last: '2031-05-02',
    holes: [{ from: '2029-03-11', to: '2031-05-02', months: 25 }],
    corpusReports: 5,
  },
};
