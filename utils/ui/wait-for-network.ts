import { paced } from '../pace.ts';
import { MINUTE, SECOND } from '../time.ts';

const FIRST = 15 * SECOND;
const AT_MOST = 5 * MINUTE;

/**
 * Waits until it is worth trying the network again: the browser says that there is one, or some time has passed, for it
 * may be online all the while and nothing answers.
 *
 * @param times how often it was in vain: the more often, the longer
 * @param signal ends the waiting
 */
export function waitForNetwork(times: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  const timer = setTimeout(end, paced(Math.min(FIRST * 2 ** (times - 1), AT_MOST)));
  addEventListener('online', end, { once: true });
  signal.addEventListener('abort', end, { once: true });
  return promise.finally(() => {
    clearTimeout(timer);
    removeEventListener('online', end);
    signal.removeEventListener('abort', end);
  });
}
