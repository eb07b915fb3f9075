import { browser } from 'wxt/browser';
import { orElse } from '../../../utils/errors.ts';
import { onBackupChoiceChanged } from '../../../utils/settings/backup-choice.ts';
import { backupState } from '../../../utils/settings/backup-state.ts';
import { downloads } from './download.ts';
import { runBackups } from './weekly.ts';

/** Adds the listeners that make the background look after backups before the job's own time. */
export function listenForBackups(): void {
  onBackupChoiceChanged(() => void runBackups());
  browser.runtime.onStartup.addListener(() => void runBackups());
  browser.runtime.onInstalled.addListener(() => void runBackups());
  listenForDownloads();
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (permissions?.includes('downloads')) listenForDownloads();
  });
}

/** At once, or as soon as the user allows downloads. */
function listenForDownloads(): void {
  const changed = downloads()?.onChanged;
  if (changed && !changed.hasListener(onDownload)) changed.addListener(onDownload);
}

/** What the browser says of a download that changes. */
interface DownloadChange {
  readonly id: number;
  readonly state?: { readonly current?: string | undefined } | undefined;
}

/** The user's own downloads are none of our business. */
async function onDownload({ id, state }: DownloadChange): Promise<void> {
  if (!state || state.current === 'in_progress') return;
  const { underWay } = await backupState().catch(orElse('read backups', { underWay: null }));
  if (underWay?.id === id) void runBackups();
}
