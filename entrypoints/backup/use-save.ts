import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type FailureCause, noteUnlessExpected, orElse } from '../../utils/errors.ts';
import { type FinishedBackup, requestBackup } from '../../utils/message/backup-worker.ts';
import { saveBackupChoice } from '../../utils/settings/backup-choice.ts';
import { notedStore } from '../../utils/settings/noted-store.ts';
import { rawStorage } from '../../utils/settings/raw-storage.ts';
import { FIRST_STORE, storeName } from '../../utils/settings/store-name.ts';
import { saveBlob } from '../../utils/ui/save-file.ts';
import { type BackupPurpose, backupFileName } from './file-name.ts';

/** How saving a backup stands. */
export type SaveState =
  | { readonly step: 'none' }
  | { readonly step: 'saving'; readonly done: number; readonly total: number }
  | { readonly step: 'saved'; readonly name: string; readonly made: FinishedBackup }
  | { readonly step: 'failed'; readonly why: FailureCause };

/** What makes and saves a backup. */
export interface Saving {
  readonly state: SaveState;
  /** Resolves to whether it was saved; never rejects. */
  readonly save: (purpose: BackupPurpose) => Promise<boolean>;
}

/** Makes a backup and hands it to the browser as a download. */
export function useSave(): Saving {
  const [state, setState] = useState<SaveState>({ step: 'none' });
  return {
    state,
    async save(purpose) {
      setState({ step: 'saving', done: 0, total: 0 });
      const at = Date.now();
      // Settings that cannot be read keep nobody from saving all else.
      const raw = await rawStorage().catch(orElse('read settings for a backup', null));
      const order = { store: await currentStore(), version: browser.runtime.getManifest().version, at, raw };
      const outcome = await requestBackup(order, (done, total) => setState({ step: 'saving', done, total }));
      if (!outcome.ok) {
        setState({ step: 'failed', why: outcome.why });
        return false;
      }
      const name = backupFileName(purpose, at);
      saveBlob(name, outcome.value.file);
      await saveBackupChoice({ savedAt: at }).catch((error) => noteUnlessExpected('note a backup', error));
      setState({ step: 'saved', name, made: outcome.value });
      return true;
    },
  };
}

/** Where the storage cannot say which database is the store, the one that was noted beside it is taken. */
async function currentStore(): Promise<string> {
  try {
    return await storeName();
  } catch (error) {
    noteUnlessExpected('read the name of the store', error);
    return (await notedStore().catch(orElse('read the noted store', null))) ?? FIRST_STORE;
  }
}
