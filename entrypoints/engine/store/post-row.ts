import { createHash, randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { suffixOf } from '../../../utils/domains/public-suffix.ts';
import { registrableSite } from '../../../utils/domains/registrable-site.ts';
import { postKey } from '../../../utils/posts/post.ts';
import { isGoodPost } from '../../../utils/store/good-rows.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { DbRow } from '../database/database.ts';

/** What is read of a guest post, to be given to {@link readPostRow}. */
export const READ_COLUMNS = 'id, due, record';

const siteOfHost = registrableSite(suffixOf);

/** The registrable domain of a web address: whoever checks posts on it holds it. Customers of one hoster are sites of their own. */
export function siteOfUrl(url: string): string {
  return siteOfHost(URL.parse(url)?.hostname ?? '');
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id that the table takes: the given one, unless somebody has changed it by hand. */
export function takenId(given: string): string {
  return UUID.test(given) ? given : randomUUID();
}

/** The same for a key, which may be long: 128 bits of its hash. */
export function keyColumn(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

/** When a guest post is due: plans are spread by parts of a millisecond, which the column has not. */
export function dueColumn({ due }: PostRecord): number | null {
  return due === undefined ? null : Math.round(due);
}

/** The JSON of a guest post: what stands in columns, and what is of one machine alone, is left out. */
export function recordColumn(record: PostRecord): string {
  const { id: _id, key, url: _url, due: _due, takenBy: _by, wanted: _wanted, ...rest } = record;
  return JSON.stringify({ ...rest, ...(key === postKey(record.post) ? {} : { key }) });
}

const rowSchema = v.object({
  id: v.string(),
  due: v.nullable(v.number()),
  record: v.looseObject({ post: v.looseObject({ url: v.string() }), key: v.optional(v.string()) }),
});

/** Reads rows with {@link READ_COLUMNS}; those that cannot be used are left out. */
export function readPostRows(rows: readonly DbRow[]): PostRecord[] {
  return rows.map(readPostRow).filter((record) => record !== null);
}

/** Reads a row with {@link READ_COLUMNS}; null where it cannot be used, as after a hand has changed it. */
export function readPostRow(raw: DbRow): PostRecord | null {
  const row = v.safeParse(rowSchema, raw);
  if (!row.success) return null;
  const { id, due, record } = row.output;
  const { key = '', post } = record;
  const whole = { ...record, id, key, url: post.url, takenBy: '', ...(due === null ? {} : { due }) };
  if (!isGoodPost(whole)) return null;
  return key ? whole : { ...whole, key: postKey(whole.post) };
}
