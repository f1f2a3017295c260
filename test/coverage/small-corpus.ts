/** A made-up corpus for the coverage tests: one interview told by two outlets, an older report, an undated one. */
import { type Corpus, compileCorpus } from '../../extension/core/corpus/compile-corpus.ts';
import type { Pack, Report } from '../../extension/core/corpus/model.ts';

const reports: readonly Report[] = [
  {
    id: 'herald',
    title: 'Harbour chief on the new quay',
    outlet: 'Herald',
    url: 'https://herald.test/quay',
    language: 'en',
    published: '2024-05-10',
    publishedPrecision: 'day',
    chain: [
      { outlet: 'Radio Norre', named: true },
      { outlet: 'Herald', named: true },
    ],
    callings: [{ official: 'mara-holt', forms: ['Mara Holt', 'Holt'], roles: ['harbour admiral'] }],
    claims: [
      {
        id: 'c1',
        speaker: 'mara-holt',
        attribution: 'direct',
        strength: 'states',
        statement: 'The new quay in Norre will cost 40 million crowns.',
        quoted: ['forty million crowns'],
        origin: 'radio-norre-2024-05-09',
      },
      {
        id: 'c2',
        speaker: 'mara-holt',
        attribution: 'indirect',
        strength: 'states',
        statement: 'Fishing boats keep their berths in the old basin.',
        origin: 'radio-norre-2024-05-09',
      },
    ],
  },
  {
    id: 'courier',
    title: 'Port wants new quay',
    outlet: 'Courier',
    language: 'en',
    published: '2024-05-11',
    publishedPrecision: 'day',
    chain: [
      { outlet: 'not named', named: false, basis: 'same words as in the Herald' },
      { outlet: 'Courier', named: true },
    ],
    callings: [{ official: 'mara-holt', forms: ['Mara Holt'], roles: ['harbour general'] }],
    claims: [
      {
        id: 'c1',
        speaker: 'norre-port',
        attribution: 'indirect',
        strength: 'could',
        statement: 'The new quay in Norre will cost 40 million crowns.',
        origin: 'radio-norre-2024-05-09',
        originBasis: 'inferred: same words on the same day',
      },
    ],
  },
  {
    id: 'gazette',
    title: 'No quay for Norre',
    outlet: 'Gazette',
    language: 'en',
    published: '2021-02',
    publishedPrecision: 'month',
    claims: [{ id: 'c1', speaker: 'mara-holt', attribution: 'indirect', statement: 'Norre will get no new quay in this decade.' }],
  },
  {
    id: 'leaflet',
    title: 'Old basin',
    outlet: 'Leaflet',
    language: 'en',
    translatedBy: 'P. Moor',
    claims: [{ id: 'c1', speaker: 'mara-holt', attribution: 'direct', statement: 'The old basin has to be dredged before winter.' }],
  },
];

const pack: Pack = {
  format: 'second-source-pack',
  version: 1,
  id: 'harbour',
  title: 'Harbour',
  revision: 1,
  officials: [
    {
      id: 'mara-holt',
      name: 'Mara Holt',
      kind: 'person',
      description: 'Admiral and harbour chief.',
      offices: [
        { title: 'Harbour chief', body: 'norre-port', from: '2020-03-01', to: '2024-05-01' },
        { title: 'Minister', body: 'Norre', from: '2024-05-01' },
      ],
    },
    { id: 'norre-port', name: 'Port of Norre', kind: 'body' },
  ],
  reports,
};

export const smallCorpus = (without: readonly string[] = []): Corpus =>
  compileCorpus([{ ...pack, reports: reports.filter(({ id }) => !without.includes(id)) }]);
