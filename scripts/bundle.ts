/** Reads packs from files for the command line: the bundled corpus and those named with --pack. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../extension/core/corpus/model.ts';
import { parsePack, problemLine } from '../extension/core/corpus/parse-pack.ts';
import { BadInput } from './command-line.ts';

export const BUNDLE_FILE = fileURLToPath(new URL('../extension/corpus/bundle.json', import.meta.url));

/** The packs of these files, the bundle first unless left out. A file that is no pack throws BadInput; a bad record is said on stderr. */
export function readPacks(files: readonly string[], { bundle }: { bundle: boolean }): Pack[] {
  return [...(bundle ? [BUNDLE_FILE] : []), ...files].map(readPack);
}

function readPack(file: string): Pack {
  const { pack, problems } = parsePack(readJson(file));
  if (pack === null) throw new BadInput(`${file}: no pack: ${problems.map(problemLine).join('; ')}`);
  for (const problem of problems) process.stderr.write(`${file}: left out: ${problemLine(problem)}\n`);
  return pack;
}

/** The JSON value of a file; throws BadInput with the file's name and the reason. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BadInput(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
