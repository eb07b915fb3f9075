/** So long a slice takes at most, in ms: a click is answered after it. */
const SLICE_MS = 16;

/** So many things are done between two looks at the clock. */
const AT_ONCE = 100;

/**
 * Does something with many things in their order; now and then the page can draw and take clicks.
 *
 * @param act does it with the next few
 * @param signal ends it: nothing is done any more after that; without one, it goes on to its end
 */
export async function inSlices<T>(
  all: readonly T[],
  act: (some: readonly T[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  let began = performance.now();
  for (let from = 0; from < all.length; from += AT_ONCE) {
    if (performance.now() - began > SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      began = performance.now();
    }
    if (signal?.aborted) return;
    act(all.slice(from, from + AT_ONCE));
  }
}
