import { hostAndPort } from '../../../utils/domains/host-and-port.ts';
import type { NetworkWatch } from '../../../utils/posts/network-watch.ts';
import { isUnanswered } from '../../../utils/posts/observation.ts';
import { isAtRest, statusAt } from '../../../utils/posts/state.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import { type Instant, SECOND } from '../../../utils/time.ts';
import type { Database } from '../database/database.ts';
import { hostTimes } from '../store/hosts.ts';
import { duePosts } from '../store/read-posts.ts';
import { postponeCheck } from '../store/save-check.ts';
import type { EngineSettings } from '../store/settings.ts';
import { busyServer, type FetchPost } from './check-post.ts';
import { fetchInTurn } from './fetch-in-turn.ts';
import { hostTurns } from './host-turns.ts';
import type { Lease } from './lease.ts';

import { POSTS_AT_ONCE } from './open-queue.ts';
import { saveFetched } from './save-fetched.ts';
import type { Visitor } from './visits.ts';

/** What checks guest posts. */
export interface Walker extends Visitor {
  readonly db: Database;
  readonly fetchPost: FetchPost;
  readonly settings: EngineSettings;
  readonly network: NetworkWatch;
  /** Once it is aborted no further request is made; those under way end. */
  readonly stop: AbortSignal;
  /** Is told of each check that was saved. */
  readonly onChecked: (record: PostRecord) => void;
  /** Where looks led that were put off, by their posts: next time the site of that is taken before anybody is asked. */
  readonly ledTo: Map<string, string>;
  /** Is told until when a look is put off whose redirect led to a site that another has. */
  readonly onPutOff: (until: Instant) => void;
  /** Is told of what fails by a fault of ours. */
  readonly onError: (error: unknown) => void;
  /** Waits for what is waited for only until it is known whether the network is there. */
  readonly untilKnown: (saved: Promise<unknown>) => Promise<void>;
}

/** A lease that was confirmed longer ago is confirmed again before a request. */
const CONFIRMED_FOR = 5 * SECOND;

/**
 * Checks the guest posts of a site that are due, one after the other, as long as the lease lasts.
 *
 * @returns whether more of them may be due
 */
export async function walkSite(walker: Walker, lease: Lease): Promise<boolean> {
  const { db, clock, stop, network } = walker;
  const due = await duePosts(db, lease.site, clock.now(), POSTS_AT_ONCE);
  const posts = await withoutResting(walker, due.posts);
  const turns = hostTurns(posts, await hostTimes(db, [...new Set(posts.map(({ url }) => hostAndPort(url)))]));
  const ended = AbortSignal.any([stop, lease.lost]);
  const unsure: Promise<void>[] = [];
  let confirmedAt = clock.now();
  for (let next = turns.next(clock.now()); next; next = turns.next(clock.now())) {
    await clock.wait(next.at - clock.now(), ended);
    if (ended.aborted || network.isDead()) break;
    // A machine that slept may have lost it long ago.
    if (clock.now() - confirmedAt > CONFIRMED_FOR && !(await lease.confirm())) break;
    const { record, host } = next;
    const fetched = await fetchInTurn(walker, lease, next, turns, ended);
    turns.asked(host, clock.now());
    if (!fetched) continue;
    const busy = busyServer(fetched, clock.now());
    if (busy) turns.wait(busy.host, busy.until);
    const save = () => saveFetched(walker, lease, record, fetched);
    if (isUnanswered(fetched.observation)) unsure.push(onceKnown(network, host, save));
    else {
      await network.answered();
      await save();
      confirmedAt = clock.now();
    }
  }
  if (unsure.length > 0) await walker.untilKnown(Promise.all(unsure));
  return due.rows === POSTS_AT_ONCE && !ended.aborted && !network.isDead();
}

/** One that has expired, or that the user wants no checks of, is planned no more. */
async function withoutResting({ db, clock }: Walker, due: readonly PostRecord[]): Promise<PostRecord[]> {
  const awake: PostRecord[] = [];
  for (const record of due) {
    if (!isAtRest(statusAt(record.post, record.state, clock.now()))) awake.push(record);
    else if (record.due !== undefined) await postponeCheck(db, record.id, record.due, null);
  }
  return awake;
}

/** Saves a check in which nobody answered once it is known that the network is there; resolves when that is done, or it is not. */
function onceKnown(network: NetworkWatch, host: string, save: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    void network.failed({
      host,
      save: () => save().then(resolve, reject),
      drop: async () => resolve(),
    });
  });
}
