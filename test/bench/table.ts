/** One line of the table. */
export interface Row {
  readonly name: string;
  /** What it was measured on: `1,000 links`. */
  readonly size: string;
  readonly unit: string;
  /** Null where it was not measured. */
  readonly ours: number | null;
  /** The least that any code would need for it, measured in the same run; null where nothing compares. */
  readonly floor: number | null;
  readonly ratio: number | null;
  /** In words: `at most 1.5 × the floor`. */
  readonly target: string;
  readonly result: 'met' | 'missed' | 'no target' | 'skipped';
  /** How it was measured, where that is not plain; why it was skipped. */
  readonly note: string;
}

/**
 * What a row may not exceed: so many times its floor, or an amount in its own unit.
 * Where more is better, as much of what the floor reaches.
 */
export type Target = { readonly times: number } | { readonly atMost: number } | { readonly atLeast: number };

/** What was measured, before it is judged. */
export interface Measured {
  readonly name: string;
  readonly size: string;
  readonly unit?: string;
  readonly ours: number;
  readonly floor?: number;
  readonly target?: Target;
  readonly note?: string;
}

/** Judges what was measured. Times are in ms unless a unit is given. */
export function row({ name, size, unit = 'ms', ours, floor, target, note = '' }: Measured): Row {
  const ratio = floor ? ours / floor : null;
  const bare = { name, size, unit, ours, floor: floor ?? null, ratio, note };
  if (!target) return { ...bare, target: '', result: 'no target' };
  const [words, within] = judged(target, ours, ratio ?? Number.NaN, unit);
  return { ...bare, target: words, result: within ? 'met' : 'missed' };
}

function judged(target: Target, ours: number, ratio: number, unit: string): [string, boolean] {
  if ('times' in target) return [`at most ${target.times} × the floor`, ratio <= target.times];
  if ('atLeast' in target) return [`at least ${target.atLeast} × the floor`, ratio >= target.atLeast];
  return [`at most ${target.atMost} ${unit}`, ours <= target.atMost];
}

/** A row that could not be measured here. */
export function skipped(name: string, size: string, note: string): Row {
  return { name, size, unit: '', ours: null, floor: null, ratio: null, target: '', result: 'skipped', note };
}

/** `10,000 links`. */
export function sizeWords(links: number): string {
  return `${links.toLocaleString('en')} links`;
}

/** The rows as a table of text. */
export function tableText(rows: readonly Row[]): string {
  const lines = [
    ['name', 'size', 'ours', 'floor', 'ratio', 'target', 'result', 'note'],
    ...rows.map((line) => [
      line.name,
      line.size,
      amount(line.ours, line.unit),
      amount(line.floor, line.unit),
      line.ratio === null ? '' : line.ratio.toFixed(2),
      line.target,
      line.result,
      line.note,
    ]),
  ];
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  const widths = [0, 1, 2, 3, 4, 5, 6].map(width);
  return lines
    .map((line) =>
      line
        .map((cell, i) => (i >= 2 && i <= 4 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function amount(value: number | null, unit: string): string {
  if (value === null) return '';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
}
