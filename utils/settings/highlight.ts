import { browser } from 'wxt/browser';
import type { Look } from '../highlight/look.ts';
import { readLook } from '../highlight/look-schema.ts';
import { type Kept, keepNewest, newest } from './newest.ts';

/** How links are highlighted, and where they are not. */

const LOOK = 'highlight:look';
const HIDDEN_SITES = 'highlight:hidden-sites';

/** Sites on which highlighting is always on, each a key of its own. On this machine: so is the access that it needs. */
const ALWAYS = 'highlight:always:';

/** Reads how links are highlighted; what was never set, or is no good, is as by default. */
export async function highlightLook(): Promise<Look> {
  return readLook(await newest(LOOK));
}

/**
 * Sets how links are highlighted.
 *
 * @param now in ms since 1970
 * @throws where it can be kept nowhere; the look before stays
 */
export function keepLook(look: Look, now: number): Promise<Kept> {
  return keepNewest(LOOK, look, now);
}

/** Reads the sites on which nothing is highlighted, with their subdomains. */
export async function hiddenSites(): Promise<string[]> {
  const found = await newest(HIDDEN_SITES);
  return Array.isArray(found) ? found.filter((site) => typeof site === 'string') : [];
}

/**
 * Sets the sites on which nothing is highlighted.
 *
 * @param hosts as `readSiteList` gives them
 * @param now in ms since 1970
 * @throws where they can be kept nowhere; the list before stays
 */
export function keepHiddenSites(hosts: readonly string[], now: number): Promise<Kept> {
  return keepNewest(HIDDEN_SITES, hosts, now);
}

/** Reads the hosts on which highlighting is always on. */
export async function alwaysSites(): Promise<string[]> {
  const all = await browser.storage.local.get(null);
  return Object.keys(all).flatMap((key) => (key.startsWith(ALWAYS) ? key.slice(ALWAYS.length) : []));
}

/** Adds a host to those on which highlighting is always on, or takes it off. */
export async function setAlways(host: string, always: boolean): Promise<void> {
  if (always) await browser.storage.local.set({ [ALWAYS + host]: true });
  else await browser.storage.local.remove(ALWAYS + host);
}

/** Calls back when any of this changes, here or on another machine. */
export function onHighlightSettingsChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => key.startsWith('highlight:'))) changed();
  });
}
