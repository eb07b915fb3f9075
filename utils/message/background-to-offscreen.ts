import * as v from 'valibot';
import { guestPostSchema } from '../posts/schema.ts';
import { instantSchema, webAddressSchema } from '../posts/stored-schema.ts';
import { fetchedTableSchema } from './asked-table.ts';
import { dailyChoiceSchema } from './daily-table.ts';

/**
 * What the background asks the offscreen document. It comes from our side of the trust line; `to`
 * keeps it apart from what views ask the background.
 */
const backgroundToOffscreen = v.union([
  /** Ask for this page, one of the web and none of `data:`, `blob:` or our own, in so many milliseconds at most. */
  v.object({ to: v.literal('offscreen'), type: v.literal('askPage'), url: webAddressSchema, ms: v.number() }),
  /** Read what came, by the id that it was given; and what is around its links to these hosts. */
  v.object({
    to: v.literal('offscreen'),
    type: v.literal('readPage'),
    id: v.string(),
    hosts: v.pipe(v.array(v.string()), v.readonly()),
  }),
  /** Forget it unread. */
  v.object({ to: v.literal('offscreen'), type: v.literal('dropPage'), id: v.string() }),
  /** Read this table of guest posts: `TableToRead`; one at a time. */
  v.object({
    to: v.literal('offscreen'),
    type: v.literal('openTable'),
    table: fetchedTableSchema,
    choice: dailyChoiceSchema,
    targets: v.pipe(v.array(guestPostSchema.entries.expect.entries.target), v.readonly()),
    fileDate: instantSchema,
    store: v.string(),
  }),
  /** Some of what is to be imported of it, from there on. */
  v.object({ to: v.literal('offscreen'), type: v.literal('tablePart'), from: v.number() }),
  /** Forget it. */
  v.object({ to: v.literal('offscreen'), type: v.literal('closeTable') }),
  /** Make a backup, and keep it until it is downloaded. */
  v.object({
    to: v.literal('offscreen'),
    type: v.literal('makeBackup'),
    store: v.string(),
    version: v.string(),
    at: instantSchema,
    raw: v.nullable(
      v.object({ sync: v.record(v.string(), v.unknown()), local: v.record(v.string(), v.unknown()) }),
    ),
  }),
  /** Forget it. */
  v.object({ to: v.literal('offscreen'), type: v.literal('dropBackup'), url: v.string() }),
]);
export type BackgroundToOffscreen = v.InferOutput<typeof backgroundToOffscreen>;

/** @returns the message, or null where it is none of this contract */
export function readBackgroundToOffscreen(message: unknown): BackgroundToOffscreen | null {
  const result = v.safeParse(backgroundToOffscreen, message);
  return result.success ? result.output : null;
}
