/** Builds the extension for the tests in browsers into a folder of this run, so that a build beside it cannot pull it away. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildFor } from '../../scripts/build.ts';
import { type Target, TARGETS } from '../../scripts/manifest.ts';
import { ROOT } from '../../scripts/root.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built extension by browser. */
    extensions: Readonly<Record<Target, string>>;
  }
}

export const setup = async (project: TestProject): Promise<() => void> => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache/e2e-'));
  for (const target of TARGETS) await buildFor(target, { outDir: join(folder, target) });
  project.provide('extensions', { chromium: join(folder, 'chromium'), firefox: join(folder, 'firefox') });
  return () => rmSync(folder, { recursive: true, force: true });
};
