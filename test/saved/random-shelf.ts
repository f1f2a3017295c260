/** Shelves as chance makes them: every field, with words that formats and parsers stumble over. */
import * as fc from 'fast-check';
import type { Rejection } from '../../extension/core/saved/rejection.ts';
import type { CarriedClaim } from '../../extension/core/saved/schema.ts';

const AWKWARD = [
  '',
  '=1+1',
  " \u00A0=cmd|' /C calc'!A0",
  '＝SUM(A1)',
  '-2',
  '@x',
  "'",
  "'=1",
  '\t+1',
  'a,"b"\r\nc',
  '\uD800 half',
  '__proto__',
  '<img src=x onerror=alert(1)>',
  '![x](http://beacon.example/a)',
  '[x](javascript:alert(1))',
  '```\n# no\n---',
  'http://bare.example/ www.bare.example a@b.example',
  '\u202Eabc\u2066',
  '\0',
  'line\u2028line',
  '😀 é e\u0301 ﬁ',
];
const words = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 }));
const text = fc.oneof(words, fc.lorem({ maxCount: 12 })).map((one) => (one.trim() === '' ? `x${one}` : one));
const address = fc.constantFrom(null, 'https://news.example/a', 'http://other.example/b?c=d&e=(f)', 'https://news.example/%22%3Cx%3E');
const date = fc.constantFrom(
  { value: null, precision: 'unknown', basis: 'none' } as const,
  { value: '2025-08', precision: 'month', basis: 'address' } as const,
  { value: '2025-08-23', precision: 'day', basis: '=given' } as const,
);
const moment = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((one) => one.toISOString());
const relation = fc.constantFrom(
  ...(['same', 'reworded', 'updated', 'conflicting-fact', 'conflicting-position', 'different-scope', 'complementary'] as const),
);
const match = fc.record({
  claim: words,
  relation,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  statement: words,
  report: fc.record({ title: words, outlet: words, url: address, published: date }),
});

const said = {
  savedAt: moment,
  text,
  before: words,
  after: words,
  content: words,
  speaker: fc.record({ id: fc.constantFrom(null, 'mark-rutte'), text: words }),
  attribution: fc.constantFrom(...(['direct', 'mixed', 'indirect', 'unmarked', 'unattributed'] as const)),
  strength: fc.constantFrom(null, ...(['insists', 'states', 'believes', 'could', 'perhaps'] as const)),
  chain: fc.array(fc.record({ outlet: words, named: fc.boolean(), basis: words }, { requiredKeys: ['outlet', 'named'] }), { maxLength: 3 }),
  page: fc.record({
    url: address,
    title: fc.option(words, { nil: null }),
    outlet: words,
    published: date,
    language: fc.constantFrom('', 'en', 'uk'),
  }),
  coverage: fc.record({ corpusRevision: words, reports: fc.nat(9), origins: fc.nat(9), matches: fc.array(match, { maxLength: 3 }) }),
  note: words,
  otherNotes: fc.uniqueArray(text, { minLength: 1, maxLength: 2 }),
  tags: fc.uniqueArray(fc.constantFrom('port', 'quay', '=tag', 'á', 'b,c'), { maxLength: 3 }),
};

/** `id` from a small range, so that two shelves share some. */
export const carriedClaim = fc.record(
  { id: fc.nat(12).map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`), ...said },
  { requiredKeys: ['id', ...(Object.keys(said).filter((key) => key !== 'otherNotes') as (keyof typeof said)[])] },
) as unknown as fc.Arbitrary<CarriedClaim>;

export const rejection: fc.Arbitrary<Rejection> = fc.record({
  id: fc.uuid(),
  key: fc.nat(6).map((n) => `key ${n}`),
  text,
  page: fc.record({ url: address, title: fc.option(words, { nil: null }) }),
  report: words,
  claim: words,
  relation,
  rejectedAt: moment,
});

export interface RandomShelf {
  readonly claims: readonly CarriedClaim[];
  readonly rejections: readonly Rejection[];
}

export const randomShelf: fc.Arbitrary<RandomShelf> = fc.record({
  claims: fc.array(carriedClaim, { maxLength: 4 }),
  rejections: fc.array(rejection, { maxLength: 2 }),
});
