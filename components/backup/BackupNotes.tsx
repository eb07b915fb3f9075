import { text, time } from '../../utils/i18n/text.ts';
import type { BackupState } from '../../utils/settings/backup-state.ts';
import { Note } from '../base/Note.tsx';

interface Props {
  /** Why the last backup that Backlight should have made by itself is not there; null where it is. */
  readonly failed: BackupState['failed'];
  /** There is something to lose, and no backup for a month. */
  readonly isDue: boolean;
  /** The user does not want to be reminded for a month. */
  readonly onDismiss: () => void;
}

/** What is to be said of backups where the guest posts are: that one failed, or that there is none. */
export function BackupNotes({ failed, isDue, onDismiss }: Props) {
  const open = <a href="/backup.html">{text('backupOpen')}</a>;
  if (failed)
    return (
      <div role="alert">
        <Note framed>
          {text('weeklyFailed', time(failed.at))} {text(`weeklyFailed_${failed.why}`)} {open}
        </Note>
      </div>
    );
  if (!isDue) return null;
  return (
    <Note framed action={text('notNow')} onAction={onDismiss}>
      {text('backupReminder')} {open}
    </Note>
  );
}
