import { type ColumnRole, DAY_ROLES } from './column-role.ts';
import { type ColumnShape, columnShapes } from './column-shapes.ts';
import type { CsvRow } from './csv.ts';
import { dayOrderOf, readDay } from './dates.ts';
import type { DayOrder } from './day-order.ts';
import { formatByHeadings, formatOf, type ImportFormat } from './formats.ts';
import { formatByShape, rolesByShape } from './formats-by-shape.ts';
import { evenHeading } from './heading.ts';
import type { ImportFormatId } from './import-formats.ts';
import { roleOfHeading } from './known-headings.ts';
import { openTable, type Table, tableRows } from './table.ts';
import { plainCellText } from './written-address.ts';

/** What is wrong with a whole file, each with a sentence in the strings: nothing is in it, it has only headings, is a web page, or has neither headings nor addresses. */
export type FileProblem = 'empty' | 'noRows' | 'html' | 'noHeader';

/** How a file is understood; a user may want another format, other roles, or another order of dates. */
export interface Understanding {
  readonly table: Table;
  readonly format: ImportFormatId;
  /** Its headings tell the format; else its shape does, and the user may know better. */
  readonly isSure: boolean;
  /** One for each column. But for `none`, none is there twice. */
  readonly roles: readonly ColumnRole[];
  /** Rows have as many cells as there are columns: one more is a cell that was cut. */
  readonly isExact: boolean;
  /** The order of day and month in its dates; null where nothing tells it. */
  readonly order: DayOrder | null;
  /** The first rows have dates that need the order, and nothing tells it. */
  readonly asksOrder: boolean;
  /** A column is headed `URL` and no other tells whether that is the page with the link or where it leads: which column; null where none is. */
  readonly asksAddress: number | null;
}

export type Understood =
  | { readonly ok: true; readonly understanding: Understanding }
  | { readonly ok: false; readonly problem: FileProblem; readonly line: number; readonly cell: string };

/**
 * Understands a file by its headings and its first rows: what tool wrote it, and what each column says.
 *
 * @param file decoded
 */
export function understand(file: string): Understood {
  if (/^\ufeff?\s*<(!doctype|html|head|body|\?xml)\b/i.test(file))
    return { ok: false, problem: 'html', line: 1, cell: file.trim().slice(0, 100) };
  const table = openTable(file);
  const [first] = table.sample;
  if (!first) return { ok: false, problem: table.headings ? 'noRows' : 'empty', line: 1, cell: '' };
  const shapes = columnShapes(table.sample, columnsOf(table));
  const even = table.headings?.map(evenHeading) ?? [];
  const byHeadings = formatByHeadings(even);
  if (!even.some(roleOfHeading) && !shapes.some(({ isAddress }) => isAddress))
    return { ok: false, problem: 'noHeader', line: first.line, cell: first.cells?.[0] ?? '' };
  const format = byHeadings ?? formatOf(formatByShape(table, even, shapes));
  return { ok: true, understanding: understoodAs(format, table, shapes, byHeadings !== undefined) };
}

/** The same file taken for another format, as the user knows it. */
export function withFormat({ table }: Understanding, id: ImportFormatId): Understanding {
  return understoodAs(formatOf(id), table, columnShapes(table.sample, columnsOf(table)), true);
}

/**
 * The same file with another role of a column, as the user knows it. A column that had it loses it.
 *
 * @param column the first is 0
 */
export function withRole(before: Understanding, column: number, role: ColumnRole): Understanding {
  const roles = before.roles.map((each, i) => (i === column ? role : each === role ? 'none' : each));
  return withDayOrder({ ...before, roles, asksAddress: null });
}

/** The same file with an order of day and month: the user's answer, or what {@link dayOrderIn} has found. */
export function withOrder(before: Understanding, order: DayOrder | null): Understanding {
  return { ...before, order, asksOrder: false };
}

/** Whether no column says where the links should lead: any link to the user's domains will do. */
export function lacksTarget({ roles }: Understanding): boolean {
  return !roles.includes('target');
}

/**
 * Finds the order of day and month by all dates of a file, step by step: each row is a step.
 *
 * @returns null where none tells it, or they disagree
 */
export function* dayOrderIn({ table, roles }: Understanding): Generator<undefined, DayOrder | null> {
  const orders = dayOrders(roles);
  if (!orders.areTold) return null;
  for (const row of tableRows(table)) {
    orders.add(row);
    yield;
  }
  return orders.only();
}

/** Finds the order of day and month by the dates of rows, whoever cuts a file into them. */
export interface DayOrders {
  /** A column has dates. */
  readonly areTold: boolean;
  add(row: Pick<CsvRow, 'cells'>): void;
  /** Null where none tells it, or they disagree. */
  only(): DayOrder | null;
}

/** Begins with no row. */
export function dayOrders(roles: readonly ColumnRole[]): DayOrders {
  const columns = dayColumns(roles);
  const orders = new Set<DayOrder>();
  return {
    areTold: columns.length > 0,
    add({ cells }) {
      const order = dayOrderOf(columns.map((column) => plainCellText(cells?.[column] ?? '')));
      if (order !== null) orders.add(order);
    },
    only() {
      const [only = null] = orders;
      return orders.size === 1 ? only : null;
    },
  };
}

function understoodAs(
  format: ImportFormat,
  table: Table,
  shapes: readonly ColumnShape[],
  isSure: boolean,
): Understanding {
  const even = table.headings?.map(evenHeading) ?? null;
  const columns = new Map(
    Object.entries(format.columns ?? {}).map(([name, role]) => [evenHeading(name), role]),
  );
  const known = even?.map((heading) => columns.get(heading) ?? roleOfHeading(heading)) ?? [];
  const { roles, asksAddress } = rolesByShape(format.id, known, table, shapes);
  const isExact = table.sample.some(({ cells }) => cells?.length === (even ?? roles).length);
  const understanding = { table, format: format.id, isSure, roles, isExact, asksAddress };
  return withDayOrder({ ...understanding, order: format.order ?? null, asksOrder: false });
}

/** Asks the first rows for the order of dates; it stays where their format has one. */
function withDayOrder(understanding: Understanding): Understanding {
  const { table, roles, format } = understanding;
  const fixed = formatOf(format).order;
  if (fixed) return { ...understanding, order: fixed, asksOrder: false };
  const cells = table.sample.flatMap((row) =>
    dayColumns(roles).map((i) => plainCellText(row.cells?.[i] ?? '')),
  );
  const order = dayOrderOf(cells);
  const asksOrder = order === null && cells.some((cell) => readDay(cell, null).kind === 'ambiguous');
  return { ...understanding, order, asksOrder };
}

function dayColumns(roles: readonly ColumnRole[]): readonly number[] {
  return DAY_ROLES.map((role) => roles.indexOf(role)).filter((column) => column >= 0);
}

/** What stands further right is not understood: no tool writes so many. */
const COLUMNS_AT_MOST = 1000;

function columnsOf({ headings, sample }: Table): number {
  if (headings) return Math.min(headings.length, COLUMNS_AT_MOST);
  const counts = sample.flatMap(({ cells }) => cells?.length ?? []);
  const [usual] = Map.groupBy(counts, (count) => count)
    .entries()
    .toArray()
    .sort(([, a], [, b]) => b.length - a.length);
  // A row that has more than nearly all others has been cut.
  const isUsual = usual !== undefined && usual[1].length >= counts.length * 0.9;
  return Math.min(isUsual ? usual[0] : Math.max(0, ...counts), COLUMNS_AT_MOST);
}
