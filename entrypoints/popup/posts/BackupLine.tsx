import { Note } from '../../../components/base/Note.tsx';
import { text } from '../../../utils/i18n/text.ts';
import type { Instant } from '../../../utils/time.ts';
import { useBackupReminder } from '../../../utils/ui/use-backup-reminder.ts';

interface Props {
  /** When the oldest of the guest posts that are shown was added. */
  readonly oldest: Instant;
  readonly now: Instant;
}

/** That there is no backup of the last month, below the guest posts at a page. Of failed ones the dashboard tells. */
export function BackupLine({ oldest, now }: Props) {
  const found = useBackupReminder(oldest, now);
  if (!found?.isDue) return null;
  return (
    <Note action={text('notNow')} onAction={found.dismiss}>
      {text('backupReminderShort')} {/* In the popup itself it would have no room. */}
      <a href="/backup.html" target="_blank" rel="noopener">
        {text('backupOpen')}
      </a>
    </Note>
  );
}
