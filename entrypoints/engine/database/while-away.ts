import { paced } from '../../../utils/pace.ts';
import { SECOND } from '../../../utils/time.ts';
import { SYSTEM_CLOCK } from '../clock.ts';
import { isAway } from './problem.ts';

/** How long to wait before the next try, and at most: each wait is twice the one before. */
const FIRST_WAIT = SECOND / 4;
const LONGEST_WAIT = 15 * SECOND;

/**
 * Makes what asks a server again and again while it is away.
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
        if (!isAway(error) || signal.aborted) throw error;
        note(true);
        await SYSTEM_CLOCK.wait(paced(ms), signal);
      }
    }
  };
}
