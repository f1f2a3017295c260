/** T30: exported Markdown as two parsers read it, whatever was saved. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../extension/core/saved/formats/format.ts';
import { markdownFormat } from '../../extension/core/saved/formats/markdown.ts';
import type { SavedClaim } from '../../extension/core/saved/saved-claim.ts';
import { isWebAddress } from '../../extension/core/text/web-address.ts';
import { hostileText } from '../fuzz/fuzz.ts';
import { unorderedClaim } from '../platform/saved-claims.ts';
import { carriedClaim } from './random-shelf.ts';
import { MARKDOWN_READERS, type ReadMarkdown } from './read-markdown.ts';

const FRAME = { exportedAt: '2026-01-02T03:04:05.006Z', rejections: [], settings: null };
/** Nothing else stands in a text of ours. */
const KINDS = new Set(
  'document root heading paragraph quotation list listItem link text sentence word whitespace softbreak break'.split(' '),
);

const addressesOf = ({ page, coverage }: SavedClaim): readonly string[] =>
  [page.url, ...coverage.matches.map(({ report }) => report.url)].filter(
    (url): url is string => url !== null && isWebAddress(url) && !/\p{Cc}/u.test(url),
  );
/** Parsers write some letters of an address as their codes, each its own; the address is the same. */
const sameTarget = (url: string): string => decodeURIComponent(url);
/** A line of words as it is written: blanks joined. */
const plain = (words: string): string =>
  words
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .join('\n')
    .trim()
    .replace(/\n{2,}/g, '\n\n');

const read = (name: string, claims: readonly SavedClaim[]): Promise<ReadMarkdown> =>
  MARKDOWN_READERS[name]!(writeWhole(markdownFormat, claims, FRAME));

describe.each(Object.keys(MARKDOWN_READERS))('T30: Markdown read by %s', (name) => {
  /** No image, no markup, no code, no link but the claims' addresses, as many headings as claims; and the words are those that were saved. */
  const examine = async (claim: SavedClaim): Promise<void> => {
    const { kinds, links, quotations } = await read(name, [claim, claim]);
    expect([...kinds.keys()].filter((kind) => !KINDS.has(kind))).toEqual([]);
    expect(kinds.get('heading')).toBe(3);
    const expected = addressesOf(claim).map(sameTarget);
    expect(links.map(sameTarget)).toEqual([...expected, ...expected]);
    const notes = [claim.note, ...(claim.otherNotes ?? [])].filter((note) => note !== '');
    const words = [claim.text, ...notes].map(plain);
    expect(quotations).toEqual([...words, ...words]);
  };

  it('has seen what it is to find', async () => {
    const { kinds, links } = await MARKDOWN_READERS[name]!('> a\n\n![x](http://b.example)<b>`c`</b> [d](<http://e.example>)\n\n    f');
    for (const kind of ['quotation', 'image', 'html', 'code', 'link']) expect(kinds.get(kind), kind).toBeGreaterThan(0);
    expect(links).toEqual(['http://e.example']);
  });

  it.each([
    'https://news.example/a?b=<i>&c=(d)[e]',
    'https://news.example/a>b "title"',
    'https://news.example/a>b',
    'https://news.example/a`b`|c|"d"',
    'https://news.example/a\\b\\)',
    'https://news.example/a)(<x>',
    'https://news.example/a\u0001b',
    'https://news.example/a)\n\n![x](http://b.example)',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//news.example/a',
  ])('leads to %j as it is, or nowhere', async (url) => {
    const claim = { ...unorderedClaim('a'), sequence: 1 };
    await examine({ ...claim, page: { ...claim.page, url } });
    await examine({ ...claim, page: { ...claim.page, url, title: null } });
  });

  it('is words and links for any claim', { timeout: 240_000 }, () =>
    fc.assert(
      fc.asyncProperty(carriedClaim, (carried) => examine({ ...carried, key: 'k', sequence: 1 })),
      { numRuns: 400 },
    ),
  );

  it('is words and links for hostile words in every field', { timeout: 240_000 }, () =>
    fc.assert(
      fc.asyncProperty(hostileText, (words) => {
        const claim = unorderedClaim('a');
        return examine({
          ...claim,
          sequence: 1,
          text: `x${words}`,
          note: `x${words}`,
          tags: [words],
          speaker: { id: null, text: words },
          chain: [{ outlet: words, named: true }],
          page: { ...claim.page, title: words, outlet: words },
        });
      }),
      { numRuns: 400 },
    ),
  );
});
