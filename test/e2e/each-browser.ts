/** Runs the same tests in each real browser, one browser for all tests of a block. */
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Target, TARGETS } from '../../scripts/manifest.ts';
import { startUnderTest, type UnderTest } from './browser.ts';
import './build-first.ts';

/** BROWSERS=chromium narrows the choice while working on a test; `npm test` takes both whatever it says. */
const chosen = (): readonly Target[] => {
  const names = process.env['BROWSERS']?.split(',');
  return names === undefined ? TARGETS : TARGETS.filter((target) => names.includes(target));
};

/** `tests` gets a function for the browser, because it starts only when the block runs. */
export const eachBrowser = (name: string, tests: (under: () => UnderTest) => void): void => {
  describe.each(chosen())(`${name}, %s`, (target) => {
    let under: UnderTest | null = null;
    beforeAll(async () => {
      under = await startUnderTest(target, inject('extensions')[target]);
    });
    afterAll(() => under?.close());
    tests(() => {
      if (under === null) throw new Error('the browser has not started');
      return under;
    });
  });
};
