import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './driver.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['components', 'entrypoints', 'public', 'utils', 'wxt.config.ts', 'package.json'];

/** By what the builds that tests drive divide the extension's waits. */
export const TEST_PACE = 10;

/**
 * Builds the extension where that was not done since its sources changed.
 *
 * @param pace by what its waits are divided (utils/pace.ts): 1 is what ships
 * @returns the folder of the built, unpacked extension
 * @throws Error where the build fails, with its own words
 */
export function ensureBuilt(kind: BrowserKind, pace = 1): string {
  const output = join(ROOT, '.output', pace === 1 ? '' : `pace-${pace}`);
  const folder = join(output, kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  const built = changedAt(join(folder, 'manifest.json'));
  if (SOURCES.some((source) => changedAt(join(ROOT, source)) > built)) build(kind, pace);
  return folder;
}

/** What builds the extension: a script, its arguments, and what its environment has to say. */
export function buildCommand(kind: BrowserKind, pace: number): { args: string[]; env: NodeJS.ProcessEnv } {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const browser = kind === 'chromium' ? [] : ['-b', 'firefox', '--mv3'];
  // A test's own environment is no production, and what it builds would be larger than what ships.
  const env = { ...process.env, NODE_ENV: 'production', BACKLIGHT_PACE: String(pace) };
  return { args: [wxt, 'build', ...browser], env };
}

function build(kind: BrowserKind, pace: number): void {
  console.error(`Building Backlight for ${kind} …`);
  const { args, env } = buildCommand(kind, pace);
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build for ${kind} failed.\n${stdout}${stderr}`);
}

/** When a file, or the newest file of a folder, was changed last; 0 where there is none. */
function changedAt(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
