import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where the focus is, or comes to by the Tab key: a line, and which of its buttons. */
interface Place {
  /** Index of the line; -1 is the heading. */
  readonly at: number;
  /** As its `data-stop` says. */
  readonly stop: string;
}

/** The button of a line that the Tab key comes to at first. */
const MAIN = 'open';

const FIRST: Place = { at: 0, stop: MAIN };

/**
 * Makes a long list one stop of the Tab key: arrow keys go from line to line and within a line, Page Up, Page Down, Home
 * and End as in any list (ARIA Authoring Practices, "Grid"). Each line bears `data-at` with its index, each of its
 * buttons `data-stop`, the main one `open`, and all of them `tabIndex` -1.
 *
 * @param scroller the element that has all lines
 * @param total how many lines there are, drawn or not
 * @param page how many lines are in sight
 * @param select takes the line beside one into the selection, for Shift with an arrow key; gives the line that the
 *   focus comes to, or null where the line is none to select
 * @returns the line to keep drawn wherever the list is scrolled to, and what the scroller needs
 */
export function useGridKeys(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  page: number,
  select: (at: number, step: 1 | -1) => number | null,
) {
  const [place, setPlace] = useState<Place>(FIRST);
  const isMoving = useRef(false);
  const at = Math.min(place.at, total - 1);

  // Each drawing may have drawn the line anew: rows of their own keep nothing of where the focus is.
  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const target = stopAt(current, at, place.stop) ?? current.querySelector<HTMLElement>(`tbody ${STOP}`);
    for (const other of current.querySelectorAll<HTMLElement>(`${STOP}[tabindex="0"]`))
      if (other !== target) other.tabIndex = -1;
    if (target) target.tabIndex = 0;
    if (isMoving.current) target?.focus();
    isMoving.current = false;
  });

  return {
    /** Index; -1 where the heading has the focus. */
    kept: at,
    onFocusIn(event: FocusEvent) {
      const found = placeOf(event.target);
      if (found && (found.at !== place.at || found.stop !== place.stop)) setPlace(found);
    },
    onKeyDown(event: KeyboardEvent) {
      const { target, key } = event;
      const from = placeOf(target);
      if (!from || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const isRtl = scroller.current !== null && getComputedStyle(scroller.current).direction === 'rtl';
      const sideways = SIDEWAYS[key];
      const step = event.shiftKey ? UP_OR_DOWN[key] : undefined;
      const selected = step ? select(from.at, step) : null;
      const next =
        selected !== null
          ? { at: selected, stop: BOX }
          : sideways
            ? { at: from.at, stop: besides(target, isRtl ? -sideways : sideways) }
            : { at: lineFor(key, from.at, total, page), stop: from.stop };
      if (next.at === null) return;
      event.preventDefault();
      isMoving.current = true;
      setPlace({ at: next.at, stop: next.stop });
    },
  };
}

const STOP = '[data-stop]';
/** The box of a line, by which it is selected. */
const BOX = 'select';
const UP_OR_DOWN: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 };
const SIDEWAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof HTMLElement)) return null;
  const { stop } = target.dataset;
  const line = target.closest<HTMLElement>('[data-at]')?.dataset['at'];
  return stop === undefined || line === undefined ? null : { at: Number(line), stop };
}

/** The button of a line, or its main one where it has none of that name; null where the line is not drawn. */
function stopAt(scroller: HTMLElement, at: number, stop: string): HTMLElement | null {
  const line = scroller.querySelector(`[data-at="${at}"]`);
  return (
    line?.querySelector<HTMLElement>(`[data-stop="${stop}"]`) ??
    line?.querySelector<HTMLElement>(`[data-stop="${MAIN}"]`) ??
    line?.querySelector<HTMLElement>(STOP) ??
    null
  );
}

/** The name of the button before or after one in its line; its own where there is none. */
function besides(target: EventTarget | null, step: number): string {
  if (!(target instanceof HTMLElement)) return MAIN;
  const stops = [...(target.closest('[data-at]')?.querySelectorAll<HTMLElement>(STOP) ?? [])];
  return (stops[stops.indexOf(target) + step] ?? target).dataset['stop'] ?? MAIN;
}

/** The line that a key leads to; null for other keys. */
function lineFor(key: string, at: number, total: number, page: number): number | null {
  const last = total - 1;
  switch (key) {
    case 'ArrowUp':
      return Math.max(-1, at - 1);
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'PageDown':
      return Math.min(last, at + page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
