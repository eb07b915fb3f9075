import * as v from 'valibot';
import type { BackgroundToOffscreen } from './background-to-offscreen.ts';
import { askedPageSchema, fetchedPageSchema } from './fetched-page.ts';

/** What the offscreen document answers. It is ours, but has parsed somebody's page: all of it is validated. */
export const offscreenAnswers = {
  askPage: askedPageSchema,
  readPage: v.nullable(fetchedPageSchema),
  dropPage: v.null(),
  makeBackup: v.object({
    /** Of the file, as long as the document is there; null where none could be made. */
    url: v.nullable(v.string()),
    leftOut: v.number(),
  }),
  dropBackup: v.void(),
} satisfies Record<BackgroundToOffscreen['type'], v.GenericSchema>;

/** A backup that waits to be downloaded. */
export type BackupAtUrl = v.InferOutput<(typeof offscreenAnswers)['makeBackup']>;
