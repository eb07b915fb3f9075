import { median } from './median.ts';

/** One round of a measurement: ours, and what any code would need at least, one right after the other. */
export interface Pair {
  readonly ours: number;
  readonly floor: number;
}

/** What some pairs come to. */
export interface Compared {
  /** The medians of both. */
  readonly ours: number;
  readonly floor: number;
  /** The median of the ratios of each pair: what slows both of a pair down changes no ratio. */
  readonly ratio: number;
  /** Half of the pairs lie within so much of that ratio, as a part of it: 0.1 is ± 10 %. */
  readonly spread: number;
  /** The same of the floor alone: it tells whether others kept the machine busy. */
  readonly floorSpread: number;
  readonly count: number;
}

/** So many pairs at least are taken where a round is short. */
export const PAIRS = 10;

/**
 * Measures ours and the floor in turn, each first in every second round: what a machine does slower after a while, it
 * does to both. One round before them is not counted, for nothing is compiled in it.
 *
 * @param ours and `floor` give one measurement each
 */
export async function alternate(
  ours: () => Promise<number>,
  floor: () => Promise<number>,
  times = PAIRS,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = -1; round < times; round++) {
    const first = round % 2 === 0 ? await ours() : await floor();
    const second = round % 2 === 0 ? await floor() : await ours();
    if (round >= 0)
      pairs.push(round % 2 === 0 ? { ours: first, floor: second } : { ours: second, floor: first });
  }
  return pairs;
}

/** Takes the median and the spread of some pairs. All is NaN where there are none. */
export function comparePairs(pairs: readonly Pair[]): Compared {
  const ratios = pairs.map(({ ours, floor }) => ours / floor);
  const floors = pairs.map(({ floor }) => floor);
  return {
    ours: median(pairs.map(({ ours }) => ours)),
    floor: median(floors),
    ratio: median(ratios),
    spread: spreadOf(ratios),
    floorSpread: spreadOf(floors),
    count: pairs.length,
  };
}

/**
 * Half of the distance between the quartiles, as a part of the median: a few slow rounds on a busy machine do not
 * change it. 0 where there are fewer than three values, NaN where there are none.
 */
export function spreadOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.ceil(sorted.length / 2);
  const [lower, upper] = [sorted.slice(0, half), sorted.slice(sorted.length - half)];
  return (median(upper) - median(lower)) / 2 / median(sorted);
}
