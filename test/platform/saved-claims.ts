/** Saved claims and rejections as tests need them. */
import type { UnorderedClaim } from '../../extension/core/saved/create-saved-claim.ts';
import type { Rejection } from '../../extension/core/saved/rejection.ts';

const UNKNOWN = { value: null, precision: 'unknown', basis: 'none' } as const;

/** A valid claim that has no sequence yet; id and key may be given. */
export const unorderedClaim = (id: string, key = `key of ${id}`): UnorderedClaim => ({
  id,
  key,
  text: 'The harbour will close in May.',
  before: 'Before. ',
  after: ' After.',
  content: 'The harbour will close in May.',
  speaker: { id: null, text: 'the harbour master' },
  attribution: 'indirect',
  strength: 'states',
  chain: [],
  page: { url: 'https://news.example/a', title: 'Harbour', outlet: 'news.example', published: UNKNOWN, language: 'en' },
  coverage: { corpusRevision: 'bundle@1', reports: 0, origins: 0, matches: [] },
  note: '',
  tags: [],
  savedAt: '2026-01-02T03:04:05.006Z',
});

/** A valid rejection; parts of it may be given. */
export const rejectionOf = (id: string, change: Partial<Rejection> = {}): Rejection => ({
  id,
  key: `key of ${id}`,
  text: 'x',
  page: { url: null, title: null },
  report: 'a',
  claim: 'a#1',
  relation: 'same',
  rejectedAt: '2026-01-01T00:00:00Z',
  ...change,
});
