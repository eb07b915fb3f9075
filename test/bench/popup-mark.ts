/** Runs in the popup before any other script: notes when scripts start, when the answer is in the document, and the longest task. */

declare global {
  /** In ms, by `performance.now()`; what is not there yet is null. */
  var marks: {
    readonly script: number;
    /** The first line of the answer. */
    first: number | null;
    /** All of it, recorded. */
    whole: number | null;
    /** The longest task; 0 where none took more than 50 ms. */
    longest: number;
  };
}

globalThis.marks = { script: performance.now(), first: null, whole: null, longest: 0 };

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries())
    globalThis.marks.longest = Math.max(globalThis.marks.longest, duration);
}).observe({ type: 'longtask', buffered: true });

/** Parts of a popup that says nothing more. */
const WHOLE = '[data-whole], main:is([data-record="done"], [data-record="failed"])';

new MutationObserver((_, observer) => {
  const { marks } = globalThis;
  if (document.querySelector('.headline')) marks.first ??= performance.now();
  if (marks.first === null || !document.querySelector(WHOLE)) return;
  marks.whole = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true });
