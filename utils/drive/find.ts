import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './driver.ts';

/** Names on the PATH, the ones that behave best under a driver first: branded Chrome comes after Chromium. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
    'msedge',
    'brave-browser',
    'brave',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
} as const;

const MAC = {
  chromium: ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
} as const;

const WINDOWS = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: [
    'Mozilla Firefox\\firefox.exe',
    'Firefox Developer Edition\\firefox.exe',
    'Firefox Nightly\\firefox.exe',
  ],
} as const;

/** The path of an installed browser. `BACKLIGHT_CHROMIUM` and `BACKLIGHT_FIREFOX` name one by hand. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = process.env[`BACKLIGHT_${kind.toUpperCase()}`];
  if (named) return named;
  return places(kind).find(isExecutable);
}

function places(kind: BrowserKind): string[] {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return roots.flatMap((root) => WINDOWS[kind].map((tail) => join(root, tail)));
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const commands = COMMANDS[kind].flatMap((name) => [...onPath, '/snap/bin'].map((dir) => join(dir, name)));
  if (platform !== 'darwin') return commands;
  const roots = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
  // A bundle's executable is called like the bundle, but for Firefox, whose editions all call it firefox.
  const bundles = MAC[kind].flatMap((name) =>
    roots.map((root) => join(root, `${name}.app/Contents/MacOS`, kind === 'firefox' ? 'firefox' : name)),
  );
  return [...bundles, ...commands];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
