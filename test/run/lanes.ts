import * as v from 'valibot';
import { buildCommand, TEST_PACE } from '../../utils/drive/build.ts';
import type { BrowserKind } from '../../utils/drive/driver.ts';
import { type Ended, run } from './process.ts';
import type { Progress } from './progress.ts';
import { type FileResult, type LaneResult, REPORT, type Report } from './result.ts';

/** Tests that run side by side with others. */
export type Lane = 'static' | 'unit' | BrowserKind;

export const LANES: readonly Lane[] = ['static', 'unit', 'chromium', 'firefox'];

/**
 * Builds what ships and, where browsers are to be driven, what tests drive; for both kinds of browsers at once.
 * Installs meanwhile the browsers to drive that are lacking.
 *
 * @param driven the browsers to drive
 */
export async function build(driven: readonly BrowserKind[], progress: Progress): Promise<LaneResult> {
  const paces = driven.length > 0 ? [1, TEST_PACE] : [1];
  const inTurn = (kind: BrowserKind) =>
    steps(paces.map((pace) => [`build for ${kind}, pace ${pace}`, buildCommand(kind, pace)]));
  return timed('builds', progress, async () => {
    const install = { args: ['test/run/install-browsers.ts', ...driven] };
    const installed = driven.length > 0 ? [steps([['browsers to drive', install]])] : [];
    const all = await Promise.all([inTurn('chromium'), inTurn('firefox'), ...installed]);
    return all.reduce(together);
  });
}

/** Types and style. */
export function checkStatic(progress: Progress): Promise<LaneResult> {
  return timed('static', progress, () =>
    steps([
      ['types', { args: ['node_modules/typescript/bin/tsc', '--noEmit'] }],
      ['lint', { args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] }],
    ]),
  );
}

/** What needs no browser is done first by a minute or more, for it waits for nobody: it lets the browsers go before it. */
const BEHIND_BROWSERS = 3;

/**
 * Tests of one configuration.
 *
 * @param args more for vitest: which files, how many workers
 */
export function runVitest(
  name: Lane,
  config: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<LaneResult> {
  return timed(name, progress, async () => {
    const files: FileResult[] = [];
    let end: Extract<Report, { type: 'end' }> | undefined;
    const hear = (message: unknown): void => {
      // Vitest's own process may say other things.
      if (!v.is(REPORT, message)) return;
      const report = message;
      progress.hear(name, report);
      if (report.type === 'file') files.push({ file: report.file, ms: report.ms });
      if (report.type === 'end') end = report;
    };
    const reporters = ['--reporter=default', '--reporter=./test/run/reporter.ts'];
    const script = ['node_modules/vitest/vitest.mjs', 'run', '--config', config, ...reporters, ...args];
    const { ok, output } = await run(script, env, hear, name === 'unit' ? BEHIND_BROWSERS : 0);
    const failed = end?.failed ?? [];
    return {
      passed: end?.passed ?? 0,
      skipped: end?.skipped ?? 0,
      // It may end badly with all tests well, say where it cannot even begin.
      failed: ok || failed.length > 0 ? failed : [name],
      files,
      output,
    };
  });
}

type Came = Omit<LaneResult, 'name' | 'ms'>;

/** One after the other; each counts as one test. */
async function steps(
  all: readonly (readonly [string, { readonly args: readonly string[]; readonly env?: NodeJS.ProcessEnv }])[],
): Promise<Came> {
  const ended: (Ended & { readonly name: string })[] = [];
  for (const [name, { args, env }] of all) ended.push({ name, ...(await run(args, env)) });
  const bad = ended.filter(({ ok }) => !ok);
  return {
    passed: ended.length - bad.length,
    skipped: 0,
    failed: bad.map(({ name }) => name),
    files: [],
    output: bad.map(({ output }) => output).join('\n'),
  };
}

function together(one: Came, other: Came): Came {
  return {
    passed: one.passed + other.passed,
    skipped: one.skipped + other.skipped,
    failed: [...one.failed, ...other.failed],
    files: [...one.files, ...other.files],
    output: one.output + other.output,
  };
}

async function timed(name: string, progress: Progress, work: () => Promise<Came>): Promise<LaneResult> {
  const began = Date.now();
  progress.begin(name);
  const came = await work();
  const result = { name, ms: Date.now() - began, ...came };
  progress.end(result);
  return result;
}
