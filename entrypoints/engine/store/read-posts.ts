import * as v from 'valibot';
import { isGoodCheck, isGoodEdit } from '../../../utils/store/good-rows.ts';
import type { CheckRecord, EditRecord, PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import type { Database, DbRow, Queryable } from '../database/database.ts';
import { keyColumn, READ_COLUMNS, readPostRows } from './post-row.ts';
import type { PastTable } from './write-posts.ts';

/**
 * Reads guest posts by their keys, for a transaction that will write them: nobody changes them until it ends. Those that
 * are not there, or cannot be read, are left out.
 */
export async function postsByKey(
  tx: Queryable,
  keys: readonly string[],
): Promise<ReadonlyMap<string, PostRecord>> {
  const rows = await tx.query(
    `SELECT ${READ_COLUMNS} FROM backlight.posts WHERE key = ANY($1::uuid[]) FOR UPDATE`,
    [keys.map(keyColumn)],
  );
  return new Map(readPostRows(rows).map((record) => [record.key, record]));
}

/**
 * Reads guest posts of a site that are due, longest first. Rows that cannot be read are set aside: they stay as they
 * are, and are not due any more.
 *
 * @param most so many at most
 * @returns the posts, and how many rows there were
 */
export async function duePosts(
  db: Queryable,
  site: string,
  now: Instant,
  most: number,
): Promise<{ readonly posts: readonly PostRecord[]; readonly rows: number }> {
  const rows = await db.query(
    `SELECT ${READ_COLUMNS} FROM backlight.posts WHERE site = $1 AND due <= $2 ORDER BY due, id LIMIT $3`,
    [site, now, most],
  );
  const posts = readPostRows(rows);
  const readable = new Set<unknown>(posts.map(({ id }) => id));
  const unreadable = rows.flatMap(({ id }) => (readable.has(id) ? [] : [id]));
  if (unreadable.length > 0)
    await db.query('UPDATE backlight.posts SET due = NULL WHERE id = ANY($1::uuid[])', [unreadable]);
  return { posts, rows: rows.length };
}

/** A guest post with its past, each as it is stored. */
export interface StoredPost {
  readonly post: PostRecord;
  /** Oldest first. */
  readonly checks: readonly CheckRecord[];
  readonly edits: readonly EditRecord[];
}

/** So many are in memory at once. */
const SLICE = 500;
const idRow = v.object({ id: v.string() });

/**
 * Reads all guest posts with their past, slice by slice.
 *
 * @param onUnreadable told how many rows of a slice cannot be read: they are left out
 */
export async function* postsWithPast(
  db: Database,
  onUnreadable: (rows: number) => void = () => undefined,
): AsyncGenerator<readonly StoredPost[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db.query(
      `SELECT ${READ_COLUMNS} FROM backlight.posts WHERE id > $1 ORDER BY id LIMIT ${SLICE}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    after = v.parse(idRow, last).id;
    const posts = readPostRows(rows);
    onUnreadable(rows.length - posts.length);
    const ids = posts.map(({ id }) => id);
    const [checks, edits] = [
      Map.groupBy((await past(db, 'checks', ids)).filter(isGoodCheck), ({ postId }) => postId),
      Map.groupBy((await past(db, 'edits', ids)).filter(isGoodEdit), ({ postId }) => postId),
    ];
    yield posts.map((post) => ({ post, checks: checks.get(post.id) ?? [], edits: edits.get(post.id) ?? [] }));
  }
}

const pastRow = v.object({ post: v.string(), record: v.looseObject({}) });

/** Reads what happened to guest posts, oldest first; whoever takes a row validates it. */
export async function past(db: Queryable, table: PastTable, ids: readonly string[]): Promise<unknown[]> {
  const rows = await db.query(
    `SELECT post, record FROM backlight.${table} WHERE post = ANY($1::uuid[]) ORDER BY post, at`,
    [ids],
  );
  return rows.map(withPostId);
}

function withPostId(raw: DbRow): unknown {
  const row = v.safeParse(pastRow, raw);
  return row.success ? { ...row.output.record, postId: row.output.post } : null;
}
