import { settingOf } from './setting.ts';

/**
 * Whether it is news that the page of a guest post has many more links to other sites than when the link was placed:
 * such a page is being sold on. False where it was never set.
 */
export const NOTIFY_CROWDED = settingOf('notify-crowded', (stored) => stored === true);
export const {
  read: notifyCrowded,
  save: saveNotifyCrowded,
  onChanged: onNotifyCrowdedChanged,
} = NOTIFY_CROWDED;
