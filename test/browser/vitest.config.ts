import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The reader lane comes last, in one piece: between its files no browser is reset. Vitest takes a class for it. */
class ReaderLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isReader = ({ moduleId }: TestSpecification) => moduleId.includes('/test/reader/');
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !isReader(file)), ...sorted.filter(isReader)];
  }
}

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
    sequence: { sequencer: ReaderLast },
    // Limits, not measures: a busy machine fails nothing by them.
    testTimeout: 240_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
