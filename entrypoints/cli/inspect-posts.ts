import { openAsBlob } from 'node:fs';
import { openFile, type WholeText } from '../../utils/exchange/file/open-file.ts';
import type { ImportedRow } from '../../utils/exchange/imported-row.ts';
import { readPostsFile } from '../../utils/exchange/read-posts-file.ts';
import { checkRows, type ReadRow } from './check-rows.ts';
import { inOrder } from './in-order.ts';
import type { InspectArguments } from './inspect-arguments.ts';
import { fileProblem, postLine, postReport, rowErrorLine, rowErrorReport, rowNotes } from './post-report.ts';
import { countTo } from './progress.ts';
import { UsageError } from './usage-error.ts';

/**
 * `npm run inspect -- --posts`: adds the guest posts of a file to the built extension, has it check them, and
 * prints each verdict in the file's order, as soon as it and those before it are known. A counter goes to stderr.
 *
 * @returns the exit code: 1 where a row could not be read, else 0
 * @throws UsageError where the file cannot be used, Error where no browser could be started
 */
export async function inspectPosts(asked: InspectArguments): Promise<number> {
  const rows = await readPosts(asked);
  for (const note of rows.flatMap(rowNotes)) process.stderr.write(`${note}\n`);
  const progress = countTo(rows.length, process.stderr);
  const printer = inOrder(rows, (line) => {
    progress.clear();
    process.stdout.write(`${line}\n`);
  });
  const add = (row: ImportedRow, line: string) => {
    printer.add(row, line);
    progress.step();
  };
  for (const row of rows) if (!row.ok) add(row, (asked.json ? rowErrorReport : rowErrorLine)(row));
  const read = rows.filter((row): row is ReadRow => row.ok);
  if (read.length > 0)
    await checkRows(read, asked, (row, post) =>
      add(row, (asked.json ? postReport : postLine)(row.page, post)),
    );
  progress.clear();
  return read.length === rows.length ? 0 : 1;
}

async function readPosts({ posts, domains }: InspectArguments): Promise<ImportedRow[]> {
  const file = await openAsBlob(posts ?? '').catch(() => null);
  if (!file) throw new UsageError(`--posts ${posts}: there is no such file, or it cannot be read.`);
  const read = await readText(file);
  if (!read.ok) throw new UsageError(`--posts ${posts}: ${fileProblem(read.problem)}`);
  const targets = domains.map((name) => ({ kind: 'domain', name }) as const);
  const rows = readPostsFile(read.text, targets, Date.now());
  if (rows.length === 0) throw new UsageError(`--posts ${posts}: the file has no rows.`);
  return rows;
}

async function readText(file: Blob): Promise<WholeText> {
  const opened = await openFile(file);
  return opened.ok ? opened.file.text() : opened;
}
