/**
 * Moves a panel, but keeps it inside the room.
 *
 * @param left of the panel in the window, in px
 * @param top of the panel in the window, in px
 */
export function moveTo(panel: HTMLElement, room: HTMLElement, left: number, top: number): void {
  const { width, height } = panel.getBoundingClientRect();
  const { left: x, top: y, right, bottom } = room.getBoundingClientRect();
  const toLeft = Math.max(0, Math.min(left, right - width) - x);
  const toTop = Math.max(0, Math.min(top, bottom - height) - y);
  const toRight = right - x - width - toLeft;
  const toBottom = bottom - y - height - toTop;
  // When the room or the panel is resized, the panel keeps its distance to the nearer edges.
  const across = toLeft < toRight ? [toLeft, null] : [null, toRight];
  const down = toTop < toBottom ? [toTop, null] : [null, toBottom];
  const px = (way: number | null | undefined) => (typeof way === 'number' ? `${way}px` : 'auto');
  panel.style.translate = 'none';
  panel.style.inset = [down[0], across[1], down[1], across[0]].map(px).join(' ');
}

/** Moves a panel back whenever a resize of the room or the panel leaves a part of it outside. */
export function keepInside(panel: HTMLElement, room: HTMLElement): void {
  const watch = new ResizeObserver(() => {
    const within = room.getBoundingClientRect();
    const now = panel.getBoundingClientRect();
    // The room has no size while the page is printed.
    if (!panel.isConnected || within.width === 0 || isInside(now, within)) return;
    moveTo(panel, room, now.left, now.top);
  });
  watch.observe(room);
  watch.observe(panel);
}

/** True where a box lies in the room as a whole. */
export function isInside(box: DOMRect, room: DOMRect): boolean {
  return box.left >= room.left && box.top >= room.top && box.right <= room.right && box.bottom <= room.bottom;
}
