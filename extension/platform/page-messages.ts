/** What our own pages and the background may ask of the content script in a tab; part of the contract in `messages.ts`. Types only. */
import type { PageAnalysis } from '../core/analysis.ts';
import type { PageBlocks } from '../core/page.ts';
import type { ClaimContext } from '../core/saved/saved-claim.ts';
import type { Span } from '../core/text/span.ts';

/** A page for adding it to the reader's reports: its text as it was read, else its markup. Both null where it must not be read. */
export interface PageSource {
  readonly page: PageBlocks | null;
  readonly markup: string | null;
}

interface OnSite {
  /** The site a switch is for: the host in lower case without "www.". */
  readonly site: string;
}

/** How a page stands. `message` of 'failed' is for the reader. */
export type PageState =
  /** `step` 'comparing': the text is read and is being compared with the reports. */
  | (OnSite & { readonly kind: 'working'; readonly step?: 'reading' | 'comparing' })
  | (OnSite & { readonly kind: 'off' | 'paused' })
  /** `why` 'protected': editors, mail, banks, password pages, which are never read. */
  | (OnSite & {
      readonly kind: 'not-article';
      readonly why?: 'no-article' | 'empty' | 'protected';
      /** The page's language, where it is left alone because the reader has switched that off. */
      readonly offLanguage?: string;
    })
  | (OnSite & { readonly kind: 'failed'; readonly message: string })
  | (OnSite & {
      readonly kind: 'analysed';
      readonly analysis: PageAnalysis;
      readonly marks: boolean;
      /** What the reader asked on the page's card to see in the panel; told once. */
      readonly wanted?: Span;
    });

/** What our own pages may ask of the content script in a tab. */
export interface PageCalls {
  /** How the page stands, with its analysis when there is one. */
  pageState(): PageState;
  /** Scrolls the words into view and shows the reader where they are; false when they are no longer on the page. */
  reveal(span: Span): boolean;
  /** Scrolls back to where the reader was before the first `reveal`; false when there is no way back. */
  goBack(): boolean;
  /** The exact words around a span, for saving it from the popup; null when they are no longer on the page. */
  context(span: Span): ClaimContext | null;
  /** The page's text, to be kept as a report of the reader's own. */
  source(): PageSource;
  /** Reads the page again. */
  refresh(): PageState;
  /** From the background to every content script: ask `siteState` again. */
  settingsChanged(): null;
  /** From the background to the tab in front: the reader pressed a shortcut, walk the marks. */
  walk(request: { readonly direction: 'next' | 'previous' }): boolean;
}
