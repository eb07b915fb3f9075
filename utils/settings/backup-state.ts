import * as v from 'valibot';
import { instantSchema } from '../posts/stored-schema.ts';
import { noteOf } from './note.ts';

/** What became of the backups that are made by themselves. The background alone writes it. */
export const BACKUP_STATE = 'backup-state';

/**
 * Why a backup was not made by itself:
 * - `refused`: the browser does not let us download
 * - `unanswered`: the browser asked where to save it, and nobody answered
 * - `cancelled`: the user did not want it saved, or stopped it
 * - `full`: the disk has no room
 * - `unread`: the store could not be read
 * - `failed`: the browser could not save it
 */
export const BACKUP_FAILURES = ['refused', 'unanswered', 'cancelled', 'full', 'unread', 'failed'] as const;
export type BackupFailure = (typeof BACKUP_FAILURES)[number];

const stateSchema = v.object({
  /** The last that was saved: when, under which name, and how many rows it lacks. */
  last: v.nullable(v.object({ at: instantSchema, file: v.string(), leftOut: v.number() })),
  /** The last that was not, where none was saved since. */
  failed: v.nullable(v.object({ at: instantSchema, why: v.picklist(BACKUP_FAILURES) })),
  /** The one that is being saved; `id` of the download is null until the browser has given it one. */
  underWay: v.nullable(
    v.object({
      at: instantSchema,
      id: v.nullable(v.number()),
      url: v.string(),
      file: v.string(),
      leftOut: v.number(),
    }),
  ),
});
export type BackupState = v.InferOutput<typeof stateSchema>;
export type BackupUnderWay = NonNullable<BackupState['underWay']>;

export const {
  read: backupState,
  change: saveBackupState,
  onChanged: onBackupStateChanged,
} = noteOf<BackupState>(BACKUP_STATE, stateSchema, { last: null, failed: null, underWay: null });
