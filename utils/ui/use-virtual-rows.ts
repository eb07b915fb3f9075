import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Which rows of a long list are drawn. */
export interface VirtualRows {
  /** The first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Rows beyond the edges: the next one can be focused before it is scrolled to. */
const BEYOND = 8;

/** Drawn before the list knows how high it is. */
const AT_FIRST = 30;

/**
 * Draws the rows of a long list that are in sight.
 *
 * @param rowHeight of each, in px
 * @returns which rows, and a ref for the element that scrolls
 */
export function useVirtualRows(total: number, rowHeight: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ first: 0, rows: AT_FIRST });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => {
      const first = Math.floor(element.scrollTop / rowHeight);
      const rows = Math.ceil(element.clientHeight / rowHeight) || AT_FIRST;
      // The same window is drawn once.
      setSeen((before) => (before.first === first && before.rows === rows ? before : { first, rows }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [rowHeight]);

  const to = Math.min(total, seen.first + seen.rows + BEYOND);
  const window: VirtualRows = { from: Math.max(0, Math.min(seen.first, total - seen.rows) - BEYOND), to };
  return { scroller, window };
}
