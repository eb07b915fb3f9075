import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { TEST_PACE } from '../../utils/drive/build.ts';

const COMMAND = fileURLToPath(new URL('../../entrypoints/cli/inspect.ts', import.meta.url));

/** Starts `npm run inspect`. */
function begin(args: readonly string[]) {
  return spawn(process.execPath, [COMMAND, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // It drives what the lanes drive: what ships would wait ten times as long between two pages of a host.
    env: { ...process.env, BACKLIGHT_PACE: String(TEST_PACE) },
  });
}

/** Runs `npm run inspect` and gives what it printed; servers of the test answer meanwhile. */
export async function inspect(...args: string[]) {
  const command = begin(args);
  const [stdout, stderr, [status]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'close'),
  ]);
  return { status, lines: stdout.trim().split('\n').filter(Boolean), stderr };
}

/** Runs `npm run inspect` and calls back with each line as it is printed. */
export async function inspectLive(args: readonly string[], onLine: (line: string) => void): Promise<string> {
  const command = begin(args);
  const [stderr] = await Promise.all([
    text(command.stderr),
    (async () => {
      for await (const line of createInterface(command.stdout)) onLine(line);
    })(),
  ]);
  return stderr;
}
