import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeBackup } from '../../utils/exchange/backup/make-backup.ts';
import type { BackupOrder, BackupWorkerSays } from '../../utils/message/backup-worker.ts';
import { toFailed } from '../../utils/message/outcome.ts';
import { backupSettings } from '../../utils/settings/backup-settings.ts';

/**
 * A worker that makes one backup. Whoever needs one begins it: the backup's page, the offscreen document in Chromium, the
 * background's document in Firefox. It reads the store and knows no browser interface but that.
 */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<BackupOrder>) => void make(data));
});

async function make({ raw, ...order }: BackupOrder): Promise<void> {
  const say = (message: BackupWorkerSays) => postMessage(message);
  try {
    const settings = raw && backupSettings(raw);
    const onEntries = (done: number, total: number) => say({ done, total });
    const { file, counts, leftOut } = await makeBackup({ ...order, settings }, onEntries);
    say({ ok: true, value: { file, posts: counts.posts, pages: counts.pages, leftOut } });
  } catch (error) {
    say(await toFailed('makeBackup', error));
  }
}
