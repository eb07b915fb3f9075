import * as v from 'valibot';
import { guestPostSchema } from '../posts/schema.ts';
import { listedPostSchema } from '../posts/stored-schema.ts';
import type { BackgroundToOffscreen } from './background-to-offscreen.ts';
import { askedPageSchema, fetchedPageSchema } from './fetched-page.ts';

/** What the offscreen document answers. It is ours, but has parsed somebody's page: all of it is validated. */
export const offscreenAnswers = {
  askPage: askedPageSchema,
  readPage: v.nullable(fetchedPageSchema),
  dropPage: v.null(),
  openTable: v.nullable(v.object({ bad: v.number() })),
  tablePart: v.object({
    posts: v.pipe(v.array(guestPostSchema), v.readonly()),
    listed: v.pipe(v.array(listedPostSchema), v.readonly()),
    next: v.nullable(v.number()),
    total: v.number(),
  }),
  closeTable: v.null(),
  makeBackup: v.object({
    /** Of the file, as long as the document is there; null where none could be made. */
    url: v.nullable(v.string()),
    leftOut: v.number(),
  }),
  dropBackup: v.void(),
} satisfies Record<BackgroundToOffscreen['type'], v.GenericSchema>;

/** A backup that waits to be downloaded. */
export type BackupAtUrl = v.InferOutput<(typeof offscreenAnswers)['makeBackup']>;
