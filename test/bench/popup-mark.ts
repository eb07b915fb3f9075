/** Runs in the popup before any other script: notes when scripts start, and when the answer is in the document. */

declare global {
  /** In ms, by `performance.now()`; what is not there yet is null. */
  var marks: {
    readonly script: number;
    /** The first line of the answer. */
    first: number | null;
    /** All of it, recorded. */
    whole: number | null;
  };
}

globalThis.marks = { script: performance.now(), first: null, whole: null };

/** Parts of a popup that says nothing more. */
const WHOLE = '[data-whole], main:is([data-record="done"], [data-record="failed"])';

new MutationObserver((_, observer) => {
  const { marks } = globalThis;
  if (document.querySelector('.headline')) marks.first ??= performance.now();
  if (marks.first === null || !document.querySelector(WHOLE)) return;
  marks.whole = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true });
