import * as v from 'valibot';
import { instantSchema } from '../posts/stored-schema.ts';
import { noteOf } from './note.ts';

/** What the user wants of backups, on this machine alone: so is the permission that it needs. Pages of ours write it. */
export const BACKUP_CHOICE = 'backup-choice';

const choiceSchema = v.object({
  /** Backlight makes backups by itself, weekly. */
  weekly: v.boolean(),
  /** When the user saved one by hand; null where never. */
  savedAt: v.nullable(instantSchema),
  /** When the user put the reminder away; null where never. */
  dismissedAt: v.nullable(instantSchema),
});
export type BackupChoice = v.InferOutput<typeof choiceSchema>;

export const {
  read: backupChoice,
  change: saveBackupChoice,
  onChanged: onBackupChoiceChanged,
} = noteOf<BackupChoice>(BACKUP_CHOICE, choiceSchema, { weekly: false, savedAt: null, dismissedAt: null });
