import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFormat, guardCell, unguardCell } from '../../extension/core/saved/formats/csv.ts';
import { type ExportFrame, fileNameOf, writeWhole } from '../../extension/core/saved/formats/format.ts';
import { EXPORT_FORMATS } from '../../extension/core/saved/formats/formats.ts';
import { jsonFormat } from '../../extension/core/saved/formats/json.ts';
import { readRecords, wholeFile } from '../../extension/core/saved/formats/read-json.ts';
import { markdownFormat } from '../../extension/core/saved/formats/markdown.ts';
import { schemaOrgFormat } from '../../extension/core/saved/formats/schema-org.ts';
import { webAnnotationFormat } from '../../extension/core/saved/formats/web-annotation.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { readJson } from './from-file.ts';
import { carriedClaim } from './random-shelf.ts';
import { readCsv } from './read-csv.ts';

const FRAME: ExportFrame = { exportedAt: '2026-01-02T03:04:05.006Z', rejections: [], settings: null };
const claimOf = (change: Partial<SavedClaim> = {}): SavedClaim => ({ ...unorderedClaim('a'), sequence: 1, ...change });
const anyClaim = carriedClaim.map((claim): SavedClaim => ({ ...claim, key: 'k', sequence: 1 }));

describe('T29: CSV', () => {
  const FORMULAS = ['=1+1', '+1', '-1', '@x', '＝SUM(A1)', '＋1', '－1', '＠x'];
  const BEFORE = ['', ' ', '\u00A0', '\n', '\t', '\r\n', '\u200B', '\uFEFF', '\u202E', '\0', '  \u2003 ', "'", "''", "' "];

  it.each(FORMULAS.flatMap((formula) => BEFORE.map((before) => [before + formula])))('makes %j harmless, and gives it back', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
    expect(unguardCell(guardCell(cell))).toBe(cell);
  });
  it('leaves other cells as they are', () => {
    for (const cell of ['', 'a', "it's", "'quoted'", '1=1', '(–3)', 'é'])
      expect([guardCell(cell), unguardCell(cell)]).toEqual([cell, cell]);
  });
  it('gives every cell back, whatever stands in it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (cell) => unguardCell(guardCell(cell)) === cell),
      { numRuns: 5_000 },
    ));
  it('is one row a claim, every cell quoted, for every claim', () =>
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 4 }), (claims) => {
        const text = writeWhole(csvFormat, claims, FRAME);
        const rows = readCsv(text);
        expect(rows).toHaveLength(claims.length + 1);
        for (const [i, row] of rows.entries()) {
          expect(row).toHaveLength(rows[0]!.length);
          for (const cell of row) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
          if (i > 0) expect(unguardCell(row[0]!)).toBe(claims[i - 1]!.text);
        }
      }),
      { numRuns: 300 },
    ));
});

describe('T30: Markdown', () => {
  const write = (change: Partial<SavedClaim>) => writeWhole(markdownFormat, [claimOf(change)], FRAME);
  const HOSTILE = [
    '![x](http://beacon.example/a)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    'http://bare.example/',
    'www.bare.example',
    '<http://auto.example>',
    '```\n# no\n---',
    '# head\n* item\n1. one\n> quote\n| a | b |',
    '[ref]: http://ref.example\n[ref]',
    '&lt;b&gt; &#60;i&#62;',
    '\\[x\\](http://a.example)',
  ];

  it.each(HOSTILE)('keeps %j words', (words) => {
    const text = write({
      text: words,
      note: words,
      tags: [words],
      speaker: { id: null, text: words },
      page: { ...claimOf().page, title: words, outlet: words, url: null },
    });
    // Without what is escaped there is no mark left that means anything.
    const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(bare).not.toMatch(/[<`[\]|!]|https?:|www\./);
    expect(bare.split('\n').filter((line) => /^\s*(?:#|[*+]\s|\d+[.)]\s|=+$|-{3,})/.test(line))).toEqual([
      '# Saved claims',
      '## ' +
        bare
          .split('\n')
          .find((line) => line.startsWith('## '))!
          .slice(3),
    ]);
  });
  it('links to the page and the reports, and to nothing else', () => {
    const text = write({ page: { ...claimOf().page, url: 'https://news.example/a?b=(c)&d="e"', title: 'T' } });
    expect([...text.matchAll(/\]\(<([^>]*)>\)/g)].map(([, url]) => url)).toEqual(['https://news.example/a?b=(c)&d=%22e%22']);
    expect(write({ page: { ...claimOf().page, url: 'javascript:alert(1)' } })).not.toMatch(/\]\(/);
  });
});

describe('JSON-LD', () => {
  it('is whole JSON for every claim, with its words', () =>
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 3 }), (claims) => {
        const page = JSON.parse(writeWhole(webAnnotationFormat, claims, FRAME)) as { items: { target: { selector: { exact: string } } }[] };
        expect(page.items.map(({ target }) => target.selector.exact)).toEqual(claims.map(({ text }) => text));
        const graph = JSON.parse(writeWhole(schemaOrgFormat, claims, FRAME)) as { '@graph': { relations: { relation: string }[] }[] };
        const relations = graph['@graph'].map((claim) => claim.relations.map(({ relation }) => relation));
        expect(relations).toEqual(
          claims.map(({ coverage }) => coverage.matches.map(({ relation }) => `urn:second-source:relation:${relation}`)),
        );
      }),
      { numRuns: 300 },
    ));
  it('is a Web Annotation with the quotation between its surroundings', () => {
    const page = JSON.parse(writeWhole(webAnnotationFormat, [claimOf({ note: 'n', tags: ['t'] })], FRAME)) as Record<string, unknown>;
    expect(page).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        {
          type: 'Annotation',
          motivation: 'commenting',
          body: [
            { type: 'TextualBody', value: 'n', purpose: 'commenting' },
            { value: 't', purpose: 'tagging' },
          ],
          target: { source: 'https://news.example/a', selector: { type: 'TextQuoteSelector', prefix: 'Before. ', suffix: ' After.' } },
        },
      ],
    });
  });
});

describe('a file to import', () => {
  const good = JSON.parse(writeWhole(jsonFormat, [claimOf()], FRAME)) as { claims: Record<string, unknown>[] };
  const withClaim = (change: object) => JSON.stringify({ ...good, claims: [{ ...good.claims[0], ...change }, good.claims[0]] });
  const WHOLE_HEAD = '{"format":"second-source-saved","version":1,"claims":[';
  const problemsOf = (text: string) => {
    const read = readJson(text);
    return 'refused' in read ? read.refused : read.problems;
  };

  it.each<readonly [string, string, string]>([
    ['nothing', '', 'not-json'],
    ['cut off', JSON.stringify(good).slice(0, -20), 'not-json'],
    ['another format', '{"format":"second-source-pack","version":1}', 'not-ours'],
    ['a list', '[]', 'not-ours'],
    ['null', 'null', 'not-json'],
    ['words', 'Dear reader, {', 'not-json'],
    ['an object of something else', '{"a":[{}]}', 'not-ours'],
    ['a great many records that are none', `${WHOLE_HEAD}${'1,'.repeat(20_001)}1]}`, 'not-ours'],
    ['deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'not-ours'],
    ['a newer version', '{"format":"second-source-saved","version":2}', 'newer'],
    ['prototype keys alone', '{"__proto__":{"format":"second-source-saved","version":1}}', 'not-ours'],
  ])('is refused: %s', (_name, text, refused) => expect(problemsOf(text)).toBe(refused));

  it.each<readonly [string, object, string]>([
    ['no words', { text: ' ' }, 'text'],
    ['words of another kind', { text: 5 }, 'text'],
    ['too many words', { text: 'x'.repeat(8_001) }, 'longer than 8000'],
    ['an address that runs', { page: { ...claimOf().page, url: 'javascript:alert(1)' } }, 'page.url'],
    ['an address with a password', { page: { ...claimOf().page, url: 'https://a:b@c.example/' } }, 'page.url'],
    ['a file address', { page: { ...claimOf().page, url: 'file:///etc/passwd' } }, 'page.url'],
    ['a relation we do not have', { coverage: { ...claimOf().coverage, matches: [{ relation: 'true' }] } }, 'coverage.matches.0'],
    ['an infinite count', { coverage: { ...claimOf().coverage, reports: Infinity } }, 'coverage.reports'],
    ['a time that is none', { savedAt: 'yesterday' }, 'savedAt'],
    ['too many tags', { tags: Array.from({ length: 201 }, String) }, 'a list of more than'],
    ['no id', { id: '' }, 'id'],
  ])('leaves out a claim with %s, says where, and offers the rest', (_name, change, place) => {
    const read = readJson(withClaim(change));
    if ('refused' in read) throw new Error(read.reason);
    expect(read.claims).toHaveLength(1);
    expect(read.problems).toEqual([expect.stringContaining('claims[0]: ')]);
    expect(read.problems[0]).toContain(place);
  });

  it.each<readonly [string, string, string]>([
    ['deep', `${'['.repeat(30)}${']'.repeat(30)}`, 'claims[1]: nested too deeply'],
    ['long', JSON.stringify('x'.repeat(4_000_001)), 'claims[1]: too long'],
    ['no JSON', '{"id" "a"}', 'claims[1]: '],
    ['cut off', '{"id":"a","text":"Cut o', 'claims[1]: the file ends in the middle of it'],
  ])('keeps what stands before a record that is %s, and says where', (_name, record, problem) => {
    const whole = `${WHOLE_HEAD}${JSON.stringify(good.claims[0])},${record}`;
    const read = readJson(record.startsWith('{"id":') ? whole : `${whole},${JSON.stringify(good.claims[0])}]}`);
    if ('refused' in read) throw new Error(read.reason);
    expect(read.claims).toHaveLength(record.startsWith('{"id":') ? 1 : 2);
    expect(read.problems).toEqual([expect.stringContaining(problem)]);
  });

  it('is read the same wherever it is cut, and whatever stands first', () => {
    const text = JSON.stringify({
      ...good,
      claims: [good.claims[0], { ...good.claims[0], text: 'Ü 😀 \uD800' }],
      settings: { a: [1, { b: 2 }] },
    });
    const moved = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed()));
    const whole = readJson(text);
    expect(whole).toMatchObject({ claims: [{}, {}], settings: { a: [1, { b: 2 }] }, problems: [] });
    for (const size of [1, 7, 100]) expect(wholeFile(readRecords(text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []))).toEqual(whole);
    expect(readJson(moved)).toEqual(whole);
  });

  it('T22: is copied field by field: what it should not hold does not come in', () => {
    const text = JSON.stringify(good).replace(
      '"note":',
      '"__proto__":{"polluted":1},"constructor":{"x":1},"key":"k","sequence":9,"cookies":"secret","note":',
    );
    const read = readJson(text);
    if ('refused' in read) throw new Error(read.reason);
    expect(JSON.stringify(read.claims)).not.toMatch(/polluted|secret|sequence|constructor/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('never throws, whatever it holds', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string({ unit: 'binary' }),
          fc.jsonValue().map((value) => JSON.stringify({ ...good, claims: [value], rejections: value })),
        ),
        (text) => void readJson(text),
      ),
      { numRuns: 3_000 },
    ));
});

it('T36: names every file by format and day alone', () => {
  expect(EXPORT_FORMATS.map((format) => fileNameOf(format, FRAME.exportedAt))).toEqual([
    'second-source-saved-2026-01-02.json',
    'second-source-saved-2026-01-02.csv',
    'second-source-saved-2026-01-02.md',
    'second-source-saved-2026-01-02.annotations.jsonld',
    'second-source-saved-2026-01-02.claims.jsonld',
  ]);
});
