import * as v from 'valibot';
import type { BackgroundToOffscreen } from './background-to-offscreen.ts';
import { askedPageSchema, fetchedPageSchema } from './fetched-page.ts';

/** What the offscreen document answers. It is ours, but has parsed somebody's page: all of it is validated. */
export const offscreenAnswers = {
  askPage: askedPageSchema,
  readPage: v.nullable(fetchedPageSchema),
  dropPage: v.null(),
} satisfies Record<BackgroundToOffscreen['type'], v.GenericSchema>;
