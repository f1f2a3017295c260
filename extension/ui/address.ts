/** Addresses that a view may link to. Nothing but http and https without a user name becomes a link, whatever a report or record holds. */
import { isWebAddress } from '../core/text/web-address.ts';

/** The address when it may be linked to, else null. */
export const linkAddress = (address: string | null): string | null => {
  const whole = address?.split('#', 1)[0] ?? '';
  return address !== null && isWebAddress(whole) ? (URL.parse(address)?.href ?? null) : null;
};

/** Host without "www.", for showing where a link leads; '' for what is no address. */
export const hostOf = (address: string | null): string =>
  address === null ? '' : (URL.parse(address)?.hostname.replace(/^www\./, '') ?? '');

/** Words at each end of a long text; the text fragment then names its start and end alone. */
const END_WORDS = 6;
/** Up to this many characters a text fragment names the whole text. */
const WHOLE_FRAGMENT = 160;

/** Percent-encoded for a text directive, where "-", "," and "&" have a meaning of their own. */
const fragmentPart = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** The page's address with a text fragment that leads the browser to `words`; null when the address may not be linked to. */
export const addressOfWords = (address: string | null, words: string): string | null => {
  const page = linkAddress(address);
  if (page === null) return null;
  const clean = words.trim().replaceAll(/\s+/g, ' ');
  if (clean === '') return page;
  const list = clean.split(' ');
  const whole = clean.length <= WHOLE_FRAGMENT || list.length <= 2 * END_WORDS;
  const target = whole
    ? fragmentPart(clean)
    : `${fragmentPart(list.slice(0, END_WORDS).join(' '))},${fragmentPart(list.slice(-END_WORDS).join(' '))}`;
  return `${page.replace(/#[^]*/, '')}#:~:text=${target}`;
};
