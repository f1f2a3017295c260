/** Entries of RSS, Atom, RDF and JSON feeds as drafts of reports. Definitions of a feed's own (DTDs, entities) are refused before anything parses it. */
import { parseFeed } from 'feedsmith';
import { type MarkupRefusal, scanMarkup } from '../../../core/corpus/scan-markup.ts';
import type { Draft } from './draft-report.ts';
import { textOfMarkup } from './read-html.ts';

export type FeedRefusal = MarkupRefusal | 'no-feed';
type Parsed = ReturnType<typeof parseFeed>;

const linkOf = (links: readonly { href?: string; rel?: string }[] | undefined): string | undefined =>
  (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href;

/** The longest of the texts an entry brings: feeds carry a summary, the whole, or both. */
const longestOf = (...texts: readonly (string | undefined)[]): string =>
  texts.map((text) => textOfMarkup(text ?? '')).reduce((best, text) => (text.length > best.length ? text : best), '');

const plain = (text = ''): string => textOfMarkup(text).replace(/\n/g, ' ');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day of a feed's date: RSS writes "Mon, 25 Aug 2025 10:00:00 GMT", the others 2025-08-25T10:00:00Z. */
const dayOf = (date: unknown): string | undefined => {
  if (typeof date !== 'string') return undefined;
  const printed = /\b(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})\b/.exec(date);
  if (printed === null) return date;
  const [, day, name, year] = printed as unknown as readonly [string, string, string, string];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? date : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const draftsOf = ({ format, feed }: Parsed): Draft[] => {
  const dateBasis = 'the feed';
  if (format === 'json')
    return (feed.items ?? []).map((item) => ({
      title: item.title ?? '',
      outlet: feed.title ?? '',
      url: item.url ?? item.external_url,
      language: item.language ?? feed.language,
      date: dayOf(item.date_published),
      dateBasis,
      text: item.content_text ?? longestOf(item.content_html, item.summary),
    }));
  if (format === 'atom')
    return (feed.entries ?? []).map((entry) => ({
      title: plain(entry.title?.value),
      outlet: plain(entry.source?.title?.value ?? feed.title?.value),
      url: linkOf(entry.links),
      language: undefined,
      date: dayOf(entry.published ?? entry.updated),
      dateBasis,
      text: longestOf(entry.content?.value, entry.summary?.value),
    }));
  if (format === 'rdf')
    return (feed.items ?? []).map((item) => ({
      title: plain(item.title),
      outlet: plain(feed.title),
      url: item.link,
      date: dayOf(item.dc?.dates?.[0]),
      dateBasis,
      text: longestOf(item.content?.encoded, item.description),
    }));
  return (feed.items ?? []).map((item) => ({
    title: plain(item.title),
    outlet: plain(item.source?.title ?? feed.title),
    url: item.link,
    language: feed.language,
    date: dayOf(item.pubDate ?? item.dc?.dates?.[0]),
    dateBasis,
    text: longestOf(item.content?.encoded, item.description),
  }));
};

/** Entries in the feed's order; or why it is refused. */
export const readFeed = (source: string, kind: 'feed' | 'json-feed'): readonly Draft[] | FeedRefusal => {
  const refusal = kind === 'feed' ? scanMarkup(source, 'xml') : null;
  if (refusal !== null) return refusal;
  try {
    return draftsOf(parseFeed(source));
  } catch {
    return 'no-feed';
  }
};
