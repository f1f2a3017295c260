import { defineConfig } from 'vitest/config';
import { PARTS } from './test/branches/parts.ts';

/**
 * Three suites: `unit` and `fuzz` in plain Node, `e2e` in real browsers with the built extension. `npm test` (test/run.ts) runs all;
 * one file alone: `npx vitest run --project e2e test/e2e/popup.spec.ts`, with BROWSERS=chromium for one browser.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // With `--coverage` (`npm test`, `npm run branches`): every branch of the five parts that nothing may be lost in. Only files that lack one are listed.
    coverage: {
      provider: 'v8',
      include: Object.values(PARTS).flat(),
      reporter: [['text', { skipFull: true, maxCols: 100 }], 'json'],
      reportsDirectory: '.cache/branches',
      thresholds: { branches: 100 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'fuzz', include: ['test/fuzz/**/*.fuzz.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.spec.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/build-first.ts'],
          // One browser at a time: two cores carry no more, and only one window can be in front.
          fileParallelism: false,
          // A test that waits in vain says for what, by the wait's own end; these only catch a browser that hangs.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
