/** Tells what a file is by how it begins; its name decides only between markup that could be either. */

export type FileKind = 'pack' | 'json-feed' | 'json-list' | 'json-lines' | 'json-record' | 'feed' | 'html' | 'text';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const kindOfJson = (start: string): FileKind => {
  if (/"format"\s*:\s*"second-source-pack"/.test(start)) return 'pack';
  if (/"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org\\?\/version/.test(start)) return 'json-feed';
  const end = start.indexOf('\n');
  return end > 0 && isJson(start.slice(0, end)) ? 'json-lines' : 'json-record';
};

/** What may stand before the root element, and how it ends. */
const BEFORE_ROOT: readonly (readonly [opening: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!doctype', '>'],
];

/** Markup from its root element on; '' where what stands before it does not end here. */
const rootOf = (markup: string): string => {
  let rest = markup;
  for (;;) {
    const opening = rest.slice(0, 9).toLowerCase();
    const [, end] = BEFORE_ROOT.find(([start]) => opening.startsWith(start)) ?? [];
    if (end === undefined) return rest;
    // A document type may hold declarations in brackets, with ends of their own.
    const set = end === '>' ? rest.slice(0, rest.indexOf('>') + 1).indexOf('[') : -1;
    const at = rest.indexOf(end, set < 0 ? 0 : rest.indexOf(']', set));
    if (at < 0 || (set >= 0 && !rest.includes(']', set))) return '';
    rest = rest.slice(at + end.length).trimStart();
  }
};

/** `start`: the first pieces of the text, some thousand units. */
export const kindOf = (start: string, name: string): FileKind => {
  const begin = start.trimStart();
  const isNamedJson = /\.(?:jsonl?|ndjson|pack)$/i.test(name);
  if (begin.startsWith('{')) return kindOfJson(begin);
  if (begin.startsWith('[') && (isNamedJson || /^\[\s*[{\]]/.test(begin))) return 'json-list';
  if (isNamedJson) return 'json-lines';
  if (!begin.startsWith('<')) return 'text';
  const root = rootOf(begin);
  if (/^<(?:rss|feed|rdf:RDF)\b/i.test(root) || (/\.(?:rss|atom|rdf|xml)$/i.test(name) && !/^<html\b/i.test(root))) return 'feed';
  return /^<(?:html|head|body|article|main|div|p|h\d|title|meta|link|script|style|section|header|table|span|a)\b/i.test(root) ||
    /\.x?html?$/i.test(name)
    ? 'html'
    : 'text';
};
