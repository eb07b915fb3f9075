/** Users notice tasks of more than 50 ms; a slice leaves room for a single step that takes long. */
const SLICE_MS = 12;

/** Cuts work into slices, so that the page stays usable however long the work takes. */
export interface Slicer {
  /** True when the slice is used up: await {@link Slicer.next} then. */
  over(): boolean;
  /** Lets the page run, then starts a new slice. */
  next(): Promise<void>;
}

/** Starts the first slice. */
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

/** `scheduler.yield` resumes before other queued work; older browsers have timers only. */
function yieldToPage(): Promise<void> {
  const scheduler: { yield?: () => Promise<void> } | undefined = globalThis.scheduler;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
