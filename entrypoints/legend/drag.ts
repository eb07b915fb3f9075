import { moveTo } from '../../utils/in-page/overlay/place.ts';

/** How far one press of an arrow key moves the panel, in px. */
const STEP = 24;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * Lets the user move a panel by its handle, with the pointer or the arrow keys.
 *
 * @param room the panel stays inside it
 */
export function drag(panel: HTMLElement, handle: HTMLElement, room: HTMLElement): void {
  let grip: { readonly x: number; readonly y: number } | null = null;
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const { left, top } = panel.getBoundingClientRect();
    grip = { x: event.clientX - left, y: event.clientY - top };
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (grip) moveTo(panel, room, event.clientX - grip.x, event.clientY - grip.y);
  });
  for (const type of ['pointerup', 'pointercancel']) {
    handle.addEventListener(type, () => {
      grip = null;
    });
  }
  handle.addEventListener('keydown', (event) => {
    const [x, y] = ARROWS[event.key] ?? [];
    // With `Alt`, an arrow key is the browser's shortcut for back and forward.
    if (x === undefined || y === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { left, top } = panel.getBoundingClientRect();
    moveTo(panel, room, left + x, top + y);
  });
}
