/** T23 T24 T25: feeds and pages from anywhere are read or refused; what is read holds no markup of its source, and nothing is thrown. */
import * as fc from 'fast-check';
import { describe } from 'vitest';
import { readFeed } from '../../extension/library/packs/import/read-feed.ts';
import { readHtml } from '../../extension/library/packs/import/read-html.ts';
import { fuzz, hostileText } from './fuzz.ts';

const tag = fc.constantFrom(
  'p',
  'div',
  'article',
  'h1',
  'table',
  'td',
  'svg',
  'math',
  'template',
  'plaintext',
  'script',
  'style',
  'iframe',
  'base',
  'meta',
  'a',
);
const attribute = fc.constantFrom(
  '',
  ' onerror="alert(1)"',
  ' srcdoc="<p>"',
  ' style="x:expression(1)"',
  ' href="javascript:1"',
  ' http-equiv="refresh"',
  ' =',
  ' "',
);
const markup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
      tag.map((name) => `</${name}>`),
      hostileText,
      fc.constantFrom(
        'The ferry stays closed until the spring, the council said on Monday. ',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?x',
        '&lt;',
        '&#x0;',
        '&bogus;',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const page = fc.oneof(
  markup,
  markup.map(
    (inner) =>
      `<!doctype html><html><head><title>${inner.slice(0, 40)}</title></head><body><article>${inner}<p>${'The ferry stays closed. '.repeat(20)}</p></article></body></html>`,
  ),
);

const entry = fc.record({ title: markup, link: hostileText, date: hostileText, body: markup });
const feed = fc.oneof(
  markup,
  fc
    .array(entry, { maxLength: 4 })
    .map(
      (entries) =>
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>${entries
          .map(
            ({ title, link, date, body }) =>
              `<item><title>${title}</title><link>${link}</link><pubDate>${date}</pubDate><description>${body}</description></item>`,
          )
          .join('')}</channel></rss>`,
    ),
  fc
    .array(entry, { maxLength: 4 })
    .map(
      (entries) =>
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>${entries
          .map(
            ({ title, link, date, body }) =>
              `<entry><title>${title}</title><link href="${link}"/><updated>${date}</updated><content type="html">${body}</content></entry>`,
          )
          .join('')}</feed>`,
    ),
);
const jsonFeed = fc.oneof(
  hostileText,
  fc.json(),
  fc.array(entry, { maxLength: 4 }).map((entries) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      items: entries.map(({ title, link, date, body }) => ({ id: link, url: link, title, content_html: body, date_published: date })),
    }),
  ),
);

const areTexts = (found: unknown): void => {
  if (typeof found === 'string') return;
  for (const draft of Array.isArray(found) ? (found as readonly unknown[]) : [found]) {
    const { title, outlet, text } = draft as Readonly<Record<string, unknown>>;
    if (![title, outlet, text].every((one) => typeof one === 'string')) throw new Error(`no texts: ${JSON.stringify(draft)}`);
  }
};

describe('files', () => {
  fuzz('a page', page, (html) => areTexts(readHtml(html)));
  fuzz('a feed', feed, (xml) => areTexts(readFeed(xml, 'feed')));
  fuzz('a JSON feed', jsonFeed, (json) => areTexts(readFeed(json, 'json-feed')));
});
