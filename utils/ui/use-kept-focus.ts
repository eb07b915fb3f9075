import { useEffect } from 'preact/hooks';

/**
 * Keeps the focus where the user works when what had it is gone, as a button is that undoes: without it the browser
 * begins anew at the top of the page (WCAG 2.4.3).
 *
 * @param homeIn finds what gets it, the same in each call; called with the innermost element that is left of those that
 *   it was in. Null where somebody else sees to it
 */
export function useKeptFocus(homeIn: (left: Element) => HTMLElement | null): void {
  useEffect(() => {
    /** What had the focus last, and all that it was in, innermost first. */
    let path: readonly Element[] = [];
    const onFocusIn = ({ target }: FocusEvent) => {
      path = target instanceof Element ? withAncestors(target) : [];
    };
    const onFocusOut = () => {
      // Whether the user has left it is known only after: browsers tell of what is removed, too.
      setTimeout(() => {
        if (path[0]?.isConnected && path[0] !== document.activeElement) path = [];
      });
    };
    const observer = new MutationObserver(() => {
      if (!path[0] || path[0].isConnected) return;
      const left = path.find(({ isConnected }) => isConnected);
      path = [];
      // Who takes something away may know a better place: it has the first word.
      requestAnimationFrame(() => {
        if (left && document.activeElement === document.body) homeIn(left)?.focus({ preventScroll: true });
      });
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, []);
}

function withAncestors(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
}
