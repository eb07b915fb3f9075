import { type OpenedFile, openFile, type RowsWanted } from '../../utils/exchange/file/open-file.ts';
import type { ReadProblem } from '../../utils/exchange/file/read-problem.ts';

/** What is to be read, as a page hands it to the worker. */
export interface FileQuestion {
  readonly file: File;
  readonly wanted: RowsWanted;
}

/** What the worker read. */
export interface FileAnswer {
  readonly content: Extract<OpenedFile, { ok: true }>['file']['content'] | null;
  readonly problem: ReadProblem | null;
  readonly rows: number;
  /** Rows of a broken quote. */
  readonly broken: number;
  readonly firstCells: readonly string[] | null;
  readonly lastCells: readonly string[] | null;
}

addEventListener('message', async ({ data: { file, wanted } }: MessageEvent<FileQuestion>) => {
  postMessage(await readAll(file, wanted));
});

async function readAll(from: File, wanted: RowsWanted): Promise<FileAnswer> {
  const none = { rows: 0, broken: 0, firstCells: null, lastCells: null };
  const opened = await openFile(from);
  if (!opened.ok) return { content: null, problem: opened.problem, ...none };
  const { content } = opened.file;
  let answer: FileAnswer = { content, problem: null, ...none };
  for await (const { rows, problem } of opened.file.slices(wanted)) {
    answer = {
      content,
      problem,
      rows: answer.rows + rows.length,
      broken: answer.broken + rows.filter(({ cells }) => cells === null).length,
      firstCells: answer.firstCells ?? rows[0]?.cells ?? null,
      lastCells: rows.at(-1)?.cells ?? answer.lastCells,
    };
  }
  return answer;
}
