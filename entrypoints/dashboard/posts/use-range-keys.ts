import { useEffect } from 'preact/hooks';
import type { Selection } from './use-selection.ts';

/** Shift with an arrow key selects rows of the list, from the one with the focus up or down. */
export function useRangeKeys({ extend }: Pick<Selection, 'extend'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-post]') : null;
      const from = row?.dataset['post'];
      if (!event.shiftKey || step === null || !row || from === undefined) return;
      const to = extend(from, step);
      if (to === null) return;
      event.preventDefault();
      // The list may have moved the focus by itself.
      if (row.contains(document.activeElement)) boxOf(to)?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [extend]);
}

function boxOf(id: string): HTMLInputElement | null {
  return document.querySelector(`[data-post="${CSS.escape(id)}"] input[type=checkbox]`);
}
