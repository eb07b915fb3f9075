import { type CheckResult, checkedRecord } from '../../../utils/store/checked-record.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import type { Queryable } from '../database/database.ts';
import { dueColumn, READ_COLUMNS, readPostRow, recordColumn } from './post-row.ts';

/**
 * Saves a check of a guest post, keyed by the post and when it was due: where that check is saved already, or the post
 * is not what it was any more, nothing happens.
 *
 * @param planned when the post was due
 * @param judge gets the post as it is now: an import may have changed what was agreed since the check began. It gives
 *   null where the check says nothing of the post any more
 * @returns the post as it stands now; null where nothing was saved
 */
export async function saveCheckOf(
  tx: Queryable,
  id: string,
  planned: Instant,
  judge: (record: PostRecord) => CheckResult | null,
): Promise<PostRecord | null> {
  const [row] = await tx.query(
    `SELECT ${READ_COLUMNS} FROM backlight.posts WHERE id = $1 AND due = $2 FOR UPDATE`,
    [id, planned],
  );
  const before = row && readPostRow(row);
  const result = before ? judge(before) : null;
  if (!before || !result) return null;
  const after = checkedRecord(before, result);
  await tx.query('UPDATE backlight.posts SET due = $2, record = $3::text::json WHERE id = $1', [
    id,
    dueColumn(after),
    recordColumn(after),
  ]);
  await tx.query(
    'INSERT INTO backlight.checks (post, at, planned, record) VALUES ($1, $2, $3, $4::text::json) ON CONFLICT DO NOTHING',
    [id, Math.round(result.check.at), planned, JSON.stringify(result.check)],
  );
  return after;
}

/** Plans a check that could not be made for later, unless it was made or planned anew meanwhile. */
export async function postponeCheck(
  tx: Queryable,
  id: string,
  planned: Instant,
  due: Instant | null,
): Promise<void> {
  await tx.query('UPDATE backlight.posts SET due = $3 WHERE id = $1 AND due = $2', [
    id,
    planned,
    due === null ? null : Math.round(due),
  ]);
}
