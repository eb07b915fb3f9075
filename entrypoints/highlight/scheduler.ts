import { paced } from '../../utils/pace.ts';

/** The shortest pause between two scans, after a change. */
const MIN_PAUSE_MS = paced(400);
/** The pause where nothing has changed. */
const IDLE_PAUSE_MS = paced(2000);
/** The pause is at least this many times as long as a scan, so that scans take at most 1 % of the page's time. */
const PAUSE_PER_BUSY = 100;
const MAX_PAUSE_MS = 60_000;

/** Runs scans that never overlap. */
export interface Scheduler {
  /** Scans at once, or right after the scan that is under way. */
  now(): void;
  /** Scans after a change, once the pause since the last scan is over. */
  soon(): void;
}

/**
 * Makes a scheduler that waits for its first call, and then also scans by
 * itself: the less often the longer a scan takes, and never while the page is
 * hidden.
 *
 * @param scan one scan; returns for how many ms it kept the page busy, and must not throw
 * @param stop ends it
 */
export function scheduler(scan: () => Promise<number>, stop: AbortSignal): Scheduler {
  let isScanning = false;
  let isAskedAgain = false;
  let hasChanged = false;
  let endedAt = 0;
  let lastBusy = 0;
  /** The shorter of the last two scans: a single long one was delayed by the machine, not by the page. */
  let usualBusy = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    if (isScanning) {
      isAskedAgain = true;
      return;
    }
    isScanning = true;
    clearTimeout(timer);
    do {
      isAskedAgain = false;
      hasChanged = false;
      const before = lastBusy;
      lastBusy = await scan();
      usualBusy = Math.min(before, lastBusy);
    } while (isAskedAgain && !stop.aborted);
    isScanning = false;
    endedAt = performance.now();
    // A change during the scan waits like any other, so that a page that always changes gets its pauses.
    startTimer(hasChanged ? MIN_PAUSE_MS : IDLE_PAUSE_MS);
  };
  const startTimer = (atLeast: number) => {
    clearTimeout(timer);
    if (stop.aborted) return;
    const rest = Math.min(MAX_PAUSE_MS, Math.max(atLeast, usualBusy * PAUSE_PER_BUSY));
    timer = setTimeout(onTimer, Math.max(0, endedAt + rest - performance.now()));
  };
  const onTimer = () => {
    if (document.hidden) timer = setTimeout(onTimer, MIN_PAUSE_MS);
    else void run();
  };
  stop.addEventListener('abort', () => clearTimeout(timer));
  return {
    now: () => void run(),
    soon() {
      hasChanged = true;
      if (!isScanning) startTimer(MIN_PAUSE_MS);
    },
  };
}
