/** Runs the same tests in each real browser, one browser for all tests of a block. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Target, TARGETS } from '../../scripts/manifest.ts';
import { startUnderTest, type UnderTest } from './browser.ts';
import './build-first.ts';
import { type Plant, plantBuild } from './planted-build.ts';

/** BROWSERS=chromium narrows the choice while working on a test; `npm test` takes both whatever it says. */
const chosen = (): readonly Target[] => {
  const names = process.env['BROWSERS']?.split(',');
  return names === undefined ? TARGETS : TARGETS.filter((target) => names.includes(target));
};

/** `tests` gets a function for the browser, because it starts only when the block runs. With plants it runs a changed copy of the build. */
export const eachBrowser = (name: string, tests: (under: () => UnderTest) => void, ...plants: readonly Plant[]): void => {
  describe.each(chosen())(`${name}, %s`, (target) => {
    let under: UnderTest | null = null;
    let planted: string | null = null;
    beforeAll(async () => {
      const built = inject('extensions')[target];
      planted = plants.length === 0 ? null : plantBuild(built, ...plants);
      under = await startUnderTest(target, planted ?? built);
    });
    afterAll(async () => {
      await under?.close();
      if (planted !== null) rmSync(planted, { recursive: true, force: true });
    });
    tests(() => {
      if (under === null) throw new Error('the browser has not started');
      return under;
    });
  });
};
