/** Runs in the popup before all else: notes when scripts begin to run and when the answer stands in the document. */

declare global {
  /** By `performance.now()`. */
  var marks: { readonly script: number; answer: number | null };
}

globalThis.marks = { script: performance.now(), answer: null };

new MutationObserver((_, observer) => {
  if (!document.querySelector('.headline')) return;
  globalThis.marks.answer = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true });
