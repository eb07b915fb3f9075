import { SCHEDULE } from './registry.ts';
import { settingOf } from './setting.ts';

/** How often guest posts are checked; weekly where it was never set. */
export const { read: schedule, save: saveSchedule, onChanged: onScheduleChanged } = settingOf(SCHEDULE);
