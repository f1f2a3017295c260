/** The strings of the interface by key; the keys are those of the English file, so a missing one does not compile. */
import browser from 'webextension-polyfill';
import type messages from '../static/_locales/en/messages.json';

export type TextKey = keyof typeof messages;

/** The string of the reader's language, `values` put in place of its placeholders in order. */
export const text = (key: TextKey, ...values: readonly (string | number)[]): string => browser.i18n.getMessage(key, values.map(String));

/** BCP 47 tag of the interface, for dates, numbers and the page's `lang`. */
export const interfaceLanguage = (): string => browser.i18n.getUILanguage();
