import type { Root } from '../../../utils/read/dom.ts';

/** Knows which link the pointer or the focus is on, with a few listeners a root. */
export interface HoveredLink {
  /** Listens in these roots too: what happens within a shadow root is not heard outside. */
  listen(roots: readonly Root[]): void;
}

/**
 * @param changed is told the link that the pointer or the keyboard has gone to, or null; at most once a frame
 * @param stop ends all listening
 */
export function hoveredLink(changed: (link: Element | null) => void, stop: AbortSignal): HoveredLink {
  const listening = new WeakSet<ShadowRoot>();
  const options = { capture: true, passive: true, signal: stop };
  let hovered: Element | null = null;
  let focused: Element | null = null;
  let waiting = false;

  // An event is heard by the window first, which cannot see into a closed root, and last by the link's own root.
  const later = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (!stop.aborted) changed(hovered ?? focused);
    });
  };
  const over = (event: Event) => {
    hovered = linkIn(event);
    later();
  };
  const out = () => {
    hovered = null;
    later();
  };
  const focusin = (event: Event) => {
    // A click gives the focus too, and the pointer says enough then.
    const link = linkIn(event);
    focused = link?.matches(':focus-visible, :has(:focus-visible)') ? link : null;
    // Whoever goes on by the keyboard has left the pointer lying where it was.
    if (focused) hovered = null;
    later();
  };
  const focusout = () => {
    focused = null;
    later();
  };
  const on = (target: Window | ShadowRoot) => {
    target.addEventListener('pointerover', over, options);
    target.addEventListener('pointerout', out, options);
    target.addEventListener('focusin', focusin, options);
    target.addEventListener('focusout', focusout, options);
  };
  return {
    listen(roots) {
      // Adding the same listener twice adds it once: `document.open()` of the page takes all away.
      on(window);
      for (const root of roots) {
        if (!(root instanceof ShadowRoot) || listening.has(root)) continue;
        listening.add(root);
        on(root);
      }
    },
  };
}

/** The innermost link that an event comes through, also by a slot. */
function linkIn(event: Event): Element | null {
  const path = event.composedPath();
  return path.find(isLink) ?? null;
}

function isLink(target: EventTarget): target is Element {
  return target instanceof Element && target.matches(':any-link');
}
