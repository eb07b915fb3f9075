import * as v from 'valibot';
import { isGoodRobotsTxt } from '../../../utils/store/good-rows.ts';
import type { Instant } from '../../../utils/time.ts';
import type { RobotsTxtFact } from '../../../utils/verdict/robots-txt-fact.ts';
import type { Queryable } from '../database/database.ts';

const row = v.object({ fact: v.unknown() });

/**
 * Reads the robots.txt of an origin that any worker has fetched.
 *
 * @returns null where none has, or it does not hold any more
 */
export async function sharedRobotsTxt(
  db: Queryable,
  origin: string,
  now: Instant,
): Promise<RobotsTxtFact | null> {
  const [raw] = await db.query('SELECT fact FROM backlight.robots_txt WHERE origin = $1 AND expires > $2', [
    origin,
    now,
  ]);
  const fact = raw && v.parse(row, raw).fact;
  return isGoodRobotsTxt(fact) ? fact : null;
}

/** Keeps a robots.txt for all workers. */
export async function shareRobotsTxt(db: Queryable, fact: RobotsTxtFact): Promise<void> {
  await db.query(
    `INSERT INTO backlight.robots_txt (origin, expires, fact) VALUES ($1, $2, $3::text::json)
     ON CONFLICT (origin) DO UPDATE SET expires = excluded.expires, fact = excluded.fact`,
    [fact.origin, fact.expires, JSON.stringify(fact)],
  );
}

/** Deletes those that do not hold any more. */
export async function forgetRobotsTxt(db: Queryable, now: Instant): Promise<void> {
  await db.query('DELETE FROM backlight.robots_txt WHERE expires <= $1', [now]);
}
