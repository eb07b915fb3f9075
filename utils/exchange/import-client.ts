import type { Instant } from '../time.ts';
import type {
  FromImportWorker,
  PreviewChoice,
  TableChange,
  TablePart,
  ToImportWorker,
} from './import-worker.ts';

type Opened = Extract<FromImportWorker, { readonly type: 'opened' | 'refused' }>;
type Lines = Extract<FromImportWorker, { readonly type: 'lines' }>;

/** Reads one file in a worker of its own. */
export interface ImportClient {
  /** @param fileDate when it was made */
  open(source: Blob | string, fileDate: Instant): Promise<Opened>;
  change(change: TableChange): Promise<Opened>;
  /** Reads all rows, some at a time. Resolves with the last; one that another preview ends never does. */
  preview(choice: PreviewChoice, onLines: (lines: Lines) => void): Promise<void>;
  part(of: 'import' | 'check', from: number): Promise<TablePart>;
  /** Ends the worker; what was asked is never answered. */
  close(): void;
}

/**
 * Starts a worker that reads a file. What is asked of it rejects where it crashes, as where there is no memory left.
 */
export function startImport(): ImportClient {
  const worker = new Worker('/import-worker.js');
  const waiting = new Map<
    number,
    { hear: (answer: FromImportWorker) => void; fail: (error: Error) => void }
  >();
  let asked = 0;
  worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: FromImportWorker }>) => {
    waiting.get(data.id)?.hear(data.answer);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    for (const { fail } of waiting.values()) fail(new Error(event.message || 'The worker crashed'));
    waiting.clear();
  };
  /** @param hear tells with true that it was the last answer */
  const ask = <T>(message: ToImportWorker, hear: (answer: FromImportWorker) => { value: T } | null) =>
    new Promise<T>((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, {
        hear(answer) {
          const done = hear(answer);
          if (!done) return;
          waiting.delete(id);
          resolve(done.value);
        },
        fail: reject,
      });
      worker.postMessage({ id, message });
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
