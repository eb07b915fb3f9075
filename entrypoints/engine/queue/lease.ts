import type { JobAttempt, PgBoss } from 'pg-boss';
import * as v from 'valibot';
import { bossDb, type Queryable } from '../database/database.ts';
import { QUEUE } from './open-queue.ts';

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
