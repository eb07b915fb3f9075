import { useCallback, useRef } from 'preact/hooks';

/** Work that is done once, however often it is asked for meanwhile. */
export type OneAtATime = (work: () => Promise<unknown>, clicks?: number) => Promise<void>;

/**
 * Keeps a double click from doing something twice: while the work is under way nothing is begun anew.
 *
 * @returns does the work. `clicks` is the `detail` of a click event: the second click of a double click counts for
 * nothing, even where the work of the first is done already
 */
export function useOneAtATime(): OneAtATime {
  // Not state: the second click may come before the next rendering.
  const isBusy = useRef(false);
  return useCallback(async (work, clicks = 0) => {
    if (isBusy.current || clicks > 1) return;
    isBusy.current = true;
    try {
      await work();
    } finally {
      isBusy.current = false;
    }
  }, []);
}
