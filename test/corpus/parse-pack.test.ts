import { describe, expect, it } from 'vitest';
import { parsePack, problemLine } from '../../extension/core/corpus/parse-pack.ts';

const claim = { id: 'S1', speaker: 'ann-example', attribution: 'direct', statement: 'The bridge stays closed.' };
const report = {
  id: 'r1',
  title: 'Bridge',
  outlet: 'The Example',
  language: 'en',
  url: 'https://example.org/bridge',
  published: '2024-02-29',
  claims: [claim],
};
const official = {
  id: 'ann-example',
  name: 'Ann Example',
  kind: 'person',
  aliases: ['A. Example', { text: 'Анна Приклад', lang: 'uk' }],
  offices: [{ title: 'Mayor', from: '2020-01-01', to: '2024-01-01' }],
};
const pack = { format: 'second-source-pack', version: 1, id: 'p', title: 'Example', revision: 1, officials: [official], reports: [report] };

const problemsOf = (given: unknown) => parsePack(given).problems.map(problemLine);
const withClaim = (change: object) => ({ ...pack, reports: [{ ...report, claims: [{ ...claim, ...change }] }] });
const withReport = (change: object) => ({ ...pack, reports: [{ ...report, ...change }] });
const withOfficial = (change: object) => ({ ...pack, officials: [{ ...official, ...change }] });

describe('parsePack', () => {
  it('takes a list that is absent for an empty one', () => {
    const { officials: _officials, reports: _reports, ...head } = pack;
    expect(parsePack(head)).toEqual({ pack: { ...head, officials: [], reports: [] }, problems: [] });
  });

  it('takes a good pack whole and makes every alias an object', () => {
    const parsed = parsePack(pack);
    expect(parsed.problems).toEqual([]);
    expect(parsed.pack?.officials[0]?.aliases).toEqual([{ text: 'A. Example' }, { text: 'Анна Приклад', lang: 'uk' }]);
    expect(parsed.pack?.reports[0]?.claims).toEqual([claim]);
  });

  it.each([
    ['nothing', null, 'the pack is not a pack: one JSON object is expected'],
    ['a list', [], 'the pack is not a pack: one JSON object is expected'],
    ['another version', { ...pack, version: 2 }, 'version: must be 1; this version of Second Source reads no other'],
    ['another format', { ...pack, format: 'x' }, 'format: must be "second-source-pack"'],
    ['half a revision', { ...pack, revision: 1.5 }, 'revision: must be a whole number'],
  ])('refuses %s', (_, given, line) => {
    expect(parsePack(given).pack).toBeNull();
    expect(problemsOf(given)).toContain(line);
  });

  it.each([
    ['a claim without attribution', withClaim({ attribution: undefined }), 'reports[0].claims[0].attribution: is missing'],
    ['a speaker that is a number', withClaim({ speaker: 7 }), 'reports[0].claims[0].speaker: must be text'],
    [
      'a day that does not exist',
      withClaim({ said: '2023-02-29' }),
      'reports[0].claims[0].said: must be YYYY-MM-DD or YYYY-MM, and a day that exists',
    ],
    ['an empty statement', withClaim({ statement: '  ' }), 'reports[0].claims[0].statement: must not be empty'],
    [
      'a statement without end',
      withClaim({ statement: 'x'.repeat(8_001) }),
      'reports[0].claims[0].statement: is longer than 8000 characters',
    ],
    [
      'a script for an address',
      withReport({ url: 'javascript:alert(1)' }),
      'reports[0].url: must be an http or https address without a user name',
    ],
    [
      'an address with a password',
      withReport({ url: 'https://me:pass@example.org/' }),
      'reports[0].url: must be an http or https address without a user name',
    ],
    ['a third further topic', withClaim({ alsoTopics: ['a', 'b', 'c'] }), 'reports[0].claims[0].alsoTopics: has more than 2 entries'],
    ['claims that are no list', withReport({ claims: {} }), 'reports[0].claims: must be a list'],
    [
      'an office that ends before it begins',
      withOfficial({ offices: [{ title: 'Mayor', from: '2024-01-01', to: '2020-01-01' }] }),
      'officials[0].offices[0]: ends before it begins',
    ],
    ['an id with a hash', withOfficial({ id: 'a#b' }), 'officials[0].id: must be one word without "#"'],
    ['a kind we do not know', withOfficial({ kind: 'robot' }), 'officials[0].kind: must be "person" or "body"'],
    ['an official that is text', { ...pack, officials: ['x'] }, 'officials[0]: must be an object'],
    ['reports that are text', { ...pack, reports: 'x' }, 'reports: must be a list'],
  ])('names the place of %s', (_, given, line) => expect(problemsOf(given)).toEqual([line]));

  it('keeps the further topics of a claim', () => {
    const parsed = parsePack(withClaim({ topic: 'when-will-it-open', alsoTopics: ['who-pays'] }));
    expect(parsed.pack?.reports[0]?.claims?.[0]).toMatchObject({ topic: 'when-will-it-open', alsoTopics: ['who-pays'] });
  });

  it('T22: refuses the bad record alone and keeps the others', () => {
    const parsed = parsePack({
      ...pack,
      reports: [
        report,
        { ...report, id: 'r2', outlet: '' },
        { ...report, id: 'r3', claims: [claim, { ...claim, id: 'S2', attribution: 'loud' }] },
      ],
    });
    expect(parsed.pack?.reports.map(({ id, claims }) => [id, claims?.length])).toEqual([
      ['r1', 1],
      ['r3', 1],
    ]);
    expect(parsed.problems.map(({ place }) => place)).toEqual(['reports[1].outlet', 'reports[2].claims[1].attribution']);
  });

  it('refuses the second record of one id', () => {
    const parsed = parsePack({ ...pack, reports: [report, { ...report, title: 'Other' }] });
    expect(parsed.pack?.reports.map(({ title }) => title)).toEqual(['Bridge']);
    expect(problemsOf({ ...pack, reports: [report, report] })).toEqual(['reports[1].id: "r1" is already the id of reports[0]']);
  });

  it('T22: drops keys it does not know and cannot be talked into a prototype', () => {
    const given: unknown = JSON.parse(
      JSON.stringify(pack).replace('"kind":"person"', '"kind":"person","__proto__":{"polluted":1},"constructor":{"x":1},"extra":1'),
    );
    const parsed = parsePack(given);
    expect(Object.keys(parsed.pack?.officials[0] ?? {})).not.toContain('extra');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(parsed.pack?.officials[0])).toBe(Object.prototype);
  });
});
