import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FromImportWorker, ToImportWorker } from '../../utils/exchange/import-worker.ts';
import { importSession } from './session.ts';

/**
 * Reads a file that is imported, in a worker of ours: neither its size nor its rows hold up the page. It reads the store,
 * to tell which guest posts are there, and writes nothing.
 */
export default defineUnlistedScript(() => {
  const session = importSession();
  addEventListener('message', ({ data }: MessageEvent<{ id: number; message: ToImportWorker }>) => {
    const answer = (value: FromImportWorker) => postMessage({ id: data.id, answer: value });
    session(data.message, answer).catch((error: unknown) => {
      // Whoever started the worker hears of it.
      setTimeout(() => {
        throw error;
      });
    });
  });
});
