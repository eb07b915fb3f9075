import type { RobotsTxtFact } from '../verdict/robots-txt-fact.ts';
import { openStore } from './open.ts';

/**
 * The robots.txt of an origin, where it was asked for and still holds.
 *
 * @param now in ms since 1970
 * @returns null where there is none
 */
export async function storedRobotsTxt(origin: string, now: number): Promise<RobotsTxtFact | null> {
  const kept = await (await openStore()).get('robotsTxt', origin);
  // A clock that was set back must not keep it for ever.
  return kept && kept.expires > now && kept.at <= now ? kept : null;
}

/**
 * Keeps a robots.txt, and forgets those that hold no longer.
 *
 * @throws DOMException where the browser has no room or no leave for it
 */
export async function saveRobotsTxt(fact: RobotsTxtFact): Promise<void> {
  const tx = (await openStore()).transaction('robotsTxt', 'readwrite');
  const old = await tx.store.index('expires').getAllKeys(IDBKeyRange.upperBound(fact.at));
  await Promise.all([...old.map((origin) => tx.store.delete(origin)), tx.store.put(fact), tx.done]);
}
