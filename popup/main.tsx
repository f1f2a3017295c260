/** Wires the app to the browser; decides nothing. */
import { render } from 'preact';
import { askBackground, askPage, frontTabId } from '../extension/platform/calls.ts';
import { isFirefox } from '../extension/platform/engine.ts';
import { interfaceLanguage, text } from '../extension/platform/i18n.ts';
import { isToolbarPopup } from '../extension/platform/own-view.ts';
import { canOpenPanel, onFrontTabChange, onNudge, openPanelFromPage } from '../extension/platform/panel.ts';
import { reloadTab } from '../extension/platform/tab-reload.ts';
import { openLibrary } from '../extension/platform/tabs.ts';
import { App } from './app.tsx';
import type { Doors } from './doors.ts';
import { openEarly } from './opening.ts';

const isPopup = isToolbarPopup();
/** Remembers that the first-run note was put away; says nothing of any page. */
const INTRODUCED = 'introduced';

const doors: Doors = {
  askBackground,
  askPage,
  frontTabId,
  reloadTab,
  openLibrary: async (hash) => {
    await openLibrary(hash);
    if (isPopup) close();
  },
  openPanel:
    isPopup && canOpenPanel()
      ? (tabId) => {
          void openPanelFromPage(tabId).then(() => close());
        }
      : null,
  watchFront: (look, signal) => {
    onNudge(look, signal);
    if (!isPopup) onFrontTabChange(look, signal);
  },
  intro: {
    isDue: () => localStorage.getItem(INTRODUCED) === null,
    putAway: () => localStorage.setItem(INTRODUCED, 'yes'),
  },
  createId: () => crypto.randomUUID(),
  browser: isFirefox() ? 'firefox' : 'chromium',
};

const opening = openEarly(doors);
document.documentElement.lang = interfaceLanguage();
document.documentElement.classList.toggle('popup', isPopup);
document.title = text('popup_title');
const root = document.querySelector('#app');
if (root !== null) void opening.then((opened) => render(<App doors={doors} opening={opened} />, root));
