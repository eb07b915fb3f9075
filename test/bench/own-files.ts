import { readCsv, type Separator } from '../../utils/exchange/csv.ts';
import { openFile } from '../../utils/exchange/file/open-file.ts';
import { startImport } from '../../utils/exchange/import-client.ts';
import { readZip, unzip } from '../../utils/exchange/workbook/zip.ts';
import { storeName } from '../../utils/settings/store-name.ts';

/** How long a file took, in ms. */
export interface FileTimes {
  readonly rows: number;
  readonly ours: number;
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
    return { ...(await readHere(file, ',')), floor };
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
    return { ...(await readHere(file, '\t')), floor };
  },

  /**
   * Has the import's worker read a file into a preview, and takes in its rows.
   *
   * @returns `task`: the longest task of this page that the browser reports, 0 where none took 50 ms; times in ms
   */
  async readInWorker(path: string): Promise<{ rows: number; all: number; first: number; task: number }> {
    const file = await (await fetch(path)).blob();
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((one) => one.duration)),
    );
    observer.observe({ type: 'longtask' });
    const begin = performance.now();
    const client = startImport();
    let [rows, first] = [0, 0];
    await client.open(file, Date.now());
    await client.preview({ targets: [], agreed: null, store: await storeName() }, ({ lines }) => {
      first ||= performance.now() - begin;
      rows += lines.length;
    });
    const all = performance.now() - begin;
    client.close();
    // Long tasks are reported in a task of their own.
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return { rows, all, first, task: Math.max(0, ...tasks) };
  },
};

async function readHere(file: Blob, separator: Separator): Promise<Omit<FileTimes, 'floor'>> {
  const begin = performance.now();
  const opened = await openFile(file);
  const whole = opened.ok ? await opened.file.text() : opened;
  if (!whole.ok) throw new Error(whole.problem);
  const rows = readCsv(whole.text, separator).length;
  return { rows, ours: performance.now() - begin };
}
