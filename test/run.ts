import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: everything, in the order in which it fails soonest. Each step runs
 * even where one before it failed, except that nothing is tried on a broken build.
 * The last lines name what failed, and count all of it.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'backlight-test-'));

interface Counts {
  readonly passed: number;
  /** Names of what failed. */
  readonly failed: readonly string[];
  readonly skipped: number;
}

/** What is used of vitest's report, which has the form of Jest's. */
interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
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

const all: Counts[] = [];
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const [script, ...args] = step.run;
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ok = status === 0;
  all.push(countsOf(step, ok));
  if (!ok) console.log(`== ${step.name}: FAILED`);
  if (!ok && step.must) break;
}
rmSync(reports, { recursive: true });

const sum = (of: (counts: Counts) => number): number =>
  all.reduce((before, counts) => before + of(counts), 0);
const failed = all.flatMap((counts) => counts.failed);
console.log(['', ...failed.map((name) => `FAILED: ${name}`)].join('\n'));
console.log(
  `${sum((step) => step.passed)} passed, ${failed.length} failed, ${sum((step) => step.skipped)} skipped`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function countsOf({ name, report }: Step, ok: boolean): Counts {
  if (!report || !existsSync(report)) return { passed: ok ? 1 : 0, failed: ok ? [] : [name], skipped: 0 };
  const { numPassedTests, numPendingTests, numTodoTests, testResults }: Report = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name: path, assertionResults }) => {
      const file = relative(root, path);
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      // A file that failed before its tests could run has no failed test, and has failed all the same.
      return tests.length > 0 ? tests.map(({ fullName }) => `${file} > ${fullName}`) : [file];
    });
  return {
    passed: numPassedTests,
    // An error outside of any file.
    failed: ok || failed.length > 0 ? failed : [name],
    skipped: numPendingTests + numTodoTests,
  };
}
