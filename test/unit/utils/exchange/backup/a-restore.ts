import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  type RestoreAsked,
  type RestoreMode,
  restoreBackup,
} from '../../../../../utils/exchange/backup/restore-backup.ts';
import { addDomains } from '../../../../../utils/settings/domains.ts';
import { saveSchedule } from '../../../../../utils/settings/schedule.ts';
import { isStoreName } from '../../../../../utils/settings/store-name.ts';
import { closeStore } from '../../../../../utils/store/open.ts';
import { own } from '../../../build.ts';
import { backUp, fillStore, wholeStore } from './a-backup.ts';

/** Restores a backup. */
export function restore(
  file: Blob,
  mode: RestoreMode,
  onProgress: RestoreAsked['onProgress'] = () => undefined,
) {
  const { signal } = new AbortController();
  return restoreBackup({ file: () => file.stream(), mode, now: 6000, onProgress, signal });
}

/** A backup of a filled store and its settings; the profile is empty again after it. */
export async function filledBackup(): Promise<{ file: Blob; whole: object }> {
  await fillStore();
  await addDomains(own('example.com', 'example.org'), 1000);
  await saveSchedule('monthly', 1000);
  const [{ file }, whole] = [await backUp(), await wholeStore()];
  await closeStore();
  await Promise.all((await indexedDB.databases()).map(({ name = '' }) => deleted(name)));
  fakeBrowser.reset();
  return { file, whole };
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = () => resolve();
  });
}

/** Of all stores that are there; beside them the name of one is noted. */
export async function storeNames(): Promise<string[]> {
  return (await indexedDB.databases()).map(({ name }) => name).filter(isStoreName);
}
