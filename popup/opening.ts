/** What the first drawing needs, asked for before anything is drawn: a popup is opened to be read at once, and a frame without content would be drawn for nothing. */
import type { Answer } from '../extension/platform/messages.ts';
import type { Settings } from '../extension/platform/settings.ts';
import type { Early } from '../extension/ui/early.ts';
import type { Doors } from './doors.ts';
import { readFrontPage, type Tab } from './front-page.ts';

export interface Opening {
  readonly tab: Early<Tab>;
  readonly settings: Early<Answer<Settings>>;
}

/** Longest wait for both answers. Under a tenth of a second a pause is not felt as one; a page that is busy for longer gets a frame to look at. */
const LONGEST_WAIT_MS = 80;

/** Asks page and background at once and waits until both have answered, or for the longest wait. Never rejects. */
export const openEarly = async (doors: Doors, longestMs = LONGEST_WAIT_MS): Promise<Opening> => {
  const tab = readFrontPage(doors);
  const settings = doors.askBackground('settings');
  let tabHere: Tab | null = null;
  let settingsHere: Answer<Settings> | null = null;
  const both = Promise.all([tab.then((one) => (tabHere = one)), settings.then((one) => (settingsHere = one))]);
  await Promise.race([both, new Promise((resolve) => setTimeout(resolve, longestMs))]);
  return { tab: { answer: tab, here: tabHere }, settings: { answer: settings, here: settingsHere } };
};
