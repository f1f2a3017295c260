/** Stands in for webextension-polyfill in the gallery: the strings of the English file, lengthened where the page's address says so. */
import messages from '../../extension/static/_locales/en/messages.json' with { type: 'json' };
import { lengthen } from './long-words.ts';

const params = new URLSearchParams(location.search);

/** The popup's gallery says so by its address, the library's by its root, state by state. */
const isLong = (): boolean => (document.documentElement.dataset['long'] ?? params.get('long')) === 'yes';

const getMessage = (key: string, values: readonly string[] = []): string => {
  const row = (messages as Record<string, { readonly message: string } | undefined>)[key];
  if (row === undefined) return '';
  const words = isLong() ? lengthen(row.message) : row.message;
  return words.replaceAll(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
};

const longBrowser = { i18n: { getMessage, getUILanguage: () => 'en-GB' } };

// eslint-disable-next-line import/no-default-export -- the module it stands in for has one
export default longBrowser;
