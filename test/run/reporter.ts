import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type { Report } from './result.ts';

/** Runs inside of vitest, and tells the process that started it how the tests go. */
export default class LaneReporter implements Reporter {
  readonly #began = new Map<string, number>();

  onTestRunStart(specifications: readonly unknown[]): void {
    tell({ type: 'begin', files: specifications.length });
  }

  onTestModuleQueued({ id }: TestModule): void {
    this.#began.set(id, Date.now());
  }

  onTestCaseResult(): void {
    tell({ type: 'test' });
  }

  onTestModuleEnd(module: TestModule): void {
    const ms = Date.now() - (this.#began.get(module.id) ?? Date.now());
    tell({ type: 'file', file: pathOf(module), ms, failed: failuresOf(module).length });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message?: unknown }[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    tell({
      type: 'end',
      passed: count('passed'),
      skipped: count('skipped') + count('pending'),
      failed: [
        ...modules.flatMap(failuresOf),
        ...unhandled.map(({ message }) => `an error outside of any test: ${message}`),
      ],
    });
  }
}

function tell(report: Report): void {
  process.send?.(report);
}

function pathOf(module: TestModule): string {
  return relative(process.cwd(), module.moduleId);
}

/** The names of what failed in a file; a suite or a file that failed before its tests could run, by its own name. */
function failuresOf(module: TestModule): string[] {
  const path = pathOf(module);
  const tests = [...module.children.allTests()].filter((test) => test.result().state === 'failed');
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
  const names = [...suites, ...tests].map(({ fullName }) => `${path} > ${fullName}`);
  return names.length === 0 && !module.ok() ? [path] : names;
}
