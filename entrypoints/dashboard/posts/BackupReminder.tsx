import { BackupNotes } from '../../../components/backup/BackupNotes.tsx';
import type { Instant } from '../../../utils/time.ts';
import { useBackupReminder } from '../../../utils/ui/use-backup-reminder.ts';

interface Props {
  /** When the oldest guest post was added; null where there is none. */
  readonly oldest: Instant | null;
  readonly now: Instant;
}

/** What is to be said of backups above the list of guest posts. */
export function BackupReminder({ oldest, now }: Props) {
  const found = useBackupReminder(oldest, now);
  return found && <BackupNotes failed={found.failed} isDue={found.isDue} onDismiss={found.dismiss} />;
}
