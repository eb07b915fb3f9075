import type { PgBoss } from 'pg-boss';
import { beforeEach } from 'vitest';
import type { Database } from '../../../../entrypoints/engine/database/database.ts';
import { openPglite } from '../../../../entrypoints/engine/database/pglite.ts';
import { openQueue, QUEUE_TIMES } from '../../../../entrypoints/engine/queue/open-queue.ts';
import { addPostsOf } from '../../../../entrypoints/engine/store/add-posts.ts';
import { migrate } from '../../../../entrypoints/engine/store/migrate.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import type { Instant } from '../../../../utils/time.ts';
import { aPost } from '../../a-post.ts';

/** A database in memory, and its queue. */
export interface ADatabase {
  readonly db: Database;
  readonly boss: PgBoss;
}

let opened: Promise<ADatabase> | undefined;

/** The one database of all test files of a worker, with nothing in it: starting one takes seconds. */
export async function emptyDatabase(): Promise<ADatabase> {
  opened ??= open();
  const { db, boss } = await opened;
  for (const table of ['posts', 'checks', 'edits', 'hosts', 'robots_txt', 'settings'])
    await db.query(`TRUNCATE backlight.${table}`);
  await db.query('DELETE FROM backlight_queue.job');
  return { db, boss };
}

/**
 * Gives each test of a file {@link emptyDatabase}. To be called once in a file.
 *
 * @returns what gives it during a test
 */
export function databaseForEachTest(): () => ADatabase {
  let there: ADatabase | undefined;
  beforeEach(async () => {
    there = await emptyDatabase();
  });
  return () => {
    if (!there) throw new Error('No database');
    return there;
  };
}

async function open(): Promise<ADatabase> {
  const db = await openPglite({});
  await migrate(db);
  const boss = await openQueue(db, QUEUE_TIMES, (error) => {
    throw error;
  });
  return { db, boss };
}

/** Adds guest posts at these addresses, all due at once. */
export async function addAt(db: Database, urls: readonly string[], now: Instant): Promise<GuestPost[]> {
  const posts = urls.map((url) => aPost({ url, added: now }));
  await addPostsOf(db, posts, now);
  return posts;
}
