import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NO_COUNTS } from '../../../utils/exchange/backup/format.ts';
import { writeBackup } from '../../../utils/exchange/backup/write-backup.ts';
import { csvLines } from '../../../utils/exchange/write-table.ts';
import { postRow } from '../../../utils/i18n/post-table.ts';
import { POSTS_CSV_HEAD } from '../../../utils/i18n/posts-csv.ts';
import { isUnseen } from '../../../utils/posts/walk.ts';
import type { RawEntry } from '../../../utils/store/backup/entry.ts';
import { VERSION } from '../../../utils/store/upgrade/upgrade.ts';
import { clientReport } from '../../../utils/terminal/client-report.ts';
import { ownVersion } from '../../../utils/terminal/own-version.ts';
import { DAY, type Instant } from '../../../utils/time.ts';
import type { Database } from '../database/database.ts';
import { postsWithPast, type StoredPost } from '../store/read-posts.ts';

/** What was written into a file. */
export interface WrittenPosts {
  readonly posts: number;
  /** Rows that could not be read, and are left out. */
  readonly unreadable: number;
}

/**
 * Writes a backup of all guest posts with their past.
 *
 * @throws what the database and the file system throw; then the file is as it was
 */
export function exportPosts(db: Database, path: string, now: Instant): Promise<WrittenPosts> {
  return writeBackupOf(db, path, now, () => true);
}

/**
 * Writes the guest posts that were looked at and could not be seen: for a person's browser, which many a server lets in.
 *
 * @param path CSV where it ends so, without a past; else a backup
 */
export async function exportWorklist(db: Database, path: string, now: Instant): Promise<WrittenPosts> {
  const isWanted = ({ post }: StoredPost) => isUnseen(post, now);
  if (!/\.csv$/i.test(path)) return writeBackupOf(db, path, now, isWanted);
  const read = reading(db, isWanted);
  async function* lines() {
    yield POSTS_CSV_HEAD;
    for await (const slice of read.slices())
      yield csvLines(slice.map(({ post }) => postRow(post, now, null)));
  }
  await writeWhole(path, Readable.from(lines()));
  return read.came();
}

/** Writes the report of the last 30 days. */
export async function exportReport(
  db: Database,
  path: string,
  domains: readonly string[],
  now: Instant,
): Promise<WrittenPosts> {
  const read = reading(db, ({ post }) => post.removedAt === undefined);
  async function* recorded() {
    for await (const slice of read.slices())
      yield slice.map(({ post, checks, edits }) => ({ record: post, checks, edits }));
  }
  const page = await clientReport(recorded(), domains, { from: now - 30 * DAY, to: now });
  await writeWhole(path, Readable.from([page]));
  return read.came();
}

async function writeBackupOf(
  db: Database,
  path: string,
  now: Instant,
  isWanted: (post: StoredPost) => boolean,
): Promise<WrittenPosts> {
  const read = reading(db, isWanted);
  async function* entries(): AsyncGenerator<RawEntry> {
    for await (const slice of read.slices())
      for (const { post, checks, edits } of slice)
        yield { kind: 'post', row: post, links: null, past: checks, edits };
  }
  const stream = writeBackup({
    store: VERSION,
    version: await ownVersion(),
    at: now,
    settings: null,
    counts: NO_COUNTS,
    entries: entries(),
    leftOut: () => read.came().unreadable,
  });
  await writeWhole(path, Readable.from(stream));
  return read.came();
}

/** Reads guest posts, and counts them. */
function reading(db: Database, isWanted: (post: StoredPost) => boolean) {
  let [posts, unreadable] = [0, 0];
  return {
    came: (): WrittenPosts => ({ posts, unreadable }),
    async *slices() {
      for await (const slice of postsWithPast(db, (rows) => {
        unreadable += rows;
      })) {
        const wanted = slice.filter(isWanted);
        posts += wanted.length;
        yield wanted;
      }
    },
  };
}

/** A file is there as a whole or as it was before. */
async function writeWhole(path: string, content: Readable): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(content, createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
