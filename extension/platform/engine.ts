/** Which browser this is, where the two differ in what an extension may do. */
import browser from 'webextension-polyfill';

export const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-');
