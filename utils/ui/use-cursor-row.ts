import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The row that the keys are at, or whose panel is open. */
export interface RowCursor {
  readonly id: string;
  /** The row gets the focus, too. */
  readonly focus: boolean;
}

/**
 * Brings a row of a long list into sight, and focuses it where that is wanted, each time that it is another cursor.
 *
 * @param scroller the element that scrolls; its rows bear `data-post`, and their main button the class `open`
 * @param index of the cursor's row; -1 where it is not listed
 * @param rowHeight of each, in px; the heading, which stays in sight, is one more
 */
export function useCursorRow(
  scroller: RefObject<HTMLElement | null>,
  cursor: RowCursor | null,
  index: number,
  rowHeight: number,
): void {
  const focused = useRef<RowCursor | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || index < 0) return;
    const [top, bottom] = [index * rowHeight, (index + 2) * rowHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  }, [cursor]);
  // Once it is drawn, which scrolling brings about. Not after a frame: of a busy page the next key comes before it, and
  // would act on the row before.
  useLayoutEffect(() => {
    if (!cursor?.focus || focused.current === cursor) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-post="${CSS.escape(cursor.id)}"] .open`);
    if (!row) return;
    focused.current = cursor;
    row.focus();
  });
}
