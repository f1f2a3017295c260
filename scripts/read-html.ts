/** An HTML file as the content script would take it, without a browser: hiding is judged by tags, attributes and inline style. */
import { parseHTML } from 'linkedom';
import { joinBlocks, type PageText } from '../extension/core/page.ts';
import { readArticle } from '../content-scripts/read/read-article.ts';

/** The page's article text with its blocks and what it says of itself. `url` is the address it came from, if known. */
export function readHtml(html: string, url?: string): PageText {
  const { document } = parseHTML(html);
  const { page } = readArticle(document as unknown as Document);
  return { ...joinBlocks(page), ...(url === undefined ? {} : { url }) };
}
