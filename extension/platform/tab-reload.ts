/** Reloads a tab: the way out when it was open before the extension came. Needs no permission. */
import browser from 'webextension-polyfill';

export const reloadTab = (tabId: number): Promise<void> => browser.tabs.reload(tabId);
