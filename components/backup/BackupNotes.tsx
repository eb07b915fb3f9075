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
  /** A line that stands in the popup: it has no room for more, and of failures the list of guest posts tells. */
  readonly isBrief?: boolean;
}

/** What is to be said of backups where the guest posts are: that one failed, or that there is none. */
export function BackupNotes({ failed, isDue, onDismiss, isBrief = false }: Props) {
  // The page of backups would not fit into the popup.
  const open = (
    <a href="/backup.html" {...(isBrief ? { target: '_blank' } : {})}>
      {text('backupOpen')}
    </a>
  );
  if (failed && !isBrief)
    return (
      <div role="alert">
        <Note framed>
          {text('weeklyFailed', time(failed.at))} {text(`weeklyFailed_${failed.why}`)} {open}
        </Note>
      </div>
    );
  if (!isDue) return null;
  return (
    <Note framed={!isBrief} action={text('notNow')} onAction={onDismiss}>
      {text(isBrief ? 'backupReminderShort' : 'backupReminder')} {open}
    </Note>
  );
}
