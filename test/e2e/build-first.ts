/** Builds the extension for the tests in browsers into a folder of this run, so that a build beside it cannot pull it away, and reads the run's network logs at its end. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildFor } from '../../scripts/build.ts';
import { type Target, TARGETS } from '../../scripts/manifest.ts';
import { ROOT } from '../../scripts/root.ts';
import { readNetLogs } from './net-log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built extension by browser. */
    extensions: Readonly<Record<Target, string>>;
    /** Folder of the network logs that this run's browsers write. */
    netLogs: string;
  }
}

export const setup = async (project: TestProject): Promise<() => void> => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache/e2e-'));
  const netLogs = join(folder, 'net-logs');
  mkdirSync(netLogs);
  for (const target of TARGETS) await buildFor(target, { outDir: join(folder, target) });
  project.provide('extensions', { chromium: join(folder, 'chromium'), firefox: join(folder, 'firefox') });
  project.provide('netLogs', netLogs);
  return () => {
    const { logs, requests, ours } = readNetLogs(netLogs);
    rmSync(folder, { recursive: true, force: true });
    process.stdout.write(`network logs of ${logs} browsers: ${requests} requests, ${ours.length} by the extension\n`);
    if (ours.length === 0) return;
    process.stdout.write(`${ours.map(({ url, initiator }) => `${initiator} asked for ${url.slice(0, 200)}`).join('\n')}\n`);
    // Tests are over: what fails now is the run as a whole.
    process.exitCode = 1;
  };
};
