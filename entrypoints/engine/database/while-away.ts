import { paced } from '../../../utils/pace.ts';
import { SECOND } from '../../../utils/time.ts';
import { SYSTEM_CLOCK } from '../clock.ts';
import { isAway, isUndone } from './problem.ts';

/** How long to wait before the next try, and at most: each wait is twice the one before. */
const FIRST_WAIT = SECOND / 4;
const LONGEST_WAIT = 15 * SECOND;

/**
 * Makes what asks a server again and again while it is away, or has undone what it was asked for the sake of another.
 *
 * @param onAway told when it has gone away, and when it is back
 * @param signal ends the waiting: then the last failure is thrown
 */
export function whileAway(onAway: (isAway: boolean) => void, signal: AbortSignal) {
  let away = false;
  const note = (now: boolean) => {
    if (away !== now) onAway(now);
    away = now;
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    for (let ms = FIRST_WAIT; ; ms = Math.min(2 * ms, LONGEST_WAIT)) {
      try {
        const done = await work();
        note(false);
        return done;
      } catch (error) {
        if (signal.aborted) throw error;
        if (isAway(error)) note(true);
        else if (!isUndone(error)) throw error;
        await SYSTEM_CLOCK.wait(paced(ms), signal);
      }
    }
  };
}
