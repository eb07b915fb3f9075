import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Where all is run. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How a process ended. */
export interface Ended {
  readonly ok: boolean;
  /** All that it wrote, errors included. */
  readonly output: string;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    console.error(`Ended by ${signal}: nothing can be said of the tests.`);
    process.exit(1);
  });
}

/**
 * Runs a script of Node and waits for its end.
 *
 * @param args of Node, the script first
 * @param env beside our own
 * @param hear is given what the script sends to us
 * @param priority its "niceness" (`os.setPriority`): above 0, others come first
 */
export function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  hear?: (message: unknown) => void,
  priority = 0,
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', ...(hear ? (['ipc'] as const) : [])],
    });
    running.add(child);
    if (child.pid !== undefined) setPriority(child.pid, priority);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('message', (message) => hear?.(message));
    child.on('error', (error) => chunks.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}
