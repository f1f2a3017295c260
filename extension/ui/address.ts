/** Addresses that a view may link to. Nothing but http and https without a user name becomes a link, whatever a report or record holds. */
import { textFragment } from '../core/saved/text-fragment.ts';
import { isWebAddress } from '../core/text/web-address.ts';

/** The address when it may be linked to, else null. */
export const linkAddress = (address: string | null): string | null => {
  const whole = address?.split('#', 1)[0] ?? '';
  return address !== null && isWebAddress(whole) ? (URL.parse(address)?.href ?? null) : null;
};

/** Host without "www.", for showing where a link leads; '' for what is no address. */
export const hostOf = (address: string | null): string =>
  address === null ? '' : (URL.parse(address)?.hostname.replace(/^www\./, '') ?? '');

/** The page's address with a text fragment that leads the browser to `words`; null when the address may not be linked to. */
export const addressOfWords = (address: string | null, words: string): string | null => {
  const page = linkAddress(address);
  if (page === null) return null;
  const fragment = textFragment({ text: words.trim().replaceAll(/\s+/g, ' '), before: '', after: '' });
  return fragment === '' ? page : `${page.replace(/#[^]*/, '')}${fragment}`;
};
