/** What the app needs of the world around it, so that tests and the gallery can stand in for browser, background and page. */
import type { askBackground, askPage, frontTabId } from '../extension/platform/calls.ts';
import type { BrowserName } from './page-view.ts';

export interface Doors {
  readonly askBackground: typeof askBackground;
  readonly askPage: typeof askPage;
  readonly frontTabId: typeof frontTabId;
  readonly reloadTab: (tabId: number) => Promise<void>;
  /** A fresh UUID for an act of saving. */
  readonly createId: () => string;
  readonly browser: BrowserName;
}
