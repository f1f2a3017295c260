/** T31: markup in any field of a report, name, outlet, claim or note is shown as text, in popup, card and the reader's list. */
import { parseHTML } from 'linkedom';
import { h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Card } from '../../extension/ui/card/card.tsx';
import type { CardContent } from '../../extension/ui/card/card-content.ts';
import { claimPart, officialPart } from '../../extension/ui/card/card-part.ts';
import { render } from '../../extension/ui/card/draw.ts';
import { toPieces } from '../../extension/ui/card/tree.ts';
import { draw } from '../popup/draw.ts';
import { savedList } from '../popup/fake-doors.ts';
import { makeClaimCoverage } from '../popup/sample-coverage.ts';
import { officialCoverage } from '../popup/sample-official.ts';
import { analysis, makeSaved } from '../popup/sample-page.ts';

vi.mock('webextension-polyfill', () => import('../popup/fake-browser.ts'));

const TAGS = [
  'script',
  'img',
  'iframe',
  'svg',
  'object',
  'embed',
  'link',
  'style',
  'base',
  'meta',
  'form',
  'video',
  'math',
  'template',
  'a',
];
const PAYLOADS = TAGS.flatMap((tag) => [
  `<${tag} src=x onerror=alert(1) onload=alert(1) href=javascript:alert(1)>x</${tag}>`,
  `"><${tag} autofocus onfocus=alert(1)>`,
  `'-alert(1)-'</textarea></title><${tag}/onload=alert(1)//`,
  `&lt;${tag}&gt; <!-- <${tag}> --> ]]><![CDATA[<${tag}>`,
]);

/** Fields that hold words of others; ids, dates, addresses and languages have rules of their own. */
const FIELDS = new Set(
  'title outlet name text label statement phrase role basis note description speakerText before after content because'.split(' '),
);
const LISTS = new Set(['quoted', 'tags', 'forms', 'otherNotes', 'outlets']);
/** The same data with `words` in place of all words of others. */
const fill = <T,>(value: T, words: string, field = ''): T => {
  if (typeof value === 'string') return (FIELDS.has(field) && value !== '' ? words : value) as T;
  if (Array.isArray(value))
    return value.map((one: unknown) => (LISTS.has(field) && typeof one === 'string' ? words : fill(one, words, field))) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one as unknown, words, name)])) as T;
};

/** The elements of a view with all their attributes' names, in order; what no words may change. */
const skeletonOf = (root: ParentNode): string =>
  [...root.querySelectorAll('*')].map((one) => `${one.tagName}[${[...one.attributes].map(({ name }) => name).join()}]`).join(' ');

const page = { title: 'T', url: 'https://news.example/', published: '2031-05-02' };
const cardOf = (words: string): ParentNode => {
  const { document, window } = parseHTML('<!doctype html><html><body></body></html>');
  Object.assign(globalThis, { document, window, Element: window.Element });
  const rest = { save: 'ready', copied: false, act: null, canPanel: true } as const;
  const parts: readonly CardContent[] = [
    { kind: 'claim', part: claimPart({ coverage: fill(makeClaimCoverage(), words), language: 'en', page: fill(page, words) }), ...rest },
    {
      kind: 'official',
      part: officialPart({
        coverage: fill(officialCoverage, words),
        forms: [words],
        roles: [{ text: words, agrees: false }],
        page: fill(page, words),
      }),
      ...rest,
    },
    { kind: 'loading', title: words },
    { kind: 'failed', title: words, why: 'other' },
  ];
  for (const content of parts) {
    const place = document.createElement('div');
    document.body.append(place);
    render(toPieces(h(Card, { content })), place as unknown as Element);
  }
  return document.body as unknown as ParentNode;
};

const POPUP: Readonly<Record<string, readonly string[]>> = {
  list: [],
  claim: ['.row-claim .row-button'],
  official: ['.row-official .row-button'],
  saved: ['#tab-saved'],
};
const popupOf = async (presses: readonly string[], words: string): Promise<HTMLElement> => {
  const drawn = await draw({
    pageState: () => ({ kind: 'analysed', site: 'news.example', analysis: fill(analysis, words), marks: true }),
    coverClaim: () => fill(makeClaimCoverage(), words),
    coverOfficial: () => fill(officialCoverage, words),
    savedList: () => fill(savedList({ claims: [makeSaved({ note: 'n', tags: ['t'] })] }), words),
    savedOf: ({ claims }: { claims: readonly unknown[] }) => claims.map(() => null),
  });
  for (const press of presses) await drawn.click(press);
  return drawn.root;
};

describe('T31: sixty pieces of markup in every field', () => {
  it('are sixty', () => expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(60));

  it('would be seen if a view took them for markup', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    for (const payload of PAYLOADS.filter((one) => one.startsWith('<'))) {
      document.body.innerHTML = payload;
      expect(skeletonOf(document.body as unknown as ParentNode), payload).not.toBe('');
    }
  });

  it('make no element and no attribute in the card, and are read there as they are', () => {
    const plain = skeletonOf(cardOf('plain words'));
    for (const payload of PAYLOADS) {
      const drawn = cardOf(payload);
      expect(skeletonOf(drawn), payload).toBe(plain);
      expect((drawn as HTMLElement).textContent).toContain(payload);
    }
  });

  it.each(Object.entries(POPUP))('make no element and no attribute in the popup: %s', { timeout: 120_000 }, async (_, presses) => {
    const plain = skeletonOf(await popupOf(presses, 'plain words'));
    for (const payload of PAYLOADS) {
      const drawn = await popupOf(presses, payload);
      expect(skeletonOf(drawn), payload).toBe(plain);
      expect(drawn.textContent).toContain(payload);
    }
  });
});
