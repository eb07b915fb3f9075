/** Random numbers that are the same in every run, so that two runs measure the same pages. */
export interface Random {
  /** A whole number from 0 to `below`, which is excluded. */
  whole(below: number): number;
  /** True in `percent` of 100 calls. */
  chance(percent: number): boolean;
  /** An item of the list, each with the same probability. */
  pick<T>(list: readonly [T, ...T[]]): T;
  /** A whole number from 0 to `below`, small ones far more often, like the popularity of sites. */
  popular(below: number): number;
}

/**
 * Some items of a list.
 *
 * @param most of them, at most
 * @param seed another one gives others
 */
export function someOf<T>(list: readonly T[], most: number, seed: number): T[] {
  const { whole } = random(seed);
  const left = [...list];
  return Array.from({ length: Math.min(most, left.length) }).flatMap(() =>
    left.splice(whole(left.length), 1),
  );
}

/** Makes a generator, by the algorithm Mulberry32. */
export function random(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    whole: (below) => Math.floor(next() * below),
    chance: (percent) => next() * 100 < percent,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    popular: (below) => Math.floor(below ** next()) - 1,
  };
}
