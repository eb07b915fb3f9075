import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import project from '../../package.json' with { type: 'json' };

/** Waits of engines under test are divided by this. */
export const PACE = 50;

/** Node's, as `npm run engine` has them: with room for what lives shortly, a tenth of its work is saved. */
const OPTIONS = project.scripts.engine.split(' ').filter((word) => word.startsWith('--'));

/** An engine in a process of its own. */
export interface EngineProcess {
  readonly process: ChildProcess;
  /** Resolves when it has ended, with its exit code and all that it said; the code is null where it was killed. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
  /** Resolves as soon as it has said this. It must say so before it ends. */
  says(words: string): Promise<void>;
}

/**
 * Starts an engine, as `npm run engine --` does; names under `.test` lead to this machine.
 *
 * @param options of Node
 */
export function startEngine(args: readonly string[], options: readonly string[] = []): EngineProcess {
  const script = fileURLToPath(new URL('engine-process.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [...OPTIONS, ...options, script, '--contact', 'tester@example.com', ...args],
    {
      env: {
        ...process.env,
        BACKLIGHT_PACE: String(PACE),
        BACKLIGHT_TEST_DOMAIN: 'test',
        // Where Node keeps what it has compiled for `engine.ts`, too: told here, it need not read the first file anew either.
        NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
      },
    },
  );
  let output = '';
  let onOutput = () => {};
  const hear = (piece: unknown) => {
    output += piece;
    onOutput();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      onOutput = () => {
        if (output.includes(words)) resolve();
      };
      onOutput();
      void ended.then(() => reject(new Error(`It did not say "${words}": ${output}`)));
    });
  return { process: child, ended, says };
}
