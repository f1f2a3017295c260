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

/** `start`: the first pieces of the text, some thousand units. */
export const kindOf = (start: string, name: string): FileKind => {
  const begin = start.trimStart();
  const isNamedJson = /\.(?:jsonl?|ndjson|pack)$/i.test(name);
  if (begin.startsWith('{')) return kindOfJson(begin);
  if (begin.startsWith('[') && (isNamedJson || /^\[\s*[{\]]/.test(begin))) return 'json-list';
  if (isNamedJson) return 'json-lines';
  if (!begin.startsWith('<')) return 'text';
  const root = begin.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/gi, '').trimStart();
  if (/^<(?:rss|feed|rdf:RDF)\b/i.test(root) || (/\.(?:rss|atom|rdf|xml)$/i.test(name) && !/^<html\b/i.test(root))) return 'feed';
  return /^<(?:html|head|body|article|main|div|p|h\d|title|meta|link|script|style|section|header|table|span|a)\b/i.test(root) ||
    /\.x?html?$/i.test(name)
    ? 'html'
    : 'text';
};
