import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packages that the engine may use: pure, without browser or node. Each has a decision record. */
const CORE_PACKAGES = [
  'valibot',
  'stemmer',
  ...['french', 'german', 'italian', 'russian', 'ukrainian'].map((language) => `@orama/stemmers/${language}`),
];

/** Room by path, innermost first, and what each room may import (its own room always). */
const ROOMS: readonly { readonly path: string; readonly may: readonly string[]; readonly packages?: readonly string[] }[] = [
  { path: 'extension/core', may: [], packages: CORE_PACKAGES },
  { path: 'extension/corpus', may: [] },
  { path: 'extension/static', may: [] },
  { path: 'extension/platform', may: ['extension/core', 'extension/static'], packages: ['webextension-polyfill', 'idb', 'valibot'] },
  { path: 'extension/ui', may: ['extension/core', 'extension/platform'], packages: ['preact', 'preact/hooks', '@floating-ui/dom'] },
  {
    path: 'extension/library',
    may: ['extension/core', 'extension/platform', 'extension/ui', 'extension/corpus'],
    packages: ['preact', 'preact/hooks', '@mozilla/readability', 'linkedom/worker', 'feedsmith'],
  },
  { path: 'background', may: ['extension/core', 'extension/platform', 'extension/corpus', 'extension/ui'] },
  {
    path: 'content-scripts',
    may: ['extension/core', 'extension/platform', 'extension/ui'],
    packages: ['preact', 'preact/hooks', '@floating-ui/dom'],
  },
  { path: 'popup', may: ['extension/core', 'extension/platform', 'extension/ui'], packages: ['preact', 'preact/hooks'] },
];

/** The engine's heavy parts; the content script carries no corpus, no index, no storage. */
const NOT_IN_PAGE = [
  /^extension\/core\/(?:corpus\/(?!model)|coverage\/(?!coverage|match\.)|officials\/(?!mention)|claims\/(?!claim\.)|analyze)/u,
  /^extension\/platform\/(?:database|saved|store)/u,
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Source files of a room; a room that has none yet is empty. */
function sources(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gmu),
  ];
  return found.map(([, typeOnly, named, dynamic]) => {
    const to = named ?? dynamic ?? '';
    return {
      from: file,
      to: to.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), to)).replace(/\?.*$/u, '') : to,
      typeOnly: typeOnly !== undefined,
    };
  });
}

const roomOf = (path: string): string => ROOMS.find((room) => path.startsWith(`${room.path}/`))?.path ?? '';
const all = ROOMS.flatMap((room) => sources(room.path).flatMap(importsOf));

describe('layers', () => {
  it('reads imports at all', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.some(({ from, to }) => from === 'extension/core/analyze.ts' && to === 'extension/core/text/words.ts')).toBe(true);
  });

  it.each(ROOMS.map((room) => room.path))('%s imports only what its place allows', (path) => {
    const room = ROOMS.find((one) => one.path === path)!;
    const wrong = all
      .filter(({ from }) => roomOf(from) === path)
      .filter(({ to }) => {
        const target = roomOf(to);
        if (target !== '') return target !== path && !room.may.includes(target);
        if (/^[./]/u.test(to) || /^(?:scripts|test)\//u.test(to)) return true;
        return !(room.packages ?? []).includes(to);
      })
      .filter(({ to }) => !/\.(?:css|svg)$/u.test(to));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('keeps corpus, index and storage out of the page', () => {
    const wrong = all.filter(
      ({ from, to, typeOnly }) => from.startsWith('content-scripts/') && !typeOnly && NOT_IN_PAGE.some((pattern) => pattern.test(to)),
    );
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('lets only the platform touch the browser and the database', () => {
    const wrong = ROOMS.filter((room) => room.path !== 'extension/platform')
      .flatMap((room) => sources(room.path))
      .filter((file) =>
        /\b(?:browser|chrome)\.(?:runtime|storage|tabs|action|i18n|permissions|commands|sidePanel|contextMenus)\b|\bindexedDB\b/u.test(
          readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, ''),
        ),
      );
    expect(wrong).toEqual([]);
  });
});
