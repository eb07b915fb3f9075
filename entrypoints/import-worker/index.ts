import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type FromImportWorker, readToImportWorker } from '../../utils/exchange/import-worker.ts';
import { importSession } from './session.ts';

/**
 * Reads a file that is imported, in a worker of ours: neither its size nor its rows hold up the page. It reads the store,
 * to tell which guest posts are there, and writes nothing.
 */
export default defineUnlistedScript(() => {
  const session = importSession();
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const asked = readToImportWorker(data);
    // Whoever started the worker hears of what is thrown here.
    if (!asked) throw new TypeError('A question breaks the contract');
    const answer = (value: FromImportWorker) => postMessage({ id: asked.id, answer: value });
    session(asked.message, answer).catch((error: unknown) => {
      setTimeout(() => {
        throw error;
      });
    });
  });
});
