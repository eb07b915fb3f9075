import { noteUnlessExpected } from '../../utils/errors.ts';
import { backupChoice, onBackupChoiceChanged, saveBackupChoice } from '../../utils/settings/backup-choice.ts';
import { backupState, onBackupStateChanged } from '../../utils/settings/backup-state.ts';
import type { Instant } from '../../utils/time.ts';
import { isBackupDue } from '../../utils/ui/backup-due.ts';
import { lastValue, useQuery } from '../../utils/ui/use-query.ts';
import { BackupNotes } from './BackupNotes.tsx';

interface Props {
  /** When the oldest guest post was added; null where there is none. */
  readonly oldest: Instant | null;
  readonly now: Instant;
  /** A line that stands in the popup. */
  readonly isBrief?: boolean;
}

/** What is to be said of backups where guest posts are shown. Where that cannot be read, the page of backups says so. */
export function BackupReminder({ oldest, now, isBrief = false }: Props) {
  const choice = lastValue(useQuery(backupChoice, onBackupChoiceChanged));
  const state = lastValue(useQuery(backupState, onBackupStateChanged));
  if (!choice || !state) return null;
  return (
    <BackupNotes
      isBrief={isBrief}
      failed={choice.weekly ? state.failed : null}
      isDue={isBackupDue(choice, state, oldest, now)}
      onDismiss={() =>
        void saveBackupChoice({ dismissedAt: Date.now() }).catch((error) =>
          noteUnlessExpected('put a reminder away', error),
        )
      }
    />
  );
}
