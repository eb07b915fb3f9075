import { isHidden } from '../../utils/read/hidden.ts';
import { moveTo } from './drag.ts';
import { make, type OwnElement } from './own-element.ts';

/** From the edge of the window, in px. */
const MARGIN = 16;

/**
 * Scrolls to a link and shines a light on it for a moment. The light is ours:
 * an animation of the link's own outline would lose against the highlighting.
 *
 * @returns false where the page hides the link, so that there is nothing to see
 */
export function spotlight(own: OwnElement, link: Element): boolean {
  own.inside.querySelector('.spotlight')?.remove();
  if (isHidden(link)) return false;
  link.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const light = make('div', 'spotlight');
  const follow = () => {
    const { left, top, width, height } = link.getBoundingClientRect();
    light.style.cssText = `left:${left - 8}px;top:${top - 8}px;width:${width + 16}px;height:${height + 16}px`;
  };
  follow();
  own.inside.append(light);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shine = light.animate(
    still ? { opacity: [1, 1] } : { opacity: [0, 1, 0.4, 1, 0], transform: ['scale(1.3)', 'none'] },
    { duration: 1800, easing: 'ease-out' },
  );
  const over = new AbortController();
  window.addEventListener('scroll', follow, { capture: true, passive: true, signal: over.signal });
  const dim = () => {
    over.abort();
    light.remove();
  };
  shine.finished.then(dim, dim);
  return true;
}

/** Moves a panel out of the way where it covers the link. */
export function keepClear(panel: HTMLElement, link: Element): void {
  const over = (at: DOMRect, rect: DOMRect) =>
    at.left < rect.right + MARGIN &&
    at.right > rect.left - MARGIN &&
    at.top < rect.bottom + MARGIN &&
    at.bottom > rect.top - MARGIN;
  const rect = link.getBoundingClientRect();
  const now = panel.getBoundingClientRect();
  if (!over(now, rect)) return;
  const right = innerWidth - now.width - MARGIN;
  const bottom = innerHeight - now.height - MARGIN;
  const corners = [
    [right, bottom],
    [MARGIN, bottom],
    [right, MARGIN],
    [MARGIN, MARGIN],
  ] as const;
  const free = corners.find(([x, y]) => !over(new DOMRect(x, y, now.width, now.height), rect));
  if (free) moveTo(panel, free[0], free[1]);
}
