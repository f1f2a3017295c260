import { defineConfig } from 'vitest/config';

/** Unit tests run in plain Node; the tests in real browsers have their own runner in test/run.ts. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [{ extends: true, test: { name: 'unit', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], environment: 'node', testTimeout: 20_000 } }],
  },
});
