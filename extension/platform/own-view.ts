/** How one of our own pages is shown. */
import browser from 'webextension-polyfill';

/** Whether this page hangs under the toolbar's button, where it has the width it asks for; false in a tab or a window. */
export const isToolbarPopup = (): boolean => browser.extension.getViews({ type: 'popup' }).includes(window);
