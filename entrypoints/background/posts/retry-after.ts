import { browser } from 'wxt/browser';
import { LONGEST_RETRY_AFTER } from '../../../utils/posts/next-check.ts';
import type { Instant } from '../../../utils/time.ts';

/**
 * Hosts that asked to be left alone for a while (`Retry-After`), each a key of its
 * own: two that say so at the same time lose nothing. In the browser's storage,
 * because the next life of the background must obey as well.
 */
const WAIT = 'posts-wait:';

/** Stores until when a host is to be left alone. */
export async function noteRetryAfter(host: string, until: Instant): Promise<void> {
  await browser.storage.local.set({ [WAIT + host]: until });
}

/**
 * Reads until when which hosts are to be left alone, and forgets those whose time is over.
 *
 * @throws Error where the browser's storage fails
 */
export async function retryAfterByHost(now: Instant): Promise<ReadonlyMap<string, Instant>> {
  const waits = new Map<string, Instant>();
  const over: string[] = [];
  for (const [key, until] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(WAIT)) continue;
    // What is stored beyond is by nobody of ours, or by a clock that was ahead.
    if (Number(until) > now && Number(until) <= now + LONGEST_RETRY_AFTER)
      waits.set(key.slice(WAIT.length), Number(until));
    else over.push(key);
  }
  if (over.length > 0) await browser.storage.local.remove(over);
  return waits;
}

/**
 * Forgets all of them: after the clock was set back nobody knows until when they are.
 *
 * @throws Error where the browser's storage fails
 */
export async function forgetRetryAfter(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(WAIT));
  if (keys.length > 0) await browser.storage.local.remove(keys);
}
