import { counterLine, type ProgressOutput } from '../../utils/terminal/counter-line.ts';
import { SECOND } from '../../utils/time.ts';

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
  const line = counterLine(output, SECOND, Number.NEGATIVE_INFINITY, now);
  let done = 0;
  const show = () => line.show(`${done} of ${total} checked`, done === total);
  show();
  return {
    step: () => {
      done++;
      show();
    },
    clear: line.clear,
  };
}
