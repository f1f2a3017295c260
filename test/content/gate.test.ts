/** The gate: what is an article, what is never read, and what is no page for us at all. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { checkGate, isNoScanHost } from '../../content-scripts/gate.ts';

const LONG = 'The council met for two hours and put off the vote until the spring of next year, to the relief of the mayor.';
const at = { protocol: 'https:', hostname: 'news.example' };
const gate = (body: string, head = '', address = at) => {
  const document = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document as unknown as Document;
  const answer = checkGate(document, address);
  return answer.open ? 'open' : answer.why;
};
const paragraphs = (count: number) => `<p>${LONG}</p>`.repeat(count);

describe('articles', () => {
  it.each([
    ['an article element', `<article>${paragraphs(2)}</article>`, ''],
    ['a page that calls itself an article', `<div>${paragraphs(2)}</div>`, '<meta property="og:type" content="article">'],
    ['a page described in JSON-LD', `<div>${paragraphs(2)}</div>`, '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'],
    ['plain paragraphs enough', `<div>${paragraphs(6)}</div>`, ''],
    [
      'a script that we cannot read',
      `<article>${'<p>会議は二時間続き、投票は来年の春まで延期された。市長はこれを歓迎した。会議は二時間続き、投票は来年の春まで延期された。</p>'.repeat(3)}</article>`,
      '',
    ],
  ])('%s', (_name, body, head) => expect(gate(body, head)).toBe('open'));
});

describe('no articles', () => {
  it.each([
    ['an empty page', '', '', 'empty'],
    ['a short notice', `<article><p>${LONG.slice(0, 60)}</p></article><p>And so on and so on</p>`, '', 'no-article'],
    ['a few loose lines', `<div>${paragraphs(2)}</div>`, '', 'no-article'],
    ['a front page', `<main>${`<h2><a href="/x">A story</a></h2><p>${LONG}</p>`.repeat(14)}</main>`, '', 'no-article'],
    ['a page with a password field', `<article>${paragraphs(4)}</article><input type="password">`, '', 'protected'],
    ['an editor', `<article>${paragraphs(4)}</article><script></script>`, '', 'protected'],
  ])('%s', (name, body, head, why) => {
    const document = parseHTML(
      `<!doctype html><html><head>${head}</head><body${name === 'an editor' ? ' contenteditable' : ''}>${body}</body></html>`,
    ).document as unknown as Document;
    const answer = checkGate(document, at);
    expect(answer.open ? 'open' : answer.why).toBe(why);
  });

  it('a front page that says it is an article is believed', () => {
    expect(
      gate(`<main>${`<h2><a href="/x">A story</a></h2><p>${LONG}</p>`.repeat(14)}</main>`, '<meta property="og:type" content="article">'),
    ).toBe('open');
  });

  it('addresses that are not the web', () => {
    expect(gate(`<article>${paragraphs(4)}</article>`, '', { protocol: 'file:', hostname: '' })).toBe('no-article');
  });
});

describe('hosts that are never read', () => {
  it.each([
    'mail.google.com',
    'outlook.live.com',
    'docs.google.com',
    'acme.sharepoint.com',
    'www.paypal.com',
    'paypal.com',
    'banking.example.de',
    'MAIL.example.org',
  ])('%s', (host) => expect(isNoScanHost(host)).toBe(true));
  it.each([
    'www.bbc.co.uk',
    'dailymail.co.uk',
    'www.dailymail.co.uk',
    'bankingnews.example',
    'news.example',
    'notpaypal.com',
    'theguardian.com',
  ])('not %s', (host) => expect(isNoScanHost(host)).toBe(false));
});
