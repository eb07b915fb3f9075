import { readSchedule } from '../posts/schedule.ts';
import { settingOf } from './setting.ts';

/** How often guest posts are checked; weekly where it was never set. */
export const SCHEDULE = settingOf('posts-schedule', readSchedule);
export const { read: schedule, save: saveSchedule, onChanged: onScheduleChanged } = SCHEDULE;
