/**
 * The article of a saved page, by Mozilla's Readability over a document without a window: nothing of the page runs, loads or is shown. Markup is
 * looked over first, so that none reaches a parser that would not end.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { type MarkupRefusal, scanMarkup } from '../../../core/corpus/scan-markup.ts';
import { blockText } from './block-text.ts';
import type { Draft } from './draft-report.ts';

/** Elements of one page; the largest news pages have some 20,000. */
const MOST_ELEMENTS = 60_000;

/** Shorter than this is a menu or a notice: the shortest agency flash has a headline and a sentence. */
const LEAST_TEXT = 80;

export type HtmlRefusal = MarkupRefusal | 'no-article' | 'too-many-elements';

const hostOf = (url: string | undefined): string => {
  try {
    return url === undefined ? '' : new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
};

const attributeOf = (document: Document, selector: string, name: string): string | undefined =>
  document.querySelector(selector)?.getAttribute(name) ?? undefined;

/** The article; or why there is none. */
export const readHtml = (html: string): Draft | HtmlRefusal => {
  const refusal = scanMarkup(html, 'html');
  if (refusal !== null) return refusal;
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`) as unknown as {
    document: Document;
  };
  // By a selector: this document gives none for the tag name "*".
  if (document.querySelectorAll('*').length > MOST_ELEMENTS) return 'too-many-elements';
  const url = attributeOf(document, 'link[rel="canonical"]', 'href') ?? attributeOf(document, 'meta[property="og:url"]', 'content');
  const printed = attributeOf(document, 'time[datetime]', 'datetime');
  const article = new Readability<Node>(document, { charThreshold: LEAST_TEXT, serializer: (node) => node }).parse();
  const text = article?.content == null ? '' : blockText(article.content);
  if (article === null || text.length < LEAST_TEXT) return 'no-article';
  return {
    // Text in any case, '' where the page has none; the package's types allow for more.
    title: article.title as string,
    outlet: article.siteName ?? hostOf(url),
    text,
    url,
    language: article.lang ?? undefined,
    date: article.publishedTime ?? printed,
    dateBasis: article.publishedTime == null ? "the page's first time element" : 'the page says so of itself',
  };
};

/** The words of a piece of markup, as feeds carry them; '' where it is refused. */
export const textOfMarkup = (markup: string): string => {
  if (!/[<&]/.test(markup)) return markup.trim();
  if (scanMarkup(markup, 'html') !== null) return '';
  const { document } = parseHTML(`<html><head></head><body>${markup}</body></html>`) as unknown as { document: Document };
  return blockText(document.body);
};
