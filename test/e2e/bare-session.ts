/** A browser with the built extension and nothing around it, for tests that end it, kill it or look at its profile themselves. Its network log is read with those of the whole run. */
import { join } from 'node:path';
import { inject } from 'vitest';
import { findOrGetBrowser } from '../../scripts/browsers.ts';
import type { LaunchOptions } from '../../scripts/drive/launch.ts';
import { type Session, startSession } from '../../scripts/drive/session.ts';
import type { Target } from '../../scripts/manifest.ts';
import './build-first.ts';

let logs = 0;

/** The flag by which a browser writes a network log of this run; none for Firefox, which has no such log and asks through the tests' proxy. */
export const netLogFlags = (target: Target): readonly string[] =>
  target === 'firefox' ? [] : [`--log-net-log=${join(inject('netLogs'), `${process.pid}-${logs++}.json`)}`];

/** Starts the browser on this profile. */
export const startBare = async (target: Target, profile: string, options: Partial<LaunchOptions> = {}): Promise<Session> => {
  const found = await findOrGetBrowser(target);
  return startSession({ found, extension: inject('extensions')[target], profile, headless: true, flags: netLogFlags(target), ...options });
};

/** Ends the browser as a crash of the machine would, and waits until it has gone. */
export const kill = async ({ browser }: Session): Promise<void> => {
  const running = browser.process()!;
  const ended = new Promise((resolve) => running.once('exit', resolve));
  running.kill('SIGKILL');
  await ended;
};
