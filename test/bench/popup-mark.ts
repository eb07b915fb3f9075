/** Runs in the popup before any other script: notes when scripts start, when the answer is in the document, and the longest task. */

declare global {
  /** In ms, by `performance.now()`; `answer` is null until it is there, `longest` is 0 where no task took more than 50 ms. */
  var marks: { readonly script: number; answer: number | null; longest: number };
}

globalThis.marks = { script: performance.now(), answer: null, longest: 0 };

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries())
    globalThis.marks.longest = Math.max(globalThis.marks.longest, duration);
}).observe({ type: 'longtask', buffered: true });

new MutationObserver((_, observer) => {
  if (!document.querySelector('.headline')) return;
  globalThis.marks.answer = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true });
