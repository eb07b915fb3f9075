import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Waits of engines under test are divided by this. */
export const PACE = 50;

/** An engine in a process of its own. */
export interface EngineProcess {
  readonly process: ChildProcess;
  /** Resolves when it has ended, with its exit code and all that it said; the code is null where it was killed. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/**
 * Starts an engine, as `npm run engine --` does; names under `.test` lead to this machine.
 *
 * @param options of Node
 */
export function startEngine(args: readonly string[], options: readonly string[] = []): EngineProcess {
  const script = fileURLToPath(new URL('engine-process.ts', import.meta.url));
  const child = spawn(process.execPath, [...options, script, '--contact', 'tester@example.com', ...args], {
    env: { ...process.env, BACKLIGHT_PACE: String(PACE), BACKLIGHT_TEST_DOMAIN: 'test' },
  });
  let output = '';
  child.stdout.on('data', (piece) => {
    output += piece;
  });
  child.stderr.on('data', (piece) => {
    output += piece;
  });
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  return { process: child, ended };
}
