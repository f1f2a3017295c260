/** `npm run licences`: lists every package whose code ships, with its version and licence, in docs/licences.md. A test compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './root.ts';

export const LICENCES_FILE = join(ROOT, 'docs/licences.md');

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Where npm put the package that `from` asks for: beside it or in a folder above. Null for one that is not installed. */
const placeOf = (packages: Readonly<Record<string, Locked>>, from: string, name: string): string | null => {
  const steps = from === '' ? [] : from.split('/node_modules/').map((part) => part.replace(/^node_modules\//, ''));
  for (let depth = steps.length; depth >= 0; depth--) {
    const place = [...steps.slice(0, depth), name].map((part) => `node_modules/${part}`).join('/');
    if (place in packages) return place;
  }
  return null;
};

/** Every package that one of ours needs to run, direct or not, by name. Throws when the lock file does not say a licence. */
export const shippedPackages = (): readonly Shipped[] => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
  const places = new Set<string>(['']);
  for (const place of places)
    for (const name of Object.keys(lock.packages[place]?.dependencies ?? {})) {
      const found = placeOf(lock.packages, place, name);
      if (found !== null) places.add(found);
    }
  places.delete('');
  return [...places]
    .map((place) => {
      const { version = '', license } = lock.packages[place] ?? {};
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      if (license === undefined) throw new Error(`${name} says no licence`);
      return { name, version, licence: license };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** The list as a document. */
export const licencesDocument = (): string => `# Licences of the packages that ship

Written by \`npm run licences\` from the lock file. Why each of our own choices is there: [decisions](decisions/).

| package | version | licence |
|---|---|---|
${shippedPackages()
  .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  .join('\n')}
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(LICENCES_FILE, licencesDocument());
  process.stdout.write('wrote docs/licences.md\n');
}
