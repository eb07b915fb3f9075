import { browser } from 'wxt/browser';

/**
 * Hosts that asked to be left alone for a while (`Retry-After`), each a key of its
 * own: two that say so at the same time lose nothing. In the browser's storage,
 * because the next life of the background must obey as well.
 */
const WAIT = 'posts-wait:';

/**
 * A host is to be left alone.
 *
 * @param until in ms since 1970
 */
export async function noteRetryAfter(host: string, until: number): Promise<void> {
  await browser.storage.local.set({ [WAIT + host]: until });
}

/**
 * Reads which hosts are to be left alone, and forgets the others.
 *
 * @param now in ms since 1970
 * @returns until when, in ms since 1970
 */
export async function retryAfterByHost(now: number): Promise<ReadonlyMap<string, number>> {
  const waits = new Map<string, number>();
  const over: string[] = [];
  for (const [key, until] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(WAIT)) continue;
    if (Number(until) > now) waits.set(key.slice(WAIT.length), Number(until));
    else over.push(key);
  }
  if (over.length > 0) await browser.storage.local.remove(over);
  return waits;
}
