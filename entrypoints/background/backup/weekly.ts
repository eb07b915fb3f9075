import { browser } from 'wxt/browser';
import { noteUnlessExpected, orElse } from '../../../utils/errors.ts';
import { inTime } from '../../../utils/in-time.ts';
import { backupChoice } from '../../../utils/settings/backup-choice.ts';
import {
  type BackupFailure,
  type BackupUnderWay,
  backupState,
  saveBackupState,
} from '../../../utils/settings/backup-state.ts';
import { rawStorage } from '../../../utils/settings/raw-storage.ts';
import { storeName } from '../../../utils/settings/store-name.ts';
import { deleteLeftStores } from '../../../utils/store/delete-left.ts';
import { type Instant, MINUTE } from '../../../utils/time.ts';
import { type Job, runJob } from '../jobs.ts';
import { type DownloadEnd, downloadEnd, downloads, findDownload } from './download.ts';
import { backupMaker } from './maker.ts';
import { nextBackup, ringFile } from './ring.ts';

/** How long a question of the browser where to save a backup may stay unanswered. */
const UNANSWERED = 15 * MINUTE;

/** Makes a backup where one is due, follows it until it is saved, and tidies up after one was restored. */
export const backupJob: Job = { name: 'backup', run: backUp };

/** Looks after backups now: one may be wanted or saved. */
export function runBackups(): Promise<void> {
  return runJob(backupJob);
}

async function backUp(): Promise<Instant | null> {
  // What is left over takes room, and does no harm.
  await deleteLeftStores().catch(orElse('delete left stores', undefined));
  const [{ weekly }, { underWay }] = await Promise.all([backupChoice(), backupState()]);
  if (underWay) {
    const until = await settle(underWay);
    if (until !== null) return until;
  }
  if (!weekly) return null;
  const state = await backupState();
  const due = nextBackup(state, Date.now());
  return due > Date.now() ? due : begin(state.last?.at ?? null);
}

/** Makes a backup and has it downloaded. */
async function begin(lastAt: Instant | null): Promise<Instant> {
  const at = Date.now();
  if (!downloads()) return fail(at, 'refused');
  const { url, leftOut } = await backupMaker.make({
    store: await storeName(),
    version: browser.runtime.getManifest().version,
    at,
    raw: await rawStorage(),
  });
  if (url === null) return fail(at, 'unread');
  const file = ringFile(lastAt, at);
  const underWay: BackupUnderWay = { at, id: null, url, file, leftOut };
  // First: the next life of the background must not ask a second time.
  await saveBackupState({ underWay });
  const started = await start(url, file);
  if (typeof started === 'string') {
    await backupMaker.drop(url);
    return fail(at, started);
  }
  await saveBackupState({ underWay: { ...underWay, id: started } });
  // It may be saved already.
  return Date.now();
}

/** @returns the download's id, or why there is none */
async function start(url: string, filename: string): Promise<number | BackupFailure> {
  const options = { url, filename, conflictAction: 'overwrite', saveAs: false } as const;
  try {
    // Firefox answers only when the user has said where to save it.
    const asked = Promise.resolve(downloads()?.download(options));
    return (await inTime<number | BackupFailure | undefined>(UNANSWERED, asked, 'unanswered')) ?? 'refused';
  } catch (error) {
    // Firefox tells so of a user who did not want it saved, and of nothing else by name.
    if (/cancel/i.test(String(error))) return 'cancelled';
    noteUnlessExpected('backup download', error);
    return 'failed';
  }
}

/** @returns when to look again; null where it has ended, or never began */
async function settle({ at, url, file, leftOut, ...begun }: BackupUnderWay): Promise<Instant | null> {
  const id = begun.id ?? (await findDownload(url));
  const end = await endOf(id);
  const now = Date.now();
  const isSilent = now >= at + UNANSWERED || now < at;
  if (end.state === 'underWay' && !isSilent) {
    if (begun.id === null) await saveBackupState({ underWay: { at, id, url, file, leftOut } });
    return at + UNANSWERED;
  }
  if (end.state === 'underWay' && id !== null) await downloads()?.cancel(id);
  // Whatever became of it, the file is not needed any more.
  await backupMaker.drop(url);
  if (end.state === 'saved') {
    await saveBackupState({ last: { at, file: end.file || file, leftOut }, failed: null, underWay: null });
  } else if (end.state === 'notBegun') {
    await saveBackupState({ underWay: null });
  } else {
    await fail(now, end.state === 'failed' ? end.why : 'unanswered');
  }
  return null;
}

/**
 * What became of a download of which an earlier background may not have heard any more.
 *
 * @param id null where the browser has begun none
 */
async function endOf(id: number | null): Promise<DownloadEnd | { readonly state: 'notBegun' }> {
  if (id !== null) return downloadEnd(id);
  // Chromium begins at once: that background ended before. Firefox asks first where to save it, and the file has gone.
  return backupMaker.outlives ? { state: 'notBegun' } : { state: 'failed', why: 'unanswered' };
}

async function fail(at: Instant, why: BackupFailure): Promise<Instant> {
  await saveBackupState({ failed: { at, why }, underWay: null });
  return nextBackup(await backupState(), at);
}
