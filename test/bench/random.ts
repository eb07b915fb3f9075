/** Numbers that are the same in every run, so that two runs measure the same pages. */
export interface Random {
  /** From 0 up to, not including, `below`. */
  whole(below: number): number;
  /** True in `percent` of a hundred calls. */
  chance(percent: number): boolean;
  /** One of the list, each as likely. */
  pick<T>(list: readonly [T, ...T[]]): T;
  /** From 0 up to `below`, small ones far more often: like the popularity of sites. */
  popular(below: number): number;
}

/** Mulberry32. */
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
