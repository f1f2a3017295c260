/** What the parts of a page's list share: the doors, the page in front, its coverage so far, and the reader's saves. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageAnalysis } from '../extension/core/analysis.ts';
import type { Span } from '../extension/core/text/span.ts';
import type { Coverages } from './entries.ts';
import type { Doors } from './doors.ts';
import type { Saving } from './use-saving.ts';

export interface PageDesk {
  readonly doors: Doors;
  readonly analysis: PageAnalysis;
  readonly coverages: Coverages;
  readonly saving: Saving;
  /** Shows words on the page and says aloud how that went. */
  readonly reveal: (span: Span) => void;
}

/** Preact asks for a value outside any provider; there is none, so the parts below cannot be drawn there. */
export const PageDeskContext = createContext<PageDesk | null>(null);

/** The desk of the page in front; throws outside a `PageDeskContext`, which is a fault of ours. */
export const usePageDesk = (): PageDesk => {
  const desk = useContext(PageDeskContext);
  if (desk === null) throw new Error('drawn outside a page desk');
  return desk;
};
