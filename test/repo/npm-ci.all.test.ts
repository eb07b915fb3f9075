import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './sources.ts';

let folder = '';
const run = (command: string, ...given: readonly string[]) =>
  execFileSync(command, given, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backlight-'));
  run('git', 'clone', '--quiet', '--depth=1', `file://${fileURLToPath(root)}`, '.');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('npm ci installs what the lock names, and leaves the files of a fresh clone as they are', {
  timeout: 600_000,
}, () => {
  run('npm', 'ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund');
  expect(run('git', 'status', '--porcelain')).toBe('');
});
