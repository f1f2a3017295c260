/** `npm run package`: builds and packs both extensions for the stores, the same bytes for the same sources, and prints their hashes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildFor } from './build.ts';
import { readManifest, TARGETS } from './manifest.ts';
import { ROOT } from './root.ts';
import { zip, type ZipEntry } from './zip.ts';

const entriesOf = (folder: string): readonly ZipEntry[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), content: readFileSync(path) }));

const { version } = readManifest(join(ROOT, 'manifest.json'));
for (const target of TARGETS) {
  const archive = zip(entriesOf(await buildFor(target)));
  const name = `dist/second-source-${version}-${target}.zip`;
  writeFileSync(join(ROOT, name), archive);
  process.stdout.write(`${createHash('sha256').update(archive).digest('hex')}  ${name}  ${archive.length} bytes\n`);
}
