/** News pages of any size for the benchmarks: an article of paragraphs with inline elements, a heading now and then, and a style sheet. */
import { Dice, sentence } from './sample-text.ts';

const STYLE =
  'body{margin:0;font:18px/1.5 serif;color:#222;background:#fff}header,article{max-width:42rem;margin:0 auto;padding:1rem}a{color:#036}' +
  'p{margin:0 0 1em}figure{margin:1em 0}figcaption{font-size:14px;color:#555}.lead{font-weight:600}blockquote{border-left:3px solid #ccc}';

const INLINE = ['a href="/topic"', 'em', 'strong', 'span class="term"'] as const;

/** A paragraph of three text nodes: words, an inline element, words. Some 85 characters each. */
const paragraph = (dice: Dice, names: readonly string[]): string => {
  const inline = dice.pick(INLINE);
  return `<p>${sentence(dice, 85, names)} <${inline}>${sentence(dice, 85, names)}</${inline.split(' ')[0] ?? ''}> ${sentence(dice, 85, names)}</p>`;
};

/** The body's article with `textNodes` text nodes of words (blanks between blocks are not counted; there are none). */
const newsArticle = (textNodes: number, names: readonly string[]): string => {
  const dice = new Dice(7);
  const parts: string[] = [];
  for (let nodes = 1, n = 0; nodes < textNodes; n += 1) {
    if (n % 12 === 11) parts.push(`<h2>${sentence(dice, 40, names)}</h2>`);
    else if (n % 30 === 29) parts.push(`<figure><figcaption>${sentence(dice, 85, names)}</figcaption></figure>`);
    else parts.push(paragraph(dice, names));
    nodes += n % 12 === 11 || n % 30 === 29 ? 1 : 3;
  }
  return `<article><h1>Session of the council</h1>${parts.join('')}</article>`;
};

/** The whole document. `extra` goes to the end of the body. */
export const newsPage = (textNodes: number, names: readonly string[], extra = ''): string =>
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Session of the council</title><meta property="og:type" content="article">' +
  `<style>${STYLE}</style></head><body><header><a href="/">The Courier</a></header>${newsArticle(textNodes, names)}${extra}</body></html>`;
