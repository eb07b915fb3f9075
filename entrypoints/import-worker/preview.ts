import { readOwnName } from '../../utils/domains/own-domain.ts';
import { noteUnlessExpected } from '../../utils/errors.ts';
import { formatOf } from '../../utils/exchange/formats.ts';
import { importRows } from '../../utils/exchange/import-rows.ts';
import {
  type FromImportWorker,
  PREVIEW_AT_ONCE,
  type PreviewChoice,
  type TablePart,
} from '../../utils/exchange/import-worker.ts';
import { type PreviewLine, previewLine } from '../../utils/exchange/preview-line.ts';
import { type KnownPosts, rowPreviewer } from '../../utils/exchange/preview-row.ts';
import type { Understanding } from '../../utils/exchange/understand.ts';
import type { Instant } from '../../utils/time.ts';
import { readKnownPosts } from './known-posts.ts';
import { previewedRows } from './previewed-rows.ts';

/** The first few rows come sooner than the others. */
const FIRST_ROWS = 60;

/** Rows that were read, as they are answered. */
export type PreviewLines = Extract<FromImportWorker, { readonly type: 'lines' }>;

/** What was previewed, for whoever imports or checks it. */
export interface Previewed {
  /** @param from 0, or where the part before ended */
  part(of: 'import' | 'check', from: number): TablePart;
}

/**
 * Reads all rows of a table, and tells what an import would make of each, some at a time.
 *
 * @param send resolves when they are taken in: only then others are read, so that no more than these wait in memory. False
 *   once another question has come: then it ends
 * @returns null where it was not wanted any more, or the store cannot be read
 */
export async function previewRows(
  understanding: Understanding,
  { targets, agreed, store, fileDate }: PreviewChoice & { readonly fileDate: Instant },
  send: (lines: PreviewLines) => Promise<boolean>,
): Promise<Previewed | null> {
  const known = await knownPosts(store);
  if (!known) {
    await send({ type: 'lines', lines: [], progress: 1, isLast: true, problem: 'store' });
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
    const progress = Math.min(1, row.line / last);
    if (!(await send({ type: 'lines', lines, progress, isLast: false, problem: null }))) return null;
    lines = [];
    most = PREVIEW_AT_ONCE;
  }
  return (await send({ type: 'lines', lines, progress: 1, isLast: true, problem: null })) ? rows : null;
}

function knownPosts(store: string): Promise<KnownPosts | null> {
  return readKnownPosts(store).catch((error: unknown) => {
    noteUnlessExpected('read known posts', error);
    return null;
  });
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
