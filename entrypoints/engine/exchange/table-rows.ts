import type { CsvRow } from '../../../utils/exchange/csv.ts';
import { csvParser } from '../../../utils/exchange/csv-parser.ts';
import { textPieces } from '../../../utils/exchange/file/text-pieces.ts';
import { formatOf } from '../../../utils/exchange/formats.ts';
import { declaredSeparator, withoutDeclaration } from '../../../utils/exchange/separator.ts';
import {
  dayOrders,
  type Understanding,
  type Understood,
  understand,
  withOrder,
} from '../../../utils/exchange/understand.ts';
import { withoutEnd } from '../../../utils/exchange/written-address.ts';

/** Characters by which a file is understood: its headings, and more rows than are looked at. */
const HEAD = 1024 * 1024;

/**
 * Understands a file of any length by its beginning; only where the order of day and month is not told there, all of it is
 * read.
 */
export async function understandBeginning(file: Blob): Promise<Understood> {
  let head = '';
  for await (const piece of textPieces(file)) {
    head += piece;
    if (head.length >= HEAD) break;
  }
  // A row that is cut would be taken for a broken one.
  const end = head.length < HEAD ? head.length : head.lastIndexOf('\n') + 1 || head.length;
  const understood = understand(head.slice(0, end));
  if (!understood.ok) return understood;
  const { understanding } = understood;
  const { order } = formatOf(understanding.format);
  return { ok: true, understanding: withOrder(understanding, order ?? (await orderIn(file, understanding))) };
}

async function orderIn(file: Blob, understanding: Understanding): Promise<Understanding['order']> {
  const orders = dayOrders(understanding.roles);
  if (!orders.areTold || understanding.order !== null) return understanding.order;
  for await (const rows of rowsIn(file, understanding)) for (const row of rows) orders.add(row);
  return orders.only();
}

/**
 * Reads the rows of a file piece by piece: never more of it is in memory than a piece and one row.
 *
 * @returns those of a piece at a time
 */
export async function* rowsIn(
  file: Blob,
  { table: { separator, skipped } }: Understanding,
): AsyncGenerator<readonly CsvRow[]> {
  const parser = csvParser(separator);
  let above = skipped;
  const below = (rows: readonly CsvRow[]) => {
    const left = rows.slice(above);
    above = Math.max(0, above - rows.length);
    return separator === null ? left.map(withoutRowEnd) : left;
  };
  let isFirst = true;
  for await (const piece of textPieces(file)) {
    const isDeclared = isFirst && declaredSeparator(piece) !== undefined;
    yield below(parser.write(isDeclared ? withoutDeclaration(piece) : piece));
    isFirst = false;
  }
  yield below(parser.end());
}

function withoutRowEnd({ line, cells }: CsvRow): CsvRow {
  return { line, cells: cells?.map(withoutEnd) ?? null };
}
