import { useRef, useState } from 'preact/hooks';
import { findCause, noteUnlessExpected, orElse } from '../../utils/errors.ts';
import type { MergeTally } from '../../utils/exchange/backup/merge-tally.ts';
import { type BackupPreview, previewBackup } from '../../utils/exchange/backup/preview-backup.ts';
import {
  type NotRestored,
  type RestoreMode,
  restoreBackup,
} from '../../utils/exchange/backup/restore-backup.ts';
import { request } from '../../utils/message/request.ts';
import { storeName } from '../../utils/settings/store-name.ts';
import { openAnyStore } from '../../utils/store/backup/open-any.ts';
import { VERSION } from '../../utils/store/upgrade/upgrade.ts';
import type { ReadFailure } from '../../utils/ui/use-query.ts';

/** Why nothing was restored: the file's problem, or ours; `unread`: the browser cannot read the file. */
export type RestoreProblem =
  | NotRestored
  | { readonly code: 'stopped' | 'unread' | 'unsaved' | 'newerHere' }
  | { readonly code: 'failed'; readonly why: ReadFailure };

/** How far reading or restoring is. */
export interface RestoreProgress {
  /** Rows and entries. */
  readonly done: number;
  /** Null as long as nobody knows. */
  readonly total: number | null;
  /** Bytes of the file. */
  readonly read: number;
  readonly size: number;
}

/** How restoring stands. */
export type RestoreState =
  | { readonly step: 'none' }
  | ({ readonly step: 'reading' | 'restoring' } & RestoreProgress)
  | { readonly step: 'preview'; readonly file: File; readonly preview: BackupPreview }
  | { readonly step: 'restored'; readonly leftOut: number; readonly came: MergeTally }
  | { readonly step: 'problem'; readonly problem: RestoreProblem };

/**
 * Restores a backup: a file is chosen, previewed, and restored.
 *
 * @param save saves a backup of what is here, and says whether it could
 */
export function useRestore(save: () => Promise<boolean>) {
  const [state, setState] = useState<RestoreState>({ step: 'none' });
  const stopping = useRef(new AbortController());
  const fail = (problem: RestoreProblem) => setState({ step: 'problem', problem });
  const begin = (): AbortSignal => {
    stopping.current = new AbortController();
    return stopping.current.signal;
  };
  return {
    state,
    stop: () => stopping.current.abort(),
    forget: () => setState({ step: 'none' }),
    async choose(file: File) {
      const signal = begin();
      const opened = counted(file);
      const onEntries = (done: number) =>
        setState({ step: 'reading', done, total: null, read: opened.read(), size: file.size });
      onEntries(0);
      const store = await currentStore();
      try {
        if (store && store.version > VERSION) return fail({ code: 'newerHere' });
        const preview = await previewBackup(opened.stream(), store, onEntries, signal);
        if ('code' in preview) fail(preview);
        else setState({ step: 'preview', file, preview });
      } catch (error) {
        fail(signal.aborted ? { code: 'stopped' } : await problemOf(error));
      } finally {
        store?.close();
      }
    },
    async restore(file: File, preview: BackupPreview, mode: RestoreMode) {
      const signal = begin();
      const { posts, pages } = preview.end.counts;
      const opened = counted(file);
      const show = (done: number, total: number | null) =>
        setState({ step: 'restoring', done, total, read: opened.read(), size: file.size });
      show(0, null);
      // What cannot be read cannot be saved either, and is what people want to replace.
      if (mode === 'replace' && !(await save()) && preview.compared) return fail({ code: 'unsaved' });
      const onProgress = (done: number, toCopy: number) => show(done, toCopy + posts + pages);
      try {
        const now = Date.now();
        const result = await restoreBackup({ file: opened.stream, mode, now, onProgress, signal });
        if (result.code !== 'restored') return fail(isOfFile(result) ? { code: 'unread' } : result);
        // Where it does not answer, its next start finds the new store.
        await request({ type: 'restored' });
        setState({ step: 'restored', leftOut: result.leftOut, came: result.came });
      } catch (error) {
        fail(signal.aborted ? { code: 'stopped' } : await problemOf(error));
      }
    },
  };
}

/** A file of which is known how many bytes were read. */
function counted(file: File) {
  let read = 0;
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { read: () => read, stream: () => file.stream().pipeThrough(count) };
}

/** Null where it cannot be read: a backup can be restored in its place all the same. */
async function currentStore() {
  return storeName().then(openAnyStore).catch(orElse('open the store for a preview', null));
}

/** The preview has read the whole file and found nothing wrong: it is another now. */
function isOfFile({ code }: NotRestored): boolean {
  return code === 'none' || code === 'newer' || code === 'broken';
}

async function problemOf(error: unknown): Promise<RestoreProblem> {
  // The file was moved, or changed since it was chosen (File API, "errors and exceptions").
  if (error instanceof DOMException && error.name === 'NotReadableError') return { code: 'unread' };
  noteUnlessExpected('restore a backup', error);
  return { code: 'failed', why: (await findCause(error)) ?? 'bug' };
}
