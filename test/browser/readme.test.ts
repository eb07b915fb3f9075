import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { KINDS } from './each-browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The commands of the README that a newcomer copies; this test is itself part of `npm test`. */
const COMMANDS = Array.from(
  readFileSync(`${ROOT}README.md`, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm),
  ([, block]) => (block ?? '').trim().replace(/^npm install && /, ''),
).filter((command) => command !== 'npm test');

/** What the sample pages show: links that count and that do not, and a guest post that has lost its link. */
const SAMPLES = [/^does not count: sponsored$/m, /^does not count: nofollow$/m, /^counts\b/m, /^lost\b/m];

it('the README has commands', () => {
  expect(COMMANDS).toEqual([
    'npm start',
    'npm run --silent inspect -- test/pages/sample/index.html --domain harborlight.example',
  ]);
});

// They name no browser, so each starts Chromium.
it.runIf(process.platform !== 'win32' && KINDS.includes('chromium')).each(COMMANDS)(
  'the README’s command works as written: %s',
  (command) => {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...env } = process.env;
    const { status, stdout } = spawnSync('sh', ['-c', command], { cwd: ROOT, env, encoding: 'utf8' });
    expect(stdout).toContain('14 links to harborlight.example');
    const shown = command === 'npm start' ? SAMPLES : [];
    expect(shown.filter((words) => !words.test(stdout))).toEqual([]);
    expect(status).toBe(0);
  },
);
