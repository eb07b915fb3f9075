import { NOTIFY_MODE } from './registry.ts';
import { settingOf } from './setting.ts';

/** How the user is notified of what changed in guest posts. */
export const {
  read: notifyMode,
  save: saveNotifyMode,
  onChanged: onNotifyModeChanged,
} = settingOf(NOTIFY_MODE);
