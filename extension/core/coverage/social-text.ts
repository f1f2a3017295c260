/** Posts as they are looked up: handles and hashtags are names and words run together, and are taken apart. It drops nothing. */

const TAG = /[#@]([\p{L}\p{N}_]{2,})/gu;
/** "RepCummings", "JFKAirport", "under_score", "Trump2020". */
const SEAMS = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|_/gu;

/** The text with each handle and hashtag spelt out: "@RepCummings" → "Rep Cummings". A text without any comes back as it is. */
export const spellOutTags = (text: string): string =>
  text.includes('#') || text.includes('@') ? text.replace(TAG, (_, word: string) => ` ${word.replace(SEAMS, ' ')} `) : text;
