import type { ShowAnswer } from '../../utils/message/background-to-page.ts';
import { isHidden } from '../../utils/read/hiding/is-hidden.ts';

const AMBER = '#f59e0b';
const GLOW = '#f59e0b80';

/**
 * Scrolls to a link and flashes it. The flash is an animation of the browser's:
 * no attribute, class, style or element of the page changes, and it ends by itself.
 */
export function showLink(link: Element | undefined): ShowAnswer {
  if (!link?.isConnected) return 'gone';
  if (isHidden(link)) return 'hidden';
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  link.scrollIntoView({
    block: 'center',
    inline: 'nearest',
    behavior: still ? 'instant' : 'smooth',
  });
  const ring = (width: number, color: string, ground: string) => ({
    outline: `${width}px solid ${color}`,
    outlineOffset: '3px',
    // Where links are highlighted, their own outline wins over any animation.
    backgroundColor: ground,
  });
  const [lit, faint] = [ring(3, AMBER, GLOW), ring(3, 'transparent', 'transparent')];
  const frames = still ? [lit, lit] : [lit, ring(8, 'transparent', 'transparent'), lit, lit, faint];
  link.animate(frames, { duration: 2400, easing: 'ease-out' });
  return 'shown';
}
