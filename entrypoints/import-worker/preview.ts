import { readOwnName } from '../../utils/domains/own-domain.ts';
import { noteUnlessExpected } from '../../utils/errors.ts';
import { formatOf } from '../../utils/exchange/formats.ts';
import { importRows } from '../../utils/exchange/import-rows.ts';
import type {
  FromImportWorker,
  PreviewChoice,
  PreviewLine,
  TablePart,
} from '../../utils/exchange/import-worker.ts';
import { previewLine } from '../../utils/exchange/preview-line.ts';
import { type KnownPosts, rowPreviewer } from '../../utils/exchange/preview-row.ts';
import type { Understanding } from '../../utils/exchange/understand.ts';
import type { Instant } from '../../utils/time.ts';
import { readKnownPosts } from './known-posts.ts';
import { previewedRows } from './previewed-rows.ts';

/** Rows of one answer: a view takes them in and draws within a frame or two. The first few come sooner. */
const ROWS = 500;
const FIRST_ROWS = 60;

/** What was previewed, for whoever imports or checks it. */
export interface Previewed {
  /** @param from 0, or where the part before ended */
  part(of: 'import' | 'check', from: number): TablePart;
}

/**
 * Reads all rows of a table, and tells what an import would make of each, some at a time.
 *
 * @param isWanted false once another question has come: then it ends
 * @returns null where it was not wanted any more, or the store cannot be read
 */
export async function previewRows(
  understanding: Understanding,
  { targets, agreed, store, fileDate }: PreviewChoice & { readonly fileDate: Instant },
  answer: (answer: FromImportWorker) => void,
  isWanted: () => boolean,
): Promise<Previewed | null> {
  const known = await knownPosts(store);
  if (!known) {
    answer({ type: 'lines', lines: [], progress: 1, isLast: true, problem: 'store' });
    return null;
  }
  const domains = targets.flatMap((target) =>
    target.kind === 'domain' ? (readOwnName(target.name) ?? []) : [],
  );
  const preview = rowPreviewer(domains);
  const rows = previewedRows();
  const last = lineCount(understanding.table.text);
  let lines: PreviewLine[] = [];
  let most = FIRST_ROWS;
  const choice = {
    targets,
    agreed: agreed ?? formatOf(understanding.format).agreed,
    now: Date.now(),
    fileDate,
  };
  for (const row of importRows(understanding, choice)) {
    const previewed = preview(row, known);
    rows.add(previewed);
    lines.push(previewLine(previewed));
    if (lines.length < most) continue;
    answer({ type: 'lines', lines, progress: Math.min(1, row.line / last), isLast: false, problem: null });
    lines = [];
    most = ROWS;
    await nextTask();
    if (!isWanted()) return null;
  }
  answer({ type: 'lines', lines, progress: 1, isLast: true, problem: null });
  return rows;
}

function knownPosts(store: string): Promise<KnownPosts | null> {
  return readKnownPosts(store).catch((error: unknown) => {
    noteUnlessExpected('read known posts', error);
    return null;
  });
}

/** Messages that wait are heard meanwhile. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
