import { hostAndPort } from '../../../utils/domains/host-and-port.ts';
import type { FetchedPost } from '../../../utils/posts/fetched-post.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { MINUTE } from '../../../utils/time.ts';
import { noteAsked, noteServerWait } from '../store/hosts.ts';
import { postponeCheck, saveCheckOf } from '../store/save-check.ts';
import { busyServer, judgeCheck } from './check-post.ts';
import type { Lease } from './lease.ts';
import type { Walker } from './walk.ts';

const AFTER_OFFLINE = 5 * MINUTE;

/**
 * Saves what was fetched of a guest post, in one transaction that first confirms the lease: where another has the site
 * by now, nothing is saved. One that is run a second time changes nothing.
 */
export async function saveFetched(
  { db, clock, settings, onChecked }: Pick<Walker, 'db' | 'clock' | 'settings' | 'onChecked'>,
  lease: Lease,
  { id, url, due }: PostRecord,
  fetched: FetchedPost,
): Promise<void> {
  if (due === undefined) return;
  const now = clock.now();
  const random = Math.random();
  const saved = await db.transaction(async (tx) => {
    if (!(await lease.confirm(tx))) return null;
    await noteAsked(tx, hostAndPort(url), now);
    const busy = busyServer(fetched, now);
    if (busy) await noteServerWait(tx, busy.host, busy.until);
    const { observation } = fetched;
    if (observation.kind === 'failed' && observation.why === 'offline') {
      await postponeCheck(tx, id, due, now + AFTER_OFFLINE);
      return null;
    }
    return saveCheckOf(tx, id, due, (record) =>
      judgeCheck(record, fetched, url, now, random, settings.schedule),
    );
  });
  if (saved) onChecked(saved);
}
