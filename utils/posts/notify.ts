/**
 * How the user wants to hear of changes of guest posts: by badge and notification, by the badge
 * alone, or only in the list.
 */
export const NOTIFY_MODES = ['notify', 'badge', 'quiet'] as const;
export type NotifyMode = (typeof NOTIFY_MODES)[number];

/** The default, as it needs no permission. */
export const DEFAULT_NOTIFY_MODE: NotifyMode = 'badge';

/** What is stored, or the default where that is no good. */
export function readNotifyMode(stored: unknown): NotifyMode {
  return NOTIFY_MODES.find((one) => one === stored) ?? DEFAULT_NOTIFY_MODE;
}
