/** Users notice tasks of more than 50 ms; a slice leaves room for a single step that takes long. */
const SLICE_MS = 12;

/** Cuts work into slices, so that the page stays usable however long the work takes. */
export interface Slicer {
  /** True when the slice is used up: await {@link Slicer.next} then. */
  over(): boolean;
  /** Lets the page run, then starts a new slice. */
  next(): Promise<void>;
  /** For how many ms the slices have kept the page busy; the pauses between them are not counted. */
  busyMs(): number;
}

/** Starts the first slice. */
export function slicer(): Slicer {
  let begin = performance.now();
  let earlierMs = 0;
  return {
    over: () => performance.now() > begin + SLICE_MS,
    async next() {
      earlierMs += performance.now() - begin;
      await yieldToPage();
      begin = performance.now();
    },
    busyMs: () => earlierMs + performance.now() - begin,
  };
}

/** `scheduler.yield` resumes before other queued work; older browsers have timers only. */
function yieldToPage(): Promise<void> {
  const scheduler: { yield?: () => Promise<void> } | undefined = globalThis.scheduler;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
