import { backupAtUrl } from '../../../utils/message/backup-at-url.ts';
import type { BackupOrder } from '../../../utils/message/backup-worker.ts';
import type { BackupAtUrl } from '../../../utils/message/offscreen-to-background.ts';
import { requestOffscreen } from '../../../utils/message/request-offscreen.ts';
import { ensureOffscreen } from '../fetch/offscreen.ts';

/** Makes backups, and keeps them at an address until they are downloaded. */
interface BackupMaker {
  /** Whether what it has made outlives the background, which may end at any moment. */
  readonly outlives: boolean;
  make(order: BackupOrder): Promise<BackupAtUrl>;
  drop(url: string): Promise<void>;
}

/** The document is closed where a page is stuck in it (fetch/offscreen.ts): then the backup is made once more, in another. */
const MAKES_AT_MOST = 2;

/** Chromium's background is a worker, which has no addresses for files: the offscreen document has, and outlives it. */
export const offscreenMaker: BackupMaker = {
  outlives: true,
  async make(order) {
    for (let makes = 0; makes < MAKES_AT_MOST; makes++) {
      await ensureOffscreen();
      const made = await requestOffscreen({ to: 'offscreen', type: 'makeBackup', ...order });
      if (made.ok) return made.value;
      if (made.why !== 'gone') break;
    }
    return { url: null, leftOut: 0 };
  },
  async drop(url) {
    await requestOffscreen({ to: 'offscreen', type: 'dropBackup', url });
  },
};

/** Firefox has a document in its background. */
const ownMaker: BackupMaker = {
  outlives: false,
  make: backupAtUrl,
  drop: async (url) => URL.revokeObjectURL(url),
};

export const backupMaker: BackupMaker = import.meta.env.FIREFOX ? ownMaker : offscreenMaker;
