import { decodeFile } from '../../utils/exchange/decode.ts';
import type {
  FromImportWorker,
  PreviewChoice,
  TableChange,
  ToImportWorker,
} from '../../utils/exchange/import-worker.ts';
import {
  type Understanding,
  understand,
  withFormat,
  withOrder,
  withRole,
} from '../../utils/exchange/understand.ts';
import type { Instant } from '../../utils/time.ts';
import { findOrder } from './find-order.ts';
import { overviewOf } from './overview.ts';
import { type Previewed, previewRows } from './preview.ts';
import { withRoles } from './with-roles.ts';

type Answer = (answer: FromImportWorker) => void;

/**
 * Begins to work on one file.
 *
 * @returns a function that does what it is asked, and answers; rejects for what is a bug
 */
export function importSession(): (message: ToImportWorker, answer: Answer) => Promise<void> {
  let understanding: Understanding | null = null;
  let previewed: Previewed | null = null;
  let fileDate: Instant = 0;
  /** What is being previewed ends where another question comes. */
  let turn = 0;

  const open = async (source: Blob | string, answer: Answer) => {
    const text = typeof source === 'string' ? source : decodeFile(new Uint8Array(await source.arrayBuffer()));
    const understood = understand(text);
    if (!understood.ok) {
      const { problem, cell } = understood;
      answer({ type: 'refused', problem, cell });
      return;
    }
    show(understood.understanding, answer);
  };
  const show = (next: Understanding, answer: Answer) => {
    understanding = findOrder(next);
    answer({ type: 'opened', overview: overviewOf(understanding) });
  };
  const preview = async (choice: PreviewChoice, answer: Answer) => {
    if (!understanding) return;
    const mine = turn;
    previewed = await previewRows(understanding, { ...choice, fileDate }, answer, () => turn === mine);
  };
  return async (message, answer) => {
    switch (message.type) {
      case 'open':
        turn++;
        fileDate = message.fileDate;
        return open(message.source, answer);
      case 'change':
        turn++;
        if (understanding) show(changed(understanding, message.change), answer);
        return;
      case 'preview':
        turn++;
        return preview(message.choice, answer);
      case 'part':
        if (previewed) answer({ type: 'part', part: previewed.part(message.of, message.from) });
    }
  };
}

function changed(before: Understanding, change: TableChange): Understanding {
  switch (change.kind) {
    case 'format':
      return withFormat(before, change.format);
    case 'role':
      return withRole(before, change.column, change.role);
    case 'order':
      return withOrder(before, change.order);
    case 'again':
      return withRoles(before, change.roles, change.order);
    case 'sheet':
      return before;
  }
}
