/** A task longer than 50 ms is felt; a slice leaves room for what it cannot foresee. */
const SLICE_MS = 12;

/** Work cut into slices, so that the page stays usable however long it is. */
export interface Slicer {
  /** True when the slice is used up and {@link Slicer.next} should be awaited. */
  over(): boolean;
  /** Lets the page run, then begins a new slice. */
  next(): Promise<void>;
}

/** Begins the first slice now. */
export function slicer(): Slicer {
  let end = performance.now() + SLICE_MS;
  return {
    over: () => performance.now() > end,
    async next() {
      await yieldToPage();
      end = performance.now() + SLICE_MS;
    },
  };
}

/** `scheduler.yield` comes back before other queued work; older browsers have timers only. */
function yieldToPage(): Promise<void> {
  const scheduler: { yield?: () => Promise<void> } | undefined = globalThis.scheduler;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
