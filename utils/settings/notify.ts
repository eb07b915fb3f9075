import { readNotifyMode } from '../posts/notify.ts';
import { settingOf } from './setting.ts';

/** How the user is notified of what changed in guest posts. */
export const NOTIFY_MODE = settingOf('telling', readNotifyMode);
export const { read: notifyMode, save: saveNotifyMode, onChanged: onNotifyModeChanged } = NOTIFY_MODE;
