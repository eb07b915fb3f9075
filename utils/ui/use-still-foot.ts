import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the foot of a view where it is while the pointer is over it: what comes late above it (a run of checks, guest
 * posts on the same site, what robots.txt says) would push it away, and a click would meet something else. What a click
 * brings has room at once.
 *
 * @returns the ref of the foot: the last child of the view, with `position: sticky`
 */
export function useStillFoot(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const foot = ref.current;
    const view = foot?.parentElement;
    if (!foot || !view) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    foot.addEventListener('pointerenter', () => holdStill(view, foot), { signal });
    for (const end of ['pointerleave', 'click'])
      foot.addEventListener(end, () => letGo(view, foot), { signal });
    return () => stop.abort();
  }, []);
  return ref;
}

function holdStill(view: HTMLElement, foot: HTMLElement): void {
  const { scrollHeight, clientHeight } = document.documentElement;
  // In a view that is longer than its window the foot sticks to the window's edge.
  if (scrollHeight > clientHeight + 1) return;
  view.style.blockSize = `${view.getBoundingClientRect().height}px`;
  // Without a scroll bar, which would make room for itself.
  view.style.overflow = 'hidden';
  // In a low window it may otherwise stand beyond the edge.
  foot.style.bottom = '0px';
}

function letGo(view: HTMLElement, foot: HTMLElement): void {
  view.style.removeProperty('block-size');
  view.style.removeProperty('overflow');
  foot.style.removeProperty('bottom');
}
