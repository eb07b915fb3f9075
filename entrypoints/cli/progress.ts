import { SECOND } from '../../utils/time.ts';

/** Where the counter is written: `process.stderr`, or what a test looks into. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A counter of what is done. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** Takes the counter out of the way of another line. */
  clear(): void;
}

/**
 * Counts on a terminal, in one line that is written over; elsewhere in a line a second at most, and a last one.
 *
 * @param total how many there are to be done
 */
export function countTo(total: number, output: ProgressOutput, now = Date.now): Progress {
  let done = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  const show = () => {
    const text = `${done} of ${total} checked`;
    if (output.isTTY) output.write(`\r${text}\x1b[K`);
    else if (now() - shownAt >= SECOND || done === total) {
      shownAt = now();
      output.write(`${text}\n`);
    }
  };
  show();
  return {
    step: () => {
      done++;
      show();
    },
    clear: () => {
      if (output.isTTY) output.write('\r\x1b[K');
    },
  };
}
