/** A look now and then, between these bounds. */
const SOONEST_MS = 400;
const LATEST_MS = 10_000;
/** A look that took so long comes again after so many times as long: at most 2 % of the page's time. */
const REST = 50;

/** Looks that never overlap. */
export interface Rhythm {
  /** Looks at once; after the look that is under way, if there is one. */
  now(): void;
}

/**
 * Looks again and again, the rarer the longer a look takes, and not while
 * nobody sees the page.
 *
 * @param look one look, which gives the ms for which it kept the page busy; must not throw
 * @param stop ends it
 */
export function rhythm(look: () => Promise<number>, stop: AbortSignal): Rhythm {
  let looking = false;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    clearTimeout(timer);
    let busy = 0;
    do {
      again = false;
      busy = await look();
    } while (again && !stop.aborted);
    looking = false;
    if (stop.aborted) return;
    const rest = Math.min(LATEST_MS, Math.max(SOONEST_MS, busy * REST));
    timer = setTimeout(unlessHidden, rest);
  };
  const unlessHidden = () => {
    if (document.hidden) timer = setTimeout(unlessHidden, SOONEST_MS);
    else void run();
  };
  stop.addEventListener('abort', () => clearTimeout(timer));
  return { now: () => void run() };
}
