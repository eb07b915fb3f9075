import { paced } from '../../../utils/pace.ts';
import type { FetchedPost } from '../../../utils/posts/fetched-post.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { HOUR, type Instant, MINUTE } from '../../../utils/time.ts';
import { noteAsked } from '../store/hosts.ts';
import { postponeCheck } from '../store/save-check.ts';
import type { HostTurns, NextPost } from './host-turns.ts';
import type { Lease } from './lease.ts';
import { PutOff, visitsOf } from './visits.ts';
import type { Walker } from './walk.ts';

/** Until then whoever has the site that a redirect led to may be done with it. */
const AFTER_PUT_OFF = paced(MINUTE);
/** A fault of ours says nothing of the page. */
const AFTER_FAILURE = HOUR;

/**
 * Fetches the page of a guest post whose turn it is, wherever its redirects lead.
 *
 * @param ended nobody waits any more once it is aborted
 * @returns null where a fault of ours kept it from being fetched, it was put off, or the lease was lost meanwhile
 */
export async function fetchInTurn(
  walker: Walker,
  lease: Lease,
  { record, host }: NextPost,
  turns: HostTurns,
  ended: AbortSignal,
): Promise<FetchedPost | null> {
  const { db, clock, settings, ledTo } = walker;
  const visits = visitsOf(walker, lease, host, turns, ended);
  const fetched = async () => {
    const before = ledTo.get(record.id) ?? movedTo(record);
    if (before !== undefined) await visits.admit(before);
    const { domains, as } = settings;
    return walker.fetchPost(record, domains, as, clock.now(), lease.lost, visits.admit);
  };
  try {
    const came = await fetched().finally(visits.end);
    ledTo.delete(record.id);
    return came;
  } catch (error) {
    if (lease.lost.aborted) return null;
    // Its server was asked all the same.
    await noteAsked(db, host, clock.now());
    const until = laterThan(walker, record, error);
    if (record.due !== undefined && !ended.aborted) await postponeCheck(db, record.id, record.due, until);
    return null;
  }
}

/** Where a page led for good when it was looked at last. */
function movedTo({ state }: PostRecord): string | undefined {
  return state.last?.reasons.find(({ code }) => code === 'moved')?.evidence;
}

/** When a post is checked whose page could not be fetched, by no fault of its own. */
function laterThan({ clock, ledTo, onError, onPutOff }: Walker, { id }: PostRecord, error: unknown): Instant {
  if (!(error instanceof PutOff)) {
    onError(error);
    return clock.now() + AFTER_FAILURE;
  }
  if (error.until !== null) return error.until;
  ledTo.set(id, error.address);
  const until = clock.now() + AFTER_PUT_OFF;
  onPutOff(until);
  return until;
}
