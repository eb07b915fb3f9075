import { useRef } from 'preact/hooks';

/** A row's main button; its other buttons are in the same `li`. */
const MAIN = '[data-row]';

/**
 * Makes a list one stop of the Tab key: the arrow keys go from row to row, and to the buttons of a
 * row (ARIA Authoring Practices, "Managing Focus Within Components Using a Roving tabindex").
 *
 * @returns what the list's element needs; each row's main button bears `data-row`, all buttons of
 * rows but the first row's main one have `tabIndex` -1
 */
export function useRovingRows() {
  const current = useRef<HTMLElement | null>(null);
  return {
    onFocusCapture: ({
      currentTarget,
      target,
    }: {
      currentTarget: HTMLElement;
      target: EventTarget | null;
    }) => {
      const main = target instanceof Element ? target.closest('li')?.querySelector<HTMLElement>(MAIN) : null;
      if (!main) return;
      const last = current.current ?? currentTarget.querySelector<HTMLElement>(`${MAIN}[tabindex="0"]`);
      if (last) last.tabIndex = -1;
      main.tabIndex = 0;
      current.current = main;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { currentTarget: list, target, key } = event;
      if (!(list instanceof HTMLElement) || !(target instanceof HTMLElement) || hasModifier(event)) return;
      const row = target.closest('li');
      const isVertical = VERTICAL.includes(key);
      if (!row || !(isVertical || HORIZONTAL.includes(key))) return;
      const stops = isVertical
        ? [...list.querySelectorAll<HTMLElement>(MAIN)]
        : [...row.querySelectorAll<HTMLElement>(`${MAIN}, .actions button`)];
      const at = stops.indexOf(isVertical ? (row.querySelector<HTMLElement>(MAIN) ?? target) : target);
      if (at < 0) return;
      event.preventDefault();
      stops[nextOf(key, at, stops.length, getComputedStyle(list).direction === 'rtl')]?.focus();
    },
  };
}

const VERTICAL: readonly string[] = ['ArrowUp', 'ArrowDown', 'Home', 'End'];
const HORIZONTAL: readonly string[] = ['ArrowLeft', 'ArrowRight'];

function nextOf(key: string, at: number, length: number, isRtl: boolean): number {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const isForward = key === 'ArrowDown' || key === (isRtl ? 'ArrowLeft' : 'ArrowRight');
  return Math.min(length - 1, Math.max(0, at + (isForward ? 1 : -1)));
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}
