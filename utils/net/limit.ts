/**
 * Limits how much work is under way at once in this context.
 *
 * @param count how many pieces of work
 * @returns runs one piece of work; those beyond the limit wait, and begin in the order in which they came
 */
export function atMost(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      // Who waits takes this place: it is never free in between.
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
