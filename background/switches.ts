/** Settings, the state of one site, and why a tab is silent. */
import type { CallHandlers } from '../extension/platform/listen.ts';
import type { BackgroundCalls } from '../extension/platform/messages.ts';
import type { Settings } from '../extension/platform/settings.ts';
import { changeSettings, loadSettings } from '../extension/platform/settings-store.ts';
import { siteOf, siteStateOf } from '../extension/platform/site.ts';
import { noteLiveTab, tabStateOf, tellAllPages } from '../extension/platform/tabs.ts';

/** Writes, then tells every page; a page that cannot be told asks when it is next used. */
const change = async (next: (settings: Settings) => Settings): Promise<Settings> => {
  const settings = await changeSettings(next);
  await tellAllPages();
  return settings;
};

const withSite = (settings: Settings, site: string, off: boolean): Settings => {
  const others = settings.offSites.filter((one) => one !== site);
  return { ...settings, offSites: off ? [...others, site].sort() : others };
};

export const switches: Pick<CallHandlers<BackgroundCalls>, 'siteState' | 'settings' | 'changeSettings' | 'switchSite' | 'tabState'> = {
  siteState: async (_request, { isOurs, tabId, url }) => {
    if (!isOurs && tabId !== undefined) void noteLiveTab(tabId);
    return siteStateOf(await loadSettings(), siteOf(url));
  },
  settings: () => loadSettings(),
  changeSettings: (changes) => change((settings) => ({ ...settings, ...changes })),
  switchSite: ({ site, off }) => change((settings) => withSite(settings, site, off)),
  tabState: ({ tabId }) => tabStateOf(tabId),
};
