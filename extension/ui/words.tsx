/** Words that are not ours, as text nodes and nothing else: isolated from the direction of what stands around them. */
import type { JSX } from 'preact';

/** Characters that reorder or hide what stands after them: embeddings, overrides, isolates (Unicode annex 9), and tag characters. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu;

/** The same words with each reordering or hiding character spelt out, so that nothing is shown in another order than it is written. */
export const shownText = (words: string): string =>
  words.replaceAll(REORDERING, (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}⟩`);

export interface WordsProps {
  readonly text: string;
  /** BCP 47 tag of the words, for voices and fonts. */
  readonly lang?: string | undefined;
}

export const Words = ({ text, lang }: WordsProps): JSX.Element => (
  <bdi {...(lang === undefined || lang === '' ? {} : { lang })}>{shownText(text)}</bdi>
);
