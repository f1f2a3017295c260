/** Stands in for webextension-polyfill where no extension runs: strings from the English file, nothing else. */
import messages from '../../extension/static/_locales/en/messages.json' with { type: 'json' };

const fill = (message: string, values: readonly string[]): string =>
  message.replaceAll(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');

const getMessage = (key: string, values: readonly string[] = []): string => {
  const row = (messages as Record<string, { readonly message: string } | undefined>)[key];
  return row === undefined ? '' : fill(row.message, values);
};

const fakeBrowser = { i18n: { getMessage, getUILanguage: () => 'en-GB' } };

// eslint-disable-next-line import/no-default-export -- the module it stands in for has one
export default fakeBrowser;
