import type { Instant } from '../time.ts';
import type { RobotsTxtFact } from '../verdict/robots-txt-fact.ts';
import { isGoodRobotsTxt } from './good-rows.ts';
import { openStore } from './open.ts';

/**
 * Reads the robots.txt of an origin.
 *
 * @returns null where it was not fetched yet, or does not hold any more
 */
export async function storedRobotsTxt(origin: string, now: Instant): Promise<RobotsTxtFact | null> {
  const stored = await (await openStore()).get('robotsTxt', origin);
  // After the clock was set back, a robots.txt from the future must not hold for ever.
  return isGoodRobotsTxt(stored) && stored.expires > now && stored.at <= now ? stored : null;
}

/**
 * Stores a robots.txt, and deletes those that do not hold any more.
 *
 * @throws DOMException where the browser has no room or no leave for it
 */
export async function saveRobotsTxt(fact: RobotsTxtFact): Promise<void> {
  const tx = (await openStore()).transaction('robotsTxt', 'readwrite');
  const old = await tx.store.index('expires').getAllKeys(IDBKeyRange.upperBound(fact.at));
  await Promise.all([...old.map((origin) => tx.store.delete(origin)), tx.store.put(fact), tx.done]);
}
