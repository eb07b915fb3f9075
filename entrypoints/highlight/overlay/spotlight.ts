import { isHidden, shownBy } from '../../../utils/read/hiding/is-hidden.ts';
import { type HostElement, make } from './host-element.ts';
import { linkBox } from './link-box.ts';

/** The light stands so far around the link, in px: beyond what the highlighting draws. */
const AROUND = 10;

/**
 * Scrolls to a link and shines a light on it for a moment. The light is ours:
 * an animation of the link's own outline would lose against the highlighting.
 *
 * @returns false where the page hides the link, so that there is nothing to see
 */
export function spotlight(own: HostElement, link: Element): boolean {
  own.inside.querySelector('.spotlight')?.remove();
  if (isHidden(link)) return false;
  shownBy(link)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const light = make('div', 'spotlight');
  const follow = () => {
    const { left, top, width, height } = linkBox(link);
    light.style.inset = `${top - AROUND}px auto auto ${left - AROUND}px`;
    light.style.width = `${width + 2 * AROUND}px`;
    light.style.height = `${height + 2 * AROUND}px`;
  };
  follow();
  own.inside.append(light);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shine = light.animate(
    still ? { opacity: [1, 1] } : { opacity: [0, 1, 0.4, 1, 0], transform: ['scale(1.3)', 'none', 'none'] },
    { duration: 1800, easing: 'ease-out' },
  );
  const over = new AbortController();
  for (const type of ['scroll', 'resize']) {
    window.addEventListener(type, follow, { capture: true, passive: true, signal: over.signal });
  }
  const dim = () => {
    over.abort();
    light.remove();
  };
  shine.finished.then(dim, dim);
  return true;
}
