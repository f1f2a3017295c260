/**
 * Looks over HTML and XML before any parser is let at it: how deep elements nest, how long a tag is, and whether it brings definitions of its own. One pass,
 * linear, no tree. What it lets through a parser may read in reasonable time; it judges nothing else.
 */

export type MarkupRefusal = 'too-long' | 'too-deep' | 'tag-too-long' | 'own-definitions';

/** Longest markup given to a parser, in UTF-16 units: news pages stay under 5 M, feeds under 2 M. */
export const LONGEST_MARKUP = 10_000_000;
/** Deepest nesting: news pages stay under 60; 20,000 nested elements took a browser's parser 1.3 s. */
export const DEEPEST_MARKUP = 256;
const LONGEST_TAG = 1_000_000;
/** Elements of HTML that never hold others. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements of HTML whose end may be left out before a sibling: an unclosed one is no nesting. */
const SELF_ENDING = new Set('p li dt dd option tr td th thead tbody tfoot colgroup rp rt'.split(' '));
/** Elements of HTML whose content is text up to their own end tag. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));

/** Why markup is refused; null when a parser may have it. */
export function scanMarkup(markup: string, kind: 'html' | 'xml'): MarkupRefusal | null {
  if (markup.length > LONGEST_MARKUP) return 'too-long';
  if (kind === 'xml' && /<!(?:DOCTYPE|ENTITY)/i.test(markup)) return 'own-definitions';
  return scanDepth(markup, kind === 'html');
}

function scanDepth(markup: string, html: boolean): MarkupRefusal | null {
  const tag = /<(\/?)([A-Za-z][^\s/>]*)/y;
  let depth = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
    const skipped = skipBlind(markup, at);
    if (skipped > at) {
      at = skipped;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(markup);
    if (found === null) {
      at++;
      continue;
    }
    const [, slash = '', typed = ''] = found;
    const end = tagEnd(markup, tag.lastIndex);
    if (end - at > LONGEST_TAG) return 'tag-too-long';
    const name = html ? typed.toLowerCase() : typed;
    const isClosed = markup.charCodeAt(end - 2) === 47;
    const isCounted = html ? !VOID.has(name) && !SELF_ENDING.has(name) : !isClosed;
    if (isCounted) depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST_MARKUP) return 'too-deep';
    at = html && slash === '' && RAW.has(name) ? rawEnd(markup, end, name) : end;
  }
  return null;
}

/** Past a comment, CDATA, declaration or processing instruction that starts here; `at` itself when none does. */
function skipBlind(markup: string, at: number): number {
  const past = (closing: string, from: number): number => {
    const found = markup.indexOf(closing, from);
    return found < 0 ? markup.length : found + closing.length;
  };
  if (markup.startsWith('<!--', at)) return past('-->', at + 4);
  if (markup.startsWith('<![CDATA[', at)) return past(']]>', at + 9);
  if (markup.startsWith('<!', at) || markup.startsWith('<?', at)) return past('>', at + 2);
  return at;
}

/** Past the ">" of a tag; one inside quotation marks ends nothing. */
function tagEnd(markup: string, from: number): number {
  let quote = 0;
  for (let i = from; i < markup.length; i++) {
    const code = markup.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return i + 1;
    if (i - from > LONGEST_TAG) return i;
  }
  return markup.length;
}

/** Start of the end tag of a text-only element; the markup's end where it has none. */
function rawEnd(markup: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(markup)?.index ?? markup.length;
}
