/**
 * How the user wants to learn of changes of guest posts: by badge and notification, by the badge
 * alone, or only in the list.
 */
export const NOTIFY_MODES = ['notify', 'badge', 'quiet'] as const;
export type NotifyMode = (typeof NOTIFY_MODES)[number];

/** Needs no permission. */
export const DEFAULT_NOTIFY_MODE: NotifyMode = 'badge';

/** Reads a stored mode; the default where there is none, or it is not one of them. */
export function readNotifyMode(stored: unknown): NotifyMode {
  return NOTIFY_MODES.find((one) => one === stored) ?? DEFAULT_NOTIFY_MODE;
}
