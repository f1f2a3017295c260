/**
 * The background's wiring: a service worker in Chromium, an event page in Firefox, stopped and woken as the browser likes.
 * Everything is registered before the first await, and nothing is kept here that cannot be rebuilt.
 */
import { listenInBackground } from '../extension/platform/background-door.ts';
import { onBrowserStart, onShortcut, watchTabs } from '../extension/platform/tabs.ts';
import { askPage } from '../extension/platform/calls.ts';
import { cardStyle } from './card-style.ts';
import { reading } from './reading.ts';
import { rejecting } from './rejecting.ts';
import { forgetRemoved, saving } from './saving.ts';
import { switches } from './switches.ts';

listenInBackground({ ...reading, ...cardStyle, ...saving, ...rejecting, ...switches });
watchTabs();
onBrowserStart(() => void forgetRemoved());
onShortcut((direction, tabId) => void askPage(tabId, 'walk', { direction }));
