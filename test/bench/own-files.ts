import { readCsv } from '../../utils/exchange/csv.ts';
import { openFile, type RowsWanted } from '../../utils/exchange/file/open-file.ts';
import type { RowSlice } from '../../utils/exchange/file/row-slices.ts';
import { readZip, unzip } from '../../utils/exchange/workbook/zip.ts';

/** How long a file took, in ms. */
export interface FileTimes {
  readonly rows: number;
  readonly ours: number;
  /** Until the first rows were there. */
  readonly first: number;
  readonly floor: number;
}

/** The part of `own-bench.ts` that reads files, which lie in the extension's folder. */
export const files = {
  /** Reads a CSV file. The floor decodes and parses it at once. */
  async readCsvFile(path: string): Promise<FileTimes> {
    const file = await (await fetch(path)).blob();
    const begin = performance.now();
    const rows = readCsv(new TextDecoder().decode(await file.arrayBuffer()), ',');
    const floor = performance.now() - begin;
    if (rows.length < 2) throw new Error('No row was made');
    return { ...(await readHere(file, { separator: ',' })), floor };
  },

  /** Reads a workbook's first sheet. The floor unpacks its sheet and its texts, and does nothing with them. */
  async readWorkbookFile(path: string): Promise<FileTimes> {
    const file = await (await fetch(path)).blob();
    const begin = performance.now();
    const entries = await readZip(file);
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/sharedstrings.xml']) {
      const entry = entries.get(part);
      if (!entry) throw new Error(part);
      for await (const _ of unzip(file, entry));
    }
    const floor = performance.now() - begin;
    return { ...(await readHere(file, { sheet: 0 })), floor };
  },

  /**
   * Has a worker read a file, and takes its slices one by one.
   *
   * @returns `task`: the longest task of this page that the browser reports, 0 where none took 50 ms; times in ms
   */
  async readInWorker(
    path: string,
    wanted: RowsWanted,
  ): Promise<{ rows: number; all: number; first: number; task: number }> {
    const file = await (await fetch(path)).blob();
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((one) => one.duration)),
    );
    observer.observe({ type: 'longtask' });
    const begin = performance.now();
    const worker = new Worker('/files-worker.js');
    let [rows, first] = [0, 0];
    await new Promise<void>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<RowSlice>) => {
        first ||= performance.now() - begin;
        rows += data.rows.length;
        if (data.isLast) resolve();
        else worker.postMessage(null);
      };
      worker.postMessage({ file, wanted });
    });
    const all = performance.now() - begin;
    worker.terminate();
    // Long tasks are reported in a task of their own.
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { rows, all, first, task: Math.max(0, ...tasks) };
  },
};

async function readHere(file: Blob, wanted: RowsWanted): Promise<Omit<FileTimes, 'floor'>> {
  const begin = performance.now();
  const opened = await openFile(file);
  if (!opened.ok) throw new Error(opened.problem);
  let [rows, first] = [0, 0];
  for await (const slice of opened.file.slices(wanted)) {
    first ||= performance.now() - begin;
    rows += slice.rows.length;
    if (slice.problem) throw new Error(slice.problem);
  }
  return { rows, first, ours: performance.now() - begin };
}
