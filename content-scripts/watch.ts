/**
 * Notices that a page changed after it was read: text that came later, text that went, another address without a load. It looks at where
 * changes fell, never at what they say, and calls back seldom, however wild the page is.
 */
import { isWithin } from './read/dom-access.ts';

/** Changes are gathered this long at first; each round that follows at once waits longer. */
const FIRST_WAIT_MS = 700;
const LONGEST_WAIT_MS = 15_000;
const WAIT_GROWTH = 1.6;
/** Quiet for this long, and the next change is answered quickly again. */
const CALM_MS = 20_000;
/** A new address is read after the page had time to fill. */
const ROUTE_WAIT_MS = 350;
/** Records looked at in one go; a busier page counts as changed. */
const MOST_RECORDS = 200;

export interface WatchOptions {
  readonly document: Document;
  readonly view: Window;
  readonly signal: AbortSignal;
  /** Elements whose changes matter; none while no article is known, then every change matters. */
  readonly rootsOf: () => readonly Element[];
  readonly onText: () => void;
  /** Hears at once of changes that may concern the article, before `onText` comes in its time. */
  readonly onRecords: (records: readonly MutationRecord[]) => void;
  readonly onRoute: () => void;
}

const withoutFragment = (address: string): string => address.replace(/#[^]*/, '');

interface Navigation {
  addEventListener(kind: string, act: () => void, options: { readonly signal: AbortSignal }): void;
}

/** Starts to watch; ends with the signal. */
export const watchPage = ({ document, view, signal, rootsOf, onText, onRecords, onRoute }: WatchOptions): void => {
  let address = withoutFragment(view.location.href);
  let wait = FIRST_WAIT_MS;
  let lastRound = 0;
  let timer = 0;

  const noteRoute = (): boolean => {
    const now = withoutFragment(view.location.href);
    if (now === address) return false;
    address = now;
    view.clearTimeout(timer);
    timer = view.setTimeout(() => {
      timer = 0;
      onRoute();
    }, ROUTE_WAIT_MS);
    return true;
  };

  const noteText = (): void => {
    if (timer !== 0) return;
    const now = performance.now();
    wait = now - lastRound > CALM_MS ? FIRST_WAIT_MS : Math.min(LONGEST_WAIT_MS, wait * WAIT_GROWTH);
    timer = view.setTimeout(() => {
      timer = 0;
      lastRound = performance.now();
      if (!noteRoute()) onText();
    }, wait);
  };

  /** Those of the changes that may concern the article; more than so many are not gone through. */
  const concerning = (records: readonly MutationRecord[]): readonly MutationRecord[] => {
    const roots = rootsOf();
    if (roots.length === 0 || records.length > MOST_RECORDS || roots.some((root) => !root.isConnected)) return records;
    return records.filter(({ target }) => roots.some((root) => isWithin(target, root)));
  };

  const observer = new MutationObserver((records) => {
    const isElsewhere = noteRoute();
    const ours = concerning(records);
    if (ours.length === 0) return;
    onRecords(ours);
    if (!isElsewhere && timer === 0) noteText();
  });
  observer.observe(document.body ?? document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
  });
  view.addEventListener('popstate', noteRoute, { signal });
  const navigation = (view as Window & { readonly navigation?: Navigation }).navigation;
  navigation?.addEventListener('currententrychange', noteRoute, { signal });
};
