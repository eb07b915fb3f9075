import { type BackupProblem, readBackup } from '../../../utils/exchange/backup/read-backup.ts';
import type { PostEntry } from '../../../utils/store/backup/entry.ts';
import { type FoundStore, mergedWith } from '../../../utils/store/backup/find-entries.ts';
import type { Database, DbRow, Queryable } from '../database/database.ts';
import { holdLock } from '../database/lock.ts';
import { keyColumn, READ_COLUMNS, readPostRow, takenId } from '../store/post-row.ts';
import { past } from '../store/read-posts.ts';
import { type PastTable, writePast, writePosts } from '../store/write-posts.ts';

/** What merging a backup came to, in guest posts. */
export interface MergedBackup {
  readonly new: number;
  readonly known: number;
  readonly changed: number;
  /** Pages and sites, which the engine does not keep. */
  readonly passedOver: number;
}

/**
 * Merges a backup of a browser or of another engine, by the rules by which browsers merge them: nothing that is here is
 * deleted, histories become one, and a second time changes nothing. The whole file is checked before anything is written.
 *
 * @returns why nothing was merged
 * @throws what the file and the database throw
 */
export async function mergeBackup(db: Database, file: Blob): Promise<MergedBackup | BackupProblem> {
  for await (const part of readBackup(bytesOf(file))) if (part.type === 'problem') return part.problem;
  const sum = { new: 0, known: 0, changed: 0, passedOver: 0 };
  for await (const part of readBackup(bytesOf(file))) {
    if (part.type === 'problem') return part.problem;
    if (part.type !== 'block') continue;
    const posts = part.block.entries.filter((entry) => entry.kind === 'post').map(withTakenId);
    sum.passedOver += part.block.entries.length - posts.length;
    for (const kind of await mergeEntriesOf(db, posts)) sum[kind]++;
  }
  return sum;
}

/** Node's streams of files give bytes that lie in a buffer of their own. */
function bytesOf(file: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  return file.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => controller.enqueue(new Uint8Array(chunk)),
    }),
  );
}

function withTakenId(entry: PostEntry): PostEntry {
  const id = takenId(entry.post.id);
  const own = <T extends { readonly postId: string }>(row: T): T => ({ ...row, postId: id });
  return {
    ...entry,
    post: { ...entry.post, id },
    checks: entry.checks.map(own),
    edits: entry.edits.map(own),
  };
}

function mergeEntriesOf(db: Database, entries: readonly PostEntry[]) {
  return db.transaction(async (tx) => {
    await holdLock(tx, 'posts');
    const stores = await foundStores(tx, entries);
    const merged = await Promise.all(entries.map((entry) => mergedWith(stores, entry)));
    const posts = merged.filter((one) => one.kind === 'post').filter(({ merge }) => merge !== 'known');
    await writePosts(
      tx,
      posts.map(({ post }) => post),
    );
    await writePast(
      tx,
      'checks',
      posts.flatMap(({ checks }) => checks),
    );
    await writePast(
      tx,
      'edits',
      posts.flatMap(({ edits }) => edits),
    );
    return merged.map(({ merge }) => merge);
  });
}

/** Reads at once all with which some entries may be merged. */
async function foundStores(
  tx: Queryable,
  entries: readonly PostEntry[],
): Promise<(name: string) => FoundStore> {
  const rows = await tx.query(
    `SELECT ${READ_COLUMNS}, key::text FROM backlight.posts
     WHERE id = ANY($1::uuid[]) OR key = ANY($2::uuid[]) FOR UPDATE`,
    [entries.map(({ post }) => post.id), entries.map(({ post }) => keyColumn(post.key))],
  );
  const ids = rows.map(({ id }) => String(id));
  const [byId, byKey] = [new Map(rows.map(withId)), new Map(rows.map(withKey))];
  const [checks, edits] = [await pastOf(tx, 'checks', ids), await pastOf(tx, 'edits', ids)];
  return (name) => ({
    get: async (id) => (name === 'posts' ? byId.get(String(id)) : undefined),
    getKey: async () => undefined,
    index: () => ({
      get: async (key) => byKey.get(keyColumn(String(key))),
      getKey: async () => undefined,
      getAll: async (id) => (name === 'checks' ? checks : edits).get(String(id)) ?? [],
    }),
  });
}

/** A row that cannot be read is in the way of others all the same. */
const UNREADABLE = {};
const withId = (row: DbRow) => [String(row['id']), readPostRow(row) ?? UNREADABLE] as const;
const withKey = (row: DbRow) =>
  [String(row['key']).replaceAll('-', ''), readPostRow(row) ?? UNREADABLE] as const;

async function pastOf(
  tx: Queryable,
  table: PastTable,
  ids: readonly string[],
): Promise<Map<string, unknown[]>> {
  return Map.groupBy(await past(tx, table, ids), (row) =>
    typeof row === 'object' && row !== null && 'postId' in row ? String(row.postId) : '',
  );
}
