import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { detectBrowserPlatform, Browser as Installable, install, resolveBuildId } from '@puppeteer/browsers';
import type { BrowserKind } from './driver.ts';
import { findBrowser } from './find.ts';

// Standard output is for answers: what is being installed is said beside it.
const CACHE = join(homedir(), '.cache', 'backlight-browsers');

/** The path of a browser: an installed one, or else one that is installed now. */
export async function ensureBrowser(kind: BrowserKind): Promise<string> {
  const path = findBrowser(kind) ?? (await download(kind)) ?? installPackage(kind);
  if (path) return path;
  throw new Error(
    `No ${kind} was found and none could be installed: install ${kind}, or set BACKLIGHT_${kind.toUpperCase()} to the path of one.`,
  );
}

/** Chrome for Testing or Firefox stable, from their makers' own download sites. */
async function download(kind: BrowserKind): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  const browser = kind === 'chromium' ? Installable.CHROME : Installable.FIREFOX;
  try {
    const buildId = await resolveBuildId(browser, platform, 'stable');
    console.error(`Installing ${browser} ${buildId} into ${CACHE}`);
    const { executablePath } = await install({
      browser,
      buildId,
      platform,
      cacheDir: CACHE,
    });
    // Chrome for Testing needs libraries that a bare machine lacks.
    return spawnSync(executablePath, ['--version']).status === 0 ? executablePath : undefined;
  } catch (error) {
    console.error(`Could not download ${browser}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** The distribution's own package, on Debian and Ubuntu. */
function installPackage(kind: BrowserKind): string | undefined {
  if (!runs('apt-get', ['--version'])) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !runs('sudo', ['-n', 'true'])) return undefined;
  const apt = (...args: string[]): boolean => {
    const [command, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    // Another process may be installing: it is waited for, up to 10 minutes.
    return runs(command ?? 'apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...rest]);
  };
  const names = kind === 'chromium' ? ['chromium'] : ['firefox-esr', 'firefox'];
  console.error(`Installing ${names[0]} with apt-get`);
  apt('update');
  for (const name of names) {
    if (apt('install', '-y', '--no-install-recommends', name)) return findBrowser(kind);
  }
  return undefined;
}

function runs(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: 'ignore' }).status === 0;
}
