/** What a page says of itself: title, address, language, dates. All of it is the page's claim and may be wrong; nothing is guessed. */
import type { DateCandidate } from '../../extension/core/page.ts';
import { attributeOf, closestOf, wordsOf } from './dom-access.ts';

/** A JSON-LD block beyond this is no description of an article. */
const LONGEST_JSON_LD = 500_000;
/** Objects looked at in one page's JSON-LD, against nested padding. */
const MOST_OBJECTS = 2_000;
const LONGEST_ADDRESS = 2_048;

/** Names under which pages print the day of publication, most telling first. */
const DATE_METAS: readonly string[] = [
  'article:published_time',
  'og:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'date',
  'pubdate',
  'publish-date',
  'publication_date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'citation_publication_date',
];

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Meta elements looked at; no page needs more. */
const MOST_METAS = 500;

/** The first of the page's metas with that name and any content. They are gone through one by one: a search by attribute goes through the page. */
const metaOf = (document: Document, name: string): string | null => {
  const metas = document.getElementsByTagName('meta');
  const wanted = name.toLowerCase();
  for (const key of ['property', 'name', 'itemprop']) {
    for (let at = 0; at < Math.min(metas.length, MOST_METAS); at += 1) {
      const meta = metas[at];
      if (meta === undefined || attributeOf(meta, key)?.toLowerCase() !== wanted) continue;
      const content = attributeOf(meta, 'content');
      if (content !== null && content.trim() !== '') return oneLine(content);
      break;
    }
  }
  return null;
};

/** Objects of a JSON-LD tree, breadth first, without recursion. */
const objectsIn = (root: unknown): readonly Readonly<Record<string, unknown>>[] => {
  const queue: unknown[] = [root];
  const found: Readonly<Record<string, unknown>>[] = [];
  for (let at = 0; at < queue.length && found.length < MOST_OBJECTS; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_OBJECTS));
    else if (typeof value === 'object' && value !== null) {
      found.push(value as Readonly<Record<string, unknown>>);
      queue.push(...Object.values(value).filter((inner) => typeof inner === 'object'));
    }
  }
  return found;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The objects a page describes itself with. Broken blocks count for nothing. */
const jsonLdOf = (document: Document): readonly Readonly<Record<string, unknown>>[] =>
  [...document.getElementsByTagName('script')].flatMap((script) => {
    if (attributeOf(script, 'type')?.toLowerCase() !== 'application/ld+json') return [];
    const text = wordsOf(script);
    return text.length > LONGEST_JSON_LD ? [] : objectsIn(parseJson(text));
  });

const isArticleType = (type: unknown): boolean =>
  [type].flat().some((name) => typeof name === 'string' && /(Article|Posting|Report|Review)$/.test(name));

/** Whether the page calls itself an article in JSON-LD or Open Graph. */
export const saysArticle = (document: Document): boolean =>
  metaOf(document, 'og:type')?.toLowerCase() === 'article' || jsonLdOf(document).some((object) => isArticleType(object['@type']));

const candidates = (source: DateCandidate['source'], values: readonly unknown[]): readonly DateCandidate[] =>
  values
    .filter((value) => typeof value === 'string' && value.trim() !== '')
    .map((value) => ({ source, value: oneLine(String(value)).slice(0, 200) }));

/** Date strings, best source first; the engine parses and chooses. */
export function* dateSteps(document: Document, roots: readonly Element[]): Generator<undefined, readonly DateCandidate[]> {
  const described = jsonLdOf(document);
  yield;
  const articles = described.filter((object) => isArticleType(object['@type']));
  const times = roots
    .flatMap((root) => [...root.getElementsByTagName('time')])
    .filter((time) => closestOf(time, 'nav, aside, footer') === null);
  yield;
  const ofPage = times.length > 0 ? times : [...document.getElementsByTagName('time')].slice(0, 1);
  yield;
  return [
    ...candidates(
      'json-ld',
      (articles.length > 0 ? articles : described).map((object) => object['datePublished']),
    ),
    ...candidates(
      'meta',
      DATE_METAS.map((name) => metaOf(document, name)),
    ),
    ...candidates(
      'time',
      ofPage.slice(0, 3).flatMap((time) => [attributeOf(time, 'datetime'), wordsOf(time)]),
    ),
  ];
}

export const titleOf = (document: Document, roots: readonly Element[]): string | null => {
  const inRoots = roots
    .map((root) => (root.localName === 'h1' ? root : (root.getElementsByTagName('h1')[0] ?? null)))
    .find((found) => found !== null);
  const heading = inRoots === undefined || inRoots === null ? '' : oneLine(wordsOf(inRoots));
  return metaOf(document, 'og:title') ?? (heading || oneLine(document.title ?? '') || null);
};

/** Language tag as declared nearest to the article; null when the page says nothing. */
export const languageOf = (document: Document, roots: readonly Element[]): string | null => {
  const root = roots.at(-1);
  const holder = root === undefined ? null : closestOf(root, '[lang]');
  const html = document.documentElement as Element | null;
  const declared =
    (holder && attributeOf(holder, 'lang')) ||
    (html && attributeOf(html, 'lang')) ||
    metaOf(document, 'og:locale') ||
    metaOf(document, 'language');
  return declared ? declared.trim().replace('_', '-') : null;
};

const parseAddress = (address: string | null, base: string | undefined): URL | null => {
  if (address === null || address.length > LONGEST_ADDRESS) return null;
  try {
    const url = new URL(address, base);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    url.hash = '';
    url.username = '';
    url.password = '';
    return url;
  } catch {
    return null;
  }
};

/** Mobile and AMP editions stand on hosts of their own beside the canonical one. */
const siteName = (url: URL): string => url.hostname.replace(/^(www|m|mobile|amp)\./, '');

/** The page's address without fragment and credentials: the canonical one where it is of the same site, else the location's. */
export const addressOf = (document: Document): string | null => {
  const location = parseAddress(document.location?.href ?? null, undefined);
  const link = [...document.getElementsByTagName('link')].find((one) => / canonical /i.test(` ${attributeOf(one, 'rel') ?? ''} `)) ?? null;
  const canonical = parseAddress((link && attributeOf(link, 'href')) ?? metaOf(document, 'og:url'), location?.href);
  if (canonical !== null && (location === null || siteName(canonical) === siteName(location))) return canonical.href;
  return location?.href ?? null;
};
