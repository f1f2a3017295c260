/** The entry of the context menu over selected words. What it shows of the selection the browser puts in itself; we hear of it when it is chosen. */
import browser from 'webextension-polyfill';
import { text } from './i18n.ts';

const LOOK_UP = 'look-up';
/** A selection may be a whole page; a claim to look up is a sentence or two. */
const LONGEST_SELECTION = 1_000;

/** Offers to look a selection up and calls `lookUp` with its words when that is chosen. Call before the first await of the background. */
export const offerLookUp = (lookUp: (words: string) => void): void => {
  // Firefox for Android has no context menus.
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
  if (menus === undefined) return;
  const create = async (): Promise<void> => {
    await menus.removeAll();
    menus.create({ id: LOOK_UP, contexts: ['selection'], title: text('library_menu') });
  };
  browser.runtime.onInstalled.addListener(() => void create());
  menus.onClicked.addListener(({ menuItemId, selectionText = '' }) => {
    const words = selectionText.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_SELECTION);
    if (menuItemId === LOOK_UP && words !== '') lookUp(words);
  });
};
