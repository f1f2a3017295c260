/**
 * Finds copied runs of words without keeping the texts they were copied from: only hashes of every run of 13 words are stored.
 * Refresh after a report is added: npx tsx test/repository/word-runs.ts FOLDER_OF_TEXTS
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A dozen words may be quoted; one more is a copy. */
const RUN_LENGTH = 13;
export const HASH_FILE = fileURLToPath(new URL('./word-runs.json', import.meta.url));

/** Lower-cased words without punctuation; apostrophes fall out, so that straight and curly ones agree. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'ʼ]/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of {@link RUN_LENGTH} words with its hash, 40 bits in hex. */
export function runsOf(text: string): { readonly hash: string; readonly run: string }[] {
  const words = wordsOf(text);
  const runs = [];
  for (let at = 0; at + RUN_LENGTH <= words.length; at++) {
    const run = words.slice(at, at + RUN_LENGTH).join(' ');
    runs.push({ run, hash: createHash('sha256').update(run).digest('hex').slice(0, 10) });
  }
  return runs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('give the folder of the source texts (.txt)');
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const hashes = texts.flatMap((name) => runsOf(readFileSync(join(folder, name), 'utf8')).map(({ hash }) => hash));
  writeFileSync(
    HASH_FILE,
    `${JSON.stringify({ about: `hashes of every run of ${RUN_LENGTH} words of the bundled reports' texts`, texts: texts.length, hashes: [...new Set(hashes)].sort() })}\n`,
  );
}
