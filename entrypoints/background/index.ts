import { defineBackground } from 'wxt/utils/define-background';
import { keepDebugLog } from '../../utils/settings/debug-log.ts';
import { listenForBackups } from './backup/index.ts';
import { backupJob } from './backup/weekly.ts';
import { tablesJob } from './exchange/daily-tables.ts';
import { listenForHighlighting } from './highlight/index.ts';
import { listenForJobs } from './jobs.ts';
import { listenForPorts } from './ports.ts';
import { listenForPosts } from './posts/index.ts';
import { postsJob } from './posts/queue/run.ts';
import { listenForMessages } from './router.ts';
import { closeStorageToPages } from './storage-access.ts';

/**
 * The only writer of the store. Listeners are added at once, so that a worker
 * that was ended is woken by any of these events.
 */
export default defineBackground(() => {
  keepDebugLog();
  closeStorageToPages();
  listenForPorts();
  listenForMessages();
  listenForHighlighting();
  listenForPosts();
  listenForBackups();
  listenForJobs([postsJob, tablesJob, backupJob]);
});
