import { paced } from '../../utils/pace.ts';

/** Two looks are so far apart at least; a look that nothing asked for comes after so long. */
const SOONEST_MS = paced(400);
const UNASKED_MS = paced(2000);
/** Looks that take so long come again after so many times as long: at most 1 % of the page's time. */
const REST = 100;
const LATEST_MS = 60_000;

/** Looks that never overlap. */
export interface Scheduler {
  /** Looks at once; after the look that is under way, if there is one. */
  now(): void;
  /** Something has changed: looks when the last look is long enough ago. */
  soon(): void;
}

/**
 * Looks when asked, and now and then unasked; the rarer the longer a look
 * takes, and not while nobody sees the page.
 *
 * @param look one look, which gives the ms for which it kept the page busy; must not throw
 * @param stop ends it
 */
export function scheduler(look: () => Promise<number>, stop: AbortSignal): Scheduler {
  let looking = false;
  let again = false;
  let changed = false;
  let looked = 0;
  let busy = 0;
  /** The lesser of the last two: a single long look was held up by the machine, and says nothing of the page. */
  let usual = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    clearTimeout(timer);
    do {
      again = false;
      changed = false;
      const before = busy;
      busy = await look();
      usual = Math.min(before, busy);
    } while (again && !stop.aborted);
    looking = false;
    looked = performance.now();
    // What changed meanwhile waits as long as what changes now: a page that always changes has its rest.
    wait(changed ? SOONEST_MS : UNASKED_MS);
  };
  const wait = (atLeast: number) => {
    clearTimeout(timer);
    if (stop.aborted) return;
    const rest = Math.min(LATEST_MS, Math.max(atLeast, usual * REST));
    timer = setTimeout(ring, Math.max(0, looked + rest - performance.now()));
  };
  const ring = () => {
    if (document.hidden) timer = setTimeout(ring, SOONEST_MS);
    else void run();
  };
  stop.addEventListener('abort', () => clearTimeout(timer));
  return {
    now: () => void run(),
    soon() {
      changed = true;
      if (!looking) wait(SOONEST_MS);
    },
  };
}
