import { type Instant, SECOND } from '../time.ts';

/** So many guest posts of one import are due at once: whoever imports a hundred wants to know how they stand. */
const AT_ONCE = 200;

/** The others follow in this distance: about as many as are checked in that time where each is on a host of its own. */
const BETWEEN = SECOND / 4;

/**
 * Plans the first check of an imported guest post. A hundred thousand that are all due at the same moment would be read
 * and sorted by the queue again and again.
 *
 * @param place of the post among those that the import adds, from 0
 */
export function firstCheck(place: number, now: Instant): Instant {
  return now + Math.max(0, place - AT_ONCE) * BETWEEN;
}
