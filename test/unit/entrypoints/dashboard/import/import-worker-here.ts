import { vi } from 'vitest';
import { importSession } from '../../../../../entrypoints/import-worker/session.ts';
import { readToImportWorker } from '../../../../../utils/exchange/import-worker.ts';

/** Takes the place of the worker that reads imported files: the same work, without a thread. */
class WorkerHere {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  readonly #session = importSession();

  postMessage(data: unknown): void {
    const asked = readToImportWorker(data);
    if (!asked) throw new TypeError('A question breaks the contract');
    const { id, message } = asked;
    const answer = (value: unknown) =>
      queueMicrotask(() => this.onmessage?.({ data: { id, answer: value } }));
    void this.#session(message, answer);
  }

  terminate(): void {
    this.onmessage = null;
  }
}

/** Lets a view of an import read tables in a unit test. */
export function readTablesHere(): void {
  vi.stubGlobal('Worker', WorkerHere);
}
