import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './driver.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['components', 'entrypoints', 'public', 'utils', 'wxt.config.ts', 'package.json'];

/**
 * Builds the extension where that was not done since its sources changed.
 *
 * @returns the folder of the built, unpacked extension
 * @throws Error where the build fails, with its own words
 */
export function ensureBuilt(kind: BrowserKind): string {
  const folder = join(ROOT, '.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  const built = changedAt(join(folder, 'manifest.json'));
  if (SOURCES.some((source) => changedAt(join(ROOT, source)) > built)) build(kind);
  return folder;
}

function build(kind: BrowserKind): void {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const args = kind === 'chromium' ? ['build'] : ['build', '-b', 'firefox', '--mv3'];
  console.error(`Building Backlight for ${kind} …`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build for ${kind} failed.\n${stdout}${stderr}`);
}

/** When a file, or the newest file of a folder, was changed last; 0 where there is none. */
function changedAt(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
