import type * as v from 'valibot';
import type { BackgroundToOffscreen } from './background-to-offscreen.ts';
import { fetchedPageSchema } from './fetched-page.ts';

/** What the offscreen document answers. It is ours, but has parsed somebody's page: all of it is validated. */
export const offscreenAnswers = {
  fetchPage: fetchedPageSchema,
} satisfies Record<BackgroundToOffscreen['type'], v.GenericSchema>;
