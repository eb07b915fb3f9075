/** Runs in the popup before any other script: notes when scripts start and when the answer is in the document. */

declare global {
  /** In ms, by `performance.now()`; `answer` is null until it is there. */
  var marks: { readonly script: number; answer: number | null };
}

globalThis.marks = { script: performance.now(), answer: null };

new MutationObserver((_, observer) => {
  if (!document.querySelector('.headline')) return;
  globalThis.marks.answer = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true });
