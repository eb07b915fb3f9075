import { browser } from 'wxt/browser';
import { atMost } from '../net/limit.ts';
import { DAY, type Instant } from '../time.ts';

/** Sites whose robots.txt was asked for by itself within the last day, each with the time: it is asked for once a day. */
export const ROBOTS_ASKED = 'robots-asked';

/** Nobody looks at more in a day; of those who do, the oldest are forgotten. */
const SITES_AT_MOST = 1000;

/** Two that write at once would lose what one of them notes. */
const inTurn = atMost(1);

/**
 * Whether an origin was asked within the last day.
 *
 * @throws where the storage cannot be read
 */
export async function wasRobotsAsked(origin: string, now: Instant): Promise<boolean> {
  return (await askedSince(now)).has(origin);
}

/**
 * Notes that an origin is being asked; or, with null, that it was not asked after all.
 *
 * @throws where the storage refuses
 */
export function noteRobotsAsked(origin: string, at: Instant | null): Promise<void> {
  return inTurn(async () => {
    const asked = await askedSince(at ?? Date.now());
    asked.delete(origin);
    if (at !== null) asked.set(origin, at);
    const newest = [...asked].slice(-SITES_AT_MOST);
    await browser.storage.local.set({ [ROBOTS_ASKED]: Object.fromEntries(newest) });
  });
}

/** After the clock was set back, what is of the future says nothing. */
async function askedSince(now: Instant): Promise<Map<string, Instant>> {
  const { [ROBOTS_ASKED]: stored } = await browser.storage.local.get(ROBOTS_ASKED);
  if (typeof stored !== 'object' || stored === null) return new Map();
  return new Map(
    Object.entries(stored).flatMap(([origin, at]: [string, unknown]) =>
      typeof at === 'number' && at <= now && now - at < DAY ? [[origin, at] as const] : [],
    ),
  );
}
