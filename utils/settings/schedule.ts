import { readSchedule } from '../posts/schedule.ts';
import { settingOf } from './setting.ts';

/** How often guest posts are looked at; weekly where it was never set. */
export const {
  read: schedule,
  save: keepSchedule,
  onChanged: onScheduleChanged,
} = settingOf('posts-schedule', readSchedule);
