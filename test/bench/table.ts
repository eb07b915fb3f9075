/** One line of the table. */
export interface Row {
  readonly name: string;
  /** The size of what was measured: `1,000 links`. */
  readonly size: string;
  readonly unit: string;
  /** Null where it was not measured. */
  readonly ours: number | null;
  /** What any code would need at least, measured in the same run; null where nothing is comparable. */
  readonly floor: number | null;
  /** `ours` divided by `floor`. */
  readonly ratio: number | null;
  /** In words: `at most 1.5 × the floor`. */
  readonly target: string;
  readonly result: 'met' | 'missed' | 'no target' | 'skipped';
  /** How it was measured, where that is not obvious; or why it was skipped. */
  readonly note: string;
}

/**
 * The limit of a row: a multiple of its floor, or an amount in its own unit.
 * `atLeast` is for rates, where more is better: a part of the floor's rate.
 */
export type Target = { readonly times: number } | { readonly atMost: number } | { readonly atLeast: number };

/** A measurement that is not yet compared with its target. */
export interface Measured {
  readonly name: string;
  readonly size: string;
  readonly unit?: string;
  readonly ours: number;
  readonly floor?: number;
  readonly target?: Target;
  readonly note?: string;
}

/**
 * Makes a row of a measurement, and compares it with its target.
 *
 * @param measured in ms unless a unit is given
 */
export function row({ name, size, unit = 'ms', ours, floor, target, note = '' }: Measured): Row {
  const ratio = floor ? ours / floor : null;
  const bare = { name, size, unit, ours, floor: floor ?? null, ratio, note };
  if (!target) return { ...bare, target: '', result: 'no target' };
  const [words, within] = compared(target, ours, ratio ?? Number.NaN, unit);
  return { ...bare, target: words, result: within ? 'met' : 'missed' };
}

function compared(target: Target, ours: number, ratio: number, unit: string): [string, boolean] {
  if ('times' in target) return [`at most ${target.times} × the floor`, ratio <= target.times];
  if ('atLeast' in target) return [`at least ${target.atLeast} × the floor`, ratio >= target.atLeast];
  return [`at most ${target.atMost} ${unit}`, ours <= target.atMost];
}

/** Makes a row for what could not be measured here. */
export function skipped(name: string, size: string, note: string): Row {
  return { name, size, unit: '', ours: null, floor: null, ratio: null, target: '', result: 'skipped', note };
}

/** A number of links in words: `10,000 links`. */
export function sizeWords(links: number): string {
  return `${links.toLocaleString('en')} links`;
}

/** Formats the rows as a text table with aligned columns. */
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
