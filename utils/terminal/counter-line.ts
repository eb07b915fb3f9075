import type { Instant } from '../time.ts';

/** Where a counter is written: `process.stderr`, or what a test looks into. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A line that says how far something is. */
export interface CounterLine {
  /** @param isLast it is written wherever it goes */
  show(text: string, isLast?: boolean): void;
  /** Takes it out of the way of another line. */
  clear(): void;
}

/**
 * Writes how far something is: on a terminal in one line that is written over, elsewhere in a line now and then.
 *
 * @param everyMs how long there is none elsewhere, in ms
 * @param shownAt from when that counts at first
 */
export function counterLine(
  output: ProgressOutput,
  everyMs: number,
  shownAt: Instant,
  now: () => Instant,
): CounterLine {
  let last = shownAt;
  return {
    show(text, isLast = false) {
      if (output.isTTY) output.write(`\r${text}\x1b[K`);
      else if (isLast || now() - last >= everyMs) {
        last = now();
        output.write(`${text}\n`);
      }
    },
    clear() {
      if (output.isTTY) output.write('\r\x1b[K');
    },
  };
}
