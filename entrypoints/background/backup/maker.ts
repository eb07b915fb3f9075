import { backupAtUrl } from '../../../utils/message/backup-at-url.ts';
import type { BackupOrder } from '../../../utils/message/backup-worker.ts';
import type { BackupAtUrl } from '../../../utils/message/offscreen-to-background.ts';
import { requestOffscreen } from '../../../utils/message/request-offscreen.ts';
import { openOffscreen } from '../fetch/offscreen.ts';

/** Makes backups, and keeps them at an address until they are downloaded. */
interface BackupMaker {
  make(order: BackupOrder): Promise<BackupAtUrl>;
  drop(url: string): Promise<void>;
}

/** Chromium's background is a worker, which has no addresses for files: the offscreen document has, and outlives it. */
const offscreenMaker: BackupMaker = {
  async make(order) {
    await openOffscreen();
    const made = await requestOffscreen({ to: 'offscreen', type: 'makeBackup', ...order });
    return made.ok ? made.value : { url: null, leftOut: 0 };
  },
  async drop(url) {
    await requestOffscreen({ to: 'offscreen', type: 'dropBackup', url });
  },
};

/** Firefox has a document in its background. */
const ownMaker: BackupMaker = {
  make: backupAtUrl,
  drop: async (url) => URL.revokeObjectURL(url),
};

export const backupMaker: BackupMaker = import.meta.env.FIREFOX ? ownMaker : offscreenMaker;
