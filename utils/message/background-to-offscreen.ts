import * as v from 'valibot';
import { webAddressSchema } from '../posts/stored-schema.ts';

/**
 * What the background asks the offscreen document. It comes from our side of the trust line; `to`
 * keeps it apart from what views ask the background.
 */
const backgroundToOffscreen = v.union([
  /** Fetch this page and read it: one of the web, and none of `data:`, `blob:` or our own. */
  v.object({ to: v.literal('offscreen'), type: v.literal('fetchPage'), url: webAddressSchema }),
]);
export type BackgroundToOffscreen = v.InferOutput<typeof backgroundToOffscreen>;

/** @returns the message, or null where it is none of this contract */
export function readBackgroundToOffscreen(message: unknown): BackgroundToOffscreen | null {
  const result = v.safeParse(backgroundToOffscreen, message);
  return result.success ? result.output : null;
}
