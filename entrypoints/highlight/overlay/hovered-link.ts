import type { Root } from '../../../utils/read/dom.ts';

/** Reports which link the pointer or the focus is on, with four listeners per root. */
export interface HoveredLink {
  /** Listens in these roots too: moves within a shadow root are not reported outside it. */
  listen(roots: readonly Root[]): void;
}

/**
 * Makes a watch that listens only once `listen` is called.
 *
 * @param changed is called with the link under the pointer, else the one that the keyboard has focused, else null;
 * at most once per animation frame
 * @param stop ends all listening
 */
export function hoveredLink(changed: (link: Element | null) => void, stop: AbortSignal): HoveredLink {
  const listening = new WeakSet<ShadowRoot>();
  const options = { capture: true, passive: true, signal: stop };
  let hovered: Element | null = null;
  let focused: Element | null = null;
  let isReportDue = false;

  // The window gets an event first and cannot see into a closed root; the link's own root gets it last and decides.
  const reportNextFrame = () => {
    if (isReportDue) return;
    isReportDue = true;
    requestAnimationFrame(() => {
      isReportDue = false;
      if (!stop.aborted) changed(hovered ?? focused);
    });
  };
  const onPointerOver = (event: Event) => {
    hovered = linkIn(event);
    reportNextFrame();
  };
  const onPointerOut = () => {
    hovered = null;
    reportNextFrame();
  };
  const focusin = (event: Event) => {
    // A click moves the focus too, but then the pointer decides.
    const link = linkIn(event);
    focused = link?.matches(':focus-visible, :has(:focus-visible)') ? link : null;
    // Whoever uses the keyboard has left the pointer where it was.
    if (focused) hovered = null;
    reportNextFrame();
  };
  const focusout = () => {
    focused = null;
    reportNextFrame();
  };
  const addListeners = (target: Window | ShadowRoot) => {
    target.addEventListener('pointerover', onPointerOver, options);
    target.addEventListener('pointerout', onPointerOut, options);
    target.addEventListener('focusin', focusin, options);
    target.addEventListener('focusout', focusout, options);
  };
  return {
    listen(roots) {
      // The page's `document.open()` removes all listeners, and adding one twice adds it once.
      addListeners(window);
      for (const root of roots) {
        if (!(root instanceof ShadowRoot) || listening.has(root)) continue;
        listening.add(root);
        addListeners(root);
      }
    },
  };
}

/** The innermost link on the event's path, which includes slots. */
function linkIn(event: Event): Element | null {
  const path = event.composedPath();
  return path.find(isLink) ?? null;
}

function isLink(target: EventTarget): target is Element {
  return target instanceof Element && target.matches(':any-link');
}
