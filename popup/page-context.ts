/** What the parts of a page's list share: the doors, the page in front, its coverage so far, and what the reader saves and hides. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageAnalysis } from '../extension/core/analysis.ts';
import type { Coverages } from './entries.ts';
import type { Doors } from './doors.ts';
import type { Rejecting } from './use-rejecting.ts';
import type { Reveal } from './use-reveal.ts';
import type { Saving } from './use-saving.ts';

export interface PageDesk {
  readonly doors: Doors;
  /** Tab of the page. */
  readonly tabId: number | null;
  readonly analysis: PageAnalysis;
  readonly coverages: Coverages;
  /** Whether all coverage that is fetched ahead is there. */
  readonly isCovered: boolean;
  readonly saving: Saving;
  readonly rejecting: Rejecting;
  readonly reveal: Reveal;
}

/** Preact asks for a value outside any provider; there is none, so the parts below cannot be drawn there. */
export const PageDeskContext = createContext<PageDesk | null>(null);

/** The desk of the page in front; throws outside a `PageDeskContext`, which is a fault of ours. */
export const usePageDesk = (): PageDesk => {
  const desk = useContext(PageDeskContext);
  if (desk === null) throw new Error('drawn outside a page desk');
  return desk;
};
