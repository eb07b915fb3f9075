import { browser } from '@wxt-dev/browser';
import { workerTableReader } from '../../utils/exchange/table-reader.ts';
import { readBackgroundToOffscreen } from '../../utils/message/background-to-offscreen.ts';
import { backupAtUrl } from '../../utils/message/backup-at-url.ts';
import { listen } from '../../utils/message/listen.ts';
import { toFailed } from '../../utils/message/outcome.ts';
import { pageReader } from '../../utils/net/page-reader.ts';

const reader = pageReader();
const tables = workerTableReader();

/**
 * Chromium's worker has no document to parse pages into, and no addresses for files: this one has. It does
 * what the background asks, and keeps what came until it is read. Content scripts reach it, too, and are not heard.
 */
listen(browser.runtime, {
  from: 'own',
  read: readBackgroundToOffscreen,
  handlers: {
    askPage: ({ url, ms }) => reader.ask(url, ms),
    readPage: ({ id, hosts }) => reader.read(id, hosts),
    dropPage: ({ id }) => reader.drop(id),
    openTable: (table) => tables.open(table),
    tablePart: ({ from }) => tables.part(from),
    closeTable: () => tables.close(),
    makeBackup: ({ store, version, at, raw }) => backupAtUrl({ store, version, at, raw }),
    dropBackup: ({ url }) => URL.revokeObjectURL(url),
  },
  failed: toFailed,
});
