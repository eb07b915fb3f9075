import type { Page as Puppet } from 'puppeteer-core';
import { emulateMedia } from './chromium-media.ts';
import { chromiumView } from './chromium-view.ts';
import type { OpenOptions, Tab } from './driver.ts';

const LOAD_MS = 15_000;

/**
 * A page of Chromium as a `Tab`.
 *
 * @param zoom needs the extension, since only that may zoom as the user does
 */
export function chromiumTab(puppet: Puppet, zoom: (factor: number) => Promise<void>): Tab {
  const loaded = { waitUntil: 'load', timeout: LOAD_MS } as const;
  return {
    ...chromiumView(puppet),
    goto: (url, options) => load(puppet, options, (waiting) => puppet.goto(url, waiting)),
    reload: (options) => load(puppet, options, (waiting) => puppet.reload(waiting)),
    front: () => puppet.bringToFront(),
    back: async () => void (await puppet.goBack(loaded)),
    forward: async () => void (await puppet.goForward(loaded)),
    setViewport: (width, height) => puppet.setViewport({ width, height }),
    zoom,
    emulatePrint: (print) => emulateMedia(puppet, { print }),
  };
}

/** Runs a navigation; one that is broken off or takes too long leaves the page as it is. */
async function load(
  puppet: Puppet,
  { wait = 'load', timeout = LOAD_MS }: OpenOptions = {},
  navigate: (waiting: { waitUntil: 'load'; timeout: number }) => Promise<unknown>,
): Promise<void> {
  const loaded = navigate({ waitUntil: 'load', timeout }).catch((error) => errorPage(puppet, error));
  if (wait === 'load') await loaded;
}

/** The browser's error page comes some time after Puppeteer has told of the failure: until then the tab loads. */
async function errorPage(puppet: Puppet, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : '';
  // Downloads and pages that give way to others are aborted, and show no error.
  if (!message.startsWith('net::') || message.startsWith('net::ERR_ABORTED')) return;
  await puppet
    .waitForFunction(() => location.protocol === 'chrome-error:', { timeout: LOAD_MS })
    .catch(() => undefined);
}
