import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HASH_FILE, runsOf } from './word-runs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = new Set(['.png', '.jpg', '.webp', '.ico']);
const known = new Set((JSON.parse(readFileSync(HASH_FILE, 'utf8')) as { hashes: string[] }).hashes);

/** Made by commands, never committed. */
const MADE = new Set(['node_modules', 'dist', '.cache', '.git', '.profile', 'coverage']);

/** Every file of the repository, pictures left out; git need not be there. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return PICTURES.has(extname(entry.name)) ? [] : [relative(ROOT, path)];
  });
const files = filesIn(ROOT);

/** A printed headline and an address are a report's name, so they are taken out before looking, in pack records alone. */
const withoutNames = (name: string, text: string): string =>
  name.startsWith('extension/corpus/') && name.endsWith('.json') ? text.replace(/"(?:title|url)":\s*"(?:[^"\\]|\\.)*"/gu, '""') : text;

describe('own words', () => {
  it('knows the reports by their hashes', () => expect(known.size).toBeGreaterThan(1_000));

  it('finds a copied run and lets a dozen words pass', () => {
    const thirteen = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(runsOf(thirteen)).toHaveLength(1);
    expect(runsOf(thirteen.replace(' thirteen', ''))).toHaveLength(0);
    expect(runsOf('One, two – three four five six seven eight nine ten eleven "twelve" thirteen.')[0]?.hash).toBe(
      runsOf(thirteen)[0]?.hash,
    );
  });

  it.each(files)('%s copies no run of words from a report', (name) => {
    const text = readFileSync(join(ROOT, name), 'utf8');
    const copied = runsOf(withoutNames(name, text)).filter(({ hash }) => known.has(hash));
    expect(copied.map(({ run }) => run)).toEqual([]);
  });
});
