import { browser } from 'wxt/browser';
import { originPattern } from '../../../utils/domains/host.ts';
import { alwaysSites, setAlways, takeAlwaysRequest } from '../../../utils/settings/highlight.ts';
import { mayEnter } from '../fetch/access.ts';

const ID = 'highlight';

/** True where highlighting is always on for this host: the user wants it and has given access. */
export async function isAlways(host: string): Promise<boolean> {
  return (await alwaysSites()).includes(host) && mayEnter(host);
}

/**
 * Has the browser run the highlighting in every page of the sites on which it is
 * always on, from its first moment. Replaces all that was registered before, so
 * that it does not matter how often it runs, or whether the last run was ended.
 */
export function registerAlways(): Promise<void> {
  registering = registering.then(register, register);
  return registering;
}

let registering: Promise<void> = Promise.resolve();

async function register(): Promise<void> {
  const sites = await alwaysSites();
  const may = await Promise.all(sites.map(mayEnter));
  const matches = sites.filter((_, i) => may[i]).map(originPattern);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches,
    js: ['/highlight.js'],
    allFrames: true,
    runAt: 'document_start' as const,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** The access that was just given is what a wish waited for. */
export async function fulfilAlwaysRequest(): Promise<void> {
  const host = await takeAlwaysRequest(Date.now());
  if (host !== null && (await mayEnter(host))) await setAlways(host, true);
}

/** Access that the user takes back in the browser's own settings ends it for good. */
export async function forgetForbidden(): Promise<void> {
  const sites = await alwaysSites();
  for (const site of sites) if (!(await mayEnter(site))) await setAlways(site, false);
}
