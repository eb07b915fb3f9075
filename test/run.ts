import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: everything, in the order in which it fails soonest. Each step runs
 * even where one before it failed, except that nothing is tried on a broken build.
 * The last line counts all of it.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'backlight-test-'));

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly name: string;
  /** Script of an npm package, and its arguments. */
  readonly run: readonly [string, ...string[]];
  /** Where it leaves its count; without one, a step counts as one. */
  readonly report?: string;
  /** Nothing after it makes sense where it fails. */
  readonly must?: boolean;
}

const vitest = (name: string, config: string): Step => {
  const report = join(reports, `${name.replace(/\W+/g, '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, run: ['vitest/vitest.mjs', 'run', '--config', config, ...reporters], report };
};

const steps: readonly Step[] = [
  { name: 'types', run: ['typescript/bin/tsc', '--noEmit'] },
  { name: 'lint', run: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'build for Chromium', run: ['wxt/bin/wxt.mjs', 'build'], must: true },
  { name: 'build for Firefox', run: ['wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3'], must: true },
  vitest('unit tests, and tests of the repository', 'test/vitest.config.ts'),
  vitest('end to end, in real browsers', 'test/browser/vitest.config.ts'),
];

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const [script, ...args] = step.run;
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ok = status === 0;
  const counts = countsOf(step, ok);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (!ok) console.log(`== ${step.name}: FAILED`);
  if (!ok && step.must) break;
}
rmSync(reports, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

function countsOf({ report }: Step, ok: boolean): Counts {
  const one = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (!report || !existsSync(report)) return one;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests }: Record<string, number> =
    JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests ?? 0;
  // A suite that failed before its tests could run has no failed test, and has failed all the same.
  return {
    passed: numPassedTests ?? 0,
    failed: !ok && failed === 0 ? 1 : failed,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  };
}
