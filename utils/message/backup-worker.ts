import * as v from 'valibot';
import type { Instant } from '../time.ts';
import { answerTo } from './answer-to.ts';
import type { Outcome } from './outcome.ts';

/** What the worker that makes backups is asked, once: it makes one, and is not needed any more. */
export interface BackupOrder {
  /** Name of the store's database. */
  readonly store: string;
  /** Version of Backlight. */
  readonly version: string;
  readonly at: Instant;
  /** The browser's storage of settings as it is: workers cannot read it. Null where nobody can. */
  readonly raw: {
    readonly sync: Readonly<Record<string, unknown>>;
    readonly local: Readonly<Record<string, unknown>>;
  } | null;
}

/** How many guest posts and pages are written, and how many there are. */
const progress = v.object({ done: v.number(), total: v.number() });

const madeBackup = v.object({
  file: v.instance(Blob),
  posts: v.number(),
  pages: v.number(),
  /** Rows that could not be read. */
  leftOut: v.number(),
});
/** A backup that was made. */
export type FinishedBackup = v.InferOutput<typeof madeBackup>;

/** What the worker says: how far it is, and at last what it made, or why there is nothing. */
export type BackupWorkerSays = v.InferOutput<typeof progress> | Outcome<FinishedBackup>;

/**
 * Has a backup made by a worker of its own, so that nothing else waits for it.
 *
 * @param onProgress told how many guest posts and pages are written, and how many there are
 * @returns why there is none where it failed; never rejects
 */
export function requestBackup(
  order: BackupOrder,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<Outcome<FinishedBackup>> {
  const worker = new Worker('/backup-worker.js');
  const answer = new Promise<unknown>((resolve) => {
    worker.onerror = () => resolve(null);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (v.is(progress, data)) onProgress(data.done, data.total);
      else resolve(data);
    };
    worker.postMessage(order);
  });
  return answerTo('makeBackup', answer, madeBackup).finally(() => worker.terminate());
}
