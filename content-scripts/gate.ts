/**
 * The cheap test before anything of a page is read: an HTML document on the web, no place where people write or keep secrets, and an
 * article. It looks at addresses, tags and lengths; it gives up no text.
 */
import { type ArticleRoot, articleRootSteps } from './read/article-root.ts';
import { attributeOf, dataOf, firstChildOf, isElement, isText, nextSiblingOf, tagOf } from './read/dom-access.ts';
import { isEditor } from './read/left-out.ts';
import { saysArticle } from './read/page-facts.ts';
import { runAtOnce } from './read/steps.ts';

/** Hosts that are never read: mail, banks, documents. A leading dot stands for any ending of a host's name, a trailing one for any start. */
const NO_SCAN_HOSTS: readonly string[] = [
  'mail., webmail., owa., imap., .mail.ru, .protonmail.com, .proton.me, .fastmail.com, .hey.com, .tutanota.com, .tuta.com', // mail.example.org
  'outlook.live.com, outlook.office.com, outlook.office365.com, .roundcube.net, .zoho.com, .gmx.net, .web.de', // outlook.live.com
  'docs., drive., sheets., slides., forms., .dropbox.com, .notion.so, .notion.site, .evernote.com, .overleaf.com, .coda.io, .quip.com', // docs.google.com
  'office., onedrive., sharepoint., .sharepoint.com, .office.com, .officeapps.live.com, .icloud.com, .box.com, .airtable.com, .figma.com', // acme.sharepoint.com
  'bank., banking., ebanking., e-banking., onlinebanking., netbank., netbanking., ibank., secure., login., signin., auth., accounts., sso., id.', // banking.example.com
  '.paypal.com, .stripe.com, .revolut.com, .wise.com, .n26.com, .monzo.com, .chase.com, .bankofamerica.com, .wellsfargo.com, .hsbc.com', // www.paypal.com
  'chat., teams., meet., calendar., keep., messages., .slack.com, .discord.com, web.whatsapp.com, web.telegram.org, .messenger.com', // teams.microsoft.com
].flatMap((row) => row.split(', '));

/** Less paragraph text than this, in UTF-16 units, is a notice or a teaser, even inside an article element. */
const LEAST_ARTICLE_CHARS = 140;
/** Without any sign that it is an article, a page must hold more: some three paragraphs of news. */
const LEAST_UNSIGNED_CHARS = 600;
const LEAST_UNSIGNED_PARAGRAPHS = 3;
/** A page that leads to this many other stories by linked headings is a front page, unless it says otherwise. */
const MOST_LINKED_HEADINGS = 12;
const EMPTY_CHARS = 40;

export type ShutReason = 'no-article' | 'empty' | 'protected';

export type Gate = { readonly open: true; readonly root: ArticleRoot } | { readonly open: false; readonly why: ShutReason };

const shut = (why: ShutReason): Gate => ({ open: false, why });

/** Whether the host is one of the places that are never read. */
export const isNoScanHost = (host: string): boolean => {
  const name = host.toLowerCase();
  return NO_SCAN_HOSTS.some((row) => {
    if (row.startsWith('.')) return name.endsWith(row) || name === row.slice(1);
    return row.endsWith('.') ? name.startsWith(row) : name === row;
  });
};

const isVisible = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility({ checkVisibilityCSS: true });

/** Whether somebody is to type a password here, or the whole page is an editor. */
const isProtectedPage = (document: Document): boolean => {
  if (document.designMode === 'on') return true;
  const body = document.body as HTMLElement | null;
  const editable = body === null ? null : attributeOf(body, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  return [...document.getElementsByTagName('input')].some(
    (input) => attributeOf(input, 'type')?.toLowerCase() === 'password' && isVisible(input),
  );
};

const isHtml = (document: Document): boolean => /^(text\/html|application\/xhtml\+xml)$/.test(document.contentType ?? 'text/html');

/** Whether the page may be looked at at all, before anybody asks whether it is an article. null when it may. */
export const findShutReason = (
  document: Document,
  address: { readonly protocol: string; readonly hostname: string },
): ShutReason | null => {
  if (!/^https?:$/.test(address.protocol) || !isHtml(document)) return 'no-article';
  return isNoScanHost(address.hostname) || isProtectedPage(document) ? 'protected' : null;
};

const isFrontPage = (document: Document): boolean =>
  document.querySelectorAll('h2 > a[href], h3 > a[href], a[href] > h2, a[href] > h3').length > MOST_LINKED_HEADINGS;

function* isArticle(document: Document, root: ArticleRoot): Generator<undefined, boolean> {
  const says = saysArticle(document);
  // Each search may make the browser go through the whole page.
  yield;
  if (!says && isFrontPage(document)) return false;
  if (says || root.semantic) return root.weight >= LEAST_ARTICLE_CHARS;
  return root.weight >= LEAST_UNSIGNED_CHARS && root.paragraphs >= LEAST_UNSIGNED_PARAGRAPHS;
}

type Address = Parameters<typeof findShutReason>[1];

/** Hold no words that a page shows, or such as the reader types. */
const WORDLESS = /^(script|style|noscript|template|textarea|input|select)$/;

/** Goes through a page until there are enough letters to see that it is not empty. What the reader types is not looked at. */
const hasWords = (body: Element | null): boolean => {
  let chars = 0;
  const ahead: Node[] = body === null ? [] : [body];
  for (let node = ahead.pop(); node !== undefined && chars < EMPTY_CHARS; node = ahead.pop()) {
    if (isText(node)) chars += dataOf(node).trim().length;
    else if (isElement(node) && !isEditor(node) && !WORDLESS.test(tagOf(node)))
      for (let child = firstChildOf(node); child !== null; child = nextSiblingOf(child)) ahead.push(child);
  }
  return chars >= EMPTY_CHARS;
};

/** The whole test step by step; with an open gate comes the article's root. */
export function* gateSteps(document: Document, address: Address): Generator<undefined, Gate> {
  const reason = findShutReason(document, address);
  if (reason !== null) return shut(reason);
  yield;
  const root = yield* articleRootSteps(document);
  yield;
  if (yield* isArticle(document, root)) return { open: true, root };
  return shut(hasWords(document.body) ? 'no-article' : 'empty');
}

export const checkGate = (document: Document, address: Address): Gate => runAtOnce(gateSteps(document, address));
