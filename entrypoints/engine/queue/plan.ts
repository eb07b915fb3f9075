import type { Instant } from '../../../utils/time.ts';
import type { Queryable } from '../database/database.ts';
import { NOT_WAITING } from '../store/due.ts';
import { QUEUE, QUEUE_SCHEMA } from './open-queue.ts';

/** So many sites wait in the queue at most, those first that have waited longest: the next minute brings others. */
const SITES_AT_ONCE = 20_000;

/**
 * Puts the sites into the queue that have guest posts due. One statement, which any worker may run at any time: a site
 * that waits there, or is under way, is not put there twice.
 *
 * @param only this site alone; null for all
 * @returns how many were added
 */
export async function planSites(db: Queryable, now: Instant, only: string | null = null): Promise<number> {
  const added = await db.query(
    `INSERT INTO ${QUEUE_SCHEMA}.job
       (name, singleton_key, data, policy, expire_seconds, heartbeat_seconds, deletion_seconds, retry_limit, keep_until)
     SELECT q.name, due.site, jsonb_build_object('site', due.site), q.policy, q.expire_seconds, q.heartbeat_seconds,
       q.deletion_seconds, q.retry_limit, now() + q.retention_seconds * interval '1s'
     FROM ${QUEUE_SCHEMA}.queue AS q, (
       SELECT p.site FROM backlight.posts AS p WHERE p.due <= $1 AND ($3::text IS NULL OR p.site = $3) AND ${NOT_WAITING}
       GROUP BY p.site ORDER BY min(p.due) LIMIT ${SITES_AT_ONCE}
     ) AS due
     WHERE q.name = $2
     ON CONFLICT DO NOTHING
     RETURNING id`,
    [now, QUEUE, only],
  );
  return added.length;
}
