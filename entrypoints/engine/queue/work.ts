import type { PgBoss } from 'pg-boss';
import { paced } from '../../../utils/pace.ts';
import { type NetworkWatch, watchNetwork } from '../../../utils/posts/network-watch.ts';
import { type Instant, MINUTE, SECOND } from '../../../utils/time.ts';
import { isAnyDue } from '../store/due.ts';
import { forgetRobotsTxt } from '../store/robots-txt.ts';
import { takeLeases } from './lease.ts';
import type { QueueTimes } from './open-queue.ts';
import { planSites } from './plan.ts';
import type { Walker } from './walk.ts';
import { walksOf } from './walks.ts';

/** What a worker is told. */
export interface WorkAsked extends Omit<Walker, 'network' | 'untilKnown' | 'visit' | 'ledTo' | 'onPutOff'> {
  readonly boss: PgBoss;
  readonly times: QueueTimes;
  /** So many sites are under way at once. */
  readonly sitesAtOnce: number;
  /** Whether it ends once nothing is due; else it goes on until it is stopped. */
  readonly untilDone: boolean;
  /** Is told that no server at all answers. */
  readonly onDead: () => void;
}

/** How often the sites are planned that have guest posts due. */
const PLAN_EVERY = MINUTE;
/** How often the queue is asked for a site while there is none; tests gain nothing by asking without a pause. */
const ASK_EVERY = Math.max(SECOND / 5, paced(SECOND));
/** How long to wait where no server answers: the network is down. */
const AFTER_DEAD = MINUTE;
/** So many rounds in which nobody answered are enough to believe it. */
const DEAD_ROUNDS = 3;

/**
 * Checks what is due: takes sites out of the queue, and checks their guest posts. It ends by itself where it is told so,
 * else by the signal; checks that are under way are finished first, and what it holds is given back.
 *
 * @throws what the database throws, unless that is away for a while
 */
export async function work(asked: WorkAsked): Promise<void> {
  for (let deadRounds = 0; ; ) {
    const isDead = await workRound(asked, watchNetwork(deadRounds >= DEAD_ROUNDS));
    if (!isDead || asked.stop.aborted) return;
    deadRounds++;
    asked.onDead();
    await asked.clock.wait(paced(AFTER_DEAD), asked.stop);
  }
}

/**
 * One round ends where nothing is due, where it is stopped, or where the network is dead.
 *
 * @returns whether it is dead
 */
async function workRound(asked: WorkAsked, network: NetworkWatch): Promise<boolean> {
  const { db, boss, clock, stop } = asked;
  const over = new AbortController();
  let putOff = 0;
  const onPutOff = (until: Instant) => {
    putOff = Math.max(putOff, until);
  };
  const walks = walksOf({ ...asked, onPutOff, stop: AbortSignal.any([stop, over.signal]) }, network);
  let isDead = false;
  let plannedAt = Number.NEGATIVE_INFINITY;
  try {
    while (!stop.aborted && !network.isDead()) {
      if (clock.now() - plannedAt >= paced(PLAN_EVERY)) {
        plannedAt = clock.now();
        await planSites(db, plannedAt);
        await forgetRobotsTxt(db, plannedAt);
      }
      const changed = walks.changed();
      const free = asked.sitesAtOnce - walks.count();
      const leases = free > 0 ? await takeLeases(boss, free) : [];
      for (const lease of leases) walks.begin(lease);
      await walks.settleIfUnsure();
      if (leases.length === free) {
        await changed;
        continue;
      }
      if (walks.count() === 0 && asked.untilDone && !(await isAnyDue(db, Math.max(putOff, clock.now()))))
        break;
      await Promise.race([changed, clock.wait(ASK_EVERY, stop)]);
    }
  } finally {
    // Afterwards nobody knows: what was not saved is forgotten then.
    isDead = network.isDead();
    over.abort();
    await walks.end();
  }
  return isDead;
}
