/** Style sheets are safe in languages written from right to left: sides are named by the direction of writing, never left and right. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const sheets = ['extension', 'popup', 'content-scripts'].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
);

/** Properties that name a side, corners by sides, and values that do. */
const SIDED = [
  /(?:^|[\s;{])(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/u,
  /(?:^|[\s;{])border-(?:top|bottom)-(?:left|right)-radius\b/u,
  /(?:^|[\s;{])(?:left|right)\s*:/u,
  /(?:^|[\s;{])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/u,
];

/** Four values of which the second and the fourth differ: one side is not as the other. */
const hasUnevenSides = (line: string): boolean => {
  const values = /(?:^|[\s;{])(?:margin|padding|inset)\s*:\s*(.*);/u.exec(line)?.[1] ?? '';
  // What stands in brackets is one value, however deep they go.
  let flat = values.replaceAll('!important', '');
  while (/\([^()]*\)/u.test(flat)) flat = flat.replaceAll(/\(([^()]*)\)/gu, (_all, inner: string) => `[${inner.replaceAll(/\s+/gu, '_')}]`);
  const [, second, , fourth] = flat.trim().split(/\s+/u);
  return fourth !== undefined && second !== fourth;
};

const withoutComments = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//gu, '');
const sidedLines = (css: string): readonly string[] =>
  withoutComments(css)
    .split('\n')
    .filter((line) => hasUnevenSides(line) || SIDED.some((pattern) => pattern.test(line)))
    .map((line) => line.trim());

describe('style sheets', () => {
  it.each(['margin-left: 1px;', '  left: 0;', 'text-align: right;', 'border-top-left-radius: 2px;', 'padding: 1px 2px 3px 4px;'])(
    '%s would be found',
    (line) => expect(sidedLines(line)).toEqual([line.trim()]),
  );
  it.each([
    'margin-inline-start: 1px;',
    'text-align: start;',
    'padding: 1px 2px 3px 2px;',
    'padding: calc(3 * var(--a)) var(--b);',
    'transition: inset-inline-start 1s;',
  ])('%s would not', (line) => expect(sidedLines(line)).toEqual([]));

  it('there are some', () => expect(sheets.length).toBeGreaterThan(10));
  it.each(sheets)('%s names no left and no right', (sheet) => expect(sidedLines(readFileSync(join(ROOT, sheet), 'utf8'))).toEqual([]));
});
