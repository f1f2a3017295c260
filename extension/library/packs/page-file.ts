/** A page of a tab as a file for the import: read as any other, seen before it is kept. */
import { findPublished } from '../../core/published.ts';
import { findLanguage } from '../../core/language.ts';
import { reportIdOf } from '../../core/corpus/report-id.ts';
import { joinBlocks, type PageText } from '../../core/page.ts';
import type { PageSource } from '../../platform/page-messages.ts';
import { siteOf } from '../../platform/site.ts';

const recordOf = (page: PageText, outlet: string): object => {
  const published = findPublished(page);
  const title = page.title?.trim() || (page.text.trim().split('\n', 1)[0] ?? '').slice(0, 300);
  const url = page.url?.replace(/#[^]*/, '');
  return {
    id: reportIdOf({ ...(url === undefined ? {} : { url }), title, text: page.text }),
    title: title.slice(0, 1_000),
    outlet: siteOf(url) ?? outlet,
    ...(url === undefined || url.length > 2_048 ? {} : { url }),
    language: findLanguage(page),
    ...(published.value === null
      ? {}
      : { published: published.value, publishedPrecision: published.precision, publishedBasis: published.basis }),
    text: page.text.slice(0, 500_000),
  };
};

/** The page as its content script read it; the markup where the page was not taken for an article; null where neither may be had. */
export const pageFile = ({ page, markup }: PageSource, outlet: string): File | null => {
  if (page !== null) return new File([`${JSON.stringify(recordOf(joinBlocks(page), outlet))}\n`], `${page.title ?? 'page'}.jsonl`);
  return markup === null ? null : new File([markup], 'page.html');
};
