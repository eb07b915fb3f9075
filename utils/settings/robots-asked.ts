import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { atMost } from '../net/limit.ts';
import { DAY, type Instant } from '../time.ts';

/** Sites whose robots.txt was asked for by itself within the last day, so that it is asked for once a day. */
export const ROBOTS_ASKED = 'robots-asked';

/** Nobody looks at more in a day; of those who do, the oldest are forgotten. */
const SITES_AT_MOST = 1000;

const askedSchema = v.object({
  at: v.number(),
  /** Nothing answered, and the browser may have refused to ask: with access to the site it can be tried again. */
  refused: v.boolean(),
});
export type RobotsAsked = v.InferOutput<typeof askedSchema>;

const inTurn = atMost(1);

/**
 * Finds out whether an origin was asked within the last day.
 *
 * @returns null where it was not
 * @throws where the storage cannot be read
 */
export async function robotsAsked(origin: string, now: Instant): Promise<RobotsAsked | null> {
  return (await askedSince(now)).get(origin) ?? null;
}

/**
 * Notes that an origin is being asked, or that it was refused.
 *
 * @throws where the storage refuses
 */
export function noteRobotsAsked(origin: string, asked: RobotsAsked): Promise<void> {
  return inTurn(async () => {
    const all = await askedSince(asked.at);
    all.delete(origin);
    const newest = [...all, [origin, asked] as const].slice(-SITES_AT_MOST);
    await browser.storage.local.set({ [ROBOTS_ASKED]: Object.fromEntries(newest) });
  });
}

/** After the clock was set back, what is of the future says nothing. */
async function askedSince(now: Instant): Promise<Map<string, RobotsAsked>> {
  const { [ROBOTS_ASKED]: stored } = await browser.storage.local.get(ROBOTS_ASKED);
  if (typeof stored !== 'object' || stored === null) return new Map();
  const all = Object.entries(stored).flatMap(([origin, one]) => {
    const read = v.safeParse(askedSchema, one);
    return read.success ? [[origin, read.output] as const] : [];
  });
  return new Map(all.filter(([, { at }]) => at <= now && now - at < DAY));
}
