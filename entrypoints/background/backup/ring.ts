import type { BackupState } from '../../../utils/settings/backup-state.ts';
import { DAY, type Instant } from '../../../utils/time.ts';

const WEEK = 7 * DAY;
/** So many weekly files there are; each is overwritten when its turn comes again. */
const WEEKS = 4;

/**
 * When the next backup is to be made: a week after the last that was saved, a day after one that was not.
 *
 * @returns now, or earlier, where none was ever tried, or where the clock was set back since
 */
export function nextBackup({ last, failed }: BackupState, now: Instant): Instant {
  const due = Math.max(last ? last.at + WEEK : 0, failed ? failed.at + DAY : 0);
  return due > now + WEEK ? now : due;
}

/**
 * The name of a backup's file, below the folder for downloads: a ring of fixed names. The first of a month is kept for a
 * year, the others for four weeks.
 *
 * @param lastAt when the one before was saved; null where none was
 */
export function ringFile(lastAt: Instant | null, now: Instant): string {
  const month = monthOf(now);
  const name =
    lastAt !== null && monthOf(lastAt) === month
      ? `week-${(Math.floor(now / WEEK) % WEEKS) + 1}`
      : `month-${month.slice(-2)}`;
  return `Backlight/backlight-${name}.jsonl.gz`;
}

/** As in `2026-11`, in the user's time zone. */
function monthOf(at: Instant): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}
