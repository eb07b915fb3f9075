import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { readStyle } from '../highlight/style-schema.ts';
import { type Instant, MINUTE } from '../time.ts';
import { addEntries, type EntryKey, readEntries, removeEntry } from './entries.ts';
import { onStoredChange, settingOf } from './setting.ts';

/** How links are highlighted; as by default where it was never set. */
export const HIGHLIGHT_STYLE = settingOf('highlight:look', readStyle);
export const { read: highlightStyle, save: saveStyle } = HIGHLIGHT_STYLE;

/** The sites on which nothing is highlighted, with their subdomains, as `readSiteList` gives them. */
export const EXCLUDED_SITES = settingOf<readonly string[]>('highlight:hidden-sites', (stored) =>
  Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [],
);
export const { read: excludedSites, save: saveExcludedSites } = EXCLUDED_SITES;

/** The hosts on which highlighting is always on. On this machine alone: so is the access that it needs. */
export const ALWAYS_SITES: EntryKey = { key: 'highlight:always:', each: true, area: 'local' };

/** The host that is to be among them once the browser gives access. */
export const ALWAYS_REQUEST = 'always-wish';

/**
 * Reads the hosts on which highlighting is always on.
 *
 * @throws where the storage cannot be read
 */
export async function alwaysSites(): Promise<string[]> {
  // One entry that is no host would keep the browser from registering the others.
  return (await readEntries(ALWAYS_SITES)).flatMap(([host]) => (isHost(host) ? host : []));
}

/**
 * Adds a host to those on which highlighting is always on, or takes it off.
 *
 * @throws where the storage refuses
 */
export async function setAlways(host: string, always: boolean): Promise<void> {
  if (always) await addEntries(ALWAYS_SITES, [[host, true]]);
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
export async function requestAlways(host: string, now: Instant): Promise<void> {
  await browser.storage.local.set({ [ALWAYS_REQUEST]: { host, at: now } });
}

/**
 * Takes what was noted by {@link requestAlways}, once.
 *
 * @returns the host; null where there is none, or it is so old that what came now was not for it
 * @throws where the storage refuses
 */
export async function takeAlwaysRequest(now: Instant): Promise<string | null> {
  const { [ALWAYS_REQUEST]: request } = await browser.storage.local.get(ALWAYS_REQUEST);
  await browser.storage.local.remove(ALWAYS_REQUEST);
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

function isHost(name: string): boolean {
  return URL.parse(`https://${name}/`)?.hostname === name;
}
