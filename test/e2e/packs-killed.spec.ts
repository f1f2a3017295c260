/** A browser killed in the middle of an import, at moments of chance: all of it is there or nothing, it is told which, nothing is left over, and it can be done again. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../scripts/drive/session.ts';
import type { Target } from '../../scripts/manifest.ts';
import { kill, startBare } from './bare-session.ts';
import { drive, type Import, IMPORTS, newFolder, openView, untilSwept } from './import-rounds.ts';
import { momentOf, pause } from './pages.ts';

const chosen = process.env['BROWSERS']?.split(',');

/** What the library says to a reader who comes back. */
const told = async (session: Session, { view, done }: Import): Promise<string> => {
  const page = await openView(session, view);
  const says = await page.evaluate((whole) => {
    if (document.querySelector(whole) !== null) return 'it is there';
    const words = document.querySelector('main')?.textContent ?? '';
    return words.includes('Reading was interrupted') ? 'interrupted' : words.includes('What would be added') ? 'waits' : 'nothing';
  }, done);
  await page.close();
  return says;
};

interface Ends {
  nothing: number;
  whole: number;
}

/** Kills `rounds` imports, each somewhere between its first moment and a while after its last; what is stopped goes on in the next round. */
const killRounds = async (target: Target, one: Import, rounds: number): Promise<Ends> => {
  const folder = newFolder();
  mkdirSync(join(folder, 'files'));
  const files = one.files(join(folder, 'files'));
  const start = (): Promise<Session> => startBare(target, join(folder, 'profile'));
  const ends: Ends = { nothing: 0, whole: 0 };
  let session = await start();
  try {
    // Undisturbed once: how long it takes is what the moments are drawn from.
    const begun = performance.now();
    expect(await drive(await openView(session, one.view), one, files)).toBe(true);
    const wholeMs = performance.now() - begun;
    expect(await one.seen(session)).toBe('whole');
    await session.askBackground('forgetEverything');
    for (let round = 0; round < rounds; round++) {
      const importing = drive(await openView(session, one.view), one, files);
      await pause(momentOf(round, rounds) * wholeMs * 1.1);
      await kill(session);
      await importing;
      session = await start();
      const seen = await one.seen(session);
      expect(['nothing', 'whole']).toContain(seen);
      expect(await untilSwept(session)).toEqual([]);
      ends[seen as keyof Ends]++;
      if (one === IMPORTS.reports) expect((await told(session, one)) === 'it is there').toBe(seen === 'whole');
      if (seen === 'whole') await session.askBackground('forgetEverything');
    }
    expect(await drive(await openView(session, one.view), one, files)).toBe(true);
    expect(await one.seen(session)).toBe('whole');
    return ends;
  } finally {
    await session.browser.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

describe.each([
  ['chromium', IMPORTS.reports, 20],
  ['chromium', IMPORTS.claims, 6],
  ['firefox', IMPORTS.reports, 4],
  ['firefox', IMPORTS.claims, 4],
] as const)('F06: an import in %s', (target, one, rounds) => {
  const isChosen = chosen === undefined || chosen.includes(target);
  it.runIf(isChosen)(`of ${one.what}, killed at ${rounds} moments, is there whole or not at all`, { timeout: 400_000 }, async () => {
    // Two at a time: most of a round is the browser's start.
    const halves = await Promise.all([killRounds(target, one, rounds / 2), killRounds(target, one, rounds / 2)]);
    const [nothing, whole] = (['nothing', 'whole'] as const).map((end) => halves[0][end] + halves[1][end]);
    console.log(`${target}, ${one.what}: ${rounds} kills, ${nothing} left nothing to see, ${whole} all of it, 0 a part`);
    expect(nothing! + whole!).toBe(rounds);
    // Moments before the last one must be among them, or nothing was put to the test.
    expect(nothing).toBeGreaterThan(0);
  });
});
