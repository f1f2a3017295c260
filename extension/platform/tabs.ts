/** Tabs as far as they are known without the right to see them: their ids, and which of them hold a script of ours. */
import browser from 'webextension-polyfill';
import { askPage } from './calls.ts';
import type { TabState } from './messages.ts';

/** Lives as long as the browser runs and the extension stays: exactly as long as "open since before" means something. */
const KEY = 'tabsOpenBefore';

const openTabIds = async (): Promise<readonly number[]> =>
  (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));

const loadTabsOpenBefore = async (): Promise<readonly number[] | null> => {
  const ids: unknown = (await browser.storage.session.get(KEY))[KEY];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : null;
};

/** The first start since installation, update or switching on finds nothing stored: tabs open now have no content script of this version. */
const rememberTabs = async (): Promise<void> => {
  const [before, open] = await Promise.all([loadTabsOpenBefore(), openTabIds()]);
  if (before === null) await browser.storage.session.set({ [KEY]: open });
};

const forgetTab = async (tabId: number): Promise<void> => {
  const before = await loadTabsOpenBefore();
  if (before?.includes(tabId) === true) await browser.storage.session.set({ [KEY]: before.filter((id) => id !== tabId) });
};

let remembered: Promise<void> = Promise.resolve();

/** Starts to keep track; call before the first await of the background. Tabs restored at browser start load after us and are no old ones. */
export const watchTabs = (): void => {
  browser.runtime.onStartup.addListener(() => void remembered.then(() => browser.storage.session.set({ [KEY]: [] })));
  remembered = rememberTabs();
};

/**
 * A tab whose page asks us holds a script of this version, and is as good as a new one. The browser could tell of every load in every tab instead, but it
 * would wake us at each, and take its time from the page that loads.
 */
export const noteLiveTab = async (tabId: number): Promise<void> => {
  await remembered;
  await forgetTab(tabId);
};

/** Addresses of the content script in the manifest; a browser that withholds sites lists fewer (seen in both). */
const ALL_SITES = ['http://*/*', 'https://*/*'];

/** Whether the browser lets us run on every web site; a reader may have narrowed it to some or to none. */
export const maySeeAllSites = async (): Promise<boolean> => {
  const { origins = [] } = await browser.permissions.getAll();
  return ALL_SITES.every((site) => origins.includes(site));
};

/** Why a tab gives no answer. */
export const tabStateOf = async (tabId: number): Promise<TabState> => {
  if (!(await maySeeAllSites())) return 'withheld';
  const before = await loadTabsOpenBefore();
  return before?.includes(tabId) === true ? 'older-than-extension' : 'unreachable';
};

/** Tells every content script that settings changed; tabs without one are passed over. */
export const tellAllPages = async (): Promise<void> => {
  await Promise.all((await openTabIds()).map((tabId) => askPage(tabId, 'settingsChanged')));
};

/** Calls `act` when the browser starts; call before the first await. */
export const onBrowserStart = (act: () => void): void => browser.runtime.onStartup.addListener(act);

/** Calls `walk` with the tab in front when the reader presses a shortcut of ours; call before the first await. */
export const onShortcut = (walk: (direction: 'next' | 'previous', tabId: number) => void): void => {
  browser.commands.onCommand.addListener((name, tab) => {
    const direction = name === 'walk-next' ? 'next' : name === 'walk-previous' ? 'previous' : null;
    if (direction !== null && tab?.id !== undefined) walk(direction, tab.id);
  });
};

const LIBRARY = 'extension/library/index.html';

/** Opens the library in a new tab at a place of its own: "#/welcome". */
export const openLibrary = async (hash: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(`${LIBRARY}${hash}`) });
};
