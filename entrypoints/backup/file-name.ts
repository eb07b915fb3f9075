import { BACKUP_ENDING } from '../../utils/exchange/backup/format.ts';
import { dayOf } from '../../utils/posts/day.ts';
import type { Instant } from '../../utils/time.ts';

/** What a backup is saved for: because the user wants one, or because another is about to take the place of what is here. */
export type BackupPurpose = 'by-hand' | 'before-restore';

/**
 * Names a backup's file, by the user's clock: `backlight-2026-11-30.jsonl.gz`, and
 * `backlight-before-restore-2026-11-30-0838.jsonl.gz`. The second must be no other's name: the browser may write it over
 * the very backup that is read next.
 */
export function backupFileName(purpose: BackupPurpose, at: Instant): string {
  const day = dayOf(at);
  return `backlight-${purpose === 'by-hand' ? day : `before-restore-${day}-${minuteOf(at)}`}${BACKUP_ENDING}`;
}

/** As in `0838`: a name of a file has no colon on Windows. */
function minuteOf(at: Instant): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join('');
}
