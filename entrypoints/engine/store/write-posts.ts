import { hostAndPort } from '../../../utils/domains/host-and-port.ts';
import type { CheckRecord, EditRecord, PostRecord } from '../../../utils/store/schema.ts';
import type { Queryable } from '../database/database.ts';
import { dueColumn, keyColumn, recordColumn, siteOfUrl } from './post-row.ts';

/** Writes guest posts, new ones and those that are there: one statement, however many. */
export async function writePosts(tx: Queryable, records: readonly PostRecord[]): Promise<void> {
  if (records.length === 0) return;
  await tx.query(
    `INSERT INTO backlight.posts (id, key, site, host, due, record)
     SELECT id, key, site, host, due, record::json
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::text[])
       AS row (id, key, site, host, due, record)
     ON CONFLICT (id) DO UPDATE
     SET key = excluded.key, site = excluded.site, host = excluded.host, due = excluded.due, record = excluded.record`,
    [
      records.map(({ id }) => id),
      records.map(({ key }) => keyColumn(key)),
      records.map(({ url }) => siteOfUrl(url)),
      records.map(({ url }) => hostAndPort(url)),
      records.map(dueColumn),
      records.map(recordColumn),
    ],
  );
}

/** A table of what happened to guest posts. */
export type PastTable = 'checks' | 'edits';

/** Adds to the past of guest posts; what is of the same moment is there already, and stays. */
export async function writePast(
  tx: Queryable,
  table: PastTable,
  rows: readonly (CheckRecord | EditRecord)[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO backlight.${table} (post, at, record)
     SELECT post, at, record::json FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS row (post, at, record)
     ON CONFLICT DO NOTHING`,
    [
      rows.map(({ postId }) => postId),
      rows.map(({ at }) => Math.round(at)),
      rows.map(({ postId: _, ...row }) => JSON.stringify(row)),
    ],
  );
}
