import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VirtualRows } from './use-virtual-rows.ts';

/** Rows beyond the edges: the next one can be focused before it is scrolled to. */
const BEYOND = 8;

/** How many rows are drawn before the window's height is known. */
const AT_FIRST = 20;

/**
 * Draws the rows in sight of a long list that scrolls with the whole window, as the popup does: a list that
 * scrolls by itself would leave hardly a row at 200 %.
 *
 * @param rowHeight of each, in px
 * @returns which rows, and a ref for the list
 */
export function useWindowRows(total: number, rowHeight: number) {
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ first: 0, rows: AT_FIRST });

  useLayoutEffect(() => {
    const measure = () => {
      const above = -(list.current?.getBoundingClientRect().top ?? 0);
      const first = Math.max(0, Math.floor(above / rowHeight));
      const rows = Math.ceil(innerHeight / rowHeight) || AT_FIRST;
      // The same rows are not drawn again.
      setSeen((before) => (before.first === first && before.rows === rows ? before : { first, rows }));
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [rowHeight]);

  const to = Math.min(total, seen.first + seen.rows + BEYOND);
  const rows: VirtualRows = { from: Math.max(0, Math.min(seen.first, total - seen.rows) - BEYOND), to };
  return { list, rows };
}
