import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { openFile, type WholeText } from '../../utils/exchange/file/open-file.ts';
import type { ImportedRow } from '../../utils/exchange/imported-row.ts';
import { readPostsFile } from '../../utils/exchange/read-posts-file.ts';
import { fileProblem, rowErrorLine, rowNotes } from '../../utils/terminal/row-words.ts';
import { checkRows, type ReadRow } from './check-rows.ts';
import { inOrder } from './in-order.ts';
import type { InspectArguments } from './inspect-arguments.ts';
import { outputOf } from './posts-output.ts';
import { countTo } from './progress.ts';

/**
 * `npm run inspect -- --posts`: adds the guest posts of a file to the built extension, has it check them, and
 * prints each verdict in the file's order, as soon as it and those before it are known; a report once all are. A
 * counter goes to stderr.
 *
 * @returns the exit code: 1 where a row could not be read, else 0
 * @throws Error where the file cannot be used, or no browser could be started
 */
export async function inspectPosts(asked: InspectArguments): Promise<number> {
  const rows = await readPosts(asked);
  for (const note of rows.flatMap(rowNotes)) process.stderr.write(`${note}\n`);
  const progress = countTo(rows.length, process.stderr);
  const output = outputOf(asked, Date.now());
  const print = (line: string | null) => {
    progress.clear();
    if (line) process.stdout.write(`${line}\n`);
  };
  const printer = inOrder(rows, print);
  const add = (row: ImportedRow, line: string | null) => {
    printer.add(row, line ?? '');
    progress.step();
  };
  print(output.head);
  for (const row of rows) {
    if (row.ok) continue;
    const line = output.unread(row);
    if (line === null) process.stderr.write(`${rowErrorLine(row)}\n`);
    add(row, line);
  }
  const read = rows.filter((row): row is ReadRow => row.ok);
  if (read.length > 0) await checkRows(read, asked, (row, post) => add(row, output.line(row, post)));
  print(await output.foot());
  return read.length === rows.length ? 0 : 1;
}

async function readPosts({ posts, domains }: InspectArguments): Promise<ImportedRow[]> {
  // How to call the command would only push out of sight what is wrong with the file.
  const refused = (why: string) => new Error(`--posts ${posts}: ${why}`);
  if (await isFolder(posts ?? '')) throw refused('this is a folder. Name a file in it.');
  const file = await openPosts(posts ?? '');
  if (!file) throw refused('there is no such file, or it cannot be read.');
  const read = await readText(file);
  if (!read.ok) throw refused(fileProblem(read.problem));
  const targets = domains.map((name) => ({ kind: 'domain', name }) as const);
  const rows = readPostsFile(read.text, targets, Date.now());
  if (rows.length === 0) throw refused('the file has only headings and no rows.');
  return rows;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

/** @returns null where there is no such file, of which Node says nothing more */
async function openPosts(path: string): Promise<Blob | null> {
  try {
    return await openAsBlob(path);
  } catch {
    return null;
  }
}

async function readText(file: Blob): Promise<WholeText> {
  const opened = await openFile(file);
  return opened.ok ? opened.file.text() : opened;
}
