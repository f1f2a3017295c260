/** A copy of the built extension with a planted fault: shows that a test sees what it must see, or what readers see when something is broken. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Plant {
  /** File of the build: "background/main.js". */
  readonly file: string;
  /** Gives the file's new text. */
  readonly change: (text: string) => string;
}

/** Takes the policy away that forbids every connection, so that a planted request goes out at all. */
export const withoutPolicy: Plant = {
  file: 'manifest.json',
  change: (text) => JSON.stringify({ ...(JSON.parse(text) as object), content_security_policy: undefined }),
};

/** Copies the build and changes it; throws when a change changes nothing. Whoever asks removes the folder. */
export const plantBuild = (extension: string, ...plants: readonly Plant[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-planted-'));
  cpSync(extension, folder, { recursive: true });
  for (const { file, change } of plants) {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${file}`);
    writeFileSync(path, after);
  }
  return folder;
};
