import type { Instant } from '../time.ts';
import {
  type FromImportWorker,
  type ImportSource,
  type PreviewChoice,
  readFromImportWorker,
  type TableChange,
  type TablePart,
  type ToImportWorker,
} from './import-worker.ts';

type Opened = Extract<FromImportWorker, { readonly type: 'opened' | 'refused' }>;
type Lines = Extract<FromImportWorker, { readonly type: 'lines' }>;

/** Reads one file in a worker of its own. */
export interface ImportClient {
  /** @param fileDate when it was made */
  open(source: ImportSource, fileDate: Instant): Promise<Opened>;
  change(change: TableChange): Promise<Opened>;
  /**
   * Reads all rows, some at a time; the next are read when `onLines` has returned. Resolves with the last; one that
   * another preview ends never does.
   */
  preview(choice: PreviewChoice, onLines: (lines: Lines) => void): Promise<void>;
  part(of: 'import' | 'check', from: number): Promise<TablePart>;
  /** Ends the worker; what was asked is never answered. */
  close(): void;
}

/** Whoever waits for an answer. */
interface Waiting {
  readonly hear: (answer: FromImportWorker) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Starts a worker that reads a file. What is asked of it rejects where it crashes, as where there is no memory left, and
 * where its answer breaks the contract.
 */
export function startImport(): ImportClient {
  const worker = new Worker('/import-worker.js');
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const failAll = (why: string) => {
    for (const { fail } of waiting.values()) fail(new Error(why));
    waiting.clear();
  };
  const send = (message: ToImportWorker) => worker.postMessage({ id: asked, message });
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const said = readFromImportWorker(data);
    if (said) waiting.get(said.id)?.hear(said.answer);
    else failAll('The worker breaks its contract');
  };
  worker.onerror = (event) => {
    event.preventDefault();
    failAll(event.message || 'The worker crashed');
  };
  /** @param hear tells with true that it was the last answer */
  const ask = <T>(message: ToImportWorker, hear: (answer: FromImportWorker) => { value: T } | null) =>
    new Promise<T>((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, {
        hear(answer) {
          const done = hear(answer);
          // What comes of a preview that another question has ended is not waited for.
          if (!done && id === asked) send({ type: 'taken' });
          if (!done) return;
          waiting.delete(id);
          resolve(done.value);
        },
        fail: reject,
      });
      send(message);
    });
  const asOpened = (answer: FromImportWorker) =>
    answer.type === 'opened' || answer.type === 'refused' ? { value: answer } : null;
  return {
    open: (source, fileDate) => ask({ type: 'open', source, fileDate }, asOpened),
    change: (change) => ask({ type: 'change', change }, asOpened),
    preview: (choice, onLines) =>
      ask({ type: 'preview', choice }, (answer) => {
        if (answer.type !== 'lines') return null;
        onLines(answer);
        return answer.isLast ? { value: undefined } : null;
      }),
    part: (of, from) =>
      ask({ type: 'part', of, from }, (answer) => (answer.type === 'part' ? { value: answer.part } : null)),
    close: () => worker.terminate(),
  };
}
