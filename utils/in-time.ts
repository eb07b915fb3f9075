/**
 * Waits for an answer, but not for ever: a page that is stuck does not even count its own time.
 *
 * @param ms how long it is waited for
 * @param late stands for an answer that has not come by then
 */
export function inTime<T>(ms: number, answer: Promise<T>, late: T): Promise<T> {
  return Promise.race([answer, new Promise<T>((resolve) => setTimeout(resolve, ms, late))]);
}
