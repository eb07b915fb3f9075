import { noteUnlessExpected } from '../errors.ts';
import { backupChoice, onBackupChoiceChanged, saveBackupChoice } from '../settings/backup-choice.ts';
import { type BackupState, backupState, onBackupStateChanged } from '../settings/backup-state.ts';
import type { Instant } from '../time.ts';
import { isBackupDue } from './backup-due.ts';
import { lastValue, useQuery } from './use-query.ts';

/** What is to be said of backups where guest posts are shown. */
export interface BackupReminding {
  /** Why the last backup that Backlight should have made by itself is not there; null where it is. */
  readonly failed: BackupState['failed'];
  readonly isDue: boolean;
  /** Puts the reminder away for a month. */
  readonly dismiss: () => void;
}

/**
 * Reads what is to be said of backups.
 *
 * @param oldest when the oldest guest post was added; null where there is none
 * @returns null until it is known, and where it cannot be read: the page of backups says so
 */
export function useBackupReminder(oldest: Instant | null, now: Instant): BackupReminding | null {
  const choice = lastValue(useQuery(backupChoice, onBackupChoiceChanged));
  const state = lastValue(useQuery(backupState, onBackupStateChanged));
  if (!choice || !state) return null;
  return {
    failed: choice.weekly ? state.failed : null,
    isDue: isBackupDue(choice, state, oldest, now),
    dismiss: () =>
      void saveBackupChoice({ dismissedAt: Date.now() }).catch((error) =>
        noteUnlessExpected('put a reminder away', error),
      ),
  };
}
