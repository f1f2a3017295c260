/** A file that is renamed, or new beside the others, must not fall out of what is measured. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import { ELSEWHERE, PARTS } from './parts.ts';

const measured = Object.values(PARTS).flat();
/** Folders of which every file belongs to one of the parts or is named with a reason; of the platform those that are named like the store's. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  'extension/platform': /^(?:database|deletion|everything|ledger|listen|mirror|own|pack|rejections|saved|shelf|storage)\b/,
  'extension/library/packs/import': /./,
  'extension/library/saved/import': /./,
  'extension/core/corpus': /./,
  'extension/core/saved': /./,
  'extension/core/saved/formats': /./,
};

it('names each file of the five parts once', () => {
  expect(measured.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(measured.filter((path, at) => measured.indexOf(path) !== at || path in ELSEWHERE)).toEqual([]);
});

it.each(Object.entries(FOLDERS))('leaves no file of %s out without a reason', (folder, pattern) => {
  const files = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.ts') && pattern.test(name));
  expect(files.map((name) => `${folder}/${name}`).filter((path) => !measured.includes(path) && !(path in ELSEWHERE))).toEqual([]);
});
