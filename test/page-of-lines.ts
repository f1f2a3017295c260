import type { PageBlocks } from '../extension/core/page.ts';

/** A page as a content script sends it, with a paragraph for each line. */
export const pageOfLines = (text: string, language = 'en'): PageBlocks => {
  const texts = text.split('\n');
  return { texts, kinds: texts.map(() => 'paragraph'), language };
};
