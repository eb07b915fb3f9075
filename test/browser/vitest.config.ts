import { defineConfig } from 'vitest/config';

/** End-to-end: the built extension in real browsers. One file at a time: browsers need the machine for themselves. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
