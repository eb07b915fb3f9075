import { fetchedFile } from '../../utils/exchange/fetched-file.ts';
import { openFile, type ReadableFile } from '../../utils/exchange/file/open-file.ts';
import type {
  FromImportWorker,
  ImportSource,
  PreviewChoice,
  TableChange,
  ToImportWorker,
} from '../../utils/exchange/import-worker.ts';
import { type Understanding, withFormat, withOrder, withRole } from '../../utils/exchange/understand.ts';
import type { Instant } from '../../utils/time.ts';
import { findOrder } from './find-order.ts';
import { overviewOf } from './overview.ts';
import { type Previewed, type PreviewLines, previewRows } from './preview.ts';
import { firstTable, type ReadTable, readSheet, readTable } from './read-table.ts';
import { withRoles } from './with-roles.ts';

type Answer = (answer: FromImportWorker) => void;

/**
 * Begins to work on one file.
 *
 * @returns a function that does what it is asked, and answers; rejects for what is a bug
 */
export function importSession(): (message: ToImportWorker, answer: Answer) => Promise<void> {
  let file: ReadableFile | null = null;
  let sheet = 0;
  let understanding: Understanding | null = null;
  let previewed: Previewed | null = null;
  let fileDate: Instant = 0;
  /** What is being previewed ends where another question comes. */
  let turn = 0;
  let onTaken = (): void => undefined;

  const open = async (source: ImportSource, answer: Answer) => {
    if (typeof source === 'string') return show(readTable(source), answer);
    const opened = await (source instanceof Blob
      ? openFile(source)
      : openFile(fetchedFile(source), source.charset ?? undefined));
    if (!opened.ok) return show(opened, answer);
    ({ file } = opened);
    const first = await firstTable(file);
    ({ sheet } = first);
    show(first.read, answer);
  };
  const openSheet = async (wanted: number, answer: Answer) => {
    if (!file) return;
    sheet = wanted;
    show(await readSheet(file, wanted), answer);
  };
  const show = (read: ReadTable, answer: Answer) => {
    const sheets = file?.sheets.map(({ name }) => name) ?? [];
    understanding = read.ok ? findOrder(read.understanding) : null;
    if (understanding) answer({ type: 'opened', overview: { ...overviewOf(understanding), sheets, sheet } });
    else if (!read.ok) answer({ type: 'refused', problem: read.problem, sheets, sheet });
  };
  const preview = async (choice: PreviewChoice, answer: Answer) => {
    if (!understanding) return;
    const mine = turn;
    const send = async (lines: PreviewLines) => {
      if (turn !== mine) return false;
      const taken = new Promise<void>((resolve) => {
        onTaken = resolve;
      });
      answer(lines);
      // Nobody answers the last.
      if (!lines.isLast) await taken;
      return turn === mine;
    };
    const rows = await previewRows(understanding, { ...choice, fileDate }, send);
    if (turn === mine) previewed = rows;
  };
  const begin = () => {
    turn++;
    previewed = null;
    onTaken();
  };
  return async (message, answer) => {
    switch (message.type) {
      case 'open':
        begin();
        fileDate = message.fileDate;
        return open(message.source, answer);
      case 'change':
        begin();
        if (message.change.kind === 'sheet') return openSheet(message.change.sheet, answer);
        if (understanding) show({ ok: true, understanding: changed(understanding, message.change) }, answer);
        return;
      case 'preview':
        begin();
        return preview(message.choice, answer);
      case 'taken':
        return onTaken();
      case 'part':
        if (previewed) answer({ type: 'part', part: previewed.part(message.of, message.from) });
    }
  };
}

function changed(before: Understanding, change: Exclude<TableChange, { kind: 'sheet' }>): Understanding {
  switch (change.kind) {
    case 'format':
      return withFormat(before, change.format);
    case 'role':
      return withRole(before, change.column, change.role);
    case 'order':
      return withOrder(before, change.order);
    case 'again':
      return withRoles(before, change.roles, change.order);
  }
}
