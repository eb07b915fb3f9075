import { defineConfig } from 'vitest/config';

/** End-to-end: the built extension in real browsers. One file at a time: browsers need the machine for themselves. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts', 'test/reader/**/*.test.ts'],
    fileParallelism: false,
    // Limits, not measures: a busy machine fails nothing by them.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
