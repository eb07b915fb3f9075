import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { HighlightStyle } from '../highlight/style.ts';
import { readStyle } from '../highlight/style-schema.ts';
import type { SavedIn } from './save.ts';
import { readSynced, saveSynced } from './synced-value.ts';

/** How links are highlighted, and where they are not. */

const LOOK = 'highlight:look';
const HIDDEN_SITES = 'highlight:hidden-sites';

/** Sites on which highlighting is always on, each a key of its own. On this machine: so is the access that it needs. */
const ALWAYS = 'highlight:always:';

const WISH = 'always-wish';
const WISH_LASTS_MS = 5 * 60_000;
const wishSchema = v.object({ host: v.string(), at: v.number() });

/** Reads how links are highlighted; what was never set, or is no good, is as by default. */
export async function highlightStyle(): Promise<HighlightStyle> {
  return readStyle(await readSynced(LOOK));
}

/**
 * Sets how links are highlighted.
 *
 * @param now in ms since 1970
 * @throws where it can be kept nowhere; the style before stays
 */
export function saveStyle(style: HighlightStyle, now: number): Promise<SavedIn> {
  return saveSynced(LOOK, style, now);
}

/** Reads the sites on which nothing is highlighted, with their subdomains. */
export async function excludedSites(): Promise<string[]> {
  const found = await readSynced(HIDDEN_SITES);
  return Array.isArray(found) ? found.filter((site) => typeof site === 'string') : [];
}

/**
 * Sets the sites on which nothing is highlighted.
 *
 * @param hosts as `readSiteList` gives them
 * @param now in ms since 1970
 * @throws where they can be kept nowhere; the list before stays
 */
export function saveExcludedSites(hosts: readonly string[], now: number): Promise<SavedIn> {
  return saveSynced(HIDDEN_SITES, hosts, now);
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

/**
 * Notes that the user wants a host among those, while the browser asks for the
 * access: Chromium closes the popup then, and nobody else would know.
 *
 * @param now in ms since 1970
 */
export async function wishAlways(host: string, now: number): Promise<void> {
  await browser.storage.local.set({ [WISH]: { host, at: now } });
}

/**
 * Takes the wish, once.
 *
 * @returns the host; null where there is none, or it is so old that what came now was not for it
 */
export async function takeWish(now: number): Promise<string | null> {
  const { [WISH]: wish } = await browser.storage.local.get(WISH);
  await browser.storage.local.remove(WISH);
  const result = v.safeParse(wishSchema, wish);
  return result.success && now - result.output.at < WISH_LASTS_MS ? result.output.host : null;
}

/** Calls back when any of this changes, here or on another machine. */
export function onHighlightSettingsChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => key.startsWith('highlight:'))) changed();
  });
}
