/** Files that are odd without being broken: what is taken of them, and what is told of the rest. */
import { describe, expect, it } from 'vitest';
import { createDecoder, LARGEST_FILE, textOfFile, wholeText } from '../../extension/library/packs/import/decode-file.ts';
import { firstWords, reportOf as reportOfDraft } from '../../extension/library/packs/import/draft-report.ts';
import { type Found, readFile } from '../../extension/library/packs/import/read-file.ts';
import { fileOf, reportOf } from './samples.ts';

const read = async (file: File, onBytes?: (bytes: number) => void): Promise<Found[]> => {
  const found: Found[] = [];
  for await (const one of readFile(file, { outlet: 'not named', ...(onBytes === undefined ? {} : { onBytes }) })) found.push(one);
  return found;
};
const reportsOf = (found: readonly Found[]) => found.flatMap((one) => (one.kind === 'report' ? [one.report] : []));
const problemsOf = (found: readonly Found[]) =>
  found.flatMap((one) => (one.kind === 'problem' ? [`${one.problem.place}:${one.problem.code}`] : []));
const feed = (kind: 'rss' | 'rdf' | 'atom', inside: string): File => {
  const text = {
    rss: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${inside}</channel></rss>`,
    rdf: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</rdf:RDF>`,
    atom: `<feed xmlns="http://www.w3.org/2005/Atom">${inside}</feed>`,
  }[kind];
  return fileOf(`a.${kind}`, text);
};
const jsonFeed = (members: object): File => fileOf('a.json', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...members }));
const WORDS = 'The ferry stays closed until the spring, the council said on Monday after a long night. ';

describe('a feed', () => {
  it('of RDF is taken like the others', async () => {
    const inside =
      '<channel rdf:about="https://quarter.example"><title>Quarter rdf</title><link>https://quarter.example</link><description>d</description></channel>' +
      '<item rdf:about="https://quarter.example/1"><title>Ferry</title><link>https://quarter.example/1</link><description>It stays closed.</description><dc:date>2025-08-25T10:00:00Z</dc:date></item>' +
      '<item rdf:about="https://quarter.example/2"><title>Bridge</title><link>https://quarter.example/2</link><description>It opens.</description></item>';
    expect(reportsOf(await read(feed('rdf', inside))).map(({ title, outlet, published, url }) => [title, outlet, published, url])).toEqual([
      ['Ferry', 'Quarter rdf', '2025-08-25', 'https://quarter.example/1'],
      ['Bridge', 'Quarter rdf', undefined, 'https://quarter.example/2'],
    ]);
  });

  it('with little in an entry gives what there is: no title, no outlet, no date, another address', async () => {
    const items = [
      { id: '1', content_text: 'It stays closed.' },
      {
        id: '2',
        title: 'Ferry',
        external_url: 'https://quarter.example/3',
        content_html: '<p>It stays closed.</p>',
        date_published: 'soon',
      },
      { id: '3', url: 'https://quarter.example/4', summary: 'It stays closed.' },
    ];
    const found = reportsOf(await read(jsonFeed({ items })));
    expect(found.map(({ title, titleBy, outlet, published, url }) => [title, titleBy, outlet, published, url])).toEqual([
      ['It stays closed.', 'Second Source', 'not named', undefined, undefined],
      ['Ferry', undefined, 'not named', undefined, 'https://quarter.example/3'],
      ['It stays closed.', 'Second Source', 'not named', undefined, 'https://quarter.example/4'],
    ]);
  });

  it('of Atom takes the page, not the editor’s address, and any address where none says what it is of', async () => {
    const entry = (links: string, more = '') => `<entry>${more}${links}<summary>It stays closed.</summary></entry>`;
    const found = await read(
      feed(
        'atom',
        '<title>Quarter atom</title>' +
          entry(
            '<link rel="edit" href="https://quarter.example/edit"/><link rel="alternate" href="https://quarter.example/a"/>',
            '<title>A</title>',
          ) +
          entry('<link rel="enclosure" href="https://quarter.example/b"/>', '<title>B</title><source><title>Elsewhere</title></source>') +
          entry('', '<title>C</title>'),
      ),
    );
    expect(reportsOf(found).map(({ title, outlet, url }) => [title, outlet, url])).toEqual([
      ['A', 'Quarter atom', 'https://quarter.example/a'],
      ['B', 'Elsewhere', 'https://quarter.example/b'],
      ['C', 'Quarter atom', undefined],
    ]);
  });

  it.each<readonly [string, string, string | undefined]>([
    ['in the words of RSS', '<pubDate>Mon, 5 August 2025 10:00:00 GMT</pubDate>', '2025-08-05'],
    ['with a month that is none', '<pubDate>5 Xyz 2025</pubDate>', undefined],
    ['as Dublin Core has it', '<dc:date>2025-08-06</dc:date>', '2025-08-06'],
    ['not at all', '', undefined],
  ])('of RSS dated %s', async (_name, date, published) => {
    const [report] = reportsOf(
      await read(feed('rss', `<title>Quarter</title><item><title>Ferry</title>${date}<description>It stays closed.</description></item>`)),
    );
    expect(report!.published).toBe(published);
  });

  it.each([
    ['JSON', jsonFeed({ title: 'T', items: [] })],
    ['JSON without a list', jsonFeed({ title: 'T' })],
    ['RSS', feed('rss', '<title>T</title><link>https://quarter.example</link>')],
    ['Atom', feed('atom', '<id>x</id><title>T</title>')],
    ['RDF', feed('rdf', '<channel rdf:about="https://quarter.example"><title>T</title><link>https://quarter.example</link></channel>')],
  ])('of %s without an entry has nothing in it', async (_name, file) => expect(problemsOf(await read(file))).toEqual([':nothing-in-it']));

  it('tells of entries that are none, with their place, and takes the rest', async () => {
    const deep = `${'<div>'.repeat(300)}It stays closed.`;
    const items = [
      { id: '1', title: 'No words' },
      { id: '2', title: 'Deep', content_html: deep },
      { id: '3', title: 'Long', content_text: 'x'.repeat(500_001) },
      { id: '4', title: 'Good', content_text: 'It stays closed.' },
    ];
    const found = await read(jsonFeed({ title: 'T', items }));
    expect(problemsOf(found)).toEqual(['[0]:no-text', '[1]:no-text', '[2]text:record']);
    expect(reportsOf(found).map(({ title }) => title)).toEqual(['Good']);
  });
});

describe('markup', () => {
  const kindOfFile = async (name: string, text: string) => problemsOf(await read(fileOf(name, text)));

  it.each<readonly [string, string, string, readonly string[]]>([
    ['with a declaration that does not end is text', 'a', '<!doctype html [ <!ENTITY x "y"', []],
    ['of no kind we know is text', 'a', '<poem>The ferry stays closed.</poem>', []],
    ['named as a page is one', 'a.htm', '<poem>The ferry stays closed.</poem>', [':no-article']],
    ['named as a feed is one', 'a.xml', '<poem>The ferry stays closed.</poem>', [':no-feed']],
    ['named as a feed that is a page is one', 'a.xml', '<html><body></body></html>', [':no-article']],
    ['without a word in it has no article', 'a.html', '<html><head></head><body></body></html>', [':no-article']],
    ['no markup, in brackets, is text', 'a', '[Applause] The ferry stays closed.', []],
    ['no markup, in brackets with records, is a list of them', 'a', '[ {"id":1} ]', ['[0].id:record']],
  ])('%s', async (_what, name, text, problems) => expect((await kindOfFile(name, text)).slice(0, 1)).toEqual(problems));

  it('is no title of a text whose first line is a sentence', async () => {
    const [report] = reportsOf(await read(fileOf('a.txt', 'The ferry stays closed.\nSo they say.')));
    expect(report).toMatchObject({ title: 'The ferry stays closed.', titleBy: 'Second Source' });
  });
});

describe('a saved page', () => {
  const page = (head: string, body = `<article><h1>Ferry news</h1><p>${WORDS.repeat(12)}</p></article>`, root = '<html>') =>
    fileOf('page.html', `<!doctype html>${root}<head>${head}</head><body>${body}</body></html>`);

  it.each<readonly [string, string, string]>([
    ['by its address where it names no site', '<link rel="canonical" href="https://www.quarter.example/ferry">', 'quarter.example'],
    ['not by an address that is none', '<meta property="og:url" content="nonsense">', 'not named'],
  ])('is known %s', async (_name, head, outlet) => {
    expect(reportsOf(await read(page(`<title>Ferry news</title>${head}`)))[0]).toMatchObject({ title: 'Ferry news', outlet });
  });

  it('is one also without the outer elements, and without its menus and scripts', async () => {
    const bare = fileOf('page.html', `<article><h1>Ferry news</h1><script>track()</script><p>${WORDS.repeat(12)}</p></article>`);
    const [report] = reportsOf(await read(bare));
    expect(report!.text).toContain('stays closed');
    expect(report!.text).not.toContain('track');
  });

  it('without a title gets its first words for one', async () => {
    const [report] = reportsOf(await read(page('', `<article><p>${WORDS.repeat(12)}</p></article>`)));
    expect(report).toMatchObject({ titleBy: 'Second Source' });
    expect(WORDS.repeat(12)).toContain(report!.title.replace(/ …$/, ''));
  });

  it('says its language, and when it was published by its first time element', async () => {
    const [report] = reportsOf(
      await read(
        page(
          '<title>Ferry</title>',
          `<article><time datetime="2025-08-23">x</time><p>${WORDS.repeat(12)}</p></article>`,
          '<html lang="en-GB">',
        ),
      ),
    );
    expect(report).toMatchObject({ language: 'en-GB', published: '2025-08-23', publishedBasis: "the page's first time element" });
  });

  it('of more elements than any page has is not looked through', async () => {
    expect(problemsOf(await read(page('', '<b>x</b>'.repeat(60_001))))).toEqual([':too-many-elements']);
  });

  it('keeps the words between its blocks apart, and leaves out what nobody reads', async () => {
    const body = `<article>before<p>${WORDS.repeat(6)}</p>between<!-- not this --><ul><li>one</li><li>two</li></ul><p>${WORDS.repeat(6)}</p></article>`;
    const [report] = reportsOf(await read(page('<title>Ferry</title>', body)));
    expect(report!.text!.split('\n')).toEqual(expect.arrayContaining(['before', 'between', 'one', 'two']));
    expect(report!.text).not.toContain('not this');
  });
});

describe('a text', () => {
  it('is taken to half a million units, and told where it is longer', async () => {
    expect(problemsOf(await read(fileOf('a.txt', 'x '.repeat(250_001))))).toEqual([':too-long']);
    expect(await wholeText(fileOf('a.txt', 'abc'), 3)).toBe('abc');
    expect(await wholeText(fileOf('a.txt', 'abcd'), 3)).toBeNull();
  });

  const wholeOf = (...bytes: readonly number[]) => wholeText(new File([Uint8Array.from(bytes)], 'a.txt'), 1_000);
  it.each<readonly [string, readonly number[]]>([
    ['UTF-16, low byte first', [0xff, 0xfe, 0x41, 0]],
    ['UTF-16, high byte first', [0xfe, 0xff, 0, 0x41]],
    ['no mark', [0x41]],
  ])('with the mark of %s is read so', async (_name, bytes) => expect(await wholeOf(...bytes)).toBe('A'));
  it.each([
    [0xfe, 0x41],
    [0xff, 0x41],
    [0x41, 0xff, 0xfe],
  ])('with half a mark, or one elsewhere, is none: %i %i', async (...bytes) => {
    await expect(wholeOf(...bytes)).rejects.toMatchObject({ code: 'encoding' });
  });

  it.each<readonly [string, number, string | null]>([
    ['<html><meta charset="windows-1251">', 0xc0, '\u0410'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 0xb1, '\u0105'],
    ['<html><meta charset="utf-7">', 0xc0, null],
    ['a text that speaks of charset="windows-1251"', 0xc0, null],
  ])('that says %s of itself has %i for %j', async (start, byte, letter) => {
    const reading = wholeOf(...new TextEncoder().encode(start), byte);
    if (letter === null) await expect(reading).rejects.toMatchObject({ code: 'encoding' });
    else expect(await reading).toBe(start + letter);
  });

  it('gets its first line for a title, cut between words where there are any', () => {
    expect(firstWords('  One line\nand another')).toBe('One line');
    expect(firstWords(`${'word '.repeat(80)}end`)).toBe(`${'word '.repeat(60).trim()} …`);
    expect(firstWords('x'.repeat(400))).toBe(`${'x'.repeat(300)} …`);
  });

  it('keeps the language it names where that can be one, and how its date is known', () => {
    const draft = { title: 'T', outlet: '', text: 'The ferry stays closed.', date: '2025-08-23' };
    const [named, unnamed] = ['pt-BR', 'not a language'].map((language) => reportOfDraft({ ...draft, language }, 'not named', []));
    expect(named).toMatchObject({ language: 'pt-BR', published: '2025-08-23', publishedBasis: 'meta element' });
    expect(unnamed).toMatchObject({ language: 'en' });
  });
});

describe('records', () => {
  const PACK = { format: 'second-source-pack', version: 1, id: 'a', title: 'A', revision: 1, officials: [], reports: [reportOf(1)] };

  it('of one line longer than a record may be is dropped as it comes, and the next one taken', async () => {
    const line = JSON.stringify({ ...reportOf(1), text: 'x'.repeat(4_000_001) });
    const found = await read(fileOf('a.jsonl', `${JSON.stringify(reportOf(2))}\n${line}\n${JSON.stringify(reportOf(3))}\n\n`));
    expect(problemsOf(found)).toEqual(['line 2:too-long']);
    expect(reportsOf(found).map(({ id }) => id)).toEqual(['made-00002', 'made-00003']);
    // The same wherever the browser cuts it.
    const parts = [`${JSON.stringify(reportOf(2))}\n`, line.slice(0, 4_000_050), line.slice(4_000_050), `\n${JSON.stringify(reportOf(3))}`];
    const cut = await read(new File(parts, 'a.jsonl'));
    expect([problemsOf(cut), reportsOf(cut).length]).toEqual([['line 2:too-long'], 2]);
    expect(problemsOf(await read(new File(parts.slice(0, 2), 'a.jsonl')))).toEqual(['line 2:too-long']);
  });

  it('under a name longer than a record may be are no members of a pack', async () => {
    const found = await read(fileOf('a.json', `${JSON.stringify(PACK).slice(0, -1)},"${'x'.repeat(4_000_001)}":[1]}`));
    expect([reportsOf(found).length, problemsOf(found)]).toEqual([1, []]);
  });

  it('of a pack whose head is bad are not looked at, wherever it ends', async () => {
    const bad = JSON.stringify({ ...PACK, version: 2, reports: [reportOf(1), reportOf(2)] });
    for (const text of [bad, bad.slice(0, bad.indexOf('"reports"') + 20), JSON.stringify({ ...PACK, version: 2, reports: undefined })])
      expect(problemsOf(await read(fileOf('a.json', text)))).toEqual(['version:record']);
  });

  it('of a pack that has none bring its head alone; members that are no JSON or too deep are told', async () => {
    expect(await read(fileOf('a.json', JSON.stringify({ ...PACK, officials: undefined, reports: undefined })))).toMatchObject([
      { kind: 'head', head: { id: 'a' } },
    ]);
    const deep = `${'['.repeat(30)}${']'.repeat(30)}`;
    const text = JSON.stringify(PACK).replace('{', `{"deep":${deep},"none":nonsense,`);
    const found = await read(fileOf('a.json', text));
    expect([problemsOf(found), reportsOf(found).length]).toEqual([['deep:too-deep'], 1]);
  });

  it('of one id are told with the first one’s place; a report may be named as an official is', async () => {
    const officials = ['o', 'o', 'made-00001'].map((id) => ({ id, name: 'O', kind: 'person' }));
    const found = await read(fileOf('a.json', JSON.stringify({ ...PACK, officials })));
    expect(problemsOf(found)).toEqual(['officials[1].id:record']);
    expect(found.map(({ kind }) => kind)).toEqual(['head', 'official', 'problem', 'official', 'report']);
  });

  it('that are no officials are told, and the reports behind them taken', async () => {
    const found = await read(
      fileOf('a.json', JSON.stringify({ ...PACK, officials: [{ id: 'x' }, { id: 'o', name: 'O', kind: 'person' }] })),
    );
    expect(problemsOf(found)).toEqual(['officials[0].name:record', 'officials[0].kind:record']);
    expect(found.map(({ kind }) => kind)).toEqual(['head', 'problem', 'problem', 'official', 'report']);
  });

  it('are given up where whoever listens ends it', async () => {
    const stop = () => {
      throw new Error('ended');
    };
    await expect(read(fileOf('a.jsonl', JSON.stringify(reportOf(1))), stop)).rejects.toThrow('ended');
  });
});

describe('F23: a file that cannot be read', () => {
  it('is told so, whether at its beginning or on the way', async () => {
    const gone = Object.assign(fileOf('a.txt', WORDS), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
    });
    expect(problemsOf(await read(gone))).toEqual([':unreadable']);
    const going = Object.assign(fileOf('a.txt', WORDS), {
      stream: () =>
        new ReadableStream({
          pull: (controller) => controller.error(new DOMException('', 'NotReadableError')),
        }),
    });
    expect(problemsOf(await read(going))).toEqual([':unreadable']);
  });

  it('is told with the place of the first bad byte, also where a letter is cut off at its end', async () => {
    const pieces = async (bytes: readonly number[]) => {
      let text = '';
      for await (const piece of textOfFile(new File([Uint8Array.from(bytes)], 'a.txt'))) text += piece;
      return text;
    };
    await expect(pieces([0x61, 0xe2, 0x82])).rejects.toMatchObject({ code: 'encoding', place: 'utf-8, byte 3' });
    const decoder = createDecoder('utf-8');
    expect(decoder.take(Uint8Array.from([0x61, 0x62]))).toBe('ab');
    expect(() => decoder.take(Uint8Array.from([0x63, 0xff]))).toThrow('encoding');
    expect(LARGEST_FILE).toBe(200 * 1024 * 1024);
  });
});
