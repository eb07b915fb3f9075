import type { HostElement } from '../../utils/in-page/overlay/host-element.ts';
import { linkBox } from '../../utils/in-page/overlay/link-box.ts';
import { make } from '../../utils/in-page/overlay/make.ts';
import { isHidden, shownBy } from '../../utils/read/hiding/is-hidden.ts';

/** The distance between link and light, in px: more than the highlighting takes. */
const MARGIN = 10;

/**
 * Scrolls to a link and draws a light around it for a moment. The light is an
 * element of ours: the highlighting overrides animations of the link's outline.
 *
 * @returns false where the page hides the link; then nothing happens
 */
export function spotlight(host: HostElement, link: Element): boolean {
  host.inside.querySelector('.spotlight')?.remove();
  if (isHidden(link)) return false;
  shownBy(link)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const light = make('div', 'spotlight');
  const follow = () => {
    const { left, top, width, height } = linkBox(link);
    light.style.inset = `${top - MARGIN}px auto auto ${left - MARGIN}px`;
    light.style.width = `${width + 2 * MARGIN}px`;
    light.style.height = `${height + 2 * MARGIN}px`;
  };
  follow();
  host.inside.append(light);
  const isMotionReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shine = light.animate(
    isMotionReduced
      ? { opacity: [1, 1] }
      : { opacity: [0, 1, 0.4, 1, 0], transform: ['scale(1.3)', 'none', 'none'] },
    { duration: 1800, easing: 'ease-out' },
  );
  const finished = new AbortController();
  for (const type of ['scroll', 'resize']) {
    window.addEventListener(type, follow, { capture: true, passive: true, signal: finished.signal });
  }
  const remove = () => {
    finished.abort();
    light.remove();
  };
  shine.finished.then(remove, remove);
  return true;
}
