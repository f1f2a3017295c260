/** T18: messages with any body. A door parses them or refuses them as 'bad-request'; nothing else is ever thrown, and nothing too large gets in. */
import { describe, expect, it, vi } from 'vitest';
import { privateSchemas, publicSchemas } from '../../extension/platform/background-door.ts';
import { CallFailure } from '../../extension/platform/call-failure.ts';
import type { BackgroundCalls } from '../../extension/platform/messages.ts';
import { parsersOf } from '../../extension/platform/request-schemas.ts';
import { damaged, fuzz } from './fuzz.ts';

// The door's schemas stand beside its listener; Node has no browser to listen to.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const UNKNOWN = { value: null, precision: 'unknown', basis: 'none' };
const PAGE = {
  title: 'Harbour',
  url: 'https://news.example/a',
  published: { value: '2024-01-02', precision: 'day', basis: 'given' },
  language: 'en',
  words: 12,
};
const CLAIM = {
  start: 3,
  end: 33,
  text: 'The harbour will close in May.',
  speaker: 'ada-quay',
  speakerText: 'Ada Quay',
  attribution: 'indirect',
  strength: 'states',
  source: { start: 0, end: 2 },
  cue: { start: 0, end: 2 },
  content: { start: 3, end: 33 },
  quoted: [{ start: 7, end: 14 }],
  chain: [{ outlet: 'Wend Radio', named: true, basis: 'says so' }],
};
const MATCH = {
  report: 'a',
  claim: 'a#S01',
  relation: 'same',
  confidence: 0.8,
  because: [{ kind: 'words', page: 'harbour', report: 'harbour' }],
};
const ID = '123e4567-e89b-42d3-a456-426614174000';

const BLOCKS = {
  texts: ['Ada Quay said so.', 'No more was said.'],
  kinds: ['paragraph', 'quotation'],
  url: 'https://news.example/a',
  title: 'Harbour',
  language: 'en',
  dates: [{ source: 'meta', value: '2024-01-02' }],
};

/** One sound request of every call that takes one; a new call without an example here fails the test below. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  analyse: BLOCKS,
  coverOfficial: { official: 'ada-quay', published: UNKNOWN, page: PAGE, claims: [{ ...CLAIM, matches: [MATCH] }] },
  coverClaim: { claim: CLAIM, page: PAGE, claims: [{ ...CLAIM, matches: [MATCH] }] },
  save: { id: ID, claim: CLAIM, page: PAGE, context: { before: 'Before. ', after: ' After.' } },
  changeSettings: { paused: true },
  switchSite: { site: 'news.example', off: true },
  savedList: { before: 4, limit: 20 },
  savedDelete: { id: ID },
  savedRestore: { id: ID },
  tabState: { tabId: 4 },
  officialCard: {
    official: 'ada-quay',
    published: UNKNOWN,
    page: PAGE,
    forms: ['Ada Quay'],
    roles: [{ text: 'harbour master', agrees: false }],
  },
  claimCard: { claim: CLAIM, page: PAGE },
  reject: { id: ID, claim: CLAIM, page: PAGE, report: 'a', reportClaim: 'a#S01', relation: 'same' },
  undoReject: { id: ID },
  takeBackRejection: { id: ID },
  savedOf: { page: PAGE, claims: [CLAIM] },
  savedSearch: {
    words: 'harbour',
    official: 'ada-quay',
    outlet: 'news.example',
    tag: 'port',
    relation: 'same',
    from: '2024-01',
    to: '2024-02-03',
    limit: 20,
  },
  savedEdit: { id: ID, revision: 1, note: 'mine', tags: ['port'], settle: true },
  importUndo: { id: ID },
  shelfGrew: { added: 3 },
  comeBack: { page: BLOCKS },
  ownReading: BLOCKS,
  ownCoverage: { claim: CLAIM, page: PAGE, officials: ['ada-quay'] },
  ownOfficial: { official: 'ada-quay', published: UNKNOWN, page: PAGE },
  corpusOfficials: { own: true, from: 0, limit: 20, words: 'quay', outlet: 'Wend Post', kind: 'person' },
  corpusReports: { own: false, from: 0, limit: 20, words: 'harbour', outlet: 'Wend Post' },
  corpusReport: { id: 'a' },
  corpusLookUp: { words: 'harbour', official: 'ada-quay', report: 'a', relation: 'same', topic: 'harbour-closure', limit: 20 },
  corpusClaim: { id: 'a#S01' },
};

const parsers: Readonly<Record<string, (request: unknown) => unknown>> = parsersOf<BackgroundCalls>({
  ...publicSchemas,
  ...privateSchemas,
});

describe('messages', () => {
  it('have a sound example for every call that takes a request', () => {
    const taking = Object.keys(parsers).filter((call) => {
      try {
        return parsers[call]?.({}) !== undefined;
      } catch {
        return true;
      }
    });
    expect(taking.filter((call) => !(call in EXAMPLES))).toEqual([]);
    for (const [call, example] of Object.entries(EXAMPLES)) expect(() => parsers[call]?.(example), call).not.toThrow();
  });

  for (const [call, example] of Object.entries(EXAMPLES))
    fuzz(
      call,
      damaged([example]),
      (body) => {
        try {
          JSON.stringify(parsers[call]?.(body));
        } catch (thrown) {
          if (!(thrown instanceof CallFailure) || thrown.code !== 'bad-request') throw thrown;
        }
      },
      { share: 0.2 },
    );
});
