import { bodyOf, type Root, rootElementOf } from '../../utils/read/dom.ts';

/** Each watched root costs time. A page that has more is scanned at intervals all the same. */
const MAX_ROOTS = 1000;

/** Mutations that can change a link, or what the page says about itself. */
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['href', 'rel', 'name', 'content'],
};

/** Pages switch to dark by a class, an attribute or a style of their root or body. */
const OF_THEMES: MutationObserverInit = { attributes: true };

/** Reports when the document has changed in a way that needs another scan. */
export interface ChangeWatch {
  /**
   * Reports the next change and then stops, until it is called again.
   *
   * @param roots the document and its shadow roots
   */
  watch(roots: readonly Root[]): void;
}

/**
 * Makes a watch that is not watching yet. The style sheet does not need it, as
 * its selectors match new links too. Links that no selector can match need
 * another scan: one, however many changes came before it.
 *
 * @param onChange is called once after each `watch`
 * @param stop ends the watch
 */
export function changeWatch(onChange: () => void, stop: AbortSignal): ChangeWatch {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    onChange();
  });
  stop.addEventListener('abort', () => observer.disconnect());
  return {
    watch(roots) {
      observer.disconnect();
      for (const root of roots.slice(0, MAX_ROOTS)) observer.observe(root, CHANGES);
      for (const element of [rootElementOf(document), bodyOf(document)]) {
        if (element) observer.observe(element, OF_THEMES);
      }
    },
  };
}
