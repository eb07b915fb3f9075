import { useMemo, useRef, useState } from 'preact/hooks';
import type { PostListRow } from '../../../utils/ui/posts/list-row.ts';

/** Which guest posts the user has ticked. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** `range`: selects all rows from the one toggled before to this one. */
  toggle(id: string, range: boolean): void;
  /**
   * Takes the row beside one into the range that was begun with the row touched last, as Shift with an arrow key does; a
   * range that is drawn back lets go what it had taken.
   *
   * @returns the id of that row; null at the ends
   */
  extend(from: string, step: 1 | -1): string | null;
  toggleAll(all: boolean): void;
  clear(): void;
}

/**
 * Keeps which rows are selected.
 *
 * @param rows those that are shown: a row that is not shown is not selected
 */
export function useSelection(rows: readonly PostListRow[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  /** What arrow keys have taken since the anchor was set, and where they are. */
  const ranged = useRef<{ readonly to: string; readonly ids: readonly string[] } | null>(null);
  // Only who selects needs them: of tens of thousands they are not listed with each drawing.
  const shownIds = () => rows.map(({ record }) => record.id);
  const ids = useMemo(
    () => (chosen.size === 0 ? chosen : new Set(shownIds().filter((id) => chosen.has(id)))),
    [rows, chosen],
  );
  return {
    ids,
    toggle(id, range) {
      const shown = range ? shownIds() : [];
      const [a, b] = [shown.indexOf(anchor.current ?? id), shown.indexOf(id)];
      const touched = range && a >= 0 ? shown.slice(Math.min(a, b), Math.max(a, b) + 1) : [id];
      anchor.current = id;
      ranged.current = null;
      setChosen((before) => {
        const next = new Set(before);
        const on = !before.has(id);
        for (const one of touched) {
          if (on) next.add(one);
          else next.delete(one);
        }
        return next;
      });
    },
    extend(from, step) {
      const shown = shownIds();
      const at = shown.indexOf(from);
      const to = shown[at + step];
      if (at < 0 || to === undefined) return null;
      const isBegun = ranged.current?.to === from;
      const begin = isBegun ? shown.indexOf(anchor.current ?? from) : at;
      const before = isBegun ? (ranged.current?.ids ?? []) : [];
      const [a, b] = [Math.max(0, begin), at + step];
      const touched = shown.slice(Math.min(a, b), Math.max(a, b) + 1);
      anchor.current = shown[a] ?? from;
      ranged.current = { to, ids: touched };
      setChosen((chosenBefore) => {
        const next = new Set(chosenBefore);
        for (const id of before) next.delete(id);
        for (const id of touched) next.add(id);
        return next;
      });
      return to;
    },
    toggleAll: (all) => setChosen(new Set(all ? shownIds() : [])),
    clear: () => setChosen(new Set()),
  };
}
