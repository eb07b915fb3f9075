let last: Promise<unknown> = Promise.resolve();

/**
 * Does what takes much memory, one after the other: a parsed page of 10 MB takes
 * more than 100 MB, and six of them are too many for one process.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
