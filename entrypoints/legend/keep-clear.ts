import { moveTo } from '../../utils/in-page/overlay/place.ts';

/** The distance to the window's edges, and between panel and link, in px. */
const MARGIN = 16;

/** A panel lower than this, in px, would show nothing. */
const MIN_HEIGHT = 64;

/**
 * Moves a panel that covers the link into a free corner. Where no corner is
 * free, the panel is shortened and put above or below the link.
 *
 * @param link the link's box in the window
 */
export function keepClear(panel: HTMLElement, room: HTMLElement, link: DOMRect): void {
  panel.style.maxHeight = '';
  const now = panel.getBoundingClientRect();
  if (!isNear(now, link)) return;
  const { left, top, right, bottom } = room.getBoundingClientRect();
  const [x, y] = [right - now.width - MARGIN, bottom - now.height - MARGIN];
  const corners = [
    [x, y],
    [left + MARGIN, y],
    [x, top + MARGIN],
    [left + MARGIN, top + MARGIN],
  ] as const;
  const free = corners.find(([x, y]) => !isNear(new DOMRect(x, y, now.width, now.height), link));
  if (free) {
    moveTo(panel, room, ...free);
    return;
  }
  const above = link.top - top - 2 * MARGIN;
  const below = bottom - link.bottom - 2 * MARGIN;
  const height = Math.max(above, below);
  if (height < MIN_HEIGHT) return;
  panel.style.maxHeight = `${height}px`;
  moveTo(panel, room, now.left, above > below ? top + MARGIN : bottom - height - MARGIN);
}

function isNear(panel: DOMRect, link: DOMRect): boolean {
  return (
    panel.left < link.right + MARGIN &&
    panel.right > link.left - MARGIN &&
    panel.top < link.bottom + MARGIN &&
    panel.bottom > link.top - MARGIN
  );
}
