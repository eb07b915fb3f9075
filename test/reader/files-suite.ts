import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import type { Tab } from '../../utils/drive/driver.ts';
import { page, type Site, serve } from '../../utils/drive/site.ts';
import type { Separator } from '../../utils/exchange/csv.ts';
import { inEachBare } from '../browser/each-browser.ts';
import { bundleScript } from './bundle.ts';
import type { FileAnswer } from './file-in-worker.ts';

const WORKER = fileURLToPath(new URL('file-in-worker.ts', import.meta.url));

/** Has a page of the engine hand a file to a worker that reads it. */
export type ReadFile = (file: Blob, separator: Separator) => Promise<FileAnswer>;

/**
 * Files read by a worker in each engine: how they are unpacked, cut and decoded is the engine's, and a worker's memory.
 *
 * @param suite receives what reads a file, which runs once the tests do
 */
export function filesInEachEngine(suite: (read: ReadFile) => void): void {
  inEachBare('files in a worker', (browser) => {
    let site: Site;
    let tab: Tab;
    let served = new Uint8Array();
    beforeAll(async () => {
      const source = await bundleScript(WORKER);
      site = await serve((request, response) => {
        if (request.url === '/worker.js') response.setHeader('content-type', 'text/javascript').end(source);
        else if (request.url === '/file') response.end(served);
        else response.setHeader('content-type', 'text/html').end(page(''));
      });
      tab = await browser().open(`${site.origin}/`);
    });
    afterAll(async () => {
      await tab?.close();
      await site?.close();
    });
    suite(async (file, separator) => {
      served = new Uint8Array(await file.arrayBuffer());
      return tab.evaluate(async (by: Separator) => {
        const bytes = await (await fetch('/file')).blob();
        const worker = new Worker('/worker.js');
        try {
          return await new Promise<FileAnswer>((resolve, reject) => {
            worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => resolve(data);
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.postMessage({ file: new File([bytes], 'list'), separator: by });
          });
        } finally {
          worker.terminate();
        }
      }, separator);
    });
  });
}
