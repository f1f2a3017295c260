/** Wires the app to the browser; decides nothing. */
import { render } from 'preact';
import { askBackground, askPage, frontTabId } from '../extension/platform/calls.ts';
import { interfaceLanguage, text } from '../extension/platform/i18n.ts';
import { isToolbarPopup } from '../extension/platform/own-view.ts';
import { reloadTab } from '../extension/platform/tab-reload.ts';
import { App } from './app.tsx';
import type { Doors } from './doors.ts';

const doors: Doors = {
  askBackground,
  askPage,
  frontTabId,
  reloadTab,
  createId: () => crypto.randomUUID(),
  browser: navigator.userAgent.includes('Firefox/') ? 'firefox' : 'chromium',
};

document.documentElement.lang = interfaceLanguage();
document.documentElement.classList.toggle('popup', isToolbarPopup());
document.title = text('popup_title');
const root = document.querySelector('#app');
if (root !== null) render(<App doors={doors} />, root);
