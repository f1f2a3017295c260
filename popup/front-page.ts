/** One question to the page in front, and to the background about its tab when the page is silent. */
import type { Doors } from './doors.ts';
import type { PageRead } from './page-view.ts';

export interface Tab {
  /** null where no tab is in front. */
  readonly id: number | null;
  readonly read: PageRead;
}

/** How the page in front stands, or why its tab says nothing. Never rejects. */
export const readFrontPage = async (doors: Doors): Promise<Tab> => {
  const id = await doors.frontTabId();
  if (id === null) return { id, read: { from: 'tab', state: 'unreachable' } };
  const page = await doors.askPage(id, 'pageState');
  if (page.ok) return { id, read: { from: 'page', state: page.value } };
  if (page.error.code !== 'no-answer') return { id, read: { from: 'error', error: page.error } };
  const tab = await doors.askBackground('tabState', { tabId: id });
  return { id, read: tab.ok ? { from: 'tab', state: tab.value } : { from: 'error', error: tab.error } };
};
