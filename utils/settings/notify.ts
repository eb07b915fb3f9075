import { readNotifyMode } from '../posts/notify.ts';
import { settingOf } from './setting.ts';

/** How the user wants to be told what is new of guest posts. */
export const {
  read: telling,
  save: keepTelling,
  onChanged: onTellingChanged,
} = settingOf('telling', readNotifyMode);
