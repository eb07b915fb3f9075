/** One press of an arrow key moves so far, in px. */
const STEP = 24;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Lets a panel be moved by its handle, with the pointer or the arrow keys. */
export function drag(panel: HTMLElement, handle: HTMLElement): void {
  let grip: { readonly x: number; readonly y: number } | null = null;
  handle.addEventListener('pointerdown', (event) => {
    const { left, top } = panel.getBoundingClientRect();
    grip = { x: event.clientX - left, y: event.clientY - top };
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (grip) moveTo(panel, event.clientX - grip.x, event.clientY - grip.y);
  });
  for (const type of ['pointerup', 'pointercancel']) {
    handle.addEventListener(type, () => {
      grip = null;
    });
  }
  handle.addEventListener('keydown', (event) => {
    const [x, y] = ARROWS[event.key] ?? [];
    if (x === undefined || y === undefined) return;
    event.preventDefault();
    const { left, top } = panel.getBoundingClientRect();
    moveTo(panel, left + x, top + y);
  });
}

/** Moves a panel there, as far as the window goes. */
export function moveTo(panel: HTMLElement, left: number, top: number): void {
  const { width, height } = panel.getBoundingClientRect();
  panel.style.left = `${Math.max(0, Math.min(left, innerWidth - width))}px`;
  panel.style.top = `${Math.max(0, Math.min(top, innerHeight - height))}px`;
  panel.style.right = 'auto';
  panel.style.bottom = 'auto';
}
