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

const MATCH = {
  claim: 'r#1',
  relation: 'same',
  confidence: 0.4,
  statement: 'The harbour stays open.',
  report: { title: 'Harbour', outlet: 'The Quay', url: null, published: { value: null, precision: 'unknown', basis: 'none' } },
} as const;

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
  it('reads as one page of words: who, where, how, and what was in the corpus then', () => {
    const claim = {
      strength: null,
      chain: [
        { outlet: 'The Quay', named: true },
        { outlet: 'x', named: false },
      ],
      coverage: {
        corpusRevision: 'bundle@1',
        reports: 2,
        origins: 1,
        matches: [
          { ...MATCH, report: { ...MATCH.report, url: 'https://quay.example/a' } },
          { ...MATCH, confidence: 0.5, relation: 'reworded' },
        ],
      },
    } as const;
    const text = write(claim);
    expect(text).toContain('- Chain: The Quay → not named\n');
    expect(text).toContain('  - possibly related, same: [Harbour](<https://quay.example/a>), The Quay: The harbour stays open\\.\n');
    expect(text).toContain('  - reworded: Harbour, The Quay: The harbour stays open\\.\n');
    expect(text).not.toContain('Strength');
    expect(write({ speaker: { id: null, text: ' ' } })).toContain('\n## No speaker named\n');
  });
  it('names a page by its title, by its address where it has none, and leaves it out where it has neither', () => {
    const page = { ...claimOf().page, url: 'https://news.example/a', title: null };
    expect(write({ page })).toContain('- Page: [https\\:\\/\\/news\\.example\\/a](<https://news.example/a>)\n');
    expect(write({ page: { ...page, title: '' } })).toContain('- Page: [page](<https://news.example/a>)\n');
    expect(write({ page: { ...page, url: null } })).not.toContain('- Page:');
  });
  it('links to the page and the reports, and to nothing else', () => {
    const text = write({ page: { ...claimOf().page, url: 'https://news.example/a?b=(c)&d="e"', title: 'T' } });
    expect([...text.matchAll(/\]\(<([^>]*)>\)/g)].map(([, url]) => url)).toEqual(['https://news.example/a?b=(c)&d=%22e%22']);
    expect(write({ page: { ...claimOf().page, url: 'javascript:alert(1)' } })).not.toMatch(/\]\(/);
  });
});

/** A claim with everything, and one with as little as there may be. */
const FULL = claimOf({
  chain: [
    { outlet: 'The Quay', named: true },
    { outlet: 'x', named: false },
  ],
  page: { ...claimOf().page, published: { value: '2025-08-23', precision: 'day', basis: 'given' } },
  speaker: { id: 'ann', text: 'the mayor' },
  tags: ['t'],
  note: 'n',
  otherNotes: ['m'],
});
const BARE = claimOf({
  strength: null,
  speaker: { id: null, text: '' },
  page: { url: null, title: null, outlet: '', published: { value: null, precision: 'unknown', basis: 'none' }, language: '' },
});

it('CSV leaves a cell empty for what is not there', () => {
  const [head, full, bare] = readCsv(writeWhole(csvFormat, [FULL, BARE], FRAME));
  const cell = (row: readonly string[] | undefined, name: string) => row![head!.indexOf(name)];
  expect([cell(full, 'chain'), cell(full, 'page date'), cell(full, 'official'), cell(full, 'other notes')]).toEqual([
    'The Quay → not named',
    '2025-08-23',
    'ann',
    'm',
  ]);
  for (const name of ['strength', 'chain', 'page title', 'page address', 'page date', 'official', 'other notes'])
    expect(cell(bare, name)).toBe('');
});

describe('JSON-LD', () => {
  it('of schema.org says who, where first and where, and nothing for what is not there', () => {
    const write = (claim: SavedClaim, nameOf?: (id: string) => string | null) =>
      (
        JSON.parse(writeWhole(schemaOrgFormat, [claim], nameOf === undefined ? FRAME : { ...FRAME, nameOf })) as {
          '@graph': Record<string, unknown>[];
        }
      )['@graph'][0]!;
    expect(write(FULL, () => 'Ann Harbour')).toMatchObject({
      author: { name: 'Ann Harbour', identifier: 'ann' },
      appearance: { headline: 'Harbour', datePublished: '2025-08-23', publisher: { name: 'news.example' } },
      firstAppearance: { publisher: { name: 'The Quay' } },
      keywords: ['t'],
      comment: [{ text: 'n' }, { text: 'm' }],
    });
    expect(write(FULL)).toMatchObject({ author: { name: 'the mayor' } });
    expect(write({ ...FULL, otherNotes: [], speaker: { id: null, text: 'the mayor' }, chain: [...FULL.chain].reverse() })).toMatchObject({
      author: { '@type': 'Thing', name: 'the mayor' },
      comment: [{ text: 'n' }],
    });
    const bare = write(BARE);
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(['author']));
    for (const name of ['firstAppearance', 'keywords', 'comment', 'secondSource:strength']) expect(bare).not.toHaveProperty(name);
    expect(bare['appearance']).toEqual({ '@type': 'NewsArticle', inLanguage: '' });
  });
  it('of a page without an address and a language names a target that leads nowhere', () => {
    const page = JSON.parse(writeWhole(webAnnotationFormat, [BARE], FRAME)) as { items: { target: object }[] };
    expect(page.items[0]!.target).toMatchObject({ source: 'urn:uuid:a#page' });
    expect(page.items[0]!.target).not.toHaveProperty('language');
  });
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
  it('is a bookmark where the reader has written nothing, and a comment with each note', () => {
    const items = [claimOf(), claimOf({ note: 'n', otherNotes: ['', 'm'] })].map(
      (claim) =>
        (JSON.parse(writeWhole(webAnnotationFormat, [claim], FRAME)) as { items: { motivation: string; body?: object[] }[] }).items[0]!,
    );
    expect(items[0]).not.toHaveProperty('body');
    expect(items.map(({ motivation, body }) => [motivation, body?.length])).toEqual([
      ['bookmarking', undefined],
      ['commenting', 2],
    ]);
  });
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
    ['an id too long', { id: 'x'.repeat(201) }, 'id'],
    ['too much around it', { before: 'x'.repeat(1_001) }, 'context too long'],
    ['a note beside it that is too long', { otherNotes: ['x'.repeat(8_001)] }, 'longer than 8000'],
    ['notes that together are too long', { otherNotes: Array.from({ length: 200 }, () => 'x'.repeat(8_000)) }, 'record longer than'],
    [
      'a report under an address that runs',
      { coverage: { ...claimOf().coverage, matches: [{ ...MATCH, report: { ...MATCH.report, url: 'javascript:alert(1)' } }] } },
      'a report without a web address',
    ],
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

  it('tells of a list that is none, of members that are no JSON, and of a rejection it cannot take', () => {
    const rejection = {
      id: 'r',
      key: 'k',
      text: 'x',
      page: { url: null, title: null },
      report: 'a',
      claim: 'a#1',
      relation: 'same',
      rejectedAt: FRAME.exportedAt,
    };
    const list = [
      rejection,
      { ...rejection, text: 'x'.repeat(8_001) },
      { ...rejection, page: { url: 'data:x', title: null } },
      { ...rejection, relation: 'true' },
    ];
    const head = '{"format":"second-source-saved","version":1';
    expect(readJson(`${head},"settings":nonsense,"rejections":${JSON.stringify(list)},"claims":7}`)).toMatchObject({
      claims: [],
      rejections: [{ id: 'r' }],
      settings: null,
      problems: [
        expect.stringMatching(/^settings: /),
        'rejections[1]: too long, or no web address',
        'rejections[2]: too long, or no web address',
        expect.stringMatching(/^rejections\[3\]: relation/),
        'claims: a list expected',
      ],
    });
    expect(problemsOf('{"format":nonsense}')).toBe('not-ours');
    expect(problemsOf(`${head.replace('1', '')},"claims":[]}`)).toBe('newer');
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
