import type { Hidden } from '../../../utils/link/hiding.ts';
import { requestPage } from '../../../utils/message/request-page.ts';
import { bringScript } from '../bring-script.ts';

/** About how many places a page is asked at once: between two questions it runs. */
const ASKED_AT_ONCE = 300;

/** So long may it take to look at a document's places, then the answer no longer waits for the others. */
const LOOKING_AT_MOST_MS = 3000;

/**
 * Asks a document which of some places it hides now, and why.
 *
 * @param places of links and mentions, as the reading and the document number them
 * @returns why each is hidden, or false where it is seen; without those that are gone, or were not looked at
 */
export async function askHidden(
  tabId: number,
  frameId: number,
  places: readonly number[],
): Promise<ReadonlyMap<number, Hidden>> {
  const found = new Map<number, Hidden>();
  if (
    places.length === 0 ||
    !(await bringScript({ tabId, frameIds: [frameId] }, '/answers.js', '/hiding.js'))
  )
    return found;
  const end = performance.now() + LOOKING_AT_MOST_MS;
  for (let at = 0; at < places.length && performance.now() < end; at += ASKED_AT_ONCE) {
    const piece = places.slice(at, at + ASKED_AT_ONCE);
    const answered = await requestPage(tabId, frameId, { type: 'findHidden', links: piece });
    if (!answered.ok) break;
    piece.forEach((place, i) => {
      const hidden = answered.value[i] ?? null;
      if (hidden !== null) found.set(place, hidden);
    });
  }
  return found;
}
