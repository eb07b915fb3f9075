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
    goto: (url, options) => load(options, (waiting) => puppet.goto(url, waiting)),
    reload: (options) => load(options, (waiting) => puppet.reload(waiting)),
    front: () => puppet.bringToFront(),
    back: async () => void (await puppet.goBack(loaded)),
    forward: async () => void (await puppet.goForward(loaded)),
    setViewport: (width, height) => puppet.setViewport({ width, height }),
    zoom,
    emulatePrint: (print) => emulateMedia(puppet, { print }),
  };
}

/** Runs a navigation; one that fails or takes too long leaves the page as it is. */
async function load(
  { wait = 'load', timeout = LOAD_MS }: OpenOptions = {},
  navigate: (waiting: { waitUntil: 'load'; timeout: number }) => Promise<unknown>,
): Promise<void> {
  const loaded = navigate({ waitUntil: 'load', timeout }).catch(() => undefined);
  if (wait === 'load') await loaded;
}
