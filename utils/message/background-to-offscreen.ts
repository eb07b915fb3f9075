import * as v from 'valibot';

/** What the background asks the offscreen document; `to` keeps it apart from what views ask the background. */
const backgroundToOffscreen = v.object({
  to: v.literal('offscreen'),
  /** Fetch this page and read it. Answer: `Look`, or null where that went wrong. */
  type: v.literal('look'),
  url: v.string(),
});
export type BackgroundToOffscreen = v.InferOutput<typeof backgroundToOffscreen>;

/** @returns the message, or null where it is none of this contract */
export function readBackgroundToOffscreen(message: unknown): BackgroundToOffscreen | null {
  const result = v.safeParse(backgroundToOffscreen, message);
  return result.success ? result.output : null;
}
