import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extension, Page as Puppet, Browser as Puppeteer } from 'puppeteer-core';
import { type Gestures, gesturesOf } from './chromium-gestures.ts';
import { closeChromiumPage } from './chromium-view.ts';
import { type Background, backgroundOf } from './chromium-worker.ts';
import { temporaryDir } from './temporary.ts';

/** An extension as it is installed in a running Chromium. */
export interface Installed {
  readonly id: string;
  /** `chrome-extension://ID/`, with the slash. */
  readonly origin: string;
  readonly extension: Extension;
  readonly background: Background;
  readonly gestures: Gestures;
  /** The built extension that it came from, and where it was installed from: after a reset, a copy. */
  readonly built: string;
  readonly removeCopy: () => void;
}

/** Installs an unpacked extension. */
export async function installIn(
  puppeteer: Puppeteer,
  built: string,
  from = built,
  removeCopy = (): void => undefined,
): Promise<Installed> {
  const id = await puppeteer.installExtension(from);
  const extension = (await puppeteer.extensions()).get(id);
  if (!extension) throw new Error(`Chromium does not list the extension ${id} that it has just installed`);
  const origin = `chrome-extension://${id}/`;
  const background = await backgroundOf(puppeteer, origin);
  return {
    id,
    origin,
    extension,
    background,
    gestures: gesturesOf(extension, background),
    built,
    removeCopy,
  };
}

/**
 * Brings Chromium back to how it was started, see `Browser.reset`.
 *
 * The extension is installed from a copy: Chromium derives the ID of an unpacked
 * extension from its folder, and deletes what a removed one has stored in its own
 * time. Under its old ID the new one would find that, or lose what it stores itself.
 *
 * @param zoomedHosts whose pages were zoomed: Chromium keeps that a host
 */
export async function resetChromium(
  puppeteer: Puppeteer,
  old: Installed,
  zoomedHosts: ReadonlySet<string>,
): Promise<Installed> {
  const before = await puppeteer.pages();
  // With its last tab Chromium would end.
  const settings = await puppeteer.newPage();
  await Promise.all(before.map(closeChromiumPage));
  const replace = async (): Promise<Installed> => {
    const [{ copy, remove }] = await Promise.all([copyOf(old.built), puppeteer.uninstallExtension(old.id)]);
    old.removeCopy();
    return installIn(puppeteer, old.built, copy, remove);
  };
  // Chromium takes its time to empty its cache.
  const [installed] = await Promise.all([replace(), forgetSites(settings, zoomedHosts)]);
  return installed;
}

/** A copy of a built extension, which is gone at the end at the latest. */
async function copyOf(built: string): Promise<{ readonly copy: string; readonly remove: () => void }> {
  const { dir, remove } = await temporaryDir('backlight-copy-');
  const copy = join(dir, 'extension');
  await cp(built, copy, { recursive: true });
  return { copy, remove };
}

/** Leaves the page empty: the one tab that a browser starts with. */
async function forgetSites(page: Puppet, zoomedHosts: ReadonlySet<string>): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Network.clearBrowserCache');
  await session.send('Network.clearBrowserCookies');
  await session.detach();
  if (zoomedHosts.size === 0) return;
  // What the user does on this page of the settings.
  await page.goto('chrome://settings/content/zoomLevels');
  for (const host of zoomedHosts) {
    await page.evaluate(`chrome.send('removeZoomLevel', [${JSON.stringify(host)}])`);
  }
  await page.goto('about:blank');
}
