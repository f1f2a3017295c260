/** The side panel: opened where the browser lets an extension do so, and told when the reader asks on a page for something in it. */
import browser from 'webextension-polyfill';

/** Not in the polyfill's typings: Chromium alone has it. */
interface SidePanel {
  readonly open: (options: { readonly tabId: number }) => Promise<void>;
}

const NUDGE = 'second-source/panel';

const sidePanel = (): SidePanel | undefined => (globalThis as { readonly chrome?: { readonly sidePanel?: SidePanel } }).chrome?.sidePanel;

/** An open panel of ours looks anew at the page in front; without one, nobody hears it. */
const nudge = (): Promise<unknown> => browser.runtime.sendMessage(NUDGE).catch(() => undefined);

/**
 * Opens the panel over a tab. Must be called before the first await after the reader's act, or the browser no longer takes it for one.
 * False where the browser has no such panel or refuses.
 */
export const openPanelOver = (tabId: number | undefined): Promise<boolean> => {
  const opened = tabId === undefined ? undefined : sidePanel()?.open({ tabId });
  if (opened === undefined) return Promise.resolve(false);
  return opened.then(
    () => nudge().then(() => true),
    () => false,
  );
};

/** Calls `look` when the reader has asked for something in the panel. */
export const onNudge = (look: () => void, signal: AbortSignal): void => {
  const listener = ((message: unknown) => {
    if (message === NUDGE) look();
    return undefined;
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
};

/** Whether a page of ours can open panel or sidebar here. */
export const canOpenPanel = (): boolean => sidePanel() !== undefined || 'sidebarAction' in browser;

/** Opens panel or sidebar from a page of ours, at a press; the popup it is pressed in closes. */
export const openPanelFromPage = (tabId: number): Promise<void> => sidePanel()?.open({ tabId }) ?? browser.sidebarAction.open();

/** Calls `act` when another tab comes to the front, or the tab in front loads another page. */
export const onFrontTabChange = (act: () => void, signal: AbortSignal): void => {
  const onUpdated = (_tabId: number, change: { readonly status?: string }): void => {
    if (change.status !== undefined) act();
  };
  browser.tabs.onActivated.addListener(act);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(act);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
};
