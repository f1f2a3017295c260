/** Languages that the rules know, as bits: a spelling, title or word list row holds in some of them. */

/** Bit of each language; a page in another language is read with `ANY_LANGUAGE`'s rows alone. */
export const LANGUAGE_BITS: Readonly<Record<string, number>> = { en: 1, uk: 2, ru: 4, it: 8, de: 16, fr: 32, pl: 64 };

/** A row that holds in every language, those unknown to the rules included. */
export const ANY_LANGUAGE = 255;
const OTHER_LANGUAGE = 128;

/** Bit of a BCP 47 tag's language. */
export const languageBit = (tag: string): number => LANGUAGE_BITS[tag.toLowerCase().split(/[-_]/)[0] ?? ''] ?? OTHER_LANGUAGE;

/** Ukrainian and Russian texts quote each other's names; their case forms are accepted in both. */
export const EAST_SLAVIC = 2 | 4;
