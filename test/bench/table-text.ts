import type { KeptRun } from './kept-run.ts';
import type { Row, RowResult } from './table.ts';

/** A sign and a word: the sign is seen first, the word says it to whoever does not know the sign. */
const RESULTS: Readonly<Record<RowResult, string>> = {
  met: '✓ met',
  missed: '✗ missed',
  'not measured': '? not measured',
  'no target': '',
  skipped: '– left out',
};

/** What the table means, for who sees it for the first time. */
export const LEGEND = `Backlight: what it takes. Floor: what any code would need at least for the same; "How" says what that is.
Ratio: Backlight divided by the floor, the median of pairs measured one right after the other; half of all
pairs lie within ±. Where ± is above 10 %, the ratio counts as not measured. Aims are ratios unless they have a unit.`;

/** Columns whose numbers stand in line at their right. */
const RIGHT = new Set(['Backlight', 'floor', 'ratio', '±', 'before', 'change']);

/**
 * Formats the rows as a text table with aligned columns, those of a part under its heading.
 *
 * @param parts the headings, and the rows under each
 * @param before another run to compare with
 */
export function tableText(parts: ReadonlyMap<string, readonly Row[]>, before: KeptRun | null): string {
  const heads = ['', 'size', 'Backlight', 'floor', 'ratio', '±', 'aim', ''];
  const head = [...heads, ...(before ? ['before', 'change'] : []), 'How'];
  const lines = [...parts].map(([heading, rows]) => ({
    heading,
    cells: rows.map((row) => cellsOf(row, before)),
  }));
  const all = [head, ...lines.flatMap(({ cells }) => cells)];
  const widths = head.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const text = (cells: readonly string[]) =>
    cells
      .map((cell, i) =>
        RIGHT.has(head[i] ?? '') ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [
    text(head),
    ...lines.flatMap(({ heading, cells }) => (cells.length > 0 ? ['', heading, ...cells.map(text)] : [])),
  ].join('\n');
}

function cellsOf(row: Row, before: KeptRun | null): string[] {
  return [
    `  ${row.name}`,
    row.size,
    amount(row.ours, row.unit),
    amount(row.floor, row.unit),
    row.ratio === null ? '' : row.ratio.toFixed(2),
    row.spread === null ? '' : `${Math.round(row.spread * 100)} %`,
    row.target.replace(' × the floor', ''),
    RESULTS[row.result],
    ...(before ? changeOf(row, before) : []),
    row.note,
  ];
}

/** What a row was before, and by how much it has changed: ratios where there are any, for they travel from machine to machine. */
function changeOf(row: Row, before: KeptRun): [string, string] {
  const earlier = before.rows.find(({ name, size }) => name === row.name && size === row.size);
  const isRatio = row.ratio !== null && earlier?.ratio != null;
  const [now, then] = isRatio ? [row.ratio, earlier.ratio] : [row.ours, earlier?.ours ?? null];
  if (then === null) return ['', ''];
  const was = isRatio ? then.toFixed(2) : amount(then, row.unit);
  if (now === null || then === 0) return [was, ''];
  const change = now / then - 1;
  const noise = (row.spread ?? 0) + (earlier?.spread ?? 0);
  const percent = Math.round(change * 100);
  return [was, Math.abs(change) <= noise ? 'the same' : `${percent > 0 ? '+' : ''}${percent} %`];
}

function amount(value: number | null, unit: string): string {
  if (value === null) return '';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`.trimEnd();
}

/** How many aims were met: the last line, for who reads no table. */
export function summaryText(rows: readonly Row[]): string {
  const count = (result: RowResult) => rows.filter((row) => row.result === result).length;
  const more = [
    [count('not measured'), 'not measured'],
    [count('skipped'), 'left out'],
  ] as const;
  const words = more.flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : []));
  const met = count('met');
  return [`${met} ${met === 1 ? 'aim' : 'aims'} met`, `${count('missed')} missed`, ...words].join(', ');
}
