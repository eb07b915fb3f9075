import * as v from 'valibot';
import type { Instant } from '../../../utils/time.ts';
import type { Queryable } from '../database/database.ts';

/** Of posts whose server does not want to be left alone at this moment. */
export const NOT_WAITING = (moment: '$1' | '$2') =>
  `NOT EXISTS (SELECT FROM backlight.hosts AS h WHERE h.host = p.host AND h.wait > ${moment})`;

const countRow = v.object({ count: v.number() });

/** Counts the guest posts that are due and may be checked now. */
export async function countDue(db: Queryable, now: Instant): Promise<number> {
  const [row] = await db.query(
    `SELECT count(*) AS count FROM backlight.posts AS p WHERE p.due <= $1 AND ${NOT_WAITING('$1')}`,
    [now],
  );
  return v.parse(countRow, row).count;
}

/** Whether any guest post is due and may be checked now: less work than counting them. */
export async function isAnyDue(db: Queryable, now: Instant): Promise<boolean> {
  const rows = await db.query(
    `SELECT FROM backlight.posts AS p WHERE p.due <= $1 AND ${NOT_WAITING('$1')} LIMIT 1`,
    [now],
  );
  return rows.length > 0;
}
