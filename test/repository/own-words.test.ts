import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HASH_FILE, runsOf } from './word-runs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = new Set(['.png', '.jpg', '.webp', '.ico']);
const known = new Set((JSON.parse(readFileSync(HASH_FILE, 'utf8')) as { hashes: string[] }).hashes);

/** Every file that git tracks or would track, pictures left out. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((name) => name !== '' && !PICTURES.has(extname(name)));

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
    let text: string;
    try {
      text = readFileSync(join(ROOT, name), 'utf8');
    } catch {
      return; // removed in the work tree, still in the index
    }
    const copied = runsOf(withoutNames(name, text)).filter(({ hash }) => known.has(hash));
    expect(copied.map(({ run }) => run)).toEqual([]);
  });
});
