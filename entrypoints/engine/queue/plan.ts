import type { Instant } from '../../../utils/time.ts';
import type { Queryable } from '../database/database.ts';
import { NOT_WAITING } from '../store/due.ts';
import { QUEUE, QUEUE_SCHEMA } from './open-queue.ts';

/** So many sites wait in the queue at most, those first that have waited longest: the next minute brings others. */
const SITES_AT_ONCE = 20_000;

/**
 * Makes the statement that puts sites into the queue, unless they wait there or are under way. Its `$1` is the queue. All
 * do it in the same order: of two that wait for each other's site Postgres would undo one.
 */
function enqueue(sites: string): string {
  return `INSERT INTO ${QUEUE_SCHEMA}.job
       (name, singleton_key, data, policy, expire_seconds, heartbeat_seconds, deletion_seconds, retry_limit, keep_until)
     SELECT q.name, due.site, jsonb_build_object('site', due.site), q.policy, q.expire_seconds, q.heartbeat_seconds,
       q.deletion_seconds, q.retry_limit, now() + q.retention_seconds * interval '1s'
     FROM ${QUEUE_SCHEMA}.queue AS q, (${sites}) AS due
     WHERE q.name = $1
     ORDER BY due.site
     ON CONFLICT DO NOTHING
     RETURNING id`;
}

/**
 * Puts the sites into the queue that have guest posts due. One statement, which any worker may run at any time: a site
 * that waits there, or is under way, is not put there twice.
 *
 * @param only this site alone; null for all
 * @returns how many were added
 */
export async function planSites(db: Queryable, now: Instant, only: string | null = null): Promise<number> {
  const added = await db.query(
    enqueue(
      `SELECT p.site FROM backlight.posts AS p WHERE p.due <= $2 AND ($3::text IS NULL OR p.site = $3) AND ${NOT_WAITING('$2')}
       GROUP BY p.site ORDER BY min(p.due) LIMIT ${SITES_AT_ONCE}`,
    ),
    [QUEUE, now, only],
  );
  return added.length;
}

/** Puts a site into the queue, whether or not guest posts of it are due. */
export async function planSite(db: Queryable, site: string): Promise<void> {
  await db.query(enqueue('SELECT $2::text AS site'), [QUEUE, site]);
}
