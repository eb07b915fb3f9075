import { readCsv, type Separator } from '../../utils/exchange/csv.ts';
import { openFile } from '../../utils/exchange/file/open-file.ts';
import type { ReadProblem } from '../../utils/exchange/file/read-problem.ts';
import type { Sheet } from '../../utils/exchange/workbook/open-workbook.ts';

/** What is to be read, as a page hands it to the worker. */
export interface FileQuestion {
  readonly file: File;
  readonly separator: Separator;
}

/** What the worker read. */
export interface FileAnswer {
  readonly sheets: readonly Sheet[];
  readonly problem: ReadProblem | null;
  readonly rows: number;
  /** Rows of a broken quote. */
  readonly broken: number;
  readonly firstCells: readonly string[] | null;
  readonly lastCells: readonly string[] | null;
}

addEventListener('message', async ({ data: { file, separator } }: MessageEvent<FileQuestion>) => {
  postMessage(await readAll(file, separator));
});

async function readAll(from: File, separator: Separator): Promise<FileAnswer> {
  const none = { sheets: [], rows: 0, broken: 0, firstCells: null, lastCells: null };
  const opened = await openFile(from);
  if (!opened.ok) return { ...none, problem: opened.problem };
  const { sheets } = opened.file;
  const whole = await opened.file.text();
  if (!whole.ok) return { ...none, sheets, problem: whole.problem };
  const rows = readCsv(whole.text, separator);
  return {
    sheets,
    problem: null,
    rows: rows.length,
    broken: rows.filter(({ cells }) => cells === null).length,
    firstCells: rows[0]?.cells ?? null,
    lastCells: rows.at(-1)?.cells ?? null,
  };
}
