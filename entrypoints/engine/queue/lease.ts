import type { JobAttempt, PgBoss } from 'pg-boss';
import * as v from 'valibot';
import { bossDb, type Queryable } from '../database/database.ts';
import { QUEUE, QUEUE_SCHEMA } from './open-queue.ts';
import { planSite } from './plan.ts';

/** The right of one worker to ask the servers of a site. It is the queue's job, and ends where the queue gives that to another. */
export interface Lease {
  /** A registrable domain. */
  readonly site: string;
  /** Aborted as soon as it is known that another has it. */
  readonly lost: AbortSignal;
  /**
   * Says that this worker is there, and finds out whether it still has the lease; within a transaction nobody can take it
   * until that is over.
   */
  confirm(tx?: Queryable): Promise<boolean>;
  /** Gives it back; one that was lost stays with whoever has it. */
  end(): Promise<void>;
}

const attemptSchema = v.object({ id: v.string(), retryCount: v.number() });
const dataSchema = v.object({ site: v.string() });
/** pg-boss says it, though its types do not. */
const touchedSchema = v.object({ affected: v.number() });

/**
 * Takes sites out of the queue, each for this worker alone.
 *
 * @param most so many at most
 */
export async function takeLeases(boss: PgBoss, most: number): Promise<Lease[]> {
  const jobs = await boss.fetch<unknown>(QUEUE, { batchSize: most });
  return jobs.map((job) => leaseOf(boss, job, v.parse(dataSchema, job.data).site));
}

/**
 * Takes a site for this worker, whether it waits in the queue or not.
 *
 * @returns null where another has it
 */
export async function takeLeaseOf(db: Queryable, boss: PgBoss, site: string): Promise<Lease | null> {
  await planSite(db, site);
  // As pg-boss takes one; it has no way to take a certain one.
  const [job] = await db.query(
    `UPDATE ${QUEUE_SCHEMA}.job SET state = 'active', started_on = now(), heartbeat_on = now(),
       retry_count = retry_count + CASE WHEN started_on IS NULL THEN 0 ELSE 1 END
     WHERE name = $1 AND singleton_key = $2 AND state < 'active'
     RETURNING id, retry_count AS "retryCount"`,
    [QUEUE, site],
  );
  return job ? leaseOf(boss, v.parse(attemptSchema, job), site) : null;
}

/** @param attempt a job that is given to another has a higher number */
function leaseOf(boss: PgBoss, { id, retryCount }: JobAttempt, site: string): Lease {
  const attempt = { id, retryCount };
  const lost = new AbortController();
  return {
    site,
    lost: lost.signal,
    async confirm(tx) {
      const touched = await boss.touch(QUEUE, attempt, tx ? { db: bossDb(tx) } : {});
      const { affected } = v.parse(touchedSchema, touched);
      if (affected === 0) lost.abort();
      return affected > 0;
    },
    end: async () => void (await boss.complete(QUEUE, attempt)),
  };
}
