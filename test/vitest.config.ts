import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = new URL('..', import.meta.url).pathname;

/** What runs in a page, and what is seen. */
const withDocument = [
  'test/unit/utils/read/**/*.test.ts',
  'test/unit/entrypoints/highlight/**/*.test.ts',
  'test/unit/entrypoints/legend/**/*.test.ts',
  'test/unit/components/**/*.test.tsx',
  'test/unit/utils/**/*.test.tsx',
];

/** What is seen of a whole view: it has the store, or modules put in place of others. */
const wholeViews = ['test/unit/entrypoints/**/*.test.tsx'];

/** What lives as long as its modules do, or has modules put in place of others: each file has a worker to itself. */
const alone = [
  'test/unit/entrypoints/background/**/*.test.ts',
  'test/unit/entrypoints/import-worker/*.test.ts',
  'test/unit/entrypoints/engine/read/private.test.ts',
  'test/unit/utils/store/**/*.test.ts',
  'test/unit/utils/tabs/*.test.ts',
  'test/unit/utils/exchange/backup/*.test.ts',
];

export default defineConfig({
  root,
  // `wxt/browser` becomes WXT's fake browser.
  plugins: [WxtVitest()],
  test: {
    // They start in less time than processes.
    pool: 'threads',
    // A limit, not a measure: a busy machine fails no accessibility check by it, while what takes
    // more than linear time over a hostile text of a megabyte goes beyond it anywhere.
    testTimeout: 60_000,
    // Accessibility is checked there, after each test of a view.
    hookTimeout: 60_000,
    setupFiles: ['test/unit/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          // Starting a worker takes longer than most of these files.
          isolate: false,
          include: ['test/unit/**/*.test.ts', 'test/repo/*.test.ts'],
          exclude: [
            ...withDocument,
            ...wholeViews,
            ...alone,
            ...(process.env['TEST_ALL'] ? [] : ['**/*.all.test.ts']),
          ],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          // Loading happy-dom and Preact anew takes longer than most of these files.
          isolate: false,
          include: withDocument,
          setupFiles: ['test/unit/setup-dom.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'views',
          environment: 'happy-dom',
          include: wholeViews,
          setupFiles: ['test/unit/setup-dom.ts'],
        },
      },
    ],
  },
});
