import { comparePairs, type Pair } from './pairs.ts';

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
  /** `ours` divided by `floor`: of pairs, the median of theirs. */
  readonly ratio: number | null;
  /** How far half of the pairs lie from that ratio, as a part of it; null where there were no pairs. */
  readonly spread: number | null;
  /** The same of the floor alone. */
  readonly floorSpread: number | null;
  /** In words: `at most 1.5 × the floor`. */
  readonly target: string;
  readonly result: RowResult;
  /** How it was measured, where that is not obvious; or why it was skipped. */
  readonly note: string;
}

/** `not measured`: the pairs lie too far apart for their ratio to say anything. */
export type RowResult = 'met' | 'missed' | 'not measured' | 'no target' | 'skipped';

/**
 * The limit of a row: a multiple of its floor, or an amount in its own unit.
 * `atLeast` is for rates, where more is better: a part of the floor's rate.
 */
export type Target = { readonly times: number } | { readonly atMost: number } | { readonly atLeast: number };

/** A measurement that is not yet compared with its target. */
export type Measured = Amounts & {
  readonly name: string;
  readonly size: string;
  readonly unit?: string;
  readonly target?: Target;
  readonly note?: string;
};

/** Pairs, or what was made of the measurements elsewhere. */
type Amounts =
  | { readonly ours: number; readonly floor?: number; readonly pairs?: never }
  | { readonly pairs: readonly Pair[]; readonly ours?: never; readonly floor?: never };

/** A ratio whose pairs lie further apart is none. */
const SPREAD_AT_MOST = 0.1;

/**
 * Makes a row of a measurement, and compares it with its target.
 *
 * @param measured in ms unless a unit is given
 */
export function row({ name, size, unit = 'ms', target, note = '', ...amounts }: Measured): Row {
  const { ours, floor, ratio, spread, floorSpread } = amountsOf(amounts);
  const bare = { name, size, unit, ours, floor, ratio, spread, floorSpread, note };
  if (!target) return { ...bare, target: '', result: 'no target' };
  const [words, within] = compared(target, ours, ratio ?? Number.NaN, unit);
  const isBlurred = !('atMost' in target) && spread !== null && !(spread <= SPREAD_AT_MOST);
  return { ...bare, target: words, result: isBlurred ? 'not measured' : within ? 'met' : 'missed' };
}

function amountsOf({ ours, floor, pairs }: Amounts) {
  if (pairs) return comparePairs(pairs);
  return { ours, floor: floor ?? null, ratio: floor ? ours / floor : null, spread: null, floorSpread: null };
}

function compared(target: Target, ours: number, ratio: number, unit: string): [string, boolean] {
  if ('times' in target) return [`at most ${target.times} × the floor`, ratio <= target.times];
  if ('atLeast' in target) return [`at least ${target.atLeast} × the floor`, ratio >= target.atLeast];
  return [`at most ${target.atMost} ${unit}`.trimEnd(), ours <= target.atMost];
}

/** Makes a row for what could not be measured here. */
export function skipped(name: string, size: string, note: string): Row {
  const nothing = { ours: null, floor: null, ratio: null, spread: null, floorSpread: null };
  return { name, size, unit: '', ...nothing, target: '', result: 'skipped', note };
}

/** A number of links in words: `10,000 links`. */
export function sizeWords(links: number): string {
  return `${links.toLocaleString('en')} links`;
}
