import type { BackupChoice } from '../settings/backup-choice.ts';
import type { BackupState } from '../settings/backup-state.ts';
import { DAY, type Instant } from '../time.ts';

const MONTH = 30 * DAY;

/**
 * Whether the user is to be reminded that there is no backup: once a month, where none is made by itself and there has
 * been something to lose for a month.
 *
 * @param oldest when the oldest guest post was added; null where there is none
 */
export function isBackupDue(
  { weekly, savedAt, dismissedAt }: BackupChoice,
  { last }: Pick<BackupState, 'last'>,
  oldest: Instant | null,
  now: Instant,
): boolean {
  if (weekly || oldest === null) return false;
  const since = Math.max(oldest, savedAt ?? 0, dismissedAt ?? 0, last?.at ?? 0);
  return now - since > MONTH;
}
