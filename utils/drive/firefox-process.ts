import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { clearAtEnd } from './temporary.ts';
import { within } from './within.ts';

/** A running Firefox. */
export interface FirefoxProcess {
  /** Where Marionette listens. */
  readonly port: number;
  /** Resolves when it has ended. */
  readonly exit: Promise<void>;
  /** Waits for its end, and brings it about when it takes too long. */
  ended(): Promise<void>;
}

const START_MS = 60_000;
const END_MS = 10_000;

/** Starts Firefox on a profile and waits until it can be driven. */
export async function startFirefox(
  executable: string,
  profileDir: string,
  args: readonly string[],
): Promise<FirefoxProcess> {
  const isWindows = process.platform === 'win32';
  const all = [
    '--marionette',
    '--remote-allow-system-access',
    '--new-instance',
    '--profile',
    profileDir,
    ...args,
  ];
  const child = spawn(executable, isWindows ? ['--wait-for-browser', ...all] : all, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended.
    detached: !isWindows,
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const kill = clearAtEnd(() => killAll(child));
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const port = await within(START_MS, 'Firefox did not start', listening(child));
    return {
      port,
      exit,
      async ended() {
        await within(END_MS, 'Firefox did not end', exit).catch(() => undefined);
        kill();
        await within(END_MS, 'Firefox cannot be killed', exit);
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

function killAll(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** The port that Marionette writes into Firefox's output. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-10_000);
      const port = /Marionette\s+INFO\s+Listening on port (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Firefox ended at once (${code})\n${output}`)));
  });
}
