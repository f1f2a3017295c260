/** The address that leads a browser to a sentence: a text fragment, with the words around it so that the same words elsewhere are not meant. Pure. */
import { isWebAddress } from '../text/web-address.ts';
import type { SavedWords } from './find-again.ts';

/** Words at each end of a long sentence; the fragment then names start and end alone. */
const END_WORDS = 6;
/** Up to this many UTF-16 units the whole sentence is named. */
const WHOLE = 160;
/** Words of prefix and suffix; each must stand right beside the sentence. */
const BESIDE_WORDS = 3;

/** Percent-encoded for a text directive, where "-", "," and "&" have a meaning of their own; a lone surrogate has no encoding and is left out. */
const part = (words: string): string => encodeURIComponent(words.replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/**
 * `#:~:text=[prefix-,]start[,end][,-suffix]` for a sentence, '' for one without words. `beside` adds the words around it: right for words that
 * stand more than once on the page, too strict for a page whose surroundings change.
 */
export const textFragment = ({ text, before, after }: SavedWords, { beside = false } = {}): string => {
  const words = wordsOf(text);
  if (words.length === 0) return '';
  const isWhole = text.length <= WHOLE || words.length <= 2 * END_WORDS;
  const target = isWhole
    ? part(words.join(' '))
    : `${part(words.slice(0, END_WORDS).join(' '))},${part(words.slice(-END_WORDS).join(' '))}`;
  // The outermost word of the context may be half a word; the words beside the sentence never are.
  const prefix = beside ? wordsOf(before).slice(1).slice(-BESIDE_WORDS).join(' ') : '';
  const suffix = beside ? wordsOf(after).slice(0, -1).slice(0, BESIDE_WORDS).join(' ') : '';
  return `#:~:text=${prefix === '' ? '' : `${part(prefix)}-,`}${target}${suffix === '' ? '' : `,-${part(suffix)}`}`;
};

/** The page's address with the fragment; null when it is no web address. */
export const addressOfClaim = (url: string | null, words: SavedWords, options?: { readonly beside?: boolean }): string | null =>
  url === null || !isWebAddress(url) ? null : `${url.replace(/#[^]*$/u, '')}${textFragment(words, options)}`;
