/**
 * The background's wiring: a service worker in Chromium, an event page in Firefox, stopped and woken as the browser likes.
 * Everything is registered before the first await, and nothing is kept here that cannot be rebuilt.
 */
import { listenInBackground } from '../extension/platform/background-door.ts';
import { onBrowserStart, onShortcut, watchTabs } from '../extension/platform/tabs.ts';
import { askPage } from '../extension/platform/calls.ts';
import { openWelcomeOnce } from '../extension/platform/installation.ts';
import { offerLookUp } from '../extension/platform/menus.ts';
import { cards } from './cards.ts';
import { cardStyle } from './card-style.ts';
import { library, lookUpSelection } from './library.ts';
import { packs, sweepPacks } from './packs.ts';
import { reading } from './reading.ts';
import { rejecting } from './rejecting.ts';
import { forgetRemoved, saving } from './saving.ts';
import { shelf } from './shelf.ts';
import { switches } from './switches.ts';

listenInBackground({ ...reading, ...packs, ...cardStyle, ...cards, ...saving, ...shelf, ...rejecting, ...switches, ...library });
watchTabs();
onBrowserStart(() => void forgetRemoved());
onBrowserStart(() => void sweepPacks());
onShortcut((direction, tabId) => void askPage(tabId, 'walk', { direction }));
offerLookUp(lookUpSelection);
openWelcomeOnce();
