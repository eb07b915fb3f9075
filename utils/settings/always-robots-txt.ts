import { settingOf } from './setting.ts';

/** Whether the robots.txt of each page that the user looks at is asked for; false where it was never set. */
export const ALWAYS_ROBOTS_TXT = settingOf('always-robots-txt', (stored) => stored === true);
export const {
  read: alwaysRobotsTxt,
  save: saveAlwaysRobotsTxt,
  onChanged: onAlwaysRobotsTxtChanged,
} = ALWAYS_ROBOTS_TXT;
