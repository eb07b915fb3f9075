/** The median of some measurements, which one slow round on a busy machine does not change. NaN where there are none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The median of one field of some measurements. */
export function medianOf<K extends string>(rounds: readonly Readonly<Record<K, number>>[], key: K): number {
  return median(rounds.map((round) => round[key]));
}

/** Calls a function so many times, one after the other, and collects the results. */
export async function repeat<T>(times: number, one: (round: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < times; round++) results.push(await one(round));
  return results;
}
