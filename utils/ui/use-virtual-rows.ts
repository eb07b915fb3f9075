import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Which rows of a long list are drawn. */
export interface VirtualRows {
  /** Index of the first row, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Rows beyond the edges: a fast wheel shows none of them blank before they are drawn. */
const BEYOND = 16;

/** How many rows are drawn before the list knows its height. */
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
      // The same rows are not drawn again.
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
