/** Opens the library's view of packs to add the page of a tab. */
import browser from 'webextension-polyfill';

/** Address of the library showing the page of a tab, before it is kept. */
export const addPageAddress = (tabId: number): string =>
  `${browser.runtime.getURL('extension/library/index.html')}#/packs/add?tab=${tabId}`;

/** Opens it in a tab of its own; the reader sees there what was read before anything is kept. */
export const openAddPage = async (tabId: number): Promise<void> => {
  await browser.tabs.create({ url: addPageAddress(tabId) });
};
