/** What the app needs of the world around it, so that tests and the gallery can stand in for browser, background and page. */
import type { askBackground, askPage, frontTabId } from '../extension/platform/calls.ts';
import type { BrowserName } from './page-view.ts';

export interface Doors {
  readonly askBackground: typeof askBackground;
  readonly askPage: typeof askPage;
  readonly frontTabId: typeof frontTabId;
  readonly reloadTab: (tabId: number) => Promise<void>;
  /** Opens the library in a tab of its own at a hash: "#/packs?tab=12". */
  readonly openLibrary: (hash: string) => Promise<void>;
  /** Opens the same view beside the page and closes the popup; null where this is no popup or the browser has no place for it. */
  readonly openPanel: ((tabId: number) => void) | null;
  /** Calls `look` when another page may be in front, or the reader asks on a page for something here; ends with the signal. */
  readonly watchFront: (look: () => void, signal: AbortSignal) => void;
  /** The first-run note: whether it is still to be shown, and that it has been put away. */
  readonly intro: { readonly isDue: () => boolean; readonly putAway: () => void };
  /** A fresh UUID for an act of saving. */
  readonly createId: () => string;
  readonly browser: BrowserName;
}
