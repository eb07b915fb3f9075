import type { Root } from '../../utils/read/dom.ts';

/** Each root that is watched costs; a page that has more is looked at unasked all the same. */
const ROOTS_AT_MOST = 1000;

/** Whatever may make a link another link, or the page say something else of itself. */
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['href', 'rel', 'name', 'content'],
};

/** Notices that it is worth looking again. */
export interface ChangeWatch {
  /** Calls back at the next change, and then no more until it is asked to watch again. */
  watch(roots: readonly Root[]): void;
}

/**
 * The style sheet needs none of this: it finds links by their attributes as they
 * come. What it must be told of is looked for after a change. A page may change
 * a thousand times before that: it is told of once.
 *
 * @param onChange something has changed
 * @param stop ends it
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
      for (const root of roots.slice(0, ROOTS_AT_MOST)) observer.observe(root, CHANGES);
    },
  };
}
