/**
 * How the user wants to be told what is new of guest posts: by badge and notification,
 * by the badge alone, or not before they look themselves.
 */
export const TELLINGS = ['notify', 'badge', 'quiet'] as const;
export type Telling = (typeof TELLINGS)[number];

/** Until the user says otherwise: it needs no permission. */
export const DEFAULT_TELLING: Telling = 'badge';

/** What is stored, or the default where that is no good. */
export function readTelling(stored: unknown): Telling {
  return TELLINGS.find((one) => one === stored) ?? DEFAULT_TELLING;
}
