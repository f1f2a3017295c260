import { deflateRawSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Found, readFile } from '../../extension/library/packs/import/read-file.ts';
import { LARGEST_FILE } from '../../extension/library/packs/import/decode-file.ts';
import { fileOf, linesOf, reportOf } from './samples.ts';

const read = async (file: File): Promise<Found[]> => {
  const found: Found[] = [];
  for await (const one of readFile(file, { outlet: 'not named' })) found.push(one);
  return found;
};
const reportsOf = (found: readonly Found[]) => found.flatMap((one) => (one.kind === 'report' ? [one.report] : []));
const problemsOf = (found: readonly Found[]) =>
  found.flatMap((one) => (one.kind === 'problem' ? [`${one.problem.place}:${one.problem.code}`] : []));
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8])]);

const TEXT = 'Ferry news\nMayor Ann Harbour said that the ferry would stay closed.';
const PAGE = (head = '', body = 'The ferry stays closed until the spring, the council said on Monday after a long night. '.repeat(12)) =>
  `<!doctype html><html><head><title>Ferry news</title>${head}</head><body><article><h1>Ferry news</h1><p>${body}</p><p>${body}</p></article></body></html>`;
const RSS = (items: string, head = '') =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>Quarter feed</title><link>https://quarter.example</link><description>d</description>${items}</channel></rss>`;
const ITEM =
  '<item><title>Ferry &amp; bridge</title><link>https://quarter.example/1</link><pubDate>Mon, 25 Aug 2025 10:00:00 GMT</pubDate><description>&lt;p&gt;The ferry stays closed.&lt;/p&gt;&lt;p&gt;Until spring.&lt;/p&gt;</description></item>';

describe('what a file is taken for', () => {
  it('plain text, with the day in its name', async () => {
    expect(reportsOf(await read(fileOf('2025-08-23 ferry.txt', TEXT)))).toMatchObject([
      { title: 'Ferry news', published: '2025-08-23', publishedBasis: "the file's name", outlet: 'not named', language: 'en', text: TEXT },
    ]);
  });

  it('a saved page, with what it says of itself', async () => {
    const head =
      '<link rel="canonical" href="https://www.quarter.example/ferry"><meta property="article:published_time" content="2025-08-23T10:00:00Z"><meta property="og:site_name" content="The Quarter">';
    const [report] = reportsOf(await read(fileOf('page.html', PAGE(head))));
    expect(report).toMatchObject({
      title: 'Ferry news',
      outlet: 'The Quarter',
      url: 'https://www.quarter.example/ferry',
      published: '2025-08-23',
    });
    expect(report!.text).toContain('stays closed until the spring');
    expect(report!.text).not.toContain('<');
  });

  it('RSS, Atom and JSON feeds', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Quarter atom</title><entry><title>Ferry</title><link href="https://quarter.example/2"/><updated>2025-08-24T10:00:00Z</updated><content type="html">&lt;p&gt;It stays closed.&lt;/p&gt;</content></entry></feed>';
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Quarter json',
      items: [
        {
          id: '1',
          url: 'https://quarter.example/3',
          title: 'Ferry',
          content_text: 'It stays closed.',
          date_published: '2025-08-25T10:00:00Z',
        },
      ],
    });
    const all = [
      ...(await read(fileOf('a.rss', RSS(ITEM)))),
      ...(await read(fileOf('a.atom', atom))),
      ...(await read(fileOf('a.json', json))),
    ];
    expect(problemsOf(all)).toEqual([]);
    expect(reportsOf(all).map(({ title, outlet, published, url, text }) => [title, outlet, published, url, text])).toEqual([
      ['Ferry & bridge', 'Quarter feed', '2025-08-25', 'https://quarter.example/1', 'The ferry stays closed.\nUntil spring.'],
      ['Ferry', 'Quarter atom', '2025-08-24', 'https://quarter.example/2', 'It stays closed.'],
      ['Ferry', 'Quarter json', '2025-08-25', 'https://quarter.example/3', 'It stays closed.'],
    ]);
  });

  it('records as a list, as lines, and one alone', async () => {
    expect(reportsOf(await read(fileOf('a.json', JSON.stringify([reportOf(1), reportOf(2)], null, 2))))).toHaveLength(2);
    expect(reportsOf(await read(fileOf('a.jsonl', linesOf(5))))).toHaveLength(5);
    expect(reportsOf(await read(fileOf('a.json', JSON.stringify(reportOf(1), null, 1))))).toMatchObject([{ id: 'made-00001' }]);
  });
});

describe('T23 T24 T27 F23: bad input', () => {
  it.each([
    ['nothing', fileOf('a.txt', ''), [':empty']],
    ['200 MB', Object.defineProperty(fileOf('a.txt', 'x'), 'size', { value: LARGEST_FILE + 1 }) as File, [':too-big']],
    ['a picture', fileOf('a.txt', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0])), ['utf-8, byte 0:encoding']],
    ['wrong bytes', fileOf('a.txt', Uint8Array.from([...new TextEncoder().encode('caf'), 0xe9, 0x20, 0x21])), ['utf-8, byte 4:encoding']],
    ['UTF-16 without a mark', fileOf('a.txt', utf16('Some text').slice(2)), ['byte 1:binary']],
    ['cut off', fileOf('a.json', `[${JSON.stringify(reportOf(1))},{"id":`), ['[1]:cut-off']],
    ['a lone bracket', fileOf('a.json', '['), ['[0]:cut-off']],
    ['no JSON', fileOf('a.jsonl', 'nonsense\n{"id": }'), ['line 1:no-json', 'line 2:no-json']],
    [
      'another format',
      fileOf('a.json', '{"format":"second-source-pack","version":7,"id":"a","title":"b","revision":1,"reports":[{}]}'),
      ['version:record'],
    ],
    ['a DTD', fileOf('a.rss', RSS(ITEM, '<!DOCTYPE rss [<!ENTITY x "y">]>')), [':own-definitions']],
    ['nested', fileOf('a.html', `<html><body>${'<div>'.repeat(40_000)}`), [':too-deep']],
    ['no article', fileOf('a.html', '<html><body><nav>Menu</nav></body></html>'), [':no-article']],
    ['no feed', fileOf('a.xml', '<rss><channel>'), [':no-feed']],
  ])('%s', async (_name, file, expected) => {
    const begun = performance.now();
    const found = await read(file);
    expect(problemsOf(found)).toEqual(expected);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it.each(['a.json.gz', 'a.jsonl', 'a.html', 'a.zip', 'a.txt'])(
    'T26: refuses an archive called %s, and unpacks nothing of it',
    async (name) => {
      const bomb = gzipSync(Buffer.alloc(50_000_000));
      const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.alloc(1_000_000))]);
      for (const archive of [
        bomb,
        zip,
        Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]),
        Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 4, 0]),
      ]) {
        const before = process.memoryUsage();
        const found = await read(fileOf(name, archive));
        const after = process.memoryUsage();
        expect(reportsOf(found)).toEqual([]);
        expect(problemsOf(found).join()).toMatch(/encoding|binary/);
        expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(20_000_000);
      }
    },
  );

  /** Files of every kind, and what is done to their bytes. */
  const kinds: Readonly<Record<string, string>> = {
    'a.txt': TEXT,
    'a.html': PAGE(),
    'a.rss': RSS(ITEM),
    'a.json': JSON.stringify([reportOf(1)]),
    'a.jsonl': linesOf(1),
    'a.pack.json': JSON.stringify({
      format: 'second-source-pack',
      version: 1,
      id: 'a',
      title: 'A',
      revision: 1,
      officials: [],
      reports: [reportOf(1)],
    }),
  };
  const amid =
    (...bytes: readonly number[]) =>
    (text: string): Uint8Array => {
      const whole = [...new TextEncoder().encode(text)];
      // In the words of the first report, which stand in every one of them.
      const at = Math.max(text.indexOf('Ferry'), text.indexOf('News')) + 2;
      return Uint8Array.from([...whole.slice(0, at), ...bytes, ...whole.slice(at)]);
    };
  const wide = (text: string, width: 2 | 4, first: 'low' | 'high'): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        const low = [code & 255, code >> 8, ...Array<number>(width - 2).fill(0)];
        return first === 'low' ? low : low.toReversed();
      }),
    );
  const damages: Readonly<Record<string, (text: string) => Uint8Array>> = {
    'a letter of Latin-1': amid(0xe9),
    'a letter cut off': amid(0xe2, 0x82),
    'an overlong slash': amid(0xc0, 0xaf),
    'an overlong NUL': amid(0xc0, 0x80),
    'half a surrogate pair': amid(0xed, 0xa0, 0x80),
    'a byte that is none': amid(0xff),
    'five bytes a letter': amid(0xf8, 0x88, 0x80, 0x80, 0x80),
    'beyond the last letter': amid(0xf4, 0x90, 0x80, 0x80),
    'UTF-16, low byte first, without a mark': (text) => wide(text, 2, 'low'),
    'UTF-16, high byte first, without a mark': (text) => wide(text, 2, 'high'),
    'UTF-32 with its mark': (text) => Uint8Array.from([0xff, 0xfe, 0, 0, ...wide(text, 4, 'low')]),
  };
  const damaged = Object.keys(kinds).flatMap((name) => Object.keys(damages).map((damage) => [name, damage] as const));
  it('T27: are sixty files and more in an encoding that they do not keep to', () => expect(damaged.length).toBeGreaterThanOrEqual(60));
  it.each(damaged)('T27: refuses %s with %s, in words', async (name, damage) => {
    const found = await read(fileOf(name, damages[damage]!(kinds[name]!)));
    expect(reportsOf(found)).toEqual([]);
    expect(problemsOf(found).join()).toMatch(/encoding|binary|NUL/);
  });

  it('reads an encoding that the page names', async () => {
    const page = PAGE('<meta charset="windows-1252">', `Caf${'é'} `.repeat(300));
    const [report] = reportsOf(
      await read(
        fileOf(
          'a.html',
          Uint8Array.from(page, (one) => one.charCodeAt(0)),
        ),
      ),
    );
    expect(report!.text).toContain('Café');
  });

  it('reads UTF-16 with its mark', async () => {
    expect(reportsOf(await read(fileOf('a.txt', utf16(TEXT))))[0]!.text).toBe(TEXT);
  });

  it('T22: mends lone surrogates, drops prototype keys, and leaves prototypes alone', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const line =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"a","title":"T \\ud800","outlet":"O","language":"en","text":"x \\udc00 y"}';
    const [report] = reportsOf(await read(fileOf('a.jsonl', `${line}\n`)));
    expect(report).toMatchObject({ title: 'T \uFFFD', text: 'x \uFFFD y' });
    expect(Object.keys(report!).sort()).toEqual(['id', 'language', 'outlet', 'text', 'title']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    expect(problemsOf(await read(fileOf('a.jsonl', '{"id":"a\\ud800","title":"T","outlet":"O","language":"en"}\n')))).toEqual([
      'line 1.id:record',
    ]);
  });

  it('ends on any bytes, whatever they are called, and throws for none', async () => {
    const names = fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.jsonl', 'a.rss', 'a.pack.json');
    const seeds = [TEXT, PAGE('', 'x'), RSS(ITEM), JSON.stringify([reportOf(1)]), linesOf(2)].map((text) => new TextEncoder().encode(text));
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom(...seeds),
        fc.array(fc.record({ at: fc.nat(2_000), byte: fc.nat(255) }), { maxLength: 5 }),
        fc.nat(2_000),
        async (name, seed, changes, length) => {
          const bytes = seed.slice(0, Math.max(1, length));
          for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
          const found = await read(fileOf(name, bytes));
          for (const report of reportsOf(found)) expect(report.id).not.toBe('');
        },
      ),
      { numRuns: 600 },
    );
  });
});
