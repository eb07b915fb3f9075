import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = new URL('..', import.meta.url).pathname;

/** What runs in a page, and what is seen. */
const withDocument = [
  'test/unit/utils/read/**/*.test.ts',
  'test/unit/entrypoints/highlight/**/*.test.ts',
  'test/unit/**/*.test.tsx',
];

export default defineConfig({
  root,
  // `wxt/browser` becomes WXT's fake browser.
  plugins: [WxtVitest()],
  test: {
    // A busy machine must not fail an accessibility check.
    testTimeout: 20_000,
    setupFiles: ['test/unit/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/unit/**/*.test.ts', 'test/repo/*.test.ts'],
          exclude: withDocument,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: withDocument,
        },
      },
    ],
  },
});
