/** Two real Chromiums side by side, one with the built extension and one without it, before one web of our own: for figures that compare them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import { buildFor } from '../../scripts/build.ts';
import { type Session, startSession } from '../../scripts/drive/session.ts';
import { plantBuild } from '../e2e/planted-build.ts';
import { startWeb, type TestWeb } from '../e2e/server.ts';

export interface Readers {
  readonly web: TestWeb;
  /** A browser with the extension. The same one at every call. */
  readonly withUs: () => Promise<Session>;
  /** A browser with the extension's manifest and pictures alone: nothing of it runs. The same one at every call. */
  readonly alone: () => Promise<Session>;
  /** A browser of its own with a build that has further files; whoever asks gets the built folder to start from. */
  readonly start: (extension: string, ...flags: readonly string[]) => Promise<Session>;
  /** Folder of the built extension. */
  readonly built: string;
}

/** No page is kept for going back: what a heap holds is then what the open page needs. */
const FLAGS = ['--disable-features=BackForwardCache'];

const withoutScripts = (manifest: string): string =>
  JSON.stringify({ ...(JSON.parse(manifest) as object), content_scripts: undefined, background: undefined });

/** Runs `act`; every browser that it asked for is closed after it, whatever happened. */
export const withReaders = async <Result>(act: (readers: Readers) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-readers-'));
  const web = await startWeb();
  const found = await findOrGetBrowser('chromium');
  const sessions: Session[] = [];
  const folders = [folder];
  let starts = 0;
  const start = async (extension: string, ...flags: readonly string[]): Promise<Session> => {
    starts += 1;
    const profile = join(folder, `profile-${starts}`);
    const session = await startSession({ found, extension, profile, headless: true, proxy: web.proxy, flags: [...FLAGS, ...flags] });
    sessions.push(session);
    return session;
  };
  try {
    const built = await buildFor('chromium', { outDir: join(folder, 'built') });
    let withUs: Promise<Session> | null = null;
    let alone: Promise<Session> | null = null;
    const startAlone = (): Promise<Session> => {
      const bare = plantBuild(built, { file: 'manifest.json', change: withoutScripts });
      folders.push(bare);
      return start(bare);
    };
    return await act({ web, built, start, withUs: () => (withUs ??= start(built)), alone: () => (alone ??= startAlone()) });
  } finally {
    await Promise.all(sessions.map(({ browser }) => browser.close()));
    await web.close();
    // The browsers' last writes may come after their end.
    for (const each of folders) rmSync(each, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
};
