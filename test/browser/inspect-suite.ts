import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../../utils/drive/driver.ts';

const COMMAND = fileURLToPath(new URL('../../entrypoints/cli/inspect.ts', import.meta.url));

/** Runs `npm run inspect` and gives what it printed; servers of the test answer meanwhile. */
export async function inspect(...args: string[]) {
  const command = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status]] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    once(command, 'close'),
  ]);
  return { status, lines: stdout.trim().split('\n').filter(Boolean), stderr };
}

/**
 * Each call starts a browser of its own, with what ships. `npm test` makes all of
 * them in one browser, and the first of a suite in the other; `npm run test:all`
 * makes all in both.
 */
export function isEachCallMade(kind: BrowserKind): boolean {
  return kind === 'chromium' || process.env['TEST_ALL'] !== undefined;
}
