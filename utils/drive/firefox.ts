import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, LaunchOptions, OpenOptions, Tab, View } from './driver.ts';
import { WAIT_MS } from './expression.ts';
import { startFirefox } from './firefox-process.ts';
import { writeProfile } from './firefox-profile.ts';
import { firefoxTab } from './firefox-tab.ts';
import { type Call, firefoxView } from './firefox-view.ts';
import { ensureBrowser } from './install.ts';
import { openLifeline } from './lifeline.ts';
import type { Marionette } from './marionette.ts';
import { connectMarionette } from './marionette.ts';
import { temporaryDir } from './temporary.ts';

/** Starts Firefox with the extension installed. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const executable = options.executable ?? (await ensureBrowser('firefox'));
  const { dir, remove } =
    options.profileDir === undefined
      ? await temporaryDir('backlight-firefox-')
      : { dir: options.profileDir, remove: () => {} };
  await writeProfile(dir, options);
  const headless = (options.headless ?? true) ? ['--headless'] : [];
  const firefox = await startFirefox(executable, dir, [...headless, ...(options.args ?? [])]);
  const marionette = await connectMarionette(firefox.port);
  const lifeline = await openLifeline();
  const close = async (): Promise<void> => {
    await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    marionette.close();
    await firefox.ended();
    lifeline.close();
    remove();
  };
  try {
    const version = await beginSession(marionette);
    const extensionDir = resolve(options.extensionDir);
    let extension = await installIn(marionette, extensionDir, options.allowPrivate);
    const call = await takeControl(marionette, extension);
    await call('holdLifeline', lifeline.port);
    const reset = async (): Promise<void> => {
      await call('closeAllTabs');
      await marionette.send('Addon:Uninstall', { id: extension });
      await call('forgetSites', extension);
      extension = await installIn(marionette, extensionDir, options.allowPrivate);
      await followExtension(marionette, extension);
    };
    return { ...drive(call, version, close), reset, closed: firefox.exit };
  } catch (error) {
    await close();
    throw error;
  }
}

async function beginSession(marionette: Marionette): Promise<string> {
  const session = await marionette.send('WebDriver:NewSession', {
    unhandledPromptBehavior: 'ignore',
    timeouts: { script: 600_000 },
  });
  return /"browserVersion":"([^"]+)"/.exec(JSON.stringify(session))?.[1] ?? 'unknown';
}

/** Installs the unpacked extension in a folder; gives its ID. */
async function installIn(
  marionette: Marionette,
  extensionDir: string,
  allowPrivateBrowsing = false,
): Promise<unknown> {
  const asked = { path: extensionDir, temporary: true, allowPrivateBrowsing };
  return contentOf(await marionette.send('Addon:Install', asked));
}

/**
 * Puts the parent scripts into the browser window; gives the way to call their functions.
 *
 * @param extension its ID
 */
async function takeControl(marionette: Marionette, extension: unknown): Promise<Call> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  await execute(marionette, await source('parent'), [await source('frame')]);
  await execute(marionette, await source('parent-page'), []);
  await followExtension(marionette, extension);
  const script = 'return window.backlightDriver[arguments[0]](...arguments[1])';
  return (name, ...args) => execute(marionette, script, [name, args]);
}

/** Has the parent scripts drive this extension, which has just been installed. */
async function followExtension(marionette: Marionette, extension: unknown): Promise<void> {
  for (const name of ['parent-extension', 'parent-gestures'])
    await execute(marionette, await source(name), [extension]);
}

function source(name: string): Promise<string> {
  return readFile(new URL(`firefox-${name}.js`, import.meta.url), 'utf8');
}

/** Runs a script in the browser window; a promise that it returns is awaited. */
async function execute(
  marionette: Marionette,
  script: string | undefined,
  args: readonly unknown[],
): Promise<unknown> {
  return contentOf(await marionette.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system' }));
}

function contentOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
}

function drive(call: Call, version: string, close: () => Promise<void>): Omit<Browser, 'reset' | 'closed'> {
  const numbers = new WeakMap<Tab, unknown>();
  const open = async (url: string, { wait = 'load', timeout = 15_000 }: OpenOptions = {}): Promise<Tab> => {
    const id = await call('open', url, { wait, timeout });
    const tab = firefoxTab(call, id);
    numbers.set(tab, id);
    return tab;
  };
  const numberOf = (tab: Tab): unknown => {
    const id = numbers.get(tab);
    if (id === undefined) throw new Error('Only a tab that open() gave can be clicked for');
    return id;
  };
  return {
    name: 'firefox',
    version,
    open,
    clickToolbar: async (tab) => firefoxView(call, await call('clickToolbar', numberOf(tab))),
    pressShortcut: async (tab, command) => void (await call('pressShortcut', numberOf(tab), command)),
    clickMenuEntry: async (tab, id) => void (await call('clickMenuEntry', numberOf(tab), id)),
    clickNotification: async (id) => void (await call('clickNotification', id)),
    openOwnPage: async (path): Promise<View> => open(String(await call('ownUrl', path))),
    findOwnPage: async (path) => firefoxView(call, await call('findOwnPage', path, WAIT_MS)),
    killBackground: async () => void (await call('killBackground')),
    isBackgroundRunning: async () => (await call('isBackgroundRunning')) === true,
    setColorScheme: async (scheme) => void (await call('setColorScheme', scheme)),
    setReducedMotion: async (on) => void (await call('setReducedMotion', on)),
    setForcedColors: async (on) => void (await call('setForcedColors', on)),
    // A preference of the profile has every prompt accepted.
    acceptPrompts: async () => {},
    grant: async (origins) => void (await call('grant', origins)),
    close,
  };
}
