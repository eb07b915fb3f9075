import { PgBoss } from 'pg-boss';
import { paced } from '../../../utils/pace.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/time.ts';
import type { Database } from '../database/database.ts';
import { holdLock } from '../database/lock.ts';

/** Where pg-boss has its tables. */
export const QUEUE_SCHEMA = 'backlight_queue';
/** The queue of registrable domains that have guest posts due. */
export const QUEUE = 'sites';

/** So many guest posts are checked before a site is given back: others wait, too. */
export const POSTS_AT_ONCE = 200;

/**
 * No check takes longer: half a minute for a server that does not answer, and the pause before it; the same again where
 * another has the site that it leads to.
 */
const LONGEST_CHECK = 62 * SECOND;

/** How the queue finds out that a worker is gone. */
export interface QueueTimes {
  /** In this time a worker says that it is there, else its sites are given to others. pg-boss takes no less than 10 s. */
  readonly heartbeat: number;
  /** How often somebody looks whether all workers are there. */
  readonly supervise: number;
}

/** Whole seconds, as pg-boss takes them. */
export const QUEUE_TIMES: QueueTimes = {
  heartbeat: Math.max(10 * SECOND, paced(30 * SECOND)),
  supervise: Math.max(SECOND, paced(15 * SECOND)),
};

/**
 * Starts pg-boss, with one queue whose job is a site: of a site there is one job at most, waiting or under way
 * (`exclusive`). So one worker in the world asks the servers of a site, and no rate must be agreed upon by workers.
 * `groupConcurrency` would not do: it lets two workers in at once.
 *
 * @param onError told what fails beside what is asked of it
 * @throws what the database throws
 */
export async function openQueue(
  db: Database,
  times: QueueTimes,
  onError: (error: Error) => void,
): Promise<PgBoss> {
  const supervise = times.supervise / SECOND;
  const boss = new PgBoss({
    ...db.boss,
    schema: QUEUE_SCHEMA,
    schedule: false,
    superviseIntervalSeconds: supervise,
    monitorIntervalSeconds: supervise,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', onError);
  await inTurn(db, () => startQueue(boss, times));
  // What a process had that was killed is planned anew: nobody else could still be at it.
  if (db.isEmbedded) await boss.deleteAllJobs(QUEUE);
  return boss;
}

/** Workers that start together do it one after the other: pg-boss fails where another one makes its tables meanwhile. */
async function inTurn(db: Database, start: () => Promise<void>): Promise<void> {
  if (db.isEmbedded) return start();
  await db.transaction(async (tx) => {
    await holdLock(tx, 'queue');
    await start();
  });
}

async function startQueue(boss: PgBoss, times: QueueTimes): Promise<void> {
  await boss.start();
  const options = {
    // 200 posts that time out take hours; pg-boss alone would give their site to another after 15 minutes.
    expireInSeconds: (POSTS_AT_ONCE * LONGEST_CHECK + 10 * MINUTE) / SECOND,
    heartbeatSeconds: times.heartbeat / SECOND,
    deleteAfterSeconds: HOUR / SECOND,
  };
  await boss.createQueue(QUEUE, { policy: 'exclusive', ...options });
  // A queue that is there already keeps what it was made with.
  await boss.updateQueue(QUEUE, options);
}
