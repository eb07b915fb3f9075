import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Instant, MINUTE } from '../time.ts';
import { addEntries, readEntries, removeEntry } from './entries.ts';
import { ALWAYS_REQUEST, ALWAYS_SITES, EXCLUDED_SITES, HIGHLIGHT_STYLE } from './registry.ts';
import { onStoredChange, settingOf } from './setting.ts';

/** How links are highlighted; as by default where it was never set. */
export const { read: highlightStyle, save: saveStyle } = settingOf(HIGHLIGHT_STYLE);

/** The sites on which nothing is highlighted, with their subdomains, as `readSiteList` gives them. */
export const { read: excludedSites, save: saveExcludedSites } = settingOf(EXCLUDED_SITES);

/**
 * Reads the hosts on which highlighting is always on.
 *
 * @throws where the storage cannot be read
 */
export async function alwaysSites(): Promise<string[]> {
  return [...(await readEntries(ALWAYS_SITES)).keys()];
}

/**
 * Adds a host to those on which highlighting is always on, or takes it off.
 *
 * @throws where the storage refuses
 */
export async function setAlways(host: string, always: boolean): Promise<void> {
  if (always) await addEntries(ALWAYS_SITES, new Map([[host, true]]));
  else await removeEntry(ALWAYS_SITES, host);
}

/** What comes later was not for this host. */
const REQUEST_LASTS = 5 * MINUTE;
const requestSchema = v.object({ host: v.string(), at: v.number() });

/**
 * Notes that the user wants a host among those, while the browser asks for the
 * access: Chromium closes the popup then, and nobody else would know.
 *
 * @throws where the storage refuses
 */
export async function wishAlways(host: string, now: Instant): Promise<void> {
  await browser.storage.local.set({ [ALWAYS_REQUEST.key]: { host, at: now } });
}

/**
 * Takes what was noted by {@link wishAlways}, once.
 *
 * @returns the host; null where there is none, or it is so old that what came now was not for it
 * @throws where the storage refuses
 */
export async function takeWish(now: Instant): Promise<string | null> {
  const { [ALWAYS_REQUEST.key]: request } = await browser.storage.local.get(ALWAYS_REQUEST.key);
  await browser.storage.local.remove(ALWAYS_REQUEST.key);
  const result = v.safeParse(requestSchema, request);
  return result.success && now - result.output.at < REQUEST_LASTS ? result.output.host : null;
}

/**
 * Calls back when any of this changes, here or on another machine.
 *
 * @returns stops that
 */
export function onHighlightSettingsChanged(changed: () => void): () => void {
  return onStoredChange([HIGHLIGHT_STYLE, EXCLUDED_SITES, ALWAYS_SITES], changed);
}
