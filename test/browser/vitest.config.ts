import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The built extension in real browsers: one file after the other, in one worker,
 * which keeps one browser of each kind for all of them.
 */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts', 'test/reader/**/*.test.ts'],
    // What takes long and fails for no other reason than its shorter twin: `npm run test:all` runs it too.
    exclude: [...configDefaults.exclude, ...(process.env['TEST_ALL'] ? [] : ['**/*.all.test.ts'])],
    fileParallelism: false,
    isolate: false,
    // Limits, not measures: a busy machine fails nothing by them.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
